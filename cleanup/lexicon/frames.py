"""Words that cannot be right between their neighbours: `[assist] at a meeting`, `consisted [from] two parts`.

The tables have one frame a line: its kind (the origin of the slip, or the part of grammar), how surely it
is wrong, the frame, what is right. What stands in brackets is wrong; the other elements (see `elements`) say
where. What is right has words, `{1}` for what stands in braces, `attend/v` for a word in the form of the
wrong one, `@past` for the wrong one in another form, `@other` for what `pairs.tsv` has for it, `@drop` for
nothing; ` / ` stands between two ways, `?` where nobody can know.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import inf
from operator import itemgetter

from cleanup.lexicon.elements import Element, Lead, element, lead, match
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
    """The words of which one must stand in front of the anchor; none where it is not so simple."""
    lead: Lead | None = None
    """What may stand there then; None where anything may."""

    def fit(self, stream: Stream, at: int) -> Fit | None:
        """How it holds with its anchor at a place."""
        if not _allows(self.in_front, self.lead, (stream.form[at - 1], stream.written[at - 1])):
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
    common = [_commonness(one) for one in elements]
    anchor = common.index(min(common))
    ways = tuple(right.split(" / "))
    sides = _sides(elements[:anchor][::-1], -1)
    return Frame(table, kind, Doubt(doubt), elements, (before, before + wrong), ways, anchor, *sides)


def _sides(elements: tuple[Element, ...], step: int) -> tuple[frozenset[str], Lead | None]:
    """What must stand first where some elements stand: one of some words, or what a lead allows."""
    if not elements or elements[0].only:
        return (elements[0].only if elements else frozenset()), None
    return frozenset(), lead(elements, step)


def _allows(words: frozenset[str], lead: Lead | None, piece: tuple[str, str]) -> bool:
    """Whether a piece may stand there."""
    return not words.isdisjoint(piece) if words else lead is None or lead[piece]


def _commonness(one: Element) -> float:
    """How many places in a text an element may be found by; all where nothing is known to begin it."""
    beginnings = one.beginnings
    return sum(map(_frequency, beginnings)) if beginnings else inf


@cache
def _frequency(words: str) -> float:
    return min(10 ** zipf(word) if word[0].isalpha() else MARK for word in words.split())


MARK = 10.0**8
"""How common any mark is taken to be."""


class Beginning:
    """The frames whose anchors begin with certain words, and what must follow these."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        """The words that follow in the frames that ask for one of some words."""
        self.closed: list[tuple[Frame, frozenset[str]]] = []
        """Those frames, and the words."""
        self.open: list[tuple[Frame, Lead | None]] = []
        """All others, and what may follow; None where anything may."""
        self.pairs: dict[str, Beginning] = {}
        """The frames whose anchors go on with a second word, by that."""

    def add(self, frame: Frame, words: frozenset[str], lead: Lead | None) -> None:
        """Take a frame in."""
        if words:
            self.words |= words
            self.closed.append((frame, words))
        else:
            self.open.append((frame, lead))

    def likely(self, form: str, written: str) -> list[Frame]:
        """The frames that a piece allows that follows: as a stream has it in `form`, and as it is written."""
        piece = form, written
        found = [frame for frame, lead in self.open if lead is None or lead[piece]] if self.open else []
        if form in self.words or written in self.words:
            found += [frame for frame, words in self.closed if form in words or written in words]
        return found


@cache
def frames() -> tuple[Frame, ...]:
    """Those of all tables."""
    return tuple(read(table, line) for table in (*WORDING, GRAMMAR) for line in entries(table))


@cache
def index() -> dict[str, Beginning]:
    """The frames of all tables by the word with which their anchors begin."""
    found: dict[str, Beginning] = {}
    for frame in frames():
        _add(found, frame)
    return found


def _add(found: dict[str, Beginning], frame: Frame) -> None:
    anchor = frame.elements[frame.anchor]
    pairs = {words[:2] for words in anchor.several}
    firsts = {first for first, _ in pairs}
    sides = _sides(frame.elements[frame.anchor + 1 :], 1)
    for word in anchor.words:
        beginning = found[word] if word in found else found.setdefault(word, Beginning())
        beginning.add(frame, *(sides if word not in firsts else (frozenset[str](), None)))
    for first, second in pairs:
        thirds = [words[2:3] for words in anchor.several if words[:2] == (first, second)]
        known = frozenset[str]().union(*thirds) if all(thirds) else frozenset[str]()
        beginning = found[first] if first in found else found.setdefault(first, Beginning())
        beginning.pairs.setdefault(second, Beginning()).add(frame, known, None)


def fits(stream: Stream) -> Iterator[Fit]:
    """Every place where a frame of any table holds."""
    beginnings, form, written = index(), stream.form, stream.written
    for at, row in _places(stream, beginnings):
        beginning = beginnings[row[at]]
        likely = beginning.likely(form[at + 1], written[at + 1])
        if row[at + 1] in beginning.pairs:
            likely += beginning.pairs[row[at + 1]].likely(form[at + 2], written[at + 2])
        for frame in likely:
            if (fit := frame.fit(stream, at)) is not None:
                yield fit


def _places(stream: Stream, words: Container[str]) -> list[tuple[int, list[str]]]:
    """Where one of some words stands, and whether in the row of forms or as it is written."""
    form, written = stream.form, stream.written
    places = [(at, form) for at, word in enumerate(form) if word in words]
    capitals = [(at, written) for at in stream.capitals if written[at] in words]
    return sorted(places + capitals, key=itemgetter(0)) if capitals else places


def apart(fits: Iterable[Fit]) -> Iterator[Fit]:
    """Some fits in order, none over another: the first stays, and there the longest and surest."""
    behind = 0
    for fit in sorted(fits, key=_order):
        if fit.first >= behind:
            behind = fit.behind
            yield fit


def _order(fit: Fit) -> tuple[int, int, bool, int]:
    return fit.first, -fit.behind, fit.frame.doubt is not Doubt.NONE, -len(fit.frame.elements)
