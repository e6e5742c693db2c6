"""The file has changed on disk: what changed in it, and three ways on."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from textual.content import Content

from cleanup.errors import CleanupError
from cleanup.formats import read
from tui.content import T, one_line
from tui.screens.page import Page
from tui.sitting import Job, Sitting

MOST = 40
"""So many changed paragraphs are shown."""


def conflict_page(sitting: Sitting, job: Job) -> Page:
    """The paragraphs that differ, and the keys that settle it; nothing happens without one."""
    try:
        new = read(sitting.session.path(job.article)).text
        body = _differences(sitting.session.review.document(job.article).text, new)
        answers = [
            ("r", "reanchor", "go on with the new file"),
            ("o", "other", "write mine elsewhere"),
            ("t", "restart", "start over"),
        ]
    except CleanupError as error:
        body = [T(str(error), "$flag")]
        answers = [("o", "other", "write mine elsewhere")]
    return Page(f"{one_line(job.name)} has changed on disk", body, answers)


def _differences(old: str, new: str) -> list[Content]:
    before, after = ([line for line in text.split("\n") if line.strip()] for text in (old, new))
    pairs = list(_pairs(before, after))
    gone = sum(bool(mine) for mine, _ in pairs)
    fresh = sum(not mine for mine, _ in pairs)
    shown = [
        T("What was opened has − before it, what is on the disk now has +.", "$muted"),
        T(f"{gone} of {len(before)} paragraphs differ" + (f", {fresh} new." if fresh else "."), "$muted"),
        T(""),
    ]
    for mine, other in pairs[:MOST]:
        shown += [T(f"− {mine}", "$del")] if mine else []
        shown += [T(f"+ {other}", "$ins")] if other else []
        shown.append(T(""))
    if not pairs:
        shown.append(T("Only white space or line ends differ."))
    return shown


def _pairs(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    """Paragraphs that differ, each beside what stands in its place now; empty where nothing does."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            yield from zip_longest(before[start:end], after[first:last], fillvalue="")
