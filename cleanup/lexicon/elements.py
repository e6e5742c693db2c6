"""The elements of which the frames in the tables are made: words, classes of words, forms of a verb.

a|b|c      one of these words; more_words are joined by underscores
@weekday   one of a class of `classes.txt`, or of those named below
assist/v   any form of a verb; lecture/n: of a noun
?x  !x     x may stand there; x may not stand there
{x}        what stands there is wanted for the right words
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cleanup.lexicon.stream import Stream, pieces
from cleanup.lexicon.tables import entries, plural
from cleanup.lexicon.words import is_past

VERB = ("VB", "VBZ", "VBD", "VBN", "VBG")
NOUN = ("NN", "NNS")
Test = Callable[[Stream, int], bool]


def _number(stream: Stream, at: int) -> bool:
    return stream.lower[at][0].isdigit()


def _capital(stream: Stream, at: int) -> bool:
    return stream.written[at][0].isupper()


def _past(stream: Stream, at: int) -> bool:
    word = stream.lower[at]
    return stream.written[at].islower() and (word.endswith("ed") or is_past(word))


TESTS: dict[str, Test] = {
    "digits": _number,
    "day": lambda stream, at: stream.lower[at].isdigit() and len(stream.lower[at]) < 3,
    "year": lambda stream, at: len(stream.lower[at]) == 4 and stream.lower[at][:2] in ("19", "20"),
    "name": _capital,
    "past": _past,
    "ing": lambda stream, at: len(stream.lower[at]) > 4 and stream.lower[at].endswith("ing"),
    "word": lambda stream, at: stream.written[at].isalpha() and stream.written[at].islower(),
    "plural": lambda stream, at: stream.written[at].islower() and stream.lower[at][-1] == "s"
    and len(stream.lower[at]) > 3 and stream.lower[at][-2] not in "siu",
}  # fmt: skip
"""Classes that are no lists."""


class Element(NamedTuple):
    """One element of a frame."""

    words: frozenset[str]
    names: frozenset[str]
    """Words that need their capitals."""
    several: tuple[tuple[str, ...], ...]
    tests: tuple[Test, ...]
    optional: bool = False
    barred: bool = False
    wanted: bool = False
    tags: tuple[tuple[str, str], ...] = ()
    """Of word/v and word/n: each form, and its Penn tag."""

    def lengths(self, stream: Stream, at: int, step: int) -> Iterator[int]:
        """How many pieces from a place on (or, with step -1, up to it) are this element."""
        lower, place = stream.lower, at if step > 0 else at - 1
        if 0 <= place < len(lower):
            if (
                lower[place] in self.words
                or stream.written[place] in self.names
                or any(test(stream, place) for test in self.tests)
            ):
                yield 1
            for words in self.several:
                first = at if step > 0 else at - len(words)
                if first >= 0 and tuple(lower[first : first + len(words)]) == words:
                    yield len(words)


@cache
def classes() -> dict[str, str]:
    """The classes of words: names, and their members as elements."""
    rows = (line.partition("\t") for line in entries("classes.txt"))
    return {name: members for name, _, members in rows}


@cache
def element(written: str) -> Element:
    """One element from how the tables write it."""
    bare = written.strip("?!{}")
    words, names, several, tests = set[str](), set[str](), list[tuple[str, ...]](), list[Test]()
    for option in options(bare):
        if option.startswith("@"):
            tests.append(TESTS[option[1:]])
            continue
        parts = pieces(option.replace("_", " "))
        if len(parts) > 1:
            several.append(parts)
        elif option.islower() or not option[0].isalpha():
            words.add(parts[0])
        else:
            names.add(option)
    return Element(
        frozenset(words),
        frozenset(names),
        tuple(sorted(several, key=len, reverse=True)),
        tuple(tests),
        written.startswith("?"),
        written.startswith("!"),
        "{" in written,
        tuple(_tags(bare)),
    )


@cache
def options(written: str) -> tuple[str, ...]:
    """All that an element may be: words, and classes that are no lists."""
    found: list[str] = []
    for part in written.split("|"):
        if part.startswith("@") and part[1:] not in TESTS:
            found += options(classes()[part[1:]])
        elif part[-2:] in ("/v", "/n"):
            found += [written for written, _ in _tags(part)]
        else:
            found.append(part)
    return tuple(dict.fromkeys(found))


def _tags(written: str) -> Iterator[tuple[str, str]]:
    """Each form of the verbs and nouns among the alternatives, with its tag."""
    for part in written.split("|"):
        if part[-2:] in ("/v", "/n"):
            lemma, _, rest = part[:-2].partition("_")
            for tag in VERB if part.endswith("/v") else NOUN:
                yield form(lemma, tag) + ("_" + rest if rest else ""), tag


@cache
def form(lemma: str, tag: str) -> str:
    """One form of a verb or noun by its Penn tag, from its spelling and the irregular ones."""
    if tag in ("VB", "NN"):
        return lemma
    if tag in ("VBZ", "NNS"):
        return irregular().get(lemma, {}).get(tag) or plural(lemma)
    known = irregular().get(lemma, {}).get(tag)
    if known:
        return known
    ending = "ing" if tag == "VBG" else "ed"
    if lemma.endswith("e") and not (ending == "ing" and lemma.endswith(("ee", "oe", "ye"))):
        return lemma[:-1] + ending
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ending


@cache
def irregular() -> dict[str, dict[str, str]]:
    """Forms that do not follow from the spelling, by word and tag."""
    found: dict[str, dict[str, str]] = {}
    for line in entries("irregular.tsv"):
        lemma, *forms = line.split("\t")
        found[lemma] = dict(form.split("=") for form in forms)
    return found


def match(elements: Sequence[Element], stream: Stream, at: int, step: int = 1) -> list[int] | None:
    """Where each of the elements ends, one behind the other from a place on; None where they do not fit.

    With step -1 they end at the place, and the ends come from the last element to the first.
    """
    if not elements:
        return []
    head = elements[0] if step > 0 else elements[-1]
    rest = elements[1:] if step > 0 else elements[:-1]
    if head.barred:
        fits = next(head.lengths(stream, at, step), 0) == 0
        lengths: Iterator[int] = iter((0,) if fits else ())
    else:
        lengths = head.lengths(stream, at, step)
    for length in lengths:
        ends = match(rest, stream, at + step * length, step)
        if ends is not None:
            return [at + step * length, *ends]
    if head.optional:
        ends = match(rest, stream, at, step)
        if ends is not None:
            return [at, *ends]
    return None
