"""PROV (W3C, https://www.w3.org/TR/prov-dm/): where each claim comes from and who decided what on it.

Documents, claims, decisions and evidence are entities; reading and deciding are activities; the program, the people
who decide and the sources that are named are agents.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from claimtrack.model import CaseClaim, CaseSnapshot, SourceKind
from claimtrack.wording import display_text

if TYPE_CHECKING:
    from prov.model import ProvDocument

_NAMESPACE = "urn:claimtrack:"
_AGENTS = {SourceKind.PERSON: "Person", SourceKind.BODY: "Organization", SourceKind.OUTLET: "Organization"}
_TYPE = "prov:type"


def provenance(snapshot: CaseSnapshot) -> Mapping[str, Any]:
    """The provenance of a case as PROV in JSON-LD: the same for the same case."""
    # Slow to import, and needed for this alone.
    from prov.constants import PROV
    from prov.model import ProvDocument

    made = ProvDocument()
    made.add_namespace("ct", _NAMESPACE)
    made.agent("ct:reader", {_TYPE: PROV["SoftwareAgent"], "prov:label": "claimtrack"})
    sources = _sources(made, snapshot)
    _documents(made, snapshot)
    people: set[str] = set()
    for held in snapshot.claims:
        _claim(made, held, sources)
        _decisions(made, held, people)
    told: dict[str, Any] = json.loads(made.serialize(format="jsonld") or "{}")
    told["@graph"] = sorted(told["@graph"], key=lambda node: (node.get("@type", ""), json.dumps(node, sort_keys=True)))
    return told


def _sources(made: ProvDocument, snapshot: CaseSnapshot) -> dict[str, str]:
    """Put in the sources; the identifier of each by its names, those of unnamed ones left out: nobody knows them."""
    from prov.constants import PROV

    found: dict[str, str] = {}
    for source in snapshot.sources:
        if source.kind is SourceKind.UNNAMED:
            continue
        kind = _AGENTS.get(source.kind)
        told = {"prov:label": display_text(source.name), _TYPE: PROV[kind] if kind else None}
        made.agent(f"ct:{source.id}", _stated(told))
        found |= dict.fromkeys((source.name, *source.aliases), f"ct:{source.id}")
    return found


def _documents(made: ProvDocument, snapshot: CaseSnapshot) -> None:
    for held in snapshot.documents:
        document = held.document
        told = {
            "prov:label": display_text(document.title or document.path),
            "ct:sha256": document.sha256,
            "ct:mediaType": document.media_type,
            "ct:published": document.published.isoformat() if document.published else None,
            "ct:publisher": display_text(document.publisher) if document.publisher else None,
            "prov:location": document.url,
        }
        made.entity(f"ct:{held.id}", _stated(told))
        made.activity(f"ct:reading-{held.id}", startTime=held.added, endTime=held.added)
        made.used(f"ct:reading-{held.id}", f"ct:{held.id}")
        made.wasAssociatedWith(f"ct:reading-{held.id}", "ct:reader")


def _claim(made: ProvDocument, held: CaseClaim, sources: Mapping[str, str]) -> None:
    claim, id_ = held.placed.claim, f"ct:{held.placed.id}"
    made.entity(
        id_,
        {
            "prov:value": display_text(claim.anchor.quote),
            "ct:kind": claim.kind.value,
            "ct:start": claim.anchor.start,
            "ct:end": claim.anchor.end,
        },
    )
    made.wasDerivedFrom(id_, f"ct:{held.document_id}")
    made.wasGeneratedBy(id_, f"ct:reading-{held.document_id}")
    for name in claim.source_names:
        if name in sources:
            made.wasAttributedTo(id_, sources[name])


def _decisions(made: ProvDocument, held: CaseClaim, people: set[str]) -> None:
    from prov.constants import PROV

    for decision in held.decisions:
        person = f"ct:person-{_slug(decision.person)}"
        if person not in people:
            people.add(person)
            made.agent(person, {_TYPE: PROV["Person"], "prov:label": display_text(decision.person)})
        act = f"ct:deciding-{held.placed.id}-{_slug(decision.person)}"
        made.activity(act, startTime=decision.at, endTime=decision.at)
        made.wasAssociatedWith(act, person)
        made.used(act, f"ct:{held.placed.id}")
        result = f"ct:decision-{held.placed.id}-{_slug(decision.person)}"
        told = {"ct:status": decision.status.value, "ct:reason": display_text(decision.reason or "")}
        made.entity(result, _stated(told))
        made.wasGeneratedBy(result, act)
        for number, evidence in enumerate(decision.evidence, 1):
            rests_on = f"ct:evidence-{held.placed.id}-{_slug(decision.person)}-{number}"
            quote = display_text(evidence.quote) if evidence.quote else None
            made.entity(rests_on, _stated({"prov:location": display_text(evidence.reference), "prov:value": quote}))
            made.used(act, rests_on)
            made.wasDerivedFrom(result, rests_on)


def _stated(told: Mapping[str, Any]) -> Any:
    """What is known of something, without what is not."""
    return {name: value for name, value in told.items() if value}


def _slug(name: str) -> str:
    """A name as the end of an identifier: bytes beyond letters and digits as their codes."""
    return "".join(chr(c) if chr(c).isalnum() and c < 128 else f"-{c:02x}" for c in name.encode())
