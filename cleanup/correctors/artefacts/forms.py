"""What the rules on forms of figures share: how a time of day is written, and their hunks."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Hunk

WHOLE = frozenset(
    """people persons men women children customers voters residents workers employees students soldiers
    troops homes houses households jobs patients passengers visitors fans spectators members users copies
    tickets cases deaths families businesses companies schools refugees migrants protesters demonstrators
    volunteers victims animals vehicles cars infants babies births seats inhabitants supporters viewers guests
    delegates officers graves trees books signatures votes followers tourists evacuees survivors participants
    signatories""".split()
)
"""What comes in whole numbers only, but where so many of it fall to one."""


def clock(hour: int, minutes: str, style: Style) -> str:
    """A time of the day's 24 hours in the style of the house: `9:15 p.m.`, British `9.15pm`."""
    half = "a" if hour % 24 < 12 else "p"
    twelve = hour % 12 or 12
    if style is Style.BRITISH:
        return f"{twelve}.{minutes}{half}m" if minutes != "00" else f"{twelve}{half}m"
    return f"{twelve}:{minutes} {half}.m." if minutes != "00" else f"{twelve} {half}.m."


def rewritten(
    analysis: Analysis, rule: str, span: Span, replacement: str, message: str, confidence: float
) -> Iterator[Hunk]:
    """The hunk that writes a figure anew; none in somebody's words, where only marks may change."""
    quotation = analysis.quotation_at(span.start)
    if quotation is not None and (quotation.closed or quotation.running):
        return
    end = span.end
    if replacement.endswith(".") and analysis.prose[end : end + 1] == ".":
        end += 1
    edit = Edit(span.start, end, replacement)
    yield Hunk(rule, Class.REVIEW, message, Span(span.start, end), (edit,), confidence=confidence)
