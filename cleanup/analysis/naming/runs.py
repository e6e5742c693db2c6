"""Runs of capitalised words: where a name can stand at all, and what its words are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.lexicon.proper import PARTICLES, SUFFIXES, Traits, titles, traits

UPPER = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())
_ABBREVIATED = sorted(
    {word[:-1].replace(".", r"\.") for word in titles() if word.endswith(".")} | {"St", "Jr", "Sr"}
)
_WORD = rf"[{UPPER}][^\W\d_]*(?:[-‑·'’](?![sS]\b)[^\W\d_]+)*"
_UNIT = (
    rf"(?:(?:{'|'.join(_ABBREVIATED)})\.(?=[ \u00a0,])"
    rf"|[{UPPER}]\.(?:-?[{UPPER}]\.)*(?![^\W\d_]*\.[^\W\d_])(?:[{UPPER}][^\W\d_]*(?:['’][{UPPER}][^\W\d_]+)?(?!\.))?"
    rf"|(?:al|el|an|ar|as|ash|at|az|ad|ul|ibn|d|l|de|O)[-’'][{UPPER}][^\W\d_]*(?:[-’'](?![sS]\b)[^\W\d_]+)*"
    rf"|{_WORD})"
)
_PARTICLE = rf"(?:{'|'.join(re.escape(p) for p in sorted(PARTICLES, key=len, reverse=True))})"
_GAP = r"(?:[ \u00a0]|[ \u00a0]?\n(?!\s))"
RUN = re.compile(
    rf"(?<![^\W_])(?<!\w[-‑])(?:{_PARTICLE}{_GAP})?{_UNIT}(?:{_GAP}(?:{_PARTICLE}{_GAP}){{0,3}}{_UNIT})*"
)
PIECE = re.compile(rf"{_UNIT}|{_PARTICLE}")
SENTENCE_END = re.compile(r"(?:^|[.!?:…\n]|--|[—–])[”’\"')\]]*\s*[“‘\"'(\[—–-]*\s*$")


class Piece(NamedTuple):
    """A word of a run."""

    text: str
    start: int
    end: int
    traits: Traits

    @property
    def particle(self) -> bool:
        """A lower-case word within a name: van, de, bin."""
        return self.text in PARTICLES

    @property
    def suffix(self) -> bool:
        """Jr., III."""
        return self.text in SUFFIXES


class Run(NamedTuple):
    """Neighbouring capitalised words; a possessive ends it."""

    pieces: tuple[Piece, ...]
    first: bool
    """It starts a sentence, so that its first capital may mean nothing."""

    @property
    def start(self) -> int:
        """Of its first word."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Of its last word, the possessive left out."""
        return self.pieces[-1].end


def in_capitals(run: Run) -> bool:
    """Whether a run may be part of a headline in capitals, where every word looks like a name."""
    return len(run.pieces) > 1 and all(piece.text.isupper() for piece in run.pieces)


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """All runs of a paragraph, in order."""
    for match in RUN.finditer(text, start, end):
        written = match.group()
        if written.isalpha():
            pieces: tuple[Piece, ...] = (Piece(written, match.start(), match.end(), traits(written)),)
        else:
            pieces = tuple(
                Piece(p.group(), p.start(), p.end(), traits(p.group()))
                for p in PIECE.finditer(text, match.start(), min(match.end() + 2, end))
                if p.end() <= match.end()
            )
        while pieces and pieces[0].particle:
            if len(pieces) > 1 and pieces[0].text not in (
                "la",
                "le",
                "de",
                "do",
                "as",
                "st",
                "af",
                "e",
                "al",
                "el",
            ):
                break
            pieces = pieces[1:]
        while pieces and pieces[-1].particle:
            pieces = pieces[:-1]
        if pieces:
            yield Run(pieces, _starts_sentence(text, start, match.start()))


def _starts_sentence(text: str, paragraph: int, at: int) -> bool:
    if at > paragraph + 1 and text[at - 1] == " " and text[at - 2].isalnum():
        return False
    return at == paragraph or SENTENCE_END.search(text, max(paragraph, at - 6), at) is not None
