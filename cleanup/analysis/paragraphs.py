"""Paragraphs and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from cleanup.edit import Span


class Kind(StrEnum):
    """What a paragraph is to a reader."""

    HEADLINE = "headline"
    BYLINE = "by-line"
    BODY = "body"
    QUOTATION = "quotation block"
    LIST_ITEM = "list item"
    BIOGRAPHY = "biography"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """text[start:end] without the white space around it."""

    start: int
    end: int
    kind: Kind
    index: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]*\S[^\r\n\v\f\x85\u2028\u2029]*")
LIST_ITEM = re.compile(r"(?:[-*+•‣–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
QUOTE_BLOCK = re.compile(r">\s?")
BYLINE = re.compile(
    r"(?i:by)\s+[A-Z][^\W\d_]*\.?(?:[ -][\w.’'-]+){0,5}"
    r"(?:,?\s+(?i:and|with)\s+[\w.’' -]+)?(?:[,|]\s*[\w.’' ]+)?$"
)
NAME_LINE = re.compile(
    r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|la|van|von|der|den|bin|al|el|da|di|dos|du|le)){1,4}$"
)
BIOGRAPHY = re.compile(
    r"[A-Z][\w.’'-]+(?: [\w.’'-]+){1,4},? "
    r"(?:is|was|are|covers|writes|reports|has been|has covered|contributed)\b.*"
    r"\b(?:reporter|correspondent|editor|writer|journalist|columnist|producer"
    r"|covers|covering|reports? on|writes? (?:about|for)|contributed)\b"
)
TERMINAL = re.compile(r"[.!?…:;,][”’\"')\]\u2060]*$")
SHORT_LINE = 160
"""A headline is shorter than this, in code points."""


def paragraphs(text: str, *, wrapped: bool | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of an article; `wrapped`: lines are joined up to a blank line (None: look)."""
    lines = [match.span() for match in LINE.finditer(text)]
    if wrapped is None:
        wrapped = _is_wrapped(text, lines)
    spans = list(_blocks(text, lines)) if wrapped else lines
    trimmed = [_trim(text, start, end) for start, end in spans]
    kinds = _kinds(text, trimmed)
    both = zip(trimmed, kinds, strict=True)
    return tuple(Paragraph(start, end, kind, i) for i, ((start, end), kind) in enumerate(both))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def _is_wrapped(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether sentences run over line ends: a third of the lines with a neighbour go on in lower case."""
    neighbours = going_on = 0
    for (a, b), (c, _) in pairwise(lines):
        if 40 <= b - a <= 120 and text.count("\n", b, c) == 1:
            neighbours += 1
            going_on += text[c].islower() and not TERMINAL.search(text, max(a, b - 4), b)
    return going_on >= 3 and going_on * 3 >= neighbours


def _blocks(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held: tuple[int, int] | None = None
    for start, end in lines:
        gap = text[held[1] : start] if held else ""
        if held and gap.count("\n") <= 1 and not LIST_ITEM.match(text, start):
            held = (held[0], end)
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held


def _kinds(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Kind]:
    seen_body = False
    for index, (start, end) in enumerate(spans):
        kind = _kind(text, start, end, index, seen_body, index == len(spans) - 1)
        seen_body = seen_body or kind is Kind.BODY
        yield kind


def _kind(text: str, start: int, end: int, index: int, seen_body: bool, last: bool) -> Kind:
    line = text[start:end]
    if QUOTE_BLOCK.match(line):
        return Kind.QUOTATION
    if LIST_ITEM.match(line):
        return Kind.LIST_ITEM
    if len(line) <= 120 and (BYLINE.match(line) or (index and NAME_LINE.match(line))):
        return Kind.BYLINE
    if BIOGRAPHY.match(line) and (seen_body or len(line) < SHORT_LINE):
        return Kind.BIOGRAPHY if not seen_body or last or len(line) < 400 else Kind.BODY
    ends = TERMINAL.search(line)
    if len(line) <= SHORT_LINE and (not ends or index == 0) and (not seen_body or _is_subhead(line)):
        return Kind.HEADLINE
    return Kind.BODY


def _is_subhead(line: str) -> bool:
    """Inside the body a line without a stop is a subhead where it is short and starts with a capital."""
    words = line.split()
    return len(words) <= 10 and line[0].isupper() and "“" not in line and '"' not in line
