"""Words that cannot be right between their neighbours: `[assist] at a meeting`, `a [listening to] on Monday`.

The tables have one frame a line: where such a word comes from, how surely it is wrong, the frame, what is
right. What stands in brackets is wrong; the other elements (see `elements`) say where. What is right may have
forms (`attend/v`) that follow those of the wrong words, and take over what stands in braces: `{1}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from cleanup.lexicon.elements import NOUN, VERB, Element, element, form, match, options
from cleanup.lexicon.stream import Stream, pieces
from cleanup.lexicon.tables import entries

TABLES = ("spun_frames.tsv", "calques.tsv", "false_friends.tsv")


class Doubt(StrEnum):
    """How surely a word is wrong in its frame."""

    NONE = "y"
    """No good prose has it."""
    SOME = "n"
    """Some good prose has it; right where the article shows more of the kind."""
    ASK = "?"
    """Often good English: no more than a question, in an article that shows much of the kind."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A stretch text[start:end] that does not fit where it stands."""

    start: int
    end: int
    right: str
    """What should stand there, with the capital of what does."""
    doubt: Doubt
    origin: str
    """The language it sounds like; `synonym` where a thesaurus did it."""

    @property
    def family(self) -> str:
        """The language, or the family of those that share most of their false friends."""
        return "Romance" if self.origin in ROMANCE else self.origin


ROMANCE = frozenset(("French", "Spanish", "Italian", "Portuguese"))
"""Languages that share most of their false friends; the tables say `Romance` where all of them have it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of a table."""

    origin: str
    doubt: Doubt
    before: tuple[Element, ...]
    wrong: tuple[Element, ...]
    after: tuple[Element, ...]
    right: str


@cache
def _frame(line: str) -> Frame:
    origin, doubt, frame, right = line.split("\t")
    before, _, rest = frame.partition("[")
    wrong, _, after = rest.partition("]")
    return Frame(origin, Doubt(doubt), _elements(before), _elements(wrong), _elements(after), right)


def _elements(written: str) -> tuple[Element, ...]:
    return tuple(element(one) for one in written.split())


NUMBERS = frozenset(("@digits", "@day", "@year"))
"""Classes whose members begin with a digit; for those `#` stands in the index."""


class _Anchor(NamedTuple):
    """The lines of the tables whose wrong words begin with a certain one."""

    by_next: dict[str, list[str]]
    """Where the one or two words that follow are known: by these."""
    by_last: dict[str, list[str]]
    """Of the others, where the word before is one of a list: by that."""
    rest: list[str]

    def lines(self, last: str, following: str, then: str) -> list[str]:
        """Those that fit between the word before and the two behind, as far as these tell."""
        near, far = self.by_next.get(following, ()), self.by_next.get(f"{following} {then}", ())
        return [*near, *far, *self.by_last.get(last, ()), *self.rest]


@cache
def index() -> dict[str, _Anchor]:
    """The lines of the tables by the words with which the wrong ones can begin."""
    found: dict[str, _Anchor] = {}
    for line in (line for table in TABLES for line in entries(table)):
        before, _, frame = line.split("\t")[2].partition("[")
        first, *others = frame.replace("]", " ").split()
        following, last = _words(others[:1], 0), _words(before.split()[-1:], -1)
        for option in options(first.strip("{}")):
            word, *more = _pieces(option)
            anchor = found.setdefault(word, _Anchor({}, {}, []))
            if more or following:
                for one in (" ".join(more[:2]),) if more else following:
                    anchor.by_next.setdefault(one, []).append(line)
            elif last:
                for one in last:
                    anchor.by_last.setdefault(one, []).append(line)
            else:
                anchor.rest.append(line)
    return found


def _words(written: list[str], which: int) -> frozenset[str]:
    """The first or last words of what an element stands for; none where it may be any word, or none."""
    if not written or written[0][0] in "?!":
        return frozenset()
    some = options(written[0].strip("{}"))
    if any(option[0] == "@" and option not in NUMBERS for option in some):
        return frozenset()
    return frozenset(_pieces(option)[which] for option in some)


