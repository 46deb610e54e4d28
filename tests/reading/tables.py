"""Tables of cases as text: one line a case, the sentence and what is read in it.

Más de 40 buques zarparon => >=40 buques
todo: a line that begins so is not read right yet
A long sentence of which the reading stands on the next line
    => 40 buques
# a comment
"""

import re

import pytest
from _pytest.mark.structures import ParameterSet


def table(language: str, lines: str) -> list[ParameterSet]:
    """The cases of one language: (language, sentence, what is read). "nothing", or no arrow: nothing is read."""
    joined = re.sub(r"\n\s*(=>|\|) ", r" \1 ", lines)
    return [_case(language, line.strip()) for line in joined.splitlines() if line.strip() and line.strip()[0] != "#"]


def _case(language: str, line: str) -> ParameterSet:
    todo, line = line.startswith("todo: "), line.removeprefix("todo: ")
    sentence, _, wanted = line.partition(" => ")
    marks = [pytest.mark.xfail(strict=False, reason="not read right yet")] if todo else []
    name = f"{language}: {sentence}".encode("ascii", "replace").decode()
    return pytest.param(language, sentence, "" if wanted == "nothing" else wanted, marks=marks, id=name)
