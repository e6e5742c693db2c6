"""The review screen: prose, list and reasons, and every key of the table of actions."""

from __future__ import annotations

from tui.screens.articles import Articles
from tui.screens.legal import why_not
from tui.screens.moving import Moving


class ReviewScreen(Articles, Moving):
    """One article under review; other articles are loaded into the same screen."""

    def why_not(self, action: str) -> str:
        """Why an action cannot be done now; empty where it can."""
        return why_not(action, self)
