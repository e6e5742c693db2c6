"""Words that cannot be right between their neighbours: `[assist] at a meeting`, `consisted [from] two parts`.

The tables have one frame a line: its kind (the origin of the slip, or the part of grammar), how surely it
is wrong, the frame, what is right. What stands in brackets is wrong; the other elements (see `elements`) say
where. What is right has words, `{1}` for what stands in braces, `attend/v` for a word in the form of the
wrong one, `@past` for the wrong one in another form, `@other` for what `pairs.tsv` has for it, `@drop` for
nothing; ` / ` stands between two ways, `?` where nobody can know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from cleanup.lexicon.elements import Element, element, match
from cleanup.lexicon.stream import Stream
from cleanup.lexicon.tables import entries
from cleanup.lexicon.words import zipf

LANGUAGES = "romance", "fr", "es", "pt", "it", "germanic", "de", "nl", "slavic", "uk", "pl"
WORDING = (
    "spun_frames.tsv",
    "calques.tsv",
    "false_friends.tsv",
    *(f"translated_{language}.tsv" for language in LANGUAGES),
)
GRAMMAR = "grammar.tsv"


class Doubt(StrEnum):
    """How surely a word is wrong in its frame."""

    NONE = "y"
    """No good prose has it."""
    SOME = "n"
    """Some good prose has it; right where the article shows more of the kind."""
    ASK = "?"
    """Often good English: no more than a question, in an article that shows much of the kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A line of a table."""

    table: str
    kind: str
    doubt: Doubt
    elements: tuple[Element, ...]
    wrong: tuple[int, int]
    """The elements in brackets: the first, and the one behind the last."""
    right: tuple[str, ...]
    anchor: int
    """The element by which it is found: the one whose words are rarest."""
    in_front: frozenset[str] = frozenset()
    """The words of which one must stand in front of the anchor; none where anything may."""

    def fit(self, stream: Stream, at: int) -> Fit | None:
        """How it holds with its anchor at a place."""
        if self.in_front and self.in_front.isdisjoint((stream.form[at - 1], stream.written[at - 1])):
            return None
        behind = match(self.elements[self.anchor :], stream, at)
        before = match(self.elements[: self.anchor], stream, at, -1) if behind is not None else None
        return Fit(self, (*reversed(before), at, *behind)) if behind and before is not None else None


@dataclass(frozen=True, slots=True)
class Fit:
    """A place where a frame holds."""

    frame: Frame
    places: tuple[int, ...]
    """Where in the stream each element begins, and where the last ends."""

    @property
    def first(self) -> int:
        """The first of the wrong words."""
        return self.places[self.frame.wrong[0]]

    @property
    def behind(self) -> int:
        """The place behind the last of the wrong words."""
        return self.places[self.frame.wrong[1]]

    def wrong(self) -> Iterator[tuple[Element, int, int]]:
        """Each element in brackets that is not missing, and from where to where it stands."""
        for at in range(*self.frame.wrong):
            if self.places[at] < self.places[at + 1]:
                yield self.frame.elements[at], self.places[at], self.places[at + 1]


def read(table: str, line: str) -> Frame:
    """A line of a table."""
    kind, doubt, written, right = line.split("\t")
    parts = [part.split() for part in written.replace("]", "[").split("[")]
    before, wrong, _ = map(len, parts)
    elements = tuple(element(one) for part in parts for one in part)
    known = [at for at, one in enumerate(elements) if one.beginnings]
    anchor = min(known, key=lambda at: sum(map(_commonness, elements[at].beginnings)))
    ways = tuple(right.split(" / "))
    front = elements[anchor - 1].only if anchor else frozenset()
    return Frame(table, kind, Doubt(doubt), elements, (before, before + wrong), ways, anchor, front)


def _commonness(words: str) -> float:
    return min(10 ** zipf(word) if word[0].isalpha() else MARK for word in words.split())


MARK = 10.0**8
"""How common any mark is taken to be."""


@cache
def index() -> dict[str, list[Frame]]:
    """The frames of all tables by the word or two with which their anchors begin."""
    found: dict[str, list[Frame]] = {}
    for table in (*WORDING, GRAMMAR):
        for line in entries(table):
            frame = read(table, line)
            for words in frame.elements[frame.anchor].beginnings:
                found.setdefault(words, []).append(frame)
    return found


def fits(stream: Stream) -> Iterator[Fit]:
    """Every place where a frame of any table holds."""
    frames, pairs = index(), _firsts_of_pairs()
    rows = stream.form, stream.written
    for at, (form, written) in enumerate(zip(*rows, strict=True)):
        for row in rows if form != written else rows[:1]:
            near = frames.get(row[at], ())
            if row[at] in pairs:
                near = [*near, *frames.get(" ".join(row[at : at + 2]), ())]
            yield from filter(None, (frame.fit(stream, at) for frame in near))


@cache
def _firsts_of_pairs() -> frozenset[str]:
    return frozenset(words.partition(" ")[0] for words in index() if " " in words)


def apart(fits: Iterable[Fit]) -> Iterator[Fit]:
    """Some fits in order, none over another: the first stays, and there the longest and surest."""
    behind = 0
    for fit in sorted(fits, key=_order):
        if fit.first >= behind:
            behind = fit.behind
            yield fit


def _order(fit: Fit) -> tuple[int, int, bool, int]:
    return fit.first, -fit.behind, fit.frame.doubt is not Doubt.NONE, -len(fit.frame.elements)
