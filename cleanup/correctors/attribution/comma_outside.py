"""A comma or full stop behind the closing mark that AP style puts before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanup.analysis import Analysis, Quotation
from cleanup.analysis.cues import attribution
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.attribution.frames import begins_sentence
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/comma-outside"
FRAGMENTS = (QuotationKind.PARTIAL, QuotationKind.SCARE, QuotationKind.TITLE)
"""Only these tell which way an article has it: behind a whole sentence the British way is the same."""
GARBLED = 0.5
"""From this measure of garbling on the marks are nobody’s choice."""
STRAYS = 2
"""With more of them outside the article is British."""
LEAST_WORDS = 3
"""So long a quotation that is all of a sentence has its stop inside in any style."""
LEAST = 3
OUTSIDE = re.compile(r"[ \u00a0]?(?P<mark>,(?=\s)|\.(?=\s|\Z))")
SHARE = 4
"""So many times more stand inside than outside in an article that does it the American way."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In AP style: fragments that differ from the rest, and whole quoted sentences."""
    if analysis.house.style is not Style.AP:
        return
    closed = [q for q in analysis.quotations if q.closed and q.end - q.start > 2]
    yield from _fragments(analysis, [q for q in closed if q.kind in FRAGMENTS])
    whole = _whole_outside(analysis, closed)
    for quotation in closed:
        if quotation in whole or (
            _is_sentence(analysis, quotation) and _is_outside(analysis.prose, quotation, ".")
        ):
            yield _moved(analysis.prose, quotation, ())
        elif quotation.kind is QuotationKind.DIRECT and _is_outside(analysis.prose, quotation, ","):
            comma = analysis.prose.index(",", quotation.end)
            said = attribution().match(analysis.prose, comma + 1, quotation.end + 160)
            if said is not None:
                who = Span(said.end() - len(said.group().lstrip()), said.end())
                yield _moved(analysis.prose, quotation, (Evidence("who speaks", who),))


def _fragments(analysis: Analysis, fragments: Sequence[Quotation]) -> Iterator[Hunk]:
    """A few quoted words that differ from the rest, or stand in a garbled article."""
    text = analysis.prose
    inside = [q for q in fragments if text[_mark_start(text, q) - 1] in ",."]
    outside = [q for q in fragments if _is_outside(text, q)]
    american = len(inside) >= LEAST and len(inside) >= SHARE * len(outside)
    if 0 < len(outside) <= STRAYS and not american and analysis.garbledness.score >= GARBLED:
        yield from (_moved(text, quotation, ()) for quotation in outside)
    if american:
        note = Evidence(f"as elsewhere in the article, {len(inside)} times", inside[0].span)
        yield from (_moved(text, quotation, (note,)) for quotation in outside)


def _whole_outside(analysis: Analysis, closed: Sequence[Quotation]) -> Sequence[Quotation]:
    """Sentences that a comma or colon leads to, with their stop outside where the others have it inside."""
    text = analysis.prose
    led = [q for q in closed if _is_led_to(text, q)]
    outside = [q for q in led if _is_outside(text, q, ".")]
    inside = sum(text[_mark_start(text, q) - 1] == "." for q in led)
    if not outside:
        return ()
    usual = inside >= max(2 * len(outside), 1) or analysis.garbledness.score >= GARBLED
    return outside if usual else ()


def _is_sentence(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether the article’s sentence is nothing but this quotation."""
    words = analysis.prose[quotation.start + 1 : quotation.end].split()
    return (
        begins_sentence(analysis, quotation.start)
        and len(words) >= LEAST_WORDS
        and words[0].strip("‘'")[:1].isupper()
    )


def _is_led_to(text: str, quotation: Quotation) -> bool:
    """Whether it is a whole sentence behind the comma or colon that leads to it."""
    return (
        quotation.kind is QuotationKind.DIRECT
        and text[quotation.start + 1].isupper()
        and text[max(0, quotation.start - 3) : quotation.start].rstrip()[-1:] in (",", ":")
        and len(text[quotation.start : quotation.end].split()) >= LEAST_WORDS
    )


def _moved(text: str, quotation: Quotation, evidence: tuple[Evidence, ...]) -> Hunk:
    start, end = _mark_start(text, quotation), quotation.end
    while text[start - 1] in "’'" and start - 1 > quotation.start:
        start -= 1
    behind = OUTSIDE.match(text, end)
    if behind is None:
        raise ValueError("nothing stands outside")
    name = "comma" if behind["mark"] == "," else "full stop"
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"In AP style the {name} stands before the closing mark.",
        span=Span(start, behind.end()),
        edits=(Edit(start, behind.end(), behind["mark"] + text[start:end]),),
        confidence=0.85,
        evidence=evidence,
    )


def _mark_start(text: str, quotation: Quotation) -> int:
    return quotation.end - (2 if text.startswith(("''", "’’"), quotation.end - 2) else 1)


def _is_outside(text: str, quotation: Quotation, which: str = ",.") -> bool:
    """A comma or a single stop behind the mark, after a letter, a digit or a bracket."""
    before = text[quotation.start + 1 : _mark_start(text, quotation)].rstrip("’'")[-1:]
    behind = OUTSIDE.match(text, quotation.end)
    letter = before.isalnum() or before in tuple(")]%")
    return letter and behind is not None and behind["mark"] in which


RULE = Rule(ID, "A comma or full stop behind the closing mark", find)
