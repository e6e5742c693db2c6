"""What the rows around the prose say: title, states, keys that work now, the card of the first run."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from tui.actions import FOOTER, key_label
from tui.content import T, one_line
from tui.display import options
from tui.manuscript import View
from tui.widgets.rows import KeyHint, Row, keys, progress

if TYPE_CHECKING:
    from tui.screens.core import Core


def show_title(screen: Core) -> None:
    """The article, which of how many, how it is seen, when it was saved; above the list what is left."""
    sitting, reading = screen.sitting, screen.reading
    job = sitting.job_of(reading.article)
    left = T(one_line(job.name), "bold")
    if len(sitting.jobs) > 1:
        everywhere = sum(map(sitting.pending, sitting.jobs))
        number = f"article {sitting.jobs.index(job) + 1}/{len(sitting.jobs)}"
        left += T(f"  {number}, {everywhere} pending in all", "$muted")
    if screen.prose.galley.view is not View.MARKUP:
        left += T(f"  {screen.prose.galley.view.value}", "$current")
    screen.query_one("#title", Row).show(left, _saved(screen))
    listed = f"{reading.pending()} pending of {len(reading.keys)}"
    order = "" if reading.order == "position" else f", by {reading.order.value}"
    screen.query_one("#list-title", Row).show(T("Hunks", "bold"), T(listed + order, "$muted"))


def _saved(screen: Core) -> Content:
    history = screen.review.history.done
    if screen.sitting.session.read_only(screen.reading.article):
        return T("read only: open elsewhere", "$flag")
    if not history:
        return T("nothing decided yet", "$muted")
    return T(f"saved {datetime.fromtimestamp(history[-1].at):%H:%M:%S}", "$muted")


def show_states(screen: Core) -> None:
    """How much is decided, how many stand in which state, the filter, what undo would undo."""
    reading, history = screen.reading, screen.review.history
    done, total = screen.review.progress(reading.article)
    ascii_only, narrow = screen.sitting.options.ascii, screen.size_class in ("narrow", "tiny")
    left = progress(done, total, reading.signs(), ascii_only=ascii_only, narrow=narrow)
    right = T("")
    if reading.wanted:
        right += T(f"filter: {len(reading.shown)} shown", "$current")
    if history.done:
        command = history.done[-1]
        count = f" ({len(command.changes)})" if len(command.changes) > 1 else ""
        right += T(("   " if reading.wanted else "") + f"undo: {command.name}{count}", "$muted")
    screen.query_one("#states", Row).show(left, right)


def show_keys(screen: Core) -> None:
    """The keys that work now, as many as fit."""
    width = max(screen.size.width - 2, 0)
    screen.query_one("#keys", Row).show(keys(legal_keys(screen), width))


def legal_keys(screen: Core) -> list[KeyHint]:
    """The keys that work now, in the order of the table."""
    ascii_only, current = screen.sitting.options.ascii, screen.reading.current
    legal = [(a, screen.keys[a.id]) for a in FOOTER if screen.keys[a.id] and not screen.why_not(a.id)]
    hints = [KeyHint(key_label(bound[0], ascii_only), a.label, a.footer) for a, bound in legal]
    choices = len(options(screen.review.hunk(current))) if current else 0
    if choices > 1 and not screen.why_not("pick"):
        hints.insert(2, KeyHint(f"1-{min(choices, 9)}", "pick", 4))
    return hints


def show_card(screen: Core) -> None:
    """The first keys, for who has never been here."""
    key = screen.key_of
    said = (
        f"{key('accept')} accepts what is marked, {key('reject')} leaves the text as it is\n"
        f"{key('undo')} undoes the last step, {key('skip')} goes on without deciding\n"
        f"{key('leave')} leaves and keeps everything; nothing is written before {key('write')}\n"
        f"{key('help')} shows every key. Any key puts this card away."
    )
    screen.query_one("#hint-card", Static).update(T(said))
    screen.add_class("-card")
