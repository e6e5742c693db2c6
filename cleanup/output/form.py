"""What a form of output is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cleanup.patchset import PatchSet


@dataclass(frozen=True, slots=True)
class View:
    """How much of a patch set is shown, and on what."""

    color: bool = False
    terminal: bool = False
    """A terminal shows it: nothing in it may act on one."""
    verbose: bool = False
    """Evidence, alternatives and articles without findings too."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to print patch sets."""

    name: str
    piece: Callable[[PatchSet, View], str]
    """One article's part; empty where there is nothing to print for it."""
    head: Callable[[], str] = str
    between: str = ""
    tail: str = ""
    for_people: bool = False
    """Whether totals go with it."""

    def together(self, pieces: Iterable[str]) -> Iterator[str]:
        """The pieces in order, with what belongs around and between them."""
        yield self.head()
        first = True
        for piece in filter(None, pieces):
            if not first:
                yield self.between
            first = False
            yield piece
        yield self.tail
