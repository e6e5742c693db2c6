"""Whose the mouse is: ours, or the terminal's, which marks and copies with it."""

from __future__ import annotations

from textual import events

from tui.messages import ToggleMouse
from tui.terse import TerseApp


class MouseApp(TerseApp):
    """An app that gives the mouse away and takes it back."""

    def __init__(self, *, mouse: bool, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._mouse_on, self._fresh_focus = mouse, False

    def on_toggle_mouse(self, message: ToggleMouse) -> None:
        """Give the mouse to the terminal, or take it back."""
        self._mouse_on = not self._mouse_on
        way = "_enable_mouse_support" if self._mouse_on else "_disable_mouse_support"
        getattr(self._driver, way, lambda: None)()
        self.notify("the mouse is ours" if self._mouse_on else "the mouse is the terminal’s", markup=False)

    async def on_event(self, event: events.Event) -> None:
        """The first click after coming back to the window only comes back to it."""
        if isinstance(event, events.AppFocus):
            self._fresh_focus = True
        elif isinstance(event, events.Key):
            self._fresh_focus = False
        elif isinstance(event, events.MouseDown) and self._fresh_focus and not event.is_forwarded:
            self._fresh_focus, self._mouse_down_widget = False, None
            return
        await super().on_event(event)
