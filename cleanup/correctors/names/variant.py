"""One name in two spellings: the one that gives way, wherever it stands, in one decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.names.forms import Form, Place, forms, respelt
from cleanup.correctors.names.order import misjoined
from cleanup.correctors.names.pairs import Verdict
from cleanup.correctors.names.rulings import rulings
from cleanup.correctors.names.split import halves
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

SMALL_WORDS = frozenset(
    """in of on to at and as by for from with is was has had who said says told added asked wrote also
    will would could did""".split()
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk for each spelling that gives way to another, with all its places."""
    forms_ = forms(analysis)
    yield from _run_together(analysis, forms_)
    yield from _cut_in_two(analysis, forms_)
    yield from _misjoined(analysis, forms_)
    for verdict, rival in rulings(analysis, forms_):
        hunk = _choice(analysis, verdict, rival) if rival else _hunk(analysis, verdict)
        if hunk is not None:
            yield hunk


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
    surnames = {
        form.text: form for form in found if form.role == "surname" and (form.count > 1 or form.fulls)
    }
    for form in found:
        if form.count > 1 or not form.traits.coined:
            continue
        for size in (2, 3, 4, 5):
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


def _cut_in_two(analysis: Analysis, found: Iterable[Form]) -> Iterator[Hunk]:
    """A surname in two words: May Hugh."""
    for start, end, whole, confidence in halves(analysis.prose, found):
        edit = Edit(start, end, whole.text)
        if analysis.open_to(RULE.id, edit):
            message = f"“{analysis.prose[start:end]}” is {whole.text}, cut in two."
            evidence = tuple(_evidence(whole))
            yield Hunk(
                RULE.id,
                Class.REVIEW,
                message,
                Span(start, end),
                (edit,),
                confidence=confidence,
                evidence=evidence,
            )


def _misjoined(analysis: Analysis, found: Iterable[Form]) -> Iterator[Hunk]:
    """A full name without its space, or with its surname first."""
    for start, end, right, surname in misjoined(analysis.prose, found):
        edit = Edit(start, end, right)
        if analysis.open_to(RULE.id, edit):
            message = f"“{analysis.prose[start:end]}” is {right}, put together wrongly."
            span, evidence = Span(start, end), tuple(_evidence(surname))
            yield Hunk(RULE.id, Class.REVIEW, message, span, (edit,), confidence=0.85, evidence=evidence)


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
