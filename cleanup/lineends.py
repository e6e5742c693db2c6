"""Line ends of two characters, read as one: an article is judged alike however its lines end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.hunk import Hunk

PAIR = re.compile(r"\r\n")


def with_line_feeds(document: Document) -> tuple[Document, Callable[[Hunk], Hunk]]:
    """The document with a line feed for each pair of both characters, and the way back for its hunks."""
    pairs = [match.start() for match in PAIR.finditer(document.text)]
    if not pairs:
        return document, lambda hunk: hunk

    def down(offset: int) -> int:
        return offset - bisect_left(pairs, offset)

    read = replace(
        document,
        text=document.text.replace("\r\n", "\n"),
        masked=_without(document.masked, pairs),
        slices=tuple(replace(s, start=down(s.start), end=down(s.end)) for s in document.slices),
        blocks=None
        if document.blocks is None
        else tuple(Span(down(b.start), down(b.end)) for b in document.blocks),
    )
    breaks = [pair - index for index, pair in enumerate(pairs)]
    return read, lambda hunk: _back(hunk, breaks)


def _without(text: str, offsets: Sequence[int]) -> str:
    """The text less the characters at these offsets."""
    pieces, at = [], 0
    for offset in offsets:
        pieces.append(text[at:offset])
        at = offset + 1
    return "".join([*pieces, text[at:]])


def _back(hunk: Hunk, breaks: Sequence[int]) -> Hunk:
    """The hunk with the offsets and the line ends of the document as it is stored."""

    def up(span: Span) -> Span:
        return Span(*(offset + bisect_left(breaks, offset) for offset in (span.start, span.end)))

    def edit(one: Edit) -> Edit:
        place = up(Span(one.start, one.end))
        return Edit(place.start, place.end, one.replacement.replace("\n", "\r\n"))

    return replace(
        hunk,
        span=up(hunk.span),
        edits=tuple(map(edit, hunk.edits)),
        alternatives=tuple(tuple(map(edit, edits)) for edits in hunk.alternatives),
        evidence=tuple(replace(e, span=up(e.span)) if e.span else e for e in hunk.evidence),
    )
