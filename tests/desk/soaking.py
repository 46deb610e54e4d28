"""What the processes of a soak do at one case, each until a given moment; each keeps a file of what it was told.

A line of such a file is JSON and stands there only after the act was done, so that whatever it names must be found in
the case afterwards. Every process notes how much memory it holds, too.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from claimtrack import api, casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.model import ClaimtrackError, Disposition, Status

_SAMPLE = 2.0
"""Seconds between two looks at the memory."""
_PAGE = 50
_PAUSES = {"add": 0.5, "decide": 0.1, "search": 0.1, "look": 0.2, "verify": 5.0}
"""Seconds from one turn to the next: people pause, and loops would measure who gets the lock."""
_TEXT = (
    "{name} sent {many} barrels of oil to {place} in {year}, the ministry of {place} said.\n"
    "Nearly {some} soldiers were in {place} on 3 March {year}, according to {name}.\n"
    "The harbour of {place} counted {few} ships in {year}. It cost {sum} million dollars, {name} reported."
)
_LETTERS = "aeioulmnrst"

Note = Callable[..., None]
Turn = Callable[[CaseFile, random.Random, Note], None]


def word(rng: random.Random) -> str:
    """A name that hardly anybody had before."""
    return "".join(rng.choice(_LETTERS) for _ in range(rng.randint(5, 9))).title()


def text(rng: random.Random) -> str:
    """A report of five figures or so; few others speak of the same things."""
    figures = {"many": rng.randint(10**4, 10**7), "some": rng.randint(100, 10**5), "few": rng.randint(2, 900)}
    told = {name: f"{figure:,}" for name, figure in figures.items()}
    place = word(random.Random(rng.randint(0, 3000)))
    return _TEXT.format(name=word(rng), place=place, year=rng.randint(1950, 2023), sum=rng.randint(1, 900), **told)


def add(case: CaseFile, rng: random.Random, note: Note) -> None:
    """Add a few reports, some of them for the second time."""
    texts = [text(rng) for _ in range(rng.randint(1, 3))]
    again = texts[:1] if rng.random() < 0.2 else []
    read = [api.read(each, path=f"{rng.randint(0, 10**9)}.txt", language="en") for each in [*texts, *again]]
    made = desk.add(case, "Ana", [desk.Incoming(each, each.document.text.encode()) for each in read])
    for each, outcome in zip(read, made.added, strict=True):
        note(document=outcome.document, sha256=each.document.sha256, claims=len(each.claims))


def decide(case: CaseFile, rng: random.Random, note: Note) -> None:
    """Decide on a claim, or settle a finding; now and then take the last act back."""
    person = f"Ben {rng.randint(0, 1)}"
    if rng.random() < 0.1:
        entries = desk.undo(case, person)
    elif rng.random() < 0.1:
        found = desk.findings(case, claim=_some(case, rng))
        if not found:
            return
        settled = rng.choice((Disposition.EXPLAINED, Disposition.CONFIRMED, Disposition.DISMISSED))
        entries = desk.settle(case, person, found[0].id, settled, reason=word(rng))
    else:
        status = rng.choice((Status.CORROBORATED, Status.DISPUTED, Status.UNRESOLVED))
        entries = desk.decide(case, person, [_some(case, rng)], status, reason=word(rng))
    for entry in entries:
        note(entry=entry.number, act=entry.act, subject=entry.subject, actor=entry.actor)


def search(case: CaseFile, rng: random.Random, note: Note) -> None:
    """Search as somebody types, for what was written and for anything else."""
    typed = word(random.Random(rng.randint(0, 3000))) if rng.random() < 0.8 else "".join(rng.choices('"*() -ñ%x', k=6))
    for letters in range(2, len(typed) + 1):
        found = desk.claim_ids(case, desk.ClaimFilter(search=typed[:letters]), limit=_PAGE)
        note(search=len(found))


def look(case: CaseFile, rng: random.Random, note: Note) -> None:
    """Look through the case as the terminal does: a page of claims, what they rest on, counts, one claim whole."""
    ids = list(desk.claim_ids(case, after=_some(case, rng), limit=_PAGE))
    claims = desk.claims(case, ids=ids)
    assert [each.placed.id for each in claims] == ids
    counts = desk.status_counts(case)
    for each in claims[:1]:
        desk.rests_on(case, each.placed)
        desk.history(case, str(each.placed.id))
        desk.findings(case, claim=each.placed.id)
    note(page=len(ids), claims=sum(counts.values()))


def verify(case: CaseFile, rng: random.Random, note: Note) -> None:  # noqa: ARG001
    """Hold the journal against a checkpoint of a moment ago, again and again."""
    kept = desk.checkpoint(case)
    time.sleep(1)
    assert desk.verify(case, kept).holds
    note(verified=0 if kept is None else kept.number)


TURNS: dict[str, Turn] = {"add": add, "decide": decide, "search": search, "look": look, "verify": verify}
"""What a process can do, over and over."""


def work(place: str, folder: str, name: str, seed: int, until: float) -> None:
    """Take turns of one kind at a case until a moment of the clock; faults that may be are noted, others end it."""
    rng = random.Random(seed)
    kind = name.partition("-")[0]
    turn = TURNS[kind]
    with casefile.open_case(place) as case, _noting(Path(folder) / f"{name}.jsonl") as note:
        sampled = 0.0
        while time.time() < until:
            if time.time() > sampled + _SAMPLE:
                sampled = time.time()
                note(at=sampled, memory=_memory())
            try:
                turn(case, rng, note)
            except ClaimtrackError as fault:
                note(fault=fault.message.key)
            time.sleep(_PAUSES[kind])
        note(at=time.time(), memory=_memory(), end=True)


@contextmanager
def _noting(path: Path) -> Iterator[Note]:
    with path.open("ab", buffering=0) as file:

        def note(**told: Any) -> None:
            file.write(json.dumps(told).encode() + b"\n")

        yield note


def _some(case: CaseFile, rng: random.Random) -> str:
    """Some claim of the case, the first one that is there at a number or behind it."""
    made = desk.checkpoint(case)
    last = 1 if made is None else made.number
    found = desk.claim_ids(case, after=f"C{rng.randint(1, 2 * last)}", limit=1)
    return found[0] if len(found) else "C1"


def _memory() -> float:
    """MB that this process holds."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
