"""The queue of a review: every article with what is left in it, and the totals."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from cleanup.review import State
from tui.content import T, one_line
from tui.sitting import Job, Sitting, Stage
from tui.widgets.rows import KeyHint, Row, keys
from tui.wrap import fitted

BY_HAND = (State.ACCEPTED, State.EDITED, State.REJECTED)
"""States that only a person brings about."""
SORTS = ("as given", "most pending", "name")


class Queue(Screen[Job | None]):
    """Rows of article, hunks, pending, severe, state; Enter opens one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,b", "leave", show=False),
        Binding("o", "order", show=False),
        Binding("f", "only_pending", show=False),
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
    ]

    def __init__(self, sitting: Sitting, current: Job | None) -> None:
        super().__init__()
        self.sitting, self.current = sitting, current
        self._sort, self._only_pending = 0, False
        self._jobs: list[Job] = []

    def compose(self) -> ComposeResult:
        """Totals, columns, rows, keys."""
        yield Row(id="title")
        yield Row(id="columns")
        yield OptionList()
        yield Row(id="keys")

    def on_mount(self) -> None:
        """Fill the rows; look again while articles are computed."""
        self.query_one(OptionList).focus()
        self.refill()
        self.set_interval(1.0, self.refill)

    def refill(self) -> None:
        """Rows as things stand now, the arrow where it was."""
        rows = self.query_one(OptionList)
        index = rows.highlighted
        before = self._jobs[index] if index is not None and index < len(self._jobs) else self.current
        self._jobs = self._listed()
        rows.set_options([Option(self._row(job)) for job in self._jobs])
        if before in self._jobs:
            rows.highlighted = self._jobs.index(before)
        self.query_one("#title", Row).update(self._totals())
        self.query_one("#columns", Row).update(
            T(fitted("article", self._room) + "  hunks  pending  severe  state", "$muted")
        )
        shown = [("⏎", "open"), ("o", f"order: {SORTS[self._sort]}"), ("f", "only pending"), ("Esc", "back")]
        hints = [KeyHint(key, label) for key, label in shown]
        self.query_one("#keys", Row).update(keys(hints, max(self.size.width - 2, 0)))

    @property
    def _room(self) -> int:
        return max(self.size.width - 48, 10)

    def _listed(self) -> list[Job]:
        jobs = [job for job in self.sitting.jobs if not self._only_pending or self._unfinished(job)]
        if SORTS[self._sort] == "most pending":
            jobs.sort(key=lambda job: -self.sitting.pending(job))
        elif SORTS[self._sort] == "name":
            jobs.sort(key=lambda job: job.name)
        return jobs

    def _unfinished(self, job: Job) -> bool:
        return job.stage in (Stage.WAITING, Stage.COMPUTING) or self.sitting.pending(job) > 0

    def _totals(self) -> Content:
        ready = [job for job in self.sitting.jobs if job.opened]
        pending = sum(map(self.sitting.pending, ready))
        total = sum(sum(self.sitting.session.review.counts(job.article).values()) for job in ready)
        said = f"{len(self.sitting.jobs)} articles, {len(ready)} read, {total} hunks, {pending} pending"
        return T("Articles", "bold") + T(f"  {said}", "$muted")

    def _row(self, job: Job) -> Content:
        name = T(fitted(one_line(job.name), self._room))
        if job.opened is None:
            said = job.error or job.stage.value
            return name + T(f"  {one_line(said)}", "$flag" if job.error else "$muted")
        review = self.sitting.session.review
        hunks = review.keys(job.article)
        severe = sum(review.severe(key) for key in hunks)
        pending = self.sitting.pending(job)
        return name + T(f"  {len(hunks):>5}  {pending:>7}  {severe:>6}  {self._state(job, pending)}")

    def _state(self, job: Job, pending: int) -> str:
        if job.opened and job.opened.holder:
            return "read only"
        if job.stage is Stage.WRITTEN and not self.sitting.session.unwritten(job.article):
            return "written"
        counts = self.sitting.session.review.counts(job.article)
        if marked := counts[State.MARKED]:
            return f"{marked} marked"
        if not pending:
            return "decided" if counts else "nothing to decide"
        return "in review" if any(counts[state] for state in BY_HAND) else "not begun"

    def action_order(self) -> None:
        """The next order of the rows."""
        self._sort = (self._sort + 1) % len(SORTS)
        self.refill()

    def action_only_pending(self) -> None:
        """Only articles with pending work, or all."""
        self._only_pending = not self._only_pending
        self.refill()

    def action_step(self, by: int) -> None:
        """A row up or down."""
        rows = self.query_one(OptionList)
        (rows.action_cursor_down if by > 0 else rows.action_cursor_up)()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open an article."""
        self.dismiss(self._jobs[event.option_index])

    def action_leave(self) -> None:
        """Back to the article that is open."""
        self.dismiss(None)
