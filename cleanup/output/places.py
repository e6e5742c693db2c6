"""Where an offset of the text stands in the stored article, as people and their editors count."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from cleanup.analysis.paragraphs import paragraphs
from cleanup.document import Document
from cleanup.edit import Edit, Span

LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of the source, both from 1; columns are code points."""

    line: int
    column: int
    before: str
    """What stands before it on its line."""

    @property
    def byte_column(self) -> int:
        """From 1, in bytes of UTF-8."""
        return len(self.before.encode("utf-8", "surrogatepass")) + 1


class Places:
    """Places of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [0, *(match.end() for match in LINE_END.finditer(document.source))]

    def source_offset(self, offset: int) -> int:
        """The offset in the source of an offset in the text; between two slices, the end of the first."""
        slices = self._document.slices
        if not slices:
            return 0
        piece = slices[max(bisect_right(slices, offset, key=lambda s: s.start) - 1, 0)]
        return max(min(piece.source_start + offset - piece.start, piece.source_end), piece.source_start)

    def place(self, offset: int) -> Place:
        """The place of an offset of the text."""
        there = self.source_offset(offset)
        line = bisect_right(self._starts, there)
        start = self._starts[line - 1]
        return Place(line, there - start + 1, self._document.source[start:there])

    def ends(self, stretch: Span | Edit) -> tuple[Place, Place]:
        """Where a stretch of the text begins and where it ends, the end not included."""
        return self.place(stretch.start), self.place(stretch.end)

    def paragraph(self, offset: int) -> int:
        """The paragraph, counted from 1."""
        return max(bisect_right(self._paragraphs, offset), 1)

    @cached_property
    def _paragraphs(self) -> list[int]:
        document = self._document
        return [p.start for p in paragraphs(document.masked or document.text, document.blocks)]
