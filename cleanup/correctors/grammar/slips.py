"""What a rule about clauses finds in a row of words, before anybody asks whether it may be shown."""

from __future__ import annotations

from typing import NamedTuple

from cleanup.correctors.grammar.running import Running
from cleanup.edit import Edit


class Slip(NamedTuple):
    """Words of a row that cannot be right beside their neighbours."""

    first: int
    last: int
    """The places of the first wrong word and of the last."""
    right: tuple[str, ...]
    """What may stand for them, the likeliest first; nothing in it takes them away."""
    why: int
    """The place of the word that tells."""

    def edits(self, row: Running) -> list[Edit]:
        """One for each way to mend it."""
        return [row.replaced(self.first, self.last, right) for right in self.right]
