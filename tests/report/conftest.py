"""The sentences of the hand-made cases stand in the catalogues while these tests run."""

import pytest

from claimtrack.wording.catalogue import Sentence, catalogue
from claimtrack.wording.template import parse
from tests.report.sentences import EXAMPLES


@pytest.fixture(autouse=True)
def example_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    for lang, sentences in EXAMPLES.items():
        for key, text in sentences.items():
            monkeypatch.setitem(catalogue(lang), key, Sentence({"other": parse(text, key)}))  # type: ignore[arg-type]
