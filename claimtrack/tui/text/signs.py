"""Signs and styles: no state is told by its colour alone."""

from __future__ import annotations

from claimtrack.model import GRAVEST_FIRST, Certainty, Disposition, LinkState, Status, Verdict

STATUS = {
    Status.UNREVIEWED: "○",
    Status.CORROBORATED: "✓",
    Status.DISPUTED: "✗",
    Status.UNRESOLVED: "◐",
    Status.REJECTED: "⊘",
}
STATUS_STYLE = {
    Status.UNREVIEWED: "t-faint",
    Status.CORROBORATED: "t-good",
    Status.DISPUTED: "t-bad",
    Status.UNRESOLVED: "t-open",
    Status.REJECTED: "t-faint",
}
MARK_STYLE = {
    Status.UNREVIEWED: "t-mark",
    Status.CORROBORATED: "t-mark-good",
    Status.DISPUTED: "t-mark-bad",
    Status.UNRESOLVED: "t-mark-open",
    Status.REJECTED: "t-mark-gone",
}
"""What a claim looks like in its text, by where it stands; a figure that nobody has decided on is t-undecided."""
VERDICT = {Verdict.DISCREPANCY: "≠", Verdict.QUESTION: "?", Verdict.CONSISTENT: "="}
VERDICT_STYLE = {Verdict.DISCREPANCY: "t-bad", Verdict.QUESTION: "t-open", Verdict.CONSISTENT: "t-good"}
DISPOSITION = {
    Disposition.PENDING: "○",
    Disposition.CONFIRMED: "✓",
    Disposition.EXPLAINED: "◐",
    Disposition.DISMISSED: "⊘",
}
DISPOSITION_STYLE = {
    Disposition.PENDING: "t-faint",
    Disposition.CONFIRMED: "t-good",
    Disposition.EXPLAINED: "t-open",
    Disposition.DISMISSED: "t-faint",
}
LINK = {LinkState.PROPOSED: "○", LinkState.ACCEPTED: "✓", LinkState.REFUSED: "⊘"}
SEVERITY = {verdict: rank for rank, verdict in enumerate(GRAVEST_FIRST)}
CERTAINTY = {Certainty.CERTAIN: 0, Certainty.LIKELY: 1, Certainty.POSSIBLE: 2}
DOUBTFUL = "!"
NONE = "–"
UNDONE = "↶"
SECRET = "◆"
FOUND = "≠?="

STATE_STYLES = frozenset({"t-label", "t-faint", "t-strong", "t-good", "t-bad", "t-open"})
"""The styles of states: what a line of words alone needs."""
STYLES = STATE_STYLES | frozenset(
    {
        "t-heading",
        "t-rule",
        "t-around",
        "t-quantity",
        "t-cue",
        "t-source",
        "t-ask",
        "t-undecided",
        "t-mark",
        "t-mark-good",
        "t-mark-bad",
        "t-mark-open",
        "t-mark-gone",
        "t-refused",
        "t-here",
        "t-selected",
    }
)
"""The names of the styles that texts use; styles/text.tcss says what they look like."""
