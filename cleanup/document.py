"""Source and text of an article, and the way between them.

The *source* is what is stored, decoded; the *text* is what an editor reads. Slices say which
pieces of the text stand where in the source. What lies in no slice is markup, code or front
matter: it can be read, but never edited. Offsets are code points of the text.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from cleanup.edit import Edit, Span, splice

ASCII = "".join(map(chr, range(128)))


@dataclass(frozen=True, slots=True)
class Slice:
    """text[start:end] is source[source_start:source_end], escapes aside."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the source is stored as bytes."""

    name: str = "utf-8"
    """A codec of Python's, without a byte order mark of its own (utf-16-le, never utf-16)."""
    bom: bytes = b""

    @property
    def holds_ascii(self) -> bool:
        """Whether ASCII is stored as it is: then lines can be cut at the byte of a line feed."""
        try:
            return ASCII.encode(self.name) == ASCII.encode("ascii")
        except UnicodeError:
            return False

    def encode(self, source: str) -> bytes:
        """Bytes with the mark the file had; UnicodeEncodeError where the encoding has no such letter."""
        return self.bom + source.encode(self.name)


def _as_it_is(replacement: str) -> str:
    return replacement


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it is stored and as it is read."""

    name: str
    """The path as the user gave it, or `-`."""
    source: str
    text: str
    slices: tuple[Slice, ...]
    """In order, disjoint; only what lies within one of them can be edited."""
    kind: str = "text"
    """The format: text, markdown."""
    masked: str = ""
    """The text for rules: as long as `text`, with what is not prose blanked out."""
    encoding: Encoding = field(default_factory=Encoding)
    blocks: tuple[Span, ...] | None = None
    """Where its paragraphs and headings stand; None where only the text itself can tell."""
    date: date | None = None
    """The day the article says it is of, where its format has a place for that."""
    escape: Callable[[str], str] = _as_it_is
    """What the format does to a replacement before it stands in the source."""

    @classmethod
    def plain(cls, text: str, name: str = "-", encoding: Encoding | None = None) -> Document:
        """A document whose source is its text, all of it editable."""
        whole = (Slice(0, len(text), 0, len(text)),)
        return cls(name, text, text, whole, masked=text, encoding=encoding or Encoding())

    @property
    def data(self) -> bytes:
        """The bytes as they are stored."""
        return self.encoding.encode(self.source)

    @property
    def sha256(self) -> str:
        """Of the stored bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def newline(self) -> str:
        """The first line ending of the source; a bare line feed where there is none."""
        at = min((i for i in map(self.source.find, "\r\n") if i >= 0), default=-1)
        if at < 0:
            return "\n"
        return "\r\n" if self.source.startswith("\r\n", at) else self.source[at]

    def holds(self, edit: Edit) -> bool:
        """Whether an edit lies in one slice and its replacement can be stored."""
        return self._slice(edit) is not None and self._encodable(edit.replacement)

    def clean(self, edits: Iterable[Edit]) -> str:
        """The source with the edits made. ValueError for one that no slice holds, or that clashes."""
        return splice(self.source, [self._in_source(edit) for edit in edits])

    def _in_source(self, edit: Edit) -> Edit:
        piece = self._slice(edit)
        if piece is None or not self._encodable(edit.replacement):
            raise ValueError(f"the text at {edit.start} cannot be edited")
        shift = piece.source_start - piece.start
        return Edit(edit.start + shift, edit.end + shift, self.escape(edit.replacement))

    def _slice(self, edit: Edit) -> Slice | None:
        at = bisect_right(self.slices, edit.start, key=lambda s: s.start) - 1
        for piece in self.slices[max(at - 1, 0) : at + 1]:
            if piece.start <= edit.start and edit.end <= piece.end:
                return piece
        return None

    def _encodable(self, replacement: str) -> bool:
        try:
            replacement.encode(self.encoding.name)
        except UnicodeEncodeError:
            return False
        return True
