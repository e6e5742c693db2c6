"""The rows around the prose: title, progress and states, keys that work now, hints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

from cleanup.review import State
from tui.content import T
from tui.display import ASCII_SIGNS, ROLES, SIGNS
from tui.wrap import cells

BAR = 20
"""Cells of the bar that shows how much is decided."""
MOST_KEYS = 12
"""More keys than this nobody reads."""


class Row(Static):
    """One row of text; what is left and what is right, the left cut where they meet."""

    _left: Content | None = None
    _right: Content | None = None
    _shown: tuple[object, ...] = ()

    def show(self, left: Content, right: Content | None = None) -> None:
        """Put other text on the row; nothing is painted where it is the same."""
        self._left, self._right = left, right
        width = self.size.width - 2
        if right is not None and width > 0:
            room = width - right.cell_length - 1
            if left.cell_length > room:
                left = left.truncate(max(room, 0), ellipsis=True)
            gap = " " * max(width - left.cell_length - right.cell_length, 1)
            left = Content.assemble(left, gap, right)
        shown = (left.plain, tuple(left.spans))
        if shown != self._shown:
            self._shown = shown
            self.update(left, layout=False)

    def on_resize(self) -> None:
        """What is on the right stays there."""
        if self._left is not None and self._right is not None:
            self.show(self._left, self._right)


def progress(
    done: int, total: int, states: Sequence[tuple[State, int]], *, ascii_only: bool, narrow: bool = False
) -> Content:
    """How much is decided, as a bar, a share and a number for each state that occurs."""
    share = done / total if total else 1.0
    full, empty = ("#", "-") if ascii_only else ("█", "░")
    filled = int(share * BAR)
    signs = ASCII_SIGNS if ascii_only else SIGNS
    parts: list[Content] = []
    if not narrow:
        parts.append(T(full * filled, "$taken") + T(empty * (BAR - filled), "$muted"))
    parts.append(T(f"{int(share * 100):>3} %"))
    for state, count in states:
        if count or state is State.PENDING:
            role = ROLES.get(state, "")
            parts.append(T(f"{signs[state]} {count}", f"${role}" if role else ""))
    return Content("  ").join(parts)


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, what it does, and how much it is worth the room."""

    key: str
    label: str
    rank: int = 0


def keys(hints: Sequence[KeyHint], width: int) -> Content:
    """Keys with what they do: in their order, as many as fit, those of the best rank."""
    chosen: list[KeyHint] = []
    used = 0
    for hint in sorted(hints, key=lambda hint: hint.rank)[:MOST_KEYS]:
        wide = cells(f"{hint.key} {hint.label}  ")
        if used + wide <= width + 2:
            chosen.append(hint)
            used += wide
    shown = [T(h.key, "$current bold") + T(f" {h.label}") for h in hints if h in chosen]
    return Content("  ").join(shown)
