"""One name in two spellings: the one that gives way, wherever it stands, in one decision."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.naming.similarity import slips
from cleanup.correctors.names.dressed import dressed
from cleanup.correctors.names.forms import Form, Place, forms, respelt
from cleanup.correctors.names.orphans import orphans
from cleanup.correctors.names.pairs import Verdict, verdicts
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

LEAST = 0.45
"""Pairs less likely than this are not worth a word."""
SMALL_WORDS = frozenset("in of on to at and as by for from with is was has had who".split())
HARDLY = 0.05
"""A nearer name as unlikely as this is still one that may be meant."""
ALIKE = 0.06
"""Two names so near in likelihood are both in question."""
SIDE_BY_SIDE = 28
"""Two spellings this near, in code points, are both meant."""
ABOUT_SPELLING = re.compile(
    r"\b(?:[Mm]is-?spel\w+|spel(?:led|t|ling|lings|ls)\b|no relation|not related|unrelated to"
    r"|\w+ with an? [A-Z]\b"
    r"|namesake|pronounced|appeared (?:in English )?as|also known as|formerly known|maiden name|n[ée]e )"
)
CITED_BEFORE = re.compile(r"[“‘\"'](?:[^\W\d_]+ ){0,2}$")
CITED_AFTER = re.compile(r"(?: [^\W\d_]+)?[,.!?]?[”’\"']")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk for each spelling that gives way to another, with all its places."""
    confirmed, forms_ = _confirmed(analysis), forms(analysis)
    yield from _run_together(analysis, forms_)
    weighed = list(verdicts(forms_))
    judged = [verdict for verdict in weighed if verdict.confidence >= LEAST] + list(
        dressed(analysis.text, forms_)
    )
    settled = {verdict.wrong.text for verdict in judged}
    judged += [verdict for verdict in orphans(forms_) if verdict.wrong.text not in settled]
    found = [
        v
        for v in judged
        if v.wrong.text not in confirmed and not _meant(analysis, v) and not _author(analysis, v)
    ]
    best: dict[int, Verdict] = {}
    for verdict in found:
        held = best.get(id(verdict.wrong))
        if held is None or verdict.confidence > held.confidence:
            best[id(verdict.wrong)] = verdict
    for verdict in best.values():
        further = best.get(id(verdict.right))
        if further is not None and further.right is not verdict.wrong:
            verdict = verdict._replace(right=further.right)
        rival = _rival(verdict, weighed, best.keys())
        hunk = _choice(analysis, verdict, rival) if rival else _hunk(analysis, verdict)
        if hunk is not None:
            yield hunk


def _rival(verdict: Verdict, weighed: Iterable[Verdict], wrong: Collection[int]) -> Form | None:
    """Another name of the same kind that a spelling may be as well, or is nearer to."""
    apart = slips(verdict.wrong.key, verdict.right.key)
    for other in weighed:
        right = other.right
        if other.wrong is not verdict.wrong or id(right) in wrong or right.text == verdict.right.text:
            continue
        nearer = slips(other.wrong.key, right.key) < apart and other.confidence >= HARDLY
        as_likely = other.confidence >= verdict.confidence - ALIKE
        if right.role == verdict.right.role and (nearer or as_likely):
            return right
    return None


def _choice(analysis: Analysis, verdict: Verdict, rival: Form) -> Hunk | None:
    """A query: two names of the article are near a spelling."""
    wrong, ways = verdict.wrong, (verdict.right, rival)
    edits = tuple(_edits(analysis, wrong.places, way.text) for way in ways)
    if not all(edits):
        return None
    return Hunk(
        RULE.id,
        Class.QUERY,
        f"“{wrong.text}” looks like “{ways[0].text}” and like “{rival.text}”: who is meant?",
        Span(edits[0][0].start, edits[0][0].end),
        alternatives=edits,
        confidence=round(verdict.confidence * 0.7, 3),
        evidence=tuple(_evidence(verdict.right)) + tuple(_evidence(rival)),
    )


