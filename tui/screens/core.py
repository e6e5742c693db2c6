"""What every part of the review screen stands on: its panes, how they are laid out and painted, its hints."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from cleanup.edit import Span
from cleanup.review import Key, Review
from tui.actions import BY_ID, DECIDE, FOOTER, bindings, key_label, keymap, keys_by_action
from tui.content import T, one_line
from tui.display import Line, line, options
from tui.manuscript import View
from tui.reading import Reading
from tui.reasons import Similar, reasons, short
from tui.screens.card import card
from tui.sitting import Sitting
from tui.widgets.hunks import HunkList
from tui.widgets.linebar import LineBar
from tui.widgets.prose import Prose
from tui.widgets.rows import KeyHint, Row, keys, progress
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
        self._size_class, self._pane = "", 0
        chosen = keymap(sitting.options.keys, sitting.options.own_keys)
        self.keys = keys_by_action(chosen)
        self._known = {key: name for name, bound in self.keys.items() for key in bound}
        self._hinted = self._carded = False

    @property
    def review(self) -> Review:
        """The decisions."""
        return self.reading.review

    # Panes

    def compose(self) -> ComposeResult:
        """Title, prose and list, banner, states, keys."""
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
            self._show_card()
        self.show_list()
        self.show_current()
        self.set_interval(2.0, self.look_at_file)

    def on_resize(self, event: events.Resize) -> None:
        """Another layout where the size asks for one."""
        columns, rows = event.size
        name = "wide" if columns >= 120 else "normal" if columns >= 80 else "narrow"
        if columns < TINY[0] or rows < TINY[1]:
            name = "tiny"
        if name != self._size_class:
            self._size_class, self._pane = name, 0
        self.lay_out()
        self.call_after_refresh(self.show_rows)

    def lay_out(self) -> None:
        """Put the classes on the screen that its style sheet reads."""
        pane = PANES[self._size_class][self._pane % len(PANES[self._size_class])]
        columns, rows = self.size
        small = columns < SMALLEST[0] or rows < SMALLEST[1]
        for name in PANES:
            self.set_class(name == self._size_class, f"-{name}")
        for name in ("side", "strip"):
            self.set_class(name == pane, f"-with-{name}")
        self.set_class(small, "-small")

    def next_pane(self) -> None:
        """The next way to show reasons at this width."""
        self._pane += 1
        self.lay_out()
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
        self.show_reasons()
        self.show_rows()
        self.call_after_refresh(self._now_painted)

    def _now_painted(self) -> None:
        self.painted = True
        self.show_reasons(self.reading.similar())

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
        self._show_title()
        self._show_states()
        if not self._hinted:
            self._show_keys()
        if self._size_class == "tiny":
            self.query_one("#tiny", Static).update(card(self))

    def _show_title(self) -> None:
        job = self.sitting.job_of(self.reading.article)
        left = T(one_line(job.name), "bold")
        if len(self.sitting.jobs) > 1:
            left += T(f"  article {self.sitting.jobs.index(job) + 1}/{len(self.sitting.jobs)}", "$muted")
        if self.prose.galley.view is not View.MARKUP:
            left += T(f"  {self.prose.galley.view.value}", "$current")
        self.query_one("#title", Row).show(left, self._saved())
        total = len(self.reading.keys)
        listed = f"{self.reading.pending()} pending of {total}"
        order = "" if self.reading.order == "position" else f", by {self.reading.order.value}"
        self.query_one("#list-title", Row).show(T("Hunks", "bold"), T(listed + order, "$muted"))

    def _saved(self) -> Content:
        history = self.review.history.done
        job = self.sitting.job_of(self.reading.article)
        if job.opened and job.opened.holder:
            return T("read only: open elsewhere", "$flag")
        if not history:
            return T("nothing decided yet", "$muted")
        return T(f"saved {datetime.fromtimestamp(history[-1].at):%H:%M:%S}", "$muted")

    def _show_states(self) -> None:
        done, total = self.review.progress(self.reading.article)
        left = progress(
            done,
            total,
            self.reading.signs(),
            ascii_only=self.sitting.options.ascii,
            narrow=self._size_class in ("narrow", "tiny"),
        )
        right = T("")
        if self.reading.wanted:
            right += T(f"filter: {len(self.reading.shown)} shown", "$current")
        if self.review.history.done:
            command = self.review.history.done[-1]
            count = f" ({len(command.changes)})" if len(command.changes) > 1 else ""
            right += T(("   " if self.reading.wanted else "") + f"undo: {command.name}{count}", "$muted")
        self.query_one("#states", Row).show(left, right)

    def _show_keys(self) -> None:
        row = self.query_one("#keys", Row)
        row.update(keys(self._legal_keys(), max(row.size.width - 2, 0)))

    def _legal_keys(self) -> list[KeyHint]:
        """The keys that work now."""
        ascii_only, current = self.sitting.options.ascii, self.reading.current
        legal = [(a, self.keys[a.id]) for a in FOOTER if self.keys[a.id] and not self.why_not(a.id)]
        hints = [KeyHint(key_label(bound[0], ascii_only), a.label, a.footer) for a, bound in legal]
        choices = len(options(self.review.hunk(current))) if current else 0
        if choices > 1 and not self.why_not("pick"):
            hints.insert(2, KeyHint(f"1-{min(choices, 9)}", "pick", 4))
        return hints

    # Hints

    def hint(self, said: str, *, bell: bool = False) -> None:
        """Say one thing in the place of the keys, until the next key."""
        self._hinted = True
        self.query_one("#keys", Row).update(T(one_line(said), "$current"))
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
            self._show_keys()
        name = self._known.get(event.key)
        if self._carded:
            self._hide_card()
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

    def _show_card(self) -> None:
        self._carded = True
        key = self.key_of
        self.query_one("#hint-card", Static).update(
            T(
                f"{key('accept')} accepts what is marked, {key('reject')} leaves the text as it is\n"
                f"{key('undo')} undoes the last step, {key('skip')} goes on without deciding\n"
                f"{key('leave')} leaves and keeps everything; nothing is written before {key('write')}\n"
                f"{key('help')} shows every key. Any key puts this card away."
            )
        )
        self.add_class("-card")

    def _hide_card(self) -> None:
        self._carded = False
        self.remove_class("-card")

    def look_at_file(self) -> None:
        """Look whether the file has changed on disk."""

    def _line(self, key: Key) -> Line:
        return line(self.review, key)
