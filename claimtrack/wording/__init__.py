"""How we say things, in Spanish and in English: sentences from catalogues, figures and dates by language.

A sentence stands in `catalogues/en/ROOM.toml` and `catalogues/es/ROOM.toml` under one key, the path of its tables below
the room: `checking.limit.title` is `title` in the table `[limit]` of `checking.toml`. The rooms are checking, case
(casefile and desk), document, reading, report and command (cli, tui, api); `terms.toml` holds the words for the values
of the model's enumerations. Whoever uses a new key adds its sentence in both languages; a test looks for both.

A blank is `{name}` or `{name:kind}`, `name` being the message's parameter; `{{` and `}}` are braces. Without a kind a
parameter is written by its type: text as it is (control characters made visible), a number as the language writes it,
an interval as a stretch ("1,000 to 2,000"), a date, a period. The kinds:

    {n:number}         a whole or decimal number; one with many digits after its mark is rounded: "≈ 1,370,787"
    {amount:quantity unit}   an interval or number with its unit, which stands in the parameter `unit`: a name of
                       quantity/ with an optional denominator ("barrel", "USD", "soldiers", "barrel/year"):
                       "≈ 1,370,787 barrels a year", "at least 1,000,000 barrels", "up to 12,000 soldiers"
    {amount:bound unit}      the same for a stated figure: every digit as written
    {unit:unit}        the name of a unit alone, in the plural
    {ratio:ratio}      an interval of a ratio: "over 2.0 times", "2.7 to 3.0 times"
    {share:percent}    a number that is a percentage already: 12.5 is "12.5%"
    {days:days}        a number of days: "267 days"; also {n:months}, {n:years}
    {day:date}         a date in full: "7 March 2024"; {day:short} "7 Mar 2024"; {day:iso} "2024-03-07"
    {period:period}    a period: "1 Mar – 22 Nov 2024"; a month stays a month, a year a year
    {name:quote}       text in the quotation marks of the language
    {place:place}      a territory by its ISO 3166 code: KP is "North Korea"
    {language:language}  a language by its ISO 639-1 code
    {size:bytes}       a number of bytes: "50 MB"
    {status:term status}     a value of the model by its word in the table [status] of terms.toml
    {list:list}        text whose parts are separated by line feeds, as a list: "A, B and C"

Where a number stands in a sentence the sentence may have forms by the plural rules of the language. `by` names the
parameter that is counted; it is `count` when left out:

    [added]
    by = "claims"
    one = "{claims:number} claim added"
    other = "{claims:number} claims added"

A key that no catalogue has is rendered visibly, with its parameters, and never raises.
"""

from claimtrack.wording.catalogue import LANGUAGES, has
from claimtrack.wording.countries import country
from claimtrack.wording.display import display_text
from claimtrack.wording.figures import computed, number, percent, ratio, short, stretch
from claimtrack.wording.finding import (
    BasisText,
    ClaimText,
    FindingText,
    claim_period,
    claim_text,
    finding_text,
    source_text,
)
from claimtrack.wording.kinds import quoted, size, term
from claimtrack.wording.places import line_of, place, unread_pages
from claimtrack.wording.quantities import amount, quantity
from claimtrack.wording.rendering import render, say
from claimtrack.wording.resting import resting_text
from claimtrack.wording.steps import StepText, letter, step, working
from claimtrack.wording.times import day, moment, period, short_day
from claimtrack.wording.units import unit_name
from claimtrack.wording.worthiness import worth_text

__all__ = [
    "LANGUAGES",
    "BasisText",
    "ClaimText",
    "FindingText",
    "StepText",
    "amount",
    "claim_period",
    "claim_text",
    "computed",
    "country",
    "day",
    "display_text",
    "finding_text",
    "has",
    "letter",
    "line_of",
    "moment",
    "number",
    "percent",
    "period",
    "place",
    "quantity",
    "quoted",
    "ratio",
    "render",
    "resting_text",
    "say",
    "short",
    "short_day",
    "size",
    "source_text",
    "step",
    "stretch",
    "term",
    "unit_name",
    "unread_pages",
    "working",
    "worth_text",
]