def _run_together(analysis: Analysis, found: Iterable[Form]) -> Iterator[Hunk]:
    """A surname and the small word behind it that lost their space: Kellerin 1995."""
    surnames = {form.text: form for form in found if form.role == "surname" and form.count > 1}
    for form in found:
        if form.count > 1 or not form.traits.coined:
            continue
        for size in (2, 3, 4):
            name, rest = form.text[:-size], form.text[-size:]
            if rest in SMALL_WORDS and len(name) > 4 and name in surnames:
                place, evidence = form.places[0], tuple(_evidence(surnames[name]))
                edit = Edit(place.end - size, place.end - size, " ")
                if analysis.open_to(RULE.id, edit):
                    message = f"“{form.text}” is {name} and “{rest}” without a space."
                    span = Span(place.start, place.end)
                    yield Hunk(
                        RULE.id, Class.REVIEW, message, span, (edit,), confidence=0.85, evidence=evidence
                    )


def _confirmed(analysis: Analysis) -> frozenset[str]:
    """Words of names that the desk's names file has: they never give way."""
    names = analysis.house.desk.names
    return frozenset(
        word for name in names for form in (name.canonical, *name.aliases) for word in form.split()
    )


def _meant(analysis: Analysis, verdict: Verdict) -> bool:
    """Whether the article itself sets the two spellings side by side, or talks of how a name is spelt."""
    right = [place.start for place in verdict.right.places]
    for place in verdict.wrong.places:
        at = bisect_left(right, place.start)
        near = [other for other in right[max(at - 1, 0) : at + 1] if abs(place.start - other) < SIDE_BY_SIDE]
        if any(analysis.sentence_at(other) == analysis.sentence_at(place.start) for other in near):
            return True
        if _is_cited(analysis.text, place):
            return True
        paragraph = analysis.paragraph_at(place.start)
        if paragraph and ABOUT_SPELLING.search(analysis.text, paragraph.start, paragraph.end):
            return True
    return False


def _author(analysis: Analysis, verdict: Verdict) -> bool:
    """Whether only the by-line and the biography differ: names/by-line knows which of the two to follow."""
    places = (*verdict.wrong.places, *verdict.right.places)
    kinds = {p.kind for place in places if (p := analysis.paragraph_at(place.start))}
    return kinds == {Kind.BYLINE, Kind.BIOGRAPHY}


def _is_cited(text: str, place: Place) -> bool:
    """Whether a name stands with little else between marks: on a plaque, a sign, a cover."""
    opening = CITED_BEFORE.search(text, max(0, place.start - 24), place.start)
    return opening is not None and CITED_AFTER.match(text, place.end) is not None


def _hunk(analysis: Analysis, verdict: Verdict) -> Hunk | None:
    wrong, right = verdict.wrong, verdict.right
    there = _edits(analysis, wrong.places, right.text)
    back = _edits(analysis, right.places, wrong.text)
    if not there or len(there) < len(wrong.places):
        return None
    first = there[0]
    span = Span(first.start, first.end)
    evidence = tuple(_evidence(right)) + tuple(_evidence(wrong)[1:])
    if not verdict.decided and back:
        return Hunk(
            "names/variant",
            Class.QUERY,
            f"“{wrong.text}” and “{right.text}” look like one name: which spelling is right?",
            span,
            alternatives=(there, back),
            confidence=round(verdict.confidence * 0.7, 3),
            evidence=evidence,
        )
    times = f"{right.count} times" if right.count > 1 else "once"
    return Hunk(
        "names/variant",
        Class.SAFE
        if verdict.confidence >= 0.97 and wrong.traits.coined and right.count >= 3
        else Class.REVIEW,
        f"“{wrong.text}” looks like “{right.text}”, which stands here {times}.",
        span,
        there,
        alternatives=(back,) if back else (),
        confidence=min(verdict.confidence, 0.98),
        evidence=evidence,
    )


def _edits(analysis: Analysis, places: Iterable[Place], new: str) -> tuple[Edit, ...]:
    edits = (respelt(analysis, place, new) for place in sorted(places))
    return tuple(edit for edit in edits if analysis.open_to("names/variant", edit))


def _evidence(form: Form) -> list[Evidence]:
    full = [p for p in form.places if p.mention and p.mention.given and form.role == "surname"]
    shown = (full or form.places)[0]
    if full and shown.mention:
        note = f"introduced as {' '.join((*shown.mention.given, shown.mention.surname))}"
        return [Evidence(note, Span(shown.mention.start, shown.mention.end))]
    return [
        Evidence(
            f"{form.text}, {form.count} times" if form.count > 1 else form.text, Span(shown.start, shown.end)
        )
    ]


RULE = Rule(
    id="names/variant",
    summary="One name, two spellings",
    find=find,
    respells=True,
)
