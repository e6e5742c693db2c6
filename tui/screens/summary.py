"""What an article has become: how many corrections stand in which state, notes, and every change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from textual.content import Content

from cleanup.review import APPLIED, State
from tui.content import T, counted, one_line
from tui.galley import Galley
from tui.manuscript import Marks, Role, Shown, View
from tui.reading import Reading
from tui.setting import flatten

MOST = 200
"""So many changed paragraphs are shown."""
STYLES = {Role.DELETED: "$del strike", Role.INSERTED: "$ins underline"}


def summary(reading: Reading, marks: Marks) -> list[Content]:
    """The rows of the summary."""
    return [*_table(reading), T(""), *_notes(reading), *_changes(reading, marks)]


def _table(reading: Reading) -> Iterator[Content]:
    review = reading.review
    families: dict[str, Counter[State]] = {}
    for key in reading.keys:
        families.setdefault(review.hunk(key).family, Counter())[review.state(key)] += 1
    totals = sum(families.values(), Counter[State]())
    states = [state for state in State if totals[state]]
    rows = [("all", totals), *sorted(families.items())]
    wide = max(len(name) for name, _ in rows)
    yield T(" " * wide + "".join(f"{state.value:>11}" for state in states), "$muted")
    for number, (name, counts) in enumerate(rows):
        cells = "".join(f"{counts[state] or '':>11}" for state in states)
        yield T(f"{one_line(name):<{wide}}{cells}", "" if number else "bold")


def _notes(reading: Reading) -> Iterator[Content]:
    review = reading.review
    notes = [(key, review.verdict(key).note) for key in reading.keys if review.verdict(key).note]
    if not notes:
        return
    yield T("Notes to the author", "bold")
    for key, note in notes:
        yield T(f"¶{review.paragraph(key) + 1}  {one_line(note)}")
    yield T("")


def _changes(reading: Reading, marks: Marks) -> Iterator[Content]:
    """Each paragraph that changes, with what goes and what comes marked in it."""
    review, text = reading.review, reading.text
    keys = [key for key in reading.keys if review.state(key) in APPLIED]
    shown = [Shown(review.applied(key), review.hunk(key).span) for key in keys]
    blocks = [block for block in Galley(text, reading.blocks(), shown, marks).blocks if block.hunks]
    places = sum(len(hunk.edits) for hunk in shown)
    yield T(f"{counted(places, 'place')} changed in {counted(len(blocks), 'paragraph')}", "bold")
    for block in blocks[:MOST]:
        flat = flatten(text, block, shown, View.MARKUP, marks)
        said = T(flat.text, "bold" if block.head else "")
        for run in flat.runs:
            said = said.stylize(STYLES.get(run.role, ""), run.start, run.end)
        yield T("")
        yield T(f"¶{block.number}  ", "$muted") + said
    if len(blocks) > MOST:
        yield T(f"… and {len(blocks) - MOST} more paragraphs", "$muted")
