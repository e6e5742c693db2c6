"""A scroll view that knows the styles of its parts."""

from __future__ import annotations

from rich.style import Style
from textual.scroll_view import ScrollView


class Styled(ScrollView):
    """Textual works out the style of a part anew after every refresh; here it is kept until styles change."""

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._parts: dict[tuple[str, bool], Style] = {}

    def part(self, name: str, *, partial: bool = False) -> Style:
        """The style of a component class; partial: without what lies under it."""
        style = self._parts.get((name, partial))
        if style is None:
            style = self._parts[name, partial] = self.get_component_rich_style(name, partial=partial)
        return style

    def notify_style_update(self) -> None:
        """Forget what was worked out under other styles."""
        super().notify_style_update()
        self._parts.clear()
