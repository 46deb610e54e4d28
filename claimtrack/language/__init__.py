"""What claimtrack knows of each language: number words, units, cues and verbs of saying, as data."""

from claimtrack.language.fold import fold
from claimtrack.language.loading import packs
from claimtrack.language.pack import LanguagePack
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tokens import Kind, Tokens, tokenize

__all__ = ["Kind", "LanguagePack", "PhraseTable", "Tokens", "fold", "packs", "tokenize"]
