"""Markdown: paragraphs and headings can be edited; code, links' targets, tables, HTML and front matter not.

The source is the text, so a diff of one is a diff of the other. Blocks are read by markdown-it: it follows
CommonMark to the letter and to the line, is linear on hostile input, and is there already, for Textual needs
it. (tree-sitter's grammar gives offsets by itself, but says of itself that it is not meant to be right, and
would be two compiled packages more.) What markdown-it does not tell, where in a paragraph its markup stands,
is seen by looking on while its inline rules run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt

from cleanup.document import Document, Encoding, Slice
from cleanup.edit import Span
from cleanup.formats.inline import MARKUP, OPAQUE, looking_on, marks

LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
BREAK = r"[ \t]*(?:\r\n|\r|\n)"
FRONT_MATTER = re.compile(
    rf"(?P<fence>---|\+\+\+){BREAK}"
    rf"(?P<fields>(?:(?!(?P=fence){BREAK}|(?P=fence)[ \t]*\Z)[^\r\n]*(?:\r\n|\r|\n))*)"
    r"(?P=fence)[ \t]*(?=[\r\n]|\Z)"
)
FIELD = re.compile(r"^[\w-]+[ \t]*[:=]", re.MULTILINE)
DATE = re.compile(r"^(?i:date)[ \t]*[:=][ \t]*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)
GAP = re.compile(rf"(?:{BREAK})*")
HARD_BREAK = re.compile(r" {2,}\Z")
NOT_SPACE = re.compile(r"[^\r\n\t ]")
UNSEEN = frozenset(MARKUP + OPAQUE)


class Piece(NamedTuple):
    """source[start:end], a part of one line; `shown` is as long, None where it is prose and can be edited."""

    start: int
    end: int
    shown: str | None = None


def document(source: str, name: str, encoding: Encoding) -> Document:
    """The document of a Markdown file."""
    front = FRONT_MATTER.match(source)
    fields = front["fields"] if front and FIELD.search(front["fields"]) else ""
    blocks = list(_blocks(source, front.end() if front and fields else 0))
    pieces = [piece for block in blocks for piece in block]
    return Document(
        name=name,
        source=source,
        text=source,
        slices=tuple(_editable(source, pieces)),
        kind="markdown",
        masked=_masked(source, pieces),
        encoding=encoding,
        blocks=tuple(Span(block[0].start, block[-1].end) for block in blocks),
        date=_date(fields),
    )


def _date(fields: str) -> date | None:
    found = DATE.search(fields)
    with suppress(ValueError):
        return date.fromisoformat(found[1]) if found else None
    return None


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.disable(["inline", "text_join", "fragments_join"])  # paragraphs are looked into one by one
    looking_on(parser)
    return parser


def _blocks(source: str, start: int) -> Iterator[list[Piece]]:
    """The paragraphs and headings behind the front matter."""
    parser = _parser()
    lines = [Span(*match.span(1)) for match in LINE.finditer(source)]
    env: dict[str, Any] = {}
    tokens = parser.parse("\n".join(source[s.start : s.end] if s.end > start else "" for s in lines), env)
    tables, opener = 0, ""
    for token in tokens:
        tables += (token.type == "table_open") - (token.type == "table_close")
        if token.type == "inline" and token.map and not tables:
            placed = list(_placed(token.content, source, lines[slice(*token.map)]))
            block = list(_pieces(source, placed, marks(parser, token.content, env)))
            if block and any(_seen(source, piece) for piece in block):
                yield [*_marker(source, lines[token.map[0]], block[0], opener), *block]
        opener = token.type


def _seen(source: str, piece: Piece) -> bool:
    shown = source[piece.start : piece.end] if piece.shown is None else piece.shown
    return not UNSEEN.issuperset(shown)


def _placed(content: str, source: str, lines: Sequence[Span]) -> Iterator[tuple[int, int, int]]:
    """Each line of a block's content: where it begins there, where in the source, and its length.

    markdown-it gives a line without what stands before it: indents, markers of lists and quotations.
    """
    at, rest = 0, iter(lines)
    for line in content.split("\n"):
        bare = line.lstrip(" ")
        for span in rest:
            found = source.rfind(bare, span.start, span.end)
            if found >= 0:
                yield at + len(line) - len(bare), found, len(bare)
                break
        at += len(line) + 1


def _pieces(
    source: str, placed: Sequence[tuple[int, int, int]], found: Sequence[tuple[int, int, str]]
) -> Iterator[Piece]:
    """The lines of a block, cut where markup begins and ends."""
    rest = list(reversed(found))
    for number, (begin, start, length) in enumerate(placed, 1):
        at, shift = begin, start - begin
        while rest and rest[-1][0] < begin + length:
            mark_start, mark_end, shown = rest[-1]
            first, last = max(mark_start, at), min(mark_end, begin + length)
            if at < first:
                yield Piece(at + shift, first + shift)
            if first < last:
                yield Piece(first + shift, last + shift, shown[first - mark_start : last - mark_start])
            at = max(at, last)
            if mark_end > begin + length:
                break
            rest.pop()
        if at < begin + length:
            yield from _tail(source, at + shift, start + length, number == len(placed))


def _tail(source: str, start: int, end: int, last: bool) -> Iterator[Piece]:
    """The end of a line: two spaces there break it, and stay."""
    hard = None if last else HARD_BREAK.search(source, start, end)
    if hard is None:
        yield Piece(start, end)
        return
    if start < hard.start():
        yield Piece(start, hard.start())
    yield Piece(hard.start(), end, hard.group())


def _marker(source: str, line: Span, first: Piece, opener: str) -> Iterator[Piece]:
    """What stands before a paragraph of a list or a quotation: rules see it, but leave it alone."""
    before = source[line.start : first.start]
    marker = before.lstrip()
    if marker and opener == "paragraph_open":
        yield Piece(first.start - len(marker), first.start, marker)


def _editable(source: str, pieces: Iterable[Piece]) -> Iterator[Slice]:
    """Prose, and the line ends between, before and behind it where nothing else is there."""
    runs: list[tuple[int, int]] = []
    joins = False
    for piece in pieces:
        if piece.shown is None:
            joins = joins and GAP.fullmatch(source, runs[-1][1], piece.start) is not None
            start = runs.pop()[0] if joins else piece.start
            runs.append((start, piece.end))
        joins = piece.shown is None
    if runs and not source[: runs[0][0]].strip("\r\n"):
        runs[0] = 0, runs[0][1]
    if runs and GAP.fullmatch(source, runs[-1][1]):
        runs[-1] = runs[-1][0], len(source)
    return (Slice(start, end, start, end) for start, end in runs)


def _masked(source: str, pieces: Iterable[Piece]) -> str:
    """The source with spaces for what belongs to no paragraph or heading, and stand-ins for markup."""
    shown, at = [], 0
    for piece in pieces:
        shown.append(NOT_SPACE.sub(" ", source[at : piece.start]))
        shown.append(source[piece.start : piece.end] if piece.shown is None else piece.shown)
        at = piece.end
    return "".join([*shown, NOT_SPACE.sub(" ", source[at:])])
