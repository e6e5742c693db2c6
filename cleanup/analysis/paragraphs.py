"""Paragraphs and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from cleanup.edit import Span
from cleanup.lexicon.given import is_given, surname
from cleanup.lexicon.words import is_common


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


LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n]")
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
    r"[A-Z][\w.’'-]+(?: [\w.’'-]+){1,4},? (?:(?:covers|writes (?:about|for|on)|reports (?:on|for|from)"
    r"|contributed to)\b"
    r"|(?:is|was|are|has been|has covered|works)\b.*"
    r"\b(?:reporter|correspondent|editor|writer|journalist|columnist|producer"
    r"|covers|covering|reports on|writes))"
)
STOPPED = re.compile(r"[.!?…:;,][”’\"')\]\u2060]*$")
ENDED = re.compile(r"[.!?:][”’\"')\]]*$")
ASIDE = re.compile(r"[.!?]\s")
BEFORE_FIGURE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Vol|Art|Fig)\.$")
FULL_LINE = 40
SHORT_LINE = 160
"""A headline is shorter than this, in code points."""
STOPPED_HEADLINE = 130
"""One that ends in a full stop is shorter than this, and the lead below says the same at greater length."""
LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def paragraphs(text: str, known: Sequence[Span] | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of an article: those its format knows, else lines, or blocks of wrapped lines."""
    if known is not None:
        spans = [(span.start, span.end) for span in known]
    else:
        lines = [match.span() for match in LINE.finditer(text) if not match.group().isspace()]
        spans = list(_blocks(text, lines)) if _is_wrapped(text, lines) else lines
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
        if 40 <= b - a <= 120 and _breaks(text, b, c) == 1:
            neighbours += 1
            going_on += text[c].islower() and not ENDED.search(text, max(a, b - 4), b)
    return going_on * 3 >= neighbours * (1 if going_on > 2 else 2) and going_on > 1


def _breaks(text: str, start: int, end: int) -> int:
    return len(BREAK.findall(text, start, end))


def _blocks(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held: tuple[int, int] | None = None
    last = 0
    for start, end in lines:
        begins = LIST_ITEM.match(text, start) and not _goes_on(text, last, start)
        if held and _breaks(text, held[1], start) <= 1 and not begins:
            held, last = (held[0], end), start
            continue
        if held:
            yield held
        held, last = (start, end), start
    if held:
        yield held


def _goes_on(text: str, last: int, start: int) -> bool:
    """Whether a figure begins a line only because the full line before it broke there: under number / 17."""
    line = text[last:start].strip()
    ended = STOPPED.search(line) is not None and BEFORE_FIGURE.search(line) is None
    return text[start].isdigit() and len(line) >= FULL_LINE and not ended


def _kinds(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Kind]:
    seen_body = False
    for index, (start, end) in enumerate(spans):
        kind = _kind(text[start:end], seen_body)
        if kind is None:
            kind = Kind.BODY
            if not seen_body and index == 0 and _is_stopped_headline(text, spans):
                kind = Kind.HEADLINE
        if kind is Kind.BYLINE and not _may_hold_byline(text, spans, index, seen_body):
            kind = Kind.HEADLINE if _is_subhead(text[start:end]) else Kind.BODY
        if kind is Kind.BIOGRAPHY and index < len(spans) - 3 and end - start > SHORT_LINE:
            kind = Kind.BODY
        seen_body = seen_body or kind is Kind.BODY
        yield kind


def _kind(line: str, seen_body: bool) -> Kind | None:
    """What a paragraph is by its own looks; None where it looks like plain text."""
    if QUOTE_BLOCK.match(line):
        return Kind.QUOTATION
    if LIST_ITEM.match(line):
        return Kind.LIST_ITEM
    if len(line) <= 120 and (BYLINE.match(line) or NAME_LINE.match(line)):
        return Kind.BYLINE
    if BIOGRAPHY.match(line) and (seen_body or len(line) < SHORT_LINE):
        return Kind.BIOGRAPHY
    if len(line) <= SHORT_LINE and not STOPPED.search(line) and (not seen_body or _is_subhead(line)):
        return Kind.HEADLINE
    return None


def _may_hold_byline(text: str, spans: Sequence[tuple[int, int]], index: int, seen_body: bool) -> bool:
    """A by-line says so, or is a name above the text or among the last lines."""
    start, end = spans[index]
    if text[start : start + 3].lower() == "by ":
        return True
    return ((not seen_body and index > 0) or 0 < index >= len(spans) - 4) and _is_name(text[start:end])


def _is_name(line: str) -> bool:
    """Whether a line of capitalised words is a name; in capitals it may be a headline: KELLER WINS."""
    first, *_, last = line.split()
    if line.isupper():
        return is_given(first) and (surname(last) > 0 or not is_common(last))
    return is_given(first) or not is_common(first)


def _is_stopped_headline(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the first line is a headline although it ends like a sentence."""
    start, end = spans[0]
    if len(spans) < 3 or end - start > STOPPED_HEADLINE or ASIDE.search(text, start, end - 1):
        return False
    below = [text[a:b] for a, b in spans[1:4] if b - a > (end - start) * 1.3]
    words = set(LONG_WORD.findall(text[start:end].lower()))
    said_again = words & set(LONG_WORD.findall(" ".join(below[:2]).lower()))
    return len(said_again) * 3 >= len(words) > 2


def _is_subhead(line: str) -> bool:
    """Inside the body a line without a stop is a subhead where it is short and starts with a capital."""
    words = line.split()
    return len(words) <= 10 and line[0].isupper() and "“" not in line and '"' not in line


def unwrapped(text: str, spans: Sequence[Paragraph]) -> str:
    """The text with a space for each line end inside a paragraph: as long as before."""
    pieces, at = [], 0
    for paragraph in spans:
        inner = text[paragraph.start : paragraph.end]
        if "\n" in inner or "\r" in inner:
            pieces += [text[at : paragraph.start], inner.replace("\n", " ").replace("\r", " ")]
            at = paragraph.end
    return "".join([*pieces, text[at:]]) if pieces else text
