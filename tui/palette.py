"""The command palette, generated from the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.actions import ACTIONS, Action, key_label
from tui.content import T
from tui.screens.core import Core


class Actions(Provider):
    """Every action that is legal now."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for action in self._legal():
            yield DiscoveryHit(
                T(title(action)), self._run(action), text=title(action), help=self._said(action)
            )

    async def search(self, query: str) -> Hits:
        """Those whose title or words match."""
        matcher = self.matcher(query)
        for action in self._legal():
            score = max(matcher.match(title(action)), matcher.match(action.help) * 0.8)
            if score > 0:
                yield Hit(
                    score, T(title(action)), self._run(action), text=title(action), help=self._said(action)
                )

    def _legal(self) -> list[Action]:
        screen = self.screen
        return [a for a in ACTIONS if isinstance(screen, Core) and not screen.why_not(a.id)]

    def _said(self, action: Action) -> str:
        keys = self.screen.keys[action.id] if isinstance(self.screen, Core) else ()
        return f"{action.help} ({' '.join(map(key_label, keys))})" if keys else action.help

    def _run(self, action: Action) -> Callable[[], object]:
        return partial(self.screen.run_action, action.id)


def title(action: Action) -> str:
    """An action as the palette names it: Decide: accept."""
    return f"{action.group}: {action.label}"
