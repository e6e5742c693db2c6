"""What an editor is told when an article is opened: what was there already."""

from __future__ import annotations

import time
from collections.abc import Iterator

from cleanup.session import Resumed
from tui.content import counted
from tui.sitting import Job, Sitting


def greetings(sitting: Sitting, job: Job) -> Iterator[tuple[str, str]]:
    """Titles and sentences; decisions about an earlier version of the file are carried over."""
    opened = job.opened
    if opened is None:
        return
    if opened.resumed:
        yield "Resumed", resumed_words(opened.resumed)
    if opened.holder:
        yield "Read only", f"{opened.holder} has it open"
    if opened.known:
        yield "", f"{counted(opened.known, 'correction')} not proposed again: rejected before"
    if opened.earlier and not opened.holder:
        carried = sitting.session.carry(job.article)
        decisions = counted(carried.decisions, "decision")
        yield "", f"{decisions} about an earlier version carried over, {carried.lost} lost"


def resumed_words(resumed: Resumed) -> str:
    """What had been decided when an article was opened again, and when."""
    when = time.strftime("%A %H:%M", time.localtime(resumed.when))
    by = f" by {resumed.by}" if resumed.by else ""
    lost = f"; {resumed.left} no longer fit" if resumed.left else ""
    return f"{resumed.decided} of {resumed.total} decided {when}{by}{lost}"
