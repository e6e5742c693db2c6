"""Keys that move and look: none of them decides anything."""

from __future__ import annotations

from collections import Counter

from cleanup.edit import Span
from cleanup.errors import CleanupError
from cleanup.review import Filter, Key, Order, State
from tui.manuscript import View
from tui.screens.chooser import Choice, Chooser
from tui.screens.core import Core
from tui.widgets.hunks import HunkList
from tui.widgets.prose import Prose
from tui.widgets.why import Why

COLUMNS_FOR_BOTH = 60
"""Cells of prose below which two columns of it are too narrow to read."""


class Moving(Core):
    """Next and previous, find, filter, order, views, folding."""

    def action_next(self) -> None:
        """The next pending hunk."""
        self._to(self.reading.following())

    def action_previous(self) -> None:
        """The pending hunk before."""
        self._to(self.reading.following(back=True))

    def action_next_any(self) -> None:
        """The next hunk, decided or not."""
        self._to(self.reading.following(undecided=False))

    def action_previous_any(self) -> None:
        """The hunk before, decided or not."""
        self._to(self.reading.following(back=True, undecided=False))

    def action_next_paragraph(self) -> None:
        """The next paragraph with hunks."""
        self._to(self.reading.other_paragraph())

    def action_previous_paragraph(self) -> None:
        """The paragraph with hunks before."""
        self._to(self.reading.other_paragraph(back=True))

    def action_first(self) -> None:
        """The first hunk of the list."""
        self._to(next(iter(self.reading.shown), None))

    def action_last(self) -> None:
        """The last hunk of the list."""
        self._to(next(reversed(self.reading.shown), None))

    def _to(self, key: Key | None) -> None:
        if key is None:
            self.hint("there is no other in that direction")
        else:
            self.go(key)

    def action_goto(self) -> None:
        """Ask for a number, a paragraph or an id."""
        self.linebar.ask("goto", "go to number, ¶ or id:")

    def _take_goto(self, text: str) -> None:
        try:
            self.go(self.reading.named(text))
        except CleanupError as error:
            self.hint(str(error))

    def action_show(self) -> None:
        """From the list to the prose; from the prose to the reasons."""
        if isinstance(self.focused, HunkList):
            self.prose.focus()
        else:
            pane = self.why if self.why.display and self.why.size.width else self.strip
            if pane.size.width:
                pane.focus()

    # Mouse and arrows

    def on_prose_clicked(self, message: Prose.Clicked) -> None:
        """Go to the hunk that was clicked."""
        if message.hunk >= 0:
            self.go(self.reading.keys[message.hunk])

    def on_hunk_list_pointed(self, message: HunkList.Pointed) -> None:
        """Go to the hunk that was chosen in the list."""
        self.go(message.key)

    def on_why_jumped(self, message: Why.Jumped) -> None:
        """Show the place that proves the current hunk."""
        if self.prose.galley.folding:
            self.prose.show_view(folding=False)
        self.light((message.place,))
        self.prose.reveal_offset(message.place.start)

    def on_why_resized(self, message: Why.Resized) -> None:
        """Wrap the reasons to the pane's size; what is counted over all articles is not waited for."""
        self.show_reasons(self.reading.similar() if self.reading.counted else None)

    def on_why_left(self, message: Why.Left) -> None:
        """Back to the current hunk."""
        self.prose.focus()
        self.show_current()

    # Finding

    def action_find(self) -> None:
        """Ask for words to find."""
        self.linebar.ask("find", "find:")
        self.call_after_refresh(self.reading.prepare)

    def _take_find(self, text: str) -> None:
        found = self.reading.find(text)
        if not found:
            self.light()
            self.hint(
                f"{text}: not in the text, the corrections or the reasons" if text else "nothing to find"
            )
            return
        self._show_found(back=False)

    def action_find_next(self) -> None:
        """The next place found."""
        self._show_found(back=False)

    def action_find_previous(self) -> None:
        """The place found before."""
        self._show_found(back=True)

    def _show_found(self, *, back: bool) -> None:
        hit = self.reading.next_found(back=back)
        if hit is None:
            return
        key = hit.key or self.reading.hunk_at(hit.span)
        if key is not None:
            self.go(key)
        self.light((hit.span,))
        self._reveal(hit.span)
        self.hint(f"{self.reading.at_found + 1} of {len(self.reading.found)}: "
                  f"{self.key_of('find_next')} next, {self.key_of('find_previous')} before")  # fmt: skip

    def _reveal(self, span: Span) -> None:
        if self.prose.galley.folding:
            self.prose.show_view(folding=False)
        self.prose.reveal_offset(span.start)

    # What is listed

    def action_filter(self) -> None:
        """Choose what is listed."""
        self.app.push_screen(Chooser("Show only", self._filters()), self._take_filter)

    def _filters(self) -> list[Choice]:
        review, keys = self.review, self.reading.keys
        hunks = [review.hunk(key) for key in keys]
        states = Counter(review.state(key) for key in keys)
        found = [
            Choice(f"{state.value} ({states[state]})", Filter(states=frozenset({state})))
            for state in State
            if states[state]
        ]
        severe = sum(review.severe(key) for key in keys)
        if 0 < severe < len(keys):
            found.append(Choice(f"what may change the meaning ({severe})", Filter(severe=True)))
        if self.reading.current is not None:
            here = review.paragraph(self.reading.current)
            count = sum(review.paragraph(key) == here for key in keys)
            found.append(Choice(f"this paragraph ({count})", Filter(paragraph=here)))
        for family, count in Counter(hunk.family for hunk in hunks).most_common():
            found.append(Choice(f"family {family} ({count})", Filter(families=frozenset({family}))))
        for rule, count in Counter(hunk.rule for hunk in hunks).most_common():
            found.append(Choice(f"rule {rule} ({count})", Filter(rules=frozenset({rule}))))
        engines = Counter(hunk.engine for hunk in hunks)
        if len(engines) > 1:
            for engine, count in engines.most_common():
                found.append(Choice(f"engine {engine} ({count})", Filter(engines=frozenset({engine}))))
        return found

    def _take_filter(self, wanted: object) -> None:
        if isinstance(wanted, Filter):
            self._list_only(wanted)

    def action_clear_filter(self) -> None:
        """List all hunks again."""
        self._list_only(Filter())

    def _list_only(self, wanted: Filter) -> None:
        self.reading.wanted = wanted
        self.reading.relist()
        self.show_list()
        current = self.reading.current
        if self.reading.shown and current not in set(self.reading.shown):
            current = self.reading.following() or self.reading.shown[0]
        self.reading.current = current
        self.show_current()

    def action_order(self) -> None:
        """The next order of the list."""
        orders = list(Order)
        self.reading.order = orders[(orders.index(self.reading.order) + 1) % len(orders)]
        self.reading.relist()
        self.show_list()
        self.show_rows()
        self.hint(f"ordered by {self.reading.order.value}")

    # How the article is shown

    def action_view(self) -> None:
        """The next of markup, result, original, side by side."""
        views = list(View)
        if self.prose.size.width < COLUMNS_FOR_BOTH:
            views.remove(View.BOTH)
        view = views[(views.index(self.prose.galley.view) + 1) % len(views)]
        self.prose.show_view(view)
        self.show_rows()
        self.hint(f"view: {view.value}")

    def action_fold(self) -> None:
        """Fold or unfold paragraphs without hunks."""
        folding = not self.prose.galley.folding
        self.prose.show_view(folding=folding)
        self.hint("paragraphs without corrections are folded" if folding else "unfolded")

    def action_why(self) -> None:
        """The next way to show list and reasons at this width."""
        self.next_pane()
