"""The language of `frames.tsv`, which says what English does not: words in a row, the wrong ones in brackets.

An item of a pattern is a word, `~lemma` for all forms of a verb, `<class>`, or several of these between
strokes; with `?` it may be missing. What is to stand for the bracket is written with words, `$n` for what
its n-th item was, and `<form>` for its verb in another form; alternatives stand behind ` / `.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from cleanup.correctors.grammar.classes import (
    AUXILIARY,
    CAPITALISED,
    CLASSES,
    DETERMINERS,
    PREPOSITIONS,
    STOPS,
    Test,
    adverb,
    graded,
)
from cleanup.correctors.grammar.running import Running
from cleanup.lexicon.forms import is_plural, verb
from cleanup.lexicon.words import inflect

AN = re.compile(r"\ba(?= [aeio])")
GRADES = {"more": "JJR", "most": "JJS"}


TAGS = {"ing": "VBG", "past": "VBD", "part": "VBN", "third": "VBZ"}


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a pattern."""

    words: frozenset[str]
    tests: tuple[Test, ...]
    optional: bool
    negated: bool
    any_word: bool
    """Whether a name may stand here too."""

    def fits(self, word: str) -> bool:
        """Whether a word may stand here."""
        return (word in self.words or any(test(word) for test in self.tests)) != self.negated


@dataclass(frozen=True, slots=True)
class Frame:
    """What English does not say, and what it says."""

    kind: str
    sure: bool
    """Whether no good prose has it; else it is shown where a machine garbled the article."""
    items: tuple[Item, ...]
    wrong: tuple[int, int]
    """The items in brackets: the first, and the one behind the last."""
    right: tuple[str, ...]
    anchor: int
    """The item by which the frame is found."""

    def match(self, row: Running, at: int) -> tuple[int, ...] | None:
        """The place of each item where the anchor stands at a place; -1 for an item that is missing."""
        back = self._walk(row, at, self.anchor, -1)
        ahead = self._walk(row, at, self.anchor, 1)
        if back is None or ahead is None:
            return None
        return (*back[:0:-1], *ahead)

    def _walk(self, row: Running, at: int, index: int, step: int) -> tuple[int, ...] | None:
        if not 0 <= at < len(row.low):
            return (-1,) if self.items[index].optional and self._is_last(index, step) else None
        item = self.items[index]
        if item.fits(row.low[at]):
            rest = () if self._is_last(index, step) else self._walk(row, at + step, index + step, step)
            if rest is not None:
                return (at, *rest)
        if item.optional:
            rest = () if self._is_last(index, step) else self._walk(row, at, index + step, step)
            if rest is not None:
                return (-1, *rest)
        return None

    def _is_last(self, index: int, step: int) -> bool:
        return index + step in (-1, len(self.items))

    def is_named(self, row: Running, places: tuple[int, ...]) -> bool:
        """Whether a name stands where only a common word may: Will said."""
        for at, item in zip(places, self.items, strict=True):
            if at < 0 or item.any_word:
                continue
            if (row.is_name(at) and row.low[at] not in CAPITALISED) or row.word(at) in ("Will", "May"):
                return True
        return False

    def held(self, places: tuple[int, ...]) -> list[int]:
        """The places of the words in brackets."""
        return [at for at in places[slice(*self.wrong)] if at >= 0]

    def answers(self, row: Running, places: tuple[int, ...]) -> Iterator[str]:
        """What may stand for the words in brackets; nothing where nobody can know."""
        held = self.held(places)
        for right in self.right:
            said = " ".join(filter(None, (_said(word, row, held) for word in right.split())))
            if right != "?":
                yield AN.sub("an", said.replace(" %", "%"))


def _said(word: str, row: Running, held: list[int]) -> str:
    """A word of an answer: itself, one of those in brackets, or one of them in another form."""
    if word.startswith("$"):
        return row.word(held[int(word[1:]) - 1])
    if not word.startswith("<"):
        return word
    form, last = word.strip("<>"), row.low[held[-1]]
    if form == "adverb":
        return adverb(last) or last
    if form in GRADES:
        return graded(last, GRADES[form])
    lemma = next((verb(row.low[at]) for at in reversed(held) if row.low[at] not in AUXILIARY), None) or last
    if form == "agree":
        subject = row.before(held[0])
        form = "base" if subject in ("they", "we", "you", "i") or is_plural(subject) else "third"
    return inflect(lemma, TAGS[form]) if form in TAGS else lemma


@cache
def frames() -> dict[str, list[Frame]]:
    """All frames, by the words of their anchors."""
    found: dict[str, list[Frame]] = {}
    text = (files("cleanup.correctors.grammar") / "data" / "frames.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            frame = read(*line.split("\t"))
            for word in frame.items[frame.anchor].words:
                found.setdefault(word, []).append(frame)
    return found


@lru_cache(maxsize=2)
def found(row: Running, sure: bool) -> tuple[tuple[Frame, tuple[int, ...]], ...]:
    """Every sure or doubtful frame that fits, with the places of its items; -1 for a missing one."""
    table, hits = frames(), []
    for word in sorted(row.places.keys() & table.keys()):
        for frame in (frame for frame in table[word] if frame.sure == sure):
            for at in row.places[word]:
                places = frame.match(row, at)
                if places is not None and not frame.is_named(row, places):
                    hits.append((frame, places))
    return tuple(hits)


def read(kind: str, sure: str, pattern: str, right: str = "") -> Frame:
    """A line of the table."""
    words, items, wrong = pattern.split(), [], [0, 0]
    for index, word in enumerate(words):
        if word.startswith("["):
            wrong[0] = index
        if word.endswith("]"):
            wrong[1] = index + 1
        items.append(_item(word.strip("[]")))
    fixed = [
        i for i, item in enumerate(items) if item.words and not (item.tests or item.optional or item.negated)
    ]
    anchor = min(fixed, key=lambda i: (sum(word in COMMON for word in items[i].words), len(items[i].words)))
    return Frame(kind, sure == "y", tuple(items), (wrong[0], wrong[1]), tuple(right.split(" / ")), anchor)


COMMON = (
    DETERMINERS | PREPOSITIONS | AUXILIARY | STOPS | {"and", "that", "he", "she", "it", "they", "who", "not"}
)


def _item(word: str) -> Item:
    literal: set[str] = set()
    tests = []
    negated = word.startswith("!") and len(word) > 1
    parts = word[negated:].removesuffix("?").split("|")
    for part in parts:
        if part.startswith("<"):
            tests.append(CLASSES[part.strip("<>")])
        elif part.startswith("~"):
            literal |= {part[1:], *(inflect(part[1:], tag) for tag in TAGS.values())}
        else:
            literal.add(part)
    return Item(
        frozenset(literal),
        tuple(tests),
        word.endswith("?") and len(word) > 1,
        negated,
        {"<word>", "<name>", "<any>"} & set(parts) != set(),
    )
