"""What every part of the review screen stands on: its panes, how they are laid out and painted, its hints."""

from __future__ import annotations

import gc
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from cleanup.edit import Span
from cleanup.review import Key, Review
from tui.actions import BY_ID, DECIDE, bindings, key_label, keymap, keys_by_action
from tui.content import T, one_line
from tui.display import Line, line
from tui.reading import Reading
from tui.reasons import Similar, reasons, short
from tui.screens import rows
from tui.screens.card import card
from tui.sitting import Job, Sitting
from tui.widgets.hunks import HunkList
from tui.widgets.linebar import LineBar
from tui.widgets.prose import Prose
from tui.widgets.rows import Row
from tui.widgets.why import Why

SMALLEST = (20, 5)
"""Columns and rows below which nothing can be shown."""
TINY = (40, 10)
"""Columns and rows below which one correction is all that fits."""
PANES = {
    "wide": ("side", "strip", "none"),
    "normal": ("strip", "side", "none"),
    "narrow": ("strip", "none"),
    "tiny": ("none",),
}
"""What `why` goes through at each width, the first being what is there to begin with."""


class Core(Screen[None]):
    """The panes of a review and what is current in them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    AUTO_FOCUS = "Prose"
    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False
    conflict = False
    """Whether the file on disk is no longer what was opened."""

    def __init__(self, sitting: Sitting, reading: Reading) -> None:
        super().__init__()
        self.sitting, self.reading = sitting, reading
        self.painted = False
        """Whether the current hunk has been on the screen: only then may a key decide on it."""
        self.size_class, self._pane = "", 0
        chosen = keymap(sitting.options.keys, sitting.options.own_keys)
        self.keys = keys_by_action(chosen)
        self._known = {key: name for name, bound in self.keys.items() for key in bound}
        self._hinted = self._carded = False

    @property
    def review(self) -> Review:
        """The decisions."""
        return self.reading.review

    @property
    def job(self) -> Job:
        """The article that is open."""
        return self.sitting.job_of(self.reading.article)

    # Panes

    def compose(self) -> ComposeResult:
        """Title, prose and list, banner, states, keys."""
        self._fit(self.app.size)  # before anything is styled or painted
        ascii_only = self.sitting.options.ascii
        galley = self.reading.galley(self.sitting.options.marks)
        yield Row(id="title")
        with Horizontal(id="body"):
            with Vertical(id="page"):
                yield Prose(galley, ascii_only=ascii_only)
                yield Why(classes="-strip")
            with Vertical(id="side"):
                yield Row(id="list-title")
                yield HunkList(self._line, ascii_only=ascii_only)
                yield Row(T("Why"), id="why-title")
                yield Why(classes="-column")
        yield Static(id="tiny")
        yield Row(id="banner")
        yield Row(id="states")
        yield Row(id="keys")
        yield LineBar()
        yield Static(id="hint-card")

    def on_mount(self) -> None:
        """Show where the editor is."""
        self.prose, self.hunks = self.query_one(Prose), self.query_one(HunkList)
        self.strip, self.why = self.query_one("Why.-strip", Why), self.query_one("Why.-column", Why)
        self.linebar = self.query_one(LineBar)
        if self.sitting.options.first_run:
            self._carded = True
            rows.show_card(self)
        self.show_list()
        self.show_current()
        self.set_interval(2.0, self.look_at_file)

    def on_resize(self, event: events.Resize) -> None:
        """Another layout where the size asks for one."""
        self._fit(event.size)
        self.call_after_refresh(self.show_rows)

    def _fit(self, size: Size) -> None:
        columns, height = size
        name = "wide" if columns >= 120 else "normal" if columns >= 80 else "narrow"
        if columns < TINY[0] or height < TINY[1]:
            name = "tiny"
        if name != self.size_class:
            self.size_class, self._pane = name, 0
        self._lay_out(small=columns < SMALLEST[0] or height < SMALLEST[1])

    def _lay_out(self, *, small: bool) -> None:
        """Put the classes on the screen that its style sheet reads, all at once: each time costs a style."""
        pane = PANES[self.size_class][self._pane % len(PANES[self.size_class])]
        classes = {f"-{name}": name == self.size_class for name in PANES}
        classes |= {f"-with-{name}": name == pane for name in ("side", "strip")}
        self.update_classes({**classes, "-small": small}, update=self.is_mounted)

    def next_pane(self) -> None:
        """The next way to show reasons at this width."""
        self._pane += 1
        self._lay_out(small=self.too_small)
        if not self.hunks.display and self.focused in (self.hunks, self.why):
            self.prose.focus()
        self.call_after_refresh(self.show_current)

    @property
    def too_small(self) -> bool:
        """Whether decisions are off because nothing can be seen."""
        return self.has_class("-small")

    # Painting

    def load(self, reading: Reading) -> None:
        """Show another article, or the same one with other hunks."""
        self.reading = self.sitting.reading = reading
        view, folding = self.prose.galley.view, self.prose.galley.folding
        self.prose.load(reading.galley(self.sitting.options.marks))
        self.prose.show_view(view, folding)
        self.show_list()
        self.show_current()
        if not reading.keys:
            self.hint(f"nothing is proposed in {self.job.name}")

    def go(self, key: Key | None) -> None:
        """Make a hunk the current one."""
        if key is None:
            return
        self.reading.current = key
        self.show_current()

    def show_current(self) -> None:
        """Paint what belongs to the current hunk; decisions wait until it is on the screen."""
        current = self.reading.current
        self.painted = False
        self.prose.point(self.reading.positions[current] if current else -1)
        self.hunks.point(current)
        self.light()
        counted = self.reading.counted
        self.show_reasons(self.reading.similar() if counted else None)
        self.show_rows()
        self.call_after_refresh(self._now_painted, counted)

    def _now_painted(self, counted: bool) -> None:
        self.painted = True
        if not counted:
            self.show_reasons(self.reading.similar())
            gc.freeze()  # the article and its hunks stay: no collection need look at them
            gc.enable()

    def show_list(self) -> None:
        """List the hunks that the filter lets through."""
        self.hunks.load(self.reading.shown, len(self.review.paragraphs(self.reading.article)))

    def show_reasons(self, similar: Similar | None = None) -> None:
        """Say why the current hunk is proposed."""
        current = self.reading.current
        for pane in (self.why, self.strip):
            if not pane.display or not pane.size.width:
                continue
            width, height = pane.size.width - 1, pane.size.height
            if current is None:
                pane.load([])
            elif pane is self.strip:
                pane.load(short(self.review, current, width, height))
            else:
                pane.load(reasons(self.review, current, width, similar or Similar()))

    def light(self, found: tuple[Span, ...] = ()) -> None:
        """Light up what proves the current hunk, and what was searched for."""
        current = self.reading.current
        evidence = [e.span for e in self.review.hunk(current).evidence if e.span] if current else []
        hits = [hit.span for hit in self.reading.found]
        self.prose.light((*hits, *found), evidence)

    def show_changes(self, changed: set[Key]) -> None:
        """Paint hunks whose state is another one now."""
        fresh = self.reading.changed(self.prose.galley, changed)
        self.prose.change(fresh)
        self.hunks.change({self.reading.keys[index] for index in fresh} | changed)

    def show_rows(self) -> None:
        """Title, states and keys."""
        rows.show_title(self)
        rows.show_states(self)
        if not self._hinted:
            rows.show_keys(self)
        if self.size_class == "tiny":
            self.query_one("#tiny", Static).update(card(self))

    # Hints

    def hint(self, said: str, *, bell: bool = False) -> None:
        """Say one thing in the place of the keys, until the next key."""
        self._hinted = True
        self.query_one("#keys", Row).show(T(one_line(said), "$current"))
        if bell:
            self.app.bell()

    def why_not(self, action: str) -> str:
        """Why an action cannot be done now; empty where it can."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the table is legal now."""
        if action in BY_ID or action == "pick":
            return True if not self.why_not(action) else None
        return True

    def on_key(self, event: events.Key) -> None:
        """Take away a hint or the card; say something where a key does nothing."""
        if self.linebar.purpose:
            return
        if self._hinted:
            self._hinted = False
            rows.show_keys(self)
        name = self._known.get(event.key)
        if self._carded:
            self._carded = False
            self.remove_class("-card")
            if name and (name.startswith("pick") or BY_ID[name].group == DECIDE):
                event.stop()
                event.prevent_default()
            return
        if name is None:
            if event.key not in ("up", "down", "pageup", "pagedown", "tab", "shift+tab", "escape", "ctrl+p"):
                shown = key_label(event.key)
                self.hint(f"{shown} does nothing here; {self.key_of('help')} shows every key")
        elif reason := self.why_not(name.partition("(")[0]):
            self.hint(f"{key_label(event.key)}: {reason}")

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted is never taken for keys."""
        event.stop()
        self.hint("what is pasted here does nothing; press a key to decide")

    def key_of(self, action: str) -> str:
        """The first key of an action, as an editor reads it."""
        bound = self.keys.get(action, ())
        return key_label(bound[0], self.sitting.options.ascii) if bound else "?"

    def look_at_file(self) -> None:
        """Look whether the file has changed on disk."""

    def _line(self, key: Key) -> Line:
        return line(self.review, key)
