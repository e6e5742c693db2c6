"""The file has changed on disk: what changed in it, and three ways on."""

from __future__ import annotations

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
    before, after = old.split("\n"), set(new.split("\n"))
    ours, theirs = set(before), [line for line in new.split("\n") if line not in set(before)]
    gone = [line for line in before if line not in after]
    new = f", {len(theirs) - len(gone)} new" if len(theirs) > len(gone) else ""
    shown = [
        T("What was opened has − before it, what is on the disk now has +.", "$muted"),
        T(f"{len(gone)} of {len([line for line in ours if line.strip()])} paragraphs differ{new}.", "$muted"),
        T(""),
    ]
    for number in range(min(max(len(gone), len(theirs)), MOST)):
        mine = gone[number] if number < len(gone) else ""
        other = theirs[number] if number < len(theirs) else ""
        shown += [T(f"− {mine}", "$del")] if mine else []
        shown += [T(f"+ {other}", "$ins")] if other else []
        shown.append(T(""))
    if not gone and not theirs:
        shown.append(T("Only white space or line ends differ."))
    return shown
