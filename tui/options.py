"""How an editor wants the screen: keys, colours, marks, mouse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui.manuscript import ASCII, BRACKETS, MARKS, Marks
from tui.themes import DARK, PLAIN

SEEN = "seen"
"""The file among the sessions that says that somebody has seen the first keys."""


@dataclass(frozen=True, slots=True)
class Options:
    """Everything that can be chosen about the screen."""

    keys: str = "default"
    """A preset: default, git, spell or vim."""
    own_keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of single actions, by their ids."""
    theme: str = DARK
    brackets: bool = False
    """Deletions and insertions as [-old-]{+new+} beside their colours."""
    ascii: bool = False
    """Nothing but ASCII beside the article's own letters."""
    plain: bool = False
    """No colours at all: everything is told by signs, underlines and strokes."""
    mouse: bool = True
    fast: bool = False
    """Honour decision keys for hunks that have not been painted yet."""
    first_run: bool = False
    """Show the card with the first keys."""

    @property
    def marks(self) -> Marks:
        """The characters that stand beside the colours."""
        return ASCII if self.ascii else BRACKETS if self.brackets or self.plain else MARKS


def fitting(options: Options, environment: Mapping[str, str]) -> Options:
    """The options as the terminal needs them: without colours where it has none or somebody wants none."""
    if environment.get("NO_COLOR"):
        return replace(options, plain=True, theme=PLAIN)
    few = environment.get("COLORTERM", "") not in ("truecolor", "24bit")
    if few and "256" not in environment.get("TERM", ""):
        return replace(options, brackets=True)
    return options
