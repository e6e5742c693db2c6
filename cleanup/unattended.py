"""What a run without a person writes: hunks of the classes it may take, until they uncover nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from cleanup.document import Document
from cleanup.edit import Span, changes
from cleanup.formats import parse
from cleanup.house import House
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet
from cleanup.pipeline import Selection, propose

PASSES = 3
"""So often, at most: what an accepted hunk uncovers is found by the next pass."""


@dataclass(frozen=True, slots=True)
class Mended:
    """An article before and after."""

    original: Document
    result: Document
    made: tuple[Hunk, ...]
    """All hunks whose edits stand in the result; the offsets of each are those of its own pass."""
    left: tuple[Hunk, ...]
    """What is still proposed for the result."""
    passes: int

    @property
    def difference(self) -> PatchSet:
        """All that was done, as one patch set of the original."""
        if self.passes <= 1:
            return PatchSet(self.original, self.made)
        edits = changes(self.original.text, self.result.text)
        rule = " ".join(sorted({hunk.rule for hunk in self.made}))
        return PatchSet(
            self.original,
            tuple(
                Hunk(rule, Class.SAFE, "Several passes made this change.", Span(e.start, e.end), (e,))
                for e in edits
            ),
        )


def mend(
    document: Document,
    house: House,
    selection: Selection,
    classes: frozenset[Class] = frozenset({Class.SAFE}),
) -> Mended:
    """The document with every hunk of these classes made, and those that they uncover."""
    result, made = document, list[Hunk]()
    for number in range(PASSES + 1):
        hunks = propose(result, house, selection).hunks
        taken = tuple(hunk for hunk in hunks if hunk.cls in classes and hunk.edits)
        if not taken or number == PASSES:
            return Mended(document, result, tuple(made), hunks, number)
        source = result.clean(edit for hunk in taken for edit in hunk.edits)
        result = _again(document, source)
        made += taken
    raise AssertionError("the last pass returns")


def _again(document: Document, source: str) -> Document:
    return parse(document.encoding.encode(source), document.name, document.encoding.name)