@cache
def _pieces(option: str) -> tuple[str, ...]:
    """The words of an option as the index has them."""
    words = ("#",) if option in NUMBERS else pieces(option.replace("_", " "))
    return tuple(map(_key, words))


def _key(word: str) -> str:
    return "#" if word[0].isdigit() else word


def misfits(stream: Stream) -> Iterator[Misfit]:
    """Every word of a text that does not fit where it stands, in order; where two overlap, the first."""
    frames, behind = index(), 0
    keys = [*map(_key, stream.lower), "", "", ""]
    for at in range(len(stream.lower)):
        anchor = frames.get(keys[at])
        if anchor is None or at < behind:
            continue
        lines = anchor.lines(keys[at - 1], keys[at + 1], keys[at + 2])
        found = [(ends[-1], frame, ends) for frame, ends in _found(stream, at, lines)]
        if found:
            end, frame, ends = max(found, key=lambda one: (one[0], one[1].doubt is Doubt.NONE))
            misfit, behind = _misfit(stream, at, ends, frame), end
            if misfit.right.lower() != stream.text[misfit.start : misfit.end].lower():
                yield misfit


def _found(stream: Stream, at: int, lines: list[str]) -> Iterator[tuple[Frame, list[int]]]:
    """The frames that hold at a place, with the ends of their wrong words."""
    for line in lines:
        frame = _frame(line)
        ends = match(frame.wrong, stream, at)
        if (
            ends
            and match(frame.after, stream, ends[-1]) is not None
            and match(frame.before, stream, at, -1) is not None
            and (
                stream.written[at].islower()
                or not stream.written[at][0].isalpha()
                or _may_be_capital(stream, at, frame)
            )
        ):
            yield frame, ends


def _may_be_capital(stream: Stream, at: int, frame: Frame) -> bool:
    """A capital that the frame has itself, or that the first word of a sentence has."""
    return bool(frame.wrong[0].names) or stream.begins(at)


def _misfit(stream: Stream, at: int, ends: list[int], frame: Frame) -> Misfit:
    text, starts = stream.text, [at, *ends[:-1]]
    wanted = [
        text[stream.start(first) : stream.end(last - 1)]
        for part, first, last in zip(frame.wrong, starts, ends, strict=True)
        if part.wanted and last > first
    ]
    parts = zip(frame.wrong, starts, ends, strict=True)
    forms = [_tag(stream, part, first, last) for part, first, last in parts if part.tags]
    right = " ".join(_formed(word, forms) for word in frame.right.split())
    right = "" if right == "@drop" else right
    for number, one in enumerate(wanted, 1):
        right = right.replace(f"{{{number}}}", one)
    if stream.written[at][0].isupper() and right and stream.begins(at):
        right = right[0].upper() + right[1:]
    return Misfit(stream.start(at), stream.end(ends[-1] - 1), right, frame.doubt, frame.origin)


def _formed(word: str, tags: list[str]) -> str:
    """A word of the right ones, in the form that the wrong one of its kind has."""
    if word[-2:] not in ("/v", "/n"):
        return word
    known = VERB if word.endswith("/v") else NOUN
    return form(word[:-2], next((tag for tag in tags if tag in known), known[0]))


def _tag(stream: Stream, part: Element, first: int, last: int) -> str:
    """Which form stands at stream[first:last]; of past and participle the latter behind an auxiliary."""
    written = "_".join(stream.lower[first:last])
    tags = [tag for form, tag in part.tags if form == written]
    if "VBN" in tags and AUXILIARIES & set(stream.lower[max(0, first - 2) : first]):
        return "VBN"
    return tags[0] if tags else ""


AUXILIARIES = frozenset("has have had having be been being is are was were get got gets 's 've".split())
"""What a participle follows."""
