"""Every package that claimtrack brings along comes under terms that fit Apache-2.0: GPL and AGPL do not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Fine unmodified. Taken out of a name before the others are looked for: it contains what they refuse.
LESSER = re.compile(r"\bLGPL|Lesser General Public Licen[cs]e", re.IGNORECASE)
REFUSED = re.compile(
    r"GPL|General Public Licen[cs]e|SSPL|Server Side Public|BUSL|Business Source|Commons[ -]Clause|Elastic"
    r"|\bEUPL|CC[- ]BY[- ](NC|SA|ND)|Non-?Commercial|Proprietary",
    re.IGNORECASE,
)
ALLOWED = re.compile(
    r"\bMIT\b|\bMIT-0\b|\bBSD\b|\b0BSD\b|Apache|\bPSF\b|\bPSF-2\.0\b|Python Software Foundation|Python-2\.0|\bISC"
    r"|\bMPL\b|Mozilla Public|Unlicense|\bCC0\b|Public Domain|\bzlib\b|HPND|Historical Permission|Unicode-|CNRI-Python",
    re.IGNORECASE,
)
# A licence field longer than this is the text of a licence, whose words say little one by one.
MAX_NAME = 120
SAYS_NOTHING = {"", "UNKNOWN", "OSI Approved"}


@dataclass(frozen=True)
class Terms:
    """What the metadata of a package says of its licence."""

    expression: str = ""
    field: str = ""
    classifiers: tuple[str, ...] = ()


def verdict(terms: Terms) -> str:
    """Say allowed, refused or unknown: by the expression, else the classifiers (all must do), else the free field."""
    if terms.expression:
        return of_expression(terms.expression)
    named = [name for name in terms.classifiers if name not in SAYS_NOTHING]
    if named:
        return worst(of_name(name) for name in named)
    field = terms.field.strip()
    if field in SAYS_NOTHING or len(field) > MAX_NAME:
        return "unknown"
    return of_expression(field)


def of_expression(expression: str) -> str:
    """Read OR as a choice and AND as a sum; AND binds closer. Brackets: the innermost are decided first."""
    while bracket := re.search(r"\(([^()]*\s(?:OR|AND)\s[^()]*)\)", expression):
        inner = {"allowed": "MIT", "refused": "GPL", "unknown": "unheard-of"}[of_expression(bracket[1])]
        expression = expression[: bracket.start()] + inner + expression[bracket.end() :]
    choices = [worst(map(of_name, re.split(r"\s+AND\s+", choice))) for choice in re.split(r"\s+OR\s+", expression)]
    return next((word for word in ("allowed", "unknown") if word in choices), "refused")


def of_name(name: str) -> str:
    """Judge one licence by its name."""
    rest = LESSER.sub("", name)
    if REFUSED.search(rest):
        return "refused"
    return "allowed" if rest != name or ALLOWED.search(name) else "unknown"


def worst(verdicts: Iterable[str]) -> str:
    found = set(verdicts)
    return next((word for word in ("refused", "unknown") if word in found), "allowed")


def terms_of(distribution: metadata.Distribution) -> Terms:
    fields = distribution.metadata
    return Terms(
        expression=fields.get("License-Expression", "").strip(),
        field=fields.get("License", ""),
        classifiers=tuple(
            name.split(" :: ")[-1] for name in fields.get_all("Classifier") or [] if name.startswith("License :: ")
        ),
    )


def reachable(root: str, *, extras: frozenset[str] = frozenset()) -> Iterator[metadata.Distribution]:
    """Walk the requirements that hold on this machine, each package once; the root itself is ours and left out."""
    pending = [(root, extras)]
    seen: set[tuple[str, frozenset[str]]] = set()
    given: set[str] = {canonicalize_name(root)}
    while pending:
        name, wanted = pending.pop()
        key = (canonicalize_name(name), wanted)
        if key in seen:
            continue
        seen.add(key)
        distribution = metadata.distribution(name)
        if key[0] not in given:
            given.add(key[0])
            yield distribution
        for line in distribution.requires or []:
            requirement = Requirement(line)
            environments = [{"extra": extra} for extra in ("", *wanted)]
            if requirement.marker is None or any(requirement.marker.evaluate(one) for one in environments):
                pending.append((requirement.name, frozenset(requirement.extras)))


@pytest.mark.parametrize(
    "extras", [frozenset(), frozenset({"postgres"}), frozenset({"dev"})], ids=["runtime", "postgres", "dev"]
)
def test_installed_packages_when_reachable_then_their_licences_are_allowed(extras: frozenset[str]) -> None:
    found = {one.metadata["Name"]: terms_of(one) for one in reachable("claimtrack", extras=extras)}
    assert {"sqlmodel", "SQLAlchemy", "textual"} <= set(found), "the walk missed packages that must be there"
    assert ("psycopg-binary" in found) == bool(extras)
    assert {name: terms for name, terms in found.items() if verdict(terms) != "allowed"} == {}


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "BSD-3-Clause",
        "Apache-2.0 OR BSD-2-Clause",
        "MPL-2.0",
        "PSF-2.0",
        "ISC",
        "LGPL-3.0-or-later",
        "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later",
        "MIT AND (GPL-3.0-only OR Apache-2.0)",
    ],
)
def test_verdict_when_terms_fit_then_allowed(expression: str) -> None:
    assert verdict(Terms(expression=expression)) == "allowed"


@pytest.mark.parametrize(
    "terms",
    [
        Terms(expression="GPL-3.0"),
        Terms(expression="GPL-3.0-or-later"),
        Terms(expression="AGPL-3.0-only"),
        Terms(expression="MIT AND GPL-2.0-only"),
        Terms(expression="(MIT OR Apache-2.0) AND GPL-3.0-only"),
        Terms(expression="GPL-2.0-only OR AGPL-3.0-only"),
        Terms(field="GPLv3"),
        Terms(field="GNU General Public License v3"),
        Terms(field="LGPL and GPL"),
        Terms(field="MIT", classifiers=("GNU Affero General Public License v3",)),
        Terms(classifiers=("MIT License", "GNU General Public License v2 (GPLv2)")),
        Terms(expression="CC-BY-NC-4.0"),
        Terms(classifiers=("Other/Proprietary License",)),
    ],
    ids=str,
)
def test_verdict_when_copyleft_reaches_us_then_refused(terms: Terms) -> None:
    assert verdict(terms) == "refused"


@pytest.mark.parametrize(
    "terms",
    [
        Terms(),
        Terms(field="UNKNOWN", classifiers=("OSI Approved",)),
        Terms(expression="LicenseRef-House"),
        Terms(field="Permission is granted, under the terms that follow and those of the MIT and BSD texts, " * 3),
    ],
    ids=["nothing", "says-nothing", "own-terms", "whole-text"],
)
def test_verdict_when_nothing_is_named_then_unknown(terms: Terms) -> None:
    assert verdict(terms) == "unknown"


def test_verdict_when_lesser_is_named_by_classifier_then_allowed() -> None:
    assert verdict(Terms(classifiers=("GNU Lesser General Public License v3 (LGPLv3)",))) == "allowed"


def test_constraints_when_read_then_each_package_once_at_one_version() -> None:
    lines = (Path(__file__).parents[1] / "constraints.txt").read_text("utf-8").splitlines()
    pins = [re.fullmatch(r"([A-Za-z0-9][\w.-]*)==[\w.+!]+", line) for line in lines]
    assert [line for line, pin in zip(lines, pins, strict=True) if pin is None] == []
    names = [canonicalize_name(pin[1]) for pin in pins if pin]
    assert len(names) == len(set(names))
