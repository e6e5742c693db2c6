"""One correction on a very small screen: before, after, how many are left, three keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.content import T, one_line
from tui.display import WORDS, with_neighbours
from tui.wrap import fitted

if TYPE_CHECKING:
    from tui.screens.core import Core


def card(screen: Core) -> Content:
    """The card, or the words that there is no room even for it."""
    width, height = screen.size
    if screen.too_small:
        return T("terminal too small"[:width])
    reading, review = screen.reading, screen.review
    key = reading.current
    if key is None:
        return T("nothing to decide")
    hunk, text = review.hunk(key), reading.text
    before, after = text[hunk.span.start : hunk.span.end], "?"
    edits = review.applied(key)
    if edits:
        wide = with_neighbours(text, edits[0])
        before, after = text[wide.start : wide.end], wide.replacement
    rows = [
        T(f"{reading.positions[key] + 1}/{len(reading.keys)} {WORDS[review.state(key)]}", "$muted"),
        T(fitted("- " + one_line(before), width - 1), "$del"),
        T(fitted("+ " + (one_line(after) or "(nothing)"), width - 1), "$ins bold"),
    ]
    keys = f"{screen.key_of('accept')} accept {screen.key_of('reject')} reject {screen.key_of('help')} help"
    if height > 5:
        rows.append(T(fitted(one_line(hunk.message), width - 1)))
    return Content("\n").join([*rows, T(fitted(keys, width - 1), "$current")])
