"""What claimtrack knows of each language: number words, units, cues and verbs of saying, as data."""

from typing import TYPE_CHECKING, Any

from claimtrack.language.fold import fold
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tokens import Kind, Tokens, tokenize

if TYPE_CHECKING:
    from claimtrack.language.loading import packs
    from claimtrack.language.pack import LanguagePack

__all__ = ["Kind", "LanguagePack", "PhraseTable", "Tokens", "fold", "packs", "tokenize"]


def __getattr__(name: str) -> Any:
    # Late: whoever asks for the topics alone needs no grammar.
    if name == "packs":
        from claimtrack.language.loading import packs

        return packs
    if name == "LanguagePack":
        from claimtrack.language.pack import LanguagePack

        return LanguagePack
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
