"""While proposals are computed: what for, how far, and that Esc stops it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Static

from tui.content import T, one_line
from tui.sitting import Job

BAR = 30


class Working(Screen[None]):
    """A bar that fills."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ctrl+c", "stop", show=False)]

    def __init__(self, job: Job, *, ascii_only: bool = False) -> None:
        super().__init__()
        self.job = job
        self._signs = ("#", "-") if ascii_only else ("█", "░")

    def compose(self) -> ComposeResult:
        """The name, the bar, the key."""
        with Vertical(id="working"):
            yield Static(T(f"Reading {one_line(self.job.name)}", "bold"))
            yield Static(id="bar")
            yield Static(T("Esc stops", "$muted"))

    def on_mount(self) -> None:
        """An empty bar."""
        self.show(0, 1)

    def show(self, done: int, total: int) -> None:
        """So much is done, of so much."""
        filled = BAR * done // max(total, 1)
        full, empty = self._signs
        self.query_one("#bar", Static).update(
            T(full * filled, "$taken") + T(empty * (BAR - filled), "$muted")
        )

    def action_stop(self) -> None:
        """Stop computing."""
        self.app.call_later(self.app.stop_computing, self.job)  # type: ignore[attr-defined]
