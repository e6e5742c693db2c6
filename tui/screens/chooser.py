"""A choice among a few things, by number or with the arrows; large ones are asked about once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.content import T, one_line, shortened


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose."""

    label: str
    value: object
    example: str = ""
    ask: bool = False
    """Whether it takes a second key."""


class Chooser(ModalScreen[object]):
    """Returns the value of what is chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        *(Binding(str(n), f"choose({n})", show=False) for n in range(1, 10)),
    ]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title, self._choices = title, choices
        self._asked = -1

    def compose(self) -> ComposeResult:
        """The title, the choices, what the keys do."""
        with Vertical(classes="dialogue"):
            yield Static(T(self._title, "bold"))
            yield OptionList(*(Option(self._prompt(n, c)) for n, c in enumerate(self._choices, 1)))
            yield Static(T("a number or Enter chooses, Esc goes back", "$muted"), id="said")

    def _prompt(self, number: int, choice: Choice) -> Content:
        sign = str(number) if number < 10 else " "
        prompt = T(f"{sign} ", "$current bold") + T(one_line(choice.label))
        if choice.example:
            prompt += T("\n    " + shortened(one_line(choice.example)), "$muted")
        return prompt

    def on_mount(self) -> None:
        """The arrows work at once."""
        self.query_one(OptionList).focus()

    def action_choose(self, number: int) -> None:
        """Choose by number."""
        if number <= len(self._choices):
            self.query_one(OptionList).highlighted = number - 1
            self._choose(number - 1)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose with Enter or a click."""
        self._choose(event.option_index)

    def _choose(self, index: int) -> None:
        choice = self._choices[index]
        if choice.ask and self._asked != index:
            self._asked = index
            self.query_one("#said", Static).update(
                T(
                    f"{one_line(choice.label)}: the same key once more does it, one undo takes it back",
                    "$flag",
                )
            )
            return
        self.dismiss(choice.value)

    def action_leave(self) -> None:
        """Nothing is chosen."""
        self.dismiss(None)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted chooses nothing."""
        event.stop()
