"""The way of a text through the reader: tokens, dates, figures, attribution, claims."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens, packs, tokenize
from claimtrack.language.topics import topics
from claimtrack.model import (
    Anchor,
    Attribution,
    Claim,
    ClaimKind,
    Dated,
    Document,
    Modality,
    ReadDocument,
    Reading,
    Sentence,
    Span,
)
from claimtrack.quantity import Period, Quantity, UnitKind, money
from claimtrack.reading.attribution.acronyms import acronyms
from claimtrack.reading.attribution.agents import AgentGrammar
from claimtrack.reading.attribution.appositions import AppositionGrammar
from claimtrack.reading.attribution.cast import Cast
from claimtrack.reading.attribution.contents import ContentGrammar
from claimtrack.reading.attribution.crediting import CreditGrammar
from claimtrack.reading.attribution.cue_phrases import CuePhraseGrammar
from claimtrack.reading.attribution.cues import CueGrammar
from claimtrack.reading.attribution.elliptic import EllipticGrammar
from claimtrack.reading.attribution.extents import ExtentGrammar
from claimtrack.reading.attribution.introductions import IntroductionGrammar
from claimtrack.reading.attribution.name_shapes import NameShapes
from claimtrack.reading.attribution.naming import NamingGrammar
from claimtrack.reading.attribution.number_clauses import NumberClauseGrammar
from claimtrack.reading.attribution.parallel import ParallelGrammar
from claimtrack.reading.attribution.people import People
from claimtrack.reading.attribution.presenting import PresenterGrammar
from claimtrack.reading.attribution.references import ReferenceGrammar
from claimtrack.reading.attribution.relays import RelayGrammar
from claimtrack.reading.attribution.saying import SayingGrammar
from claimtrack.reading.attribution.sentence_speech import AttributionGrammar
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speakers import SpeakerGrammar
from claimtrack.reading.attribution.speech import Speech, speech_of
from claimtrack.reading.attribution.subjects import SubjectGrammar
from claimtrack.reading.attribution.verb_senses import VerbSenses
from claimtrack.reading.confidence import figure_confidence, statement_confidence
from claimtrack.reading.doubts import DoubtGrammar
from claimtrack.reading.figures.addresses import addresses
from claimtrack.reading.figures.ages import AgeGrammar
from claimtrack.reading.figures.amounts import AmountGrammar
from claimtrack.reading.figures.apiece import ApieceGrammar
from claimtrack.reading.figures.assembling import FigureGrammar
from claimtrack.reading.figures.bound_rates import BoundRateGrammar
from claimtrack.reading.figures.denominators import DenominatorGrammar
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.handing_on import HandingGrammar
from claimtrack.reading.figures.money import Currencies, decide_currencies
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.figures.pairing import PairingGrammar
from claimtrack.reading.figures.qualifiers import QualifierGrammar
from claimtrack.reading.figures.rates import RateGrammar
from claimtrack.reading.figures.sharing import SharingGrammar
from claimtrack.reading.figures.traps import Traps
from claimtrack.reading.figures.units import UnitGrammar, decide_degrees
from claimtrack.reading.modality.conditions import ConditionGrammar
from claimtrack.reading.modality.limit_spans import LimitSpanGrammar
from claimtrack.reading.modality.limits import LimitGrammar
from claimtrack.reading.modality.sense import ModalityGrammar
from claimtrack.reading.modality.turns import Turns
from claimtrack.reading.modality.wholes import WholeGrammar
from claimtrack.reading.numbers.fractions import FractionGrammar
from claimtrack.reading.numbers.marks import decimal_mark
from claimtrack.reading.numbers.numerals import NumeralGrammar
from claimtrack.reading.numbers.refusals import refusals, within_bounds
from claimtrack.reading.passage.carrying import Carrying
from claimtrack.reading.passage.continuing import Continuing
from claimtrack.reading.passage.counting import CountingGrammar
from claimtrack.reading.passage.equating import equated
from claimtrack.reading.passage.last_told import LastTold
from claimtrack.reading.passage.reviews import ReviewGrammar
from claimtrack.reading.passage.ties import with_ties
from claimtrack.reading.passage.tolls import TollGrammar
from claimtrack.reading.periods.clauses import ClauseGrammar
from claimtrack.reading.periods.coverage import PeriodReader, until
from claimtrack.reading.periods.dateline import dateline
from claimtrack.reading.periods.future import FutureGrammar
from claimtrack.reading.periods.known import KnownGrammar
from claimtrack.reading.periods.lengths import length_in
from claimtrack.reading.periods.period_mention import PeriodMention
from claimtrack.reading.periods.phrases import PeriodGrammar
from claimtrack.reading.periods.shared_years import with_months_told, with_shared_years
from claimtrack.reading.periods.tense import TenseGrammar
from claimtrack.reading.sentences import SentenceSpan, sentences
from claimtrack.reading.statements import StatementGrammar
from claimtrack.reading.wrapping import unwrapped

_FALLBACK = "en"
_BEHIND = 64
"""How many tokens behind the last one a grammar may ask of; none looks farther ahead."""


def read(document: Document) -> ReadDocument:
    """Find the claims of a document, in the order of its text.

    A document with no date takes the one of its text's own date line. A text in a language that claimtrack does not
    know is read by the English rules, which find what digits and signs tell.
    """
    pack = packs().get(document.language or _FALLBACK, packs()[_FALLBACK])
    return _Reader(document, pack).read()


@dataclass(slots=True)
class _Context:
    """All that the grammars have found in a text before its claims are put together."""

    spans: list[SentenceSpan]
    mentions: list[PeriodMention]
    figures: list[Figure]
    speeches: list[list[Speech]]
    currencies: Currencies
    covered: list[bool]
    tokens: Tokens
    pack: LanguagePack


class _Reader:
    """Reads one document."""

    def __init__(self, document: Document, pack: LanguagePack) -> None:
        self.pack = pack
        self.tokens: Tokens = unwrapped(tokenize(document.text), pack)
        self.document = document
        self.told: dict[int, Sentence] = {}
        """The sentences of the claims found so far, by their first token."""

    def read(self) -> ReadDocument:
        context = self._context()
        if self.document.published is None:
            found = dateline(self.tokens, self.pack, context.mentions, context.spans)
            if found:
                self.document = replace(self.document, published=found, dated=Dated.TEXT)
        figures, refused = within_bounds(self._quantities(context))
        claims = figures + self._statements(context)
        claims.sort(key=lambda claim: (claim.anchor.start, claim.kind, claim.anchor.end))
        tied = with_ties(self.document.text, claims, topics(self.pack.code))
        claims = equated(tied, self.pack.money.words)
        refused = sorted([*refused, *refusals(self.tokens, claims)], key=lambda refusal: refusal.start)
        return ReadDocument(self.document, tuple(claims), tuple(refused))

    def _context(self) -> _Context:
        tokens, pack = self.tokens, self.pack
        spans = sentences(tokens, pack)
        mentions = list(PeriodGrammar(tokens, pack).all())
        # Longer than the text, so that a look behind its last word finds nothing there.
        covered = [False] * (len(tokens) + _BEHIND)
        for mention in mentions:
            own = length_in(mention, tokens, pack)
            covered[mention.first : mention.last] = [i not in own for i in range(mention.first, mention.last)]
        for first, last in addresses(tokens):
            covered[first:last] = [True] * (last - first)
        nouns = NounGrammar(tokens, pack)
        currencies = decide_currencies(tokens, pack)
        units = UnitGrammar(
            tokens, pack, nouns, RateGrammar(tokens, pack, nouns), currencies, decide_degrees(tokens, pack)
        )
        figures = FigureGrammar(
            tokens,
            pack,
            NumeralGrammar(tokens, pack, decimal_mark(tokens), FractionGrammar(tokens, pack)),
            units,
            SharingGrammar(tokens, pack, units, AmountGrammar(tokens, pack), HandingGrammar(tokens, pack), covered),
            PairingGrammar(tokens, pack),
            QualifierGrammar(tokens, pack, covered),
            Traps(tokens, pack, AgeGrammar(tokens, pack), covered),
            covered,
        ).all(spans)
        figures = DenominatorGrammar(tokens, pack, nouns, ApieceGrammar(tokens, pack, nouns)).completed(figures, spans)
        figures = BoundRateGrammar(tokens, pack, nouns, covered).completed(figures, spans)
        cast = Cast(acronyms=acronyms(tokens, pack))
        large = tokens.capitals()
        # "Revenue" is no name for being part of "the Revenue Service".
        joined = (i for i in large if tokens.capital(i - 1) and tokens.at(i - 1) not in pack.determiners)
        parts = frozenset((*joined, *(i for i in large if tokens.capital(i + 1))))
        cast.capitalised = frozenset(tokens.folded[i] for i in large if i not in parts and tokens.is_word(i - 1))
        shapes = NameShapes(tokens, pack)
        references = ReferenceGrammar(tokens, pack, nouns, cast)
        naming = NamingGrammar(tokens, pack, nouns, cast, references, shapes, People(tokens, pack, shapes, large))
        extents = ExtentGrammar(tokens, pack, covered)
        sources = SourceGrammar(
            tokens,
            pack,
            extents,
            naming,
            AppositionGrammar(tokens, pack, extents, naming, cast),
            ParallelGrammar(tokens, pack, extents, naming),
            RelayGrammar(tokens, pack, extents, naming, covered),
            cast,
            covered,
        )
        contents = ContentGrammar(tokens, pack, covered)
        subjects = SubjectGrammar(tokens, pack, sources, contents)
        saying = SayingGrammar(
            tokens,
            pack,
            sources,
            subjects,
            contents,
            SpeakerGrammar(tokens, pack, contents, naming),
            VerbSenses(tokens, pack),
            NumberClauseGrammar(tokens, pack, sources, subjects),
        )
        cues = CueGrammar(tokens, pack, nouns)
        speeches = AttributionGrammar(
            tokens,
            pack,
            sources,
            saying,
            EllipticGrammar(tokens, pack, sources),
            IntroductionGrammar(tokens, pack, sources),
            cues,
            CuePhraseGrammar(tokens, pack, sources, saying, PresenterGrammar(tokens, pack, sources, subjects), cues),
            CreditGrammar(tokens, pack, sources),
            AgentGrammar(tokens, pack, sources),
        ).all(spans)
        return _Context(spans, mentions, figures, speeches, currencies, covered, tokens, pack)

    # -- quantities -----------------------------------------------------------------------------------------------

    def _quantities(self, context: _Context) -> list[Claim]:
        claims: list[Claim] = []
        future = FutureGrammar(self.tokens, self.pack)
        limits = LimitGrammar(self.tokens, self.pack, context.covered)
        tense = TenseGrammar(self.tokens, self.pack)
        clauses = ClauseGrammar(self.tokens, self.pack, future, tense, KnownGrammar(self.tokens, self.pack))
        wholes = WholeGrammar(self.tokens, self.pack)
        turns = Turns(self.tokens, self.pack, future)
        conditions = ConditionGrammar(self.tokens, self.pack, context.covered, turns)
        modality = ModalityGrammar(
            self.tokens, self.pack, context.covered, future, limits, clauses, wholes, turns, conditions
        )
        mentions = _by_sentence(context)
        periods = PeriodReader(self.tokens, self.pack, mentions, self.document.published, clauses, context.spans)
        tolls = TollGrammar(self.tokens, self.pack)
        carrying = Carrying(self.tokens, self.pack, tolls, CountingGrammar(self.tokens, self.pack, tolls))
        continuing = Continuing(self.tokens, self.pack, tense)
        reviews = ReviewGrammar(self.tokens, self.pack, periods, context.spans)
        published = self.document.published
        doubts = DoubtGrammar(self.tokens, self.pack, context.spans, mentions, context.speeches, tense, published)
        told_last = LastTold(self.tokens, self.pack)
        read: list[tuple[Figure, Period | None]] = []
        for place, figure in enumerate(context.figures):
            span = context.spans[figure.sentence]
            speeches = context.speeches[figure.sentence]
            if not figure.digits and any(self._counts_voices(figure, said) for said in speeches):
                continue
            speech = speech_of(figure.first, speeches)
            mode = modality.of(
                figure, span, modality.hint(speech, figure), span.first if speech is None else speech.begins
            )
            of = periods.before_change(figure, span) if figure.from_value else None
            ahead = mode is Modality.ESTIMATE and modality.foresees(figure, span)
            told = Modality.FORECAST if ahead else mode
            period = of if figure.from_value else periods.of(figure, span, speeches, read, told)
            mode = modality.in_time(mode, figure, span, period, self.document.published)
            if mode is Modality.REPORTED or (mode is Modality.ESTIMATE and not ahead):
                period = until(period, self.document.published)
            first = not read or read[-1][0].sentence != figure.sentence
            stated = self._quantity(figure, span, speech, period, mode, context)
            event = None
            if figure.sentence and stated.period is None:
                last = figure.sentence - 1
                event = periods.events.before(span, context.spans[last], context.speeches[last])
            claim = carrying.over(stated, figure, span, read, claims, told_last.claim, event)
            if claim.period and claim.modality is not mode and claim.modality in (Modality.TARGET, Modality.FORECAST):
                # "To be paid in three parts: 150 in December, 120 in March": months yet to come.
                claim = replace(claim, period=periods.of(figure, span, speeches, read, claim.modality) or claim.period)
            dated = periods.dates(span, speeches)
            claim = continuing.over(claim, place, context.figures, span, claims, dated=dated)
            claim = claim if dated else reviews.over(claim, figure, read, claims)
            found = doubts.all(claim, stated, figure, speech, claims[-1] if claims else None, first=first)
            told_last.goes_on(claim, figure, claims)
            claims.append(replace(claim, doubts=found, extraction_confidence=figure_confidence(found)))
            read.append((figure, claim.period))
        return claims

    def _quantity(
        self,
        figure: Figure,
        span: SentenceSpan,
        speech: Speech | None,
        period: Period | None,
        mode: Modality,
        context: _Context,
    ) -> Claim:
        tokens = self.tokens
        assert figure.unit is not None
        start, end = tokens.starts[figure.start], tokens.ends[figure.end - 1]
        number = Span(tokens.starts[figure.first], tokens.ends[figure.last - 1])
        of = tokens.slice(*figure.of) if figure.of else None
        interval, rate = figure.interval, figure.per
        if mode is Modality.LIMIT:
            interval = LimitGrammar(tokens, self.pack, context.covered).bounded(figure, span)
            rate = rate or LimitSpanGrammar(tokens, self.pack, context.covered).unit_of(figure, span)
        quantity = Quantity(interval, figure.unit, figure.approximation, of, rate)
        return Claim(
            kind=ClaimKind.QUANTITY,
            anchor=Anchor.at(tokens.text, start, end),
            sentence=self._sentence(span),
            quantity=quantity,
            number=number,
            period=period,
            modality=mode,
            attribution=self._attribution(speech),
            readings=tuple(_readings(figure, quantity, context.currencies)),
        )

    def _counts_voices(self, figure: Figure, said: Speech) -> bool:
        """Whether a figure in a cue counts its voices: "three officials said"; what a clause of it tells does not."""
        if not said.cue[0] <= figure.first < said.cue[1]:
            return False
        at, joints = self.tokens.at, self.pack.conjunctions | self.pack.relatives
        return not any(at(i) == "," and at(i + 1) in joints for i in range(said.cue[0], figure.first))

    def _sentence(self, span: SentenceSpan) -> Sentence:
        if span.first not in self.told:
            start, end = self.tokens.starts[span.first], self.tokens.ends[span.last - 1]
            self.told[span.first] = Sentence(start, end, self.tokens.text[start:end])
        return self.told[span.first]

    def _attribution(self, speech: Speech | None) -> Attribution | None:
        if speech is None or not speech.chain:
            return None
        cue = Span(self.tokens.starts[speech.cue[0]], self.tokens.ends[max(speech.cue) - 1])
        return Attribution(speech.chain, speech.stance, cue, speech.parallel)

    # -- statements -----------------------------------------------------------------------------------------------

    def _statements(self, context: _Context) -> list[Claim]:
        figures_of: dict[int, list[Figure]] = {}
        for figure in context.figures:
            figures_of.setdefault(figure.sentence, []).append(figure)
        grammar = StatementGrammar(self.tokens, self.pack)
        claims = [
            self._statement(span, speech, first, last)
            for index, (span, speeches) in enumerate(zip(context.spans, context.speeches, strict=True))
            for speech, first, last in grammar.all(speeches, figures_of.get(index, ()))
        ]
        return _distinct(claims)

    def _statement(self, span: SentenceSpan, speech: Speech, first: int, last: int) -> Claim:
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return Claim(
            kind=ClaimKind.STATEMENT,
            anchor=Anchor.at(self.tokens.text, start, end),
            sentence=self._sentence(span),
            attribution=self._attribution(speech),
            extraction_confidence=statement_confidence(speech),
        )


def _by_sentence(context: _Context) -> dict[int, list[PeriodMention]]:
    """The periods of each sentence, by its first token."""
    starts = [span.first for span in context.spans]
    found: dict[int, list[PeriodMention]] = {}
    for mention in with_months_told(context.mentions, context.tokens, context.pack):
        found.setdefault(starts[max(0, bisect_right(starts, mention.first) - 1)], []).append(mention)
    return {first: with_shared_years(group, first, context.tokens, context.pack) for first, group in found.items()}


def _readings(figure: Figure, quantity: Quantity, currencies: Currencies) -> list[Reading]:
    """The readings of a figure that the text leaves open."""
    found: list[Reading] = []
    if figure.other is not None and not _must_be_whole(figure):
        found.append(Reading(replace(quantity, interval=figure.other), "reading.decimal_mark"))
    if figure.undecided_currency:
        interval, about, of, per = quantity.interval, quantity.approximation, quantity.of, quantity.per
        others = (Quantity(interval, money(code), about, of, per) for code in currencies.candidates)
        found += [Reading(other, "reading.currency") for other in others]
    return found


def _must_be_whole(figure: Figure) -> bool:
    """Whether what is counted has no parts, so that three digits behind a mark are thousands: 12.500 soldiers."""
    return figure.unit is not None and figure.unit.kind is UnitKind.COUNT and not figure.scaled


def _distinct(claims: list[Claim]) -> list[Claim]:
    """The statements, each place and stance once."""
    seen: set[tuple[int, int, str]] = set()
    kept: list[Claim] = []
    for claim in claims:
        key = (claim.anchor.start, claim.anchor.end, claim.stance)
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept
