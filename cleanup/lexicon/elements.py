"""The elements of which the frames in the tables are made: words, classes of words, forms of a word.

a|b|c      one of these words; more_words are joined by underscores
@weekday   one of a class: a list of `classes.txt`, or one that `classes` tells by the form of a word
@name      what has a capital
assist/v   any form of a verb; lecture/n: of a noun
?x  !x     x may stand there; x may not stand there
{x}        what stands there is wanted for the right words
~x  ~~x    nothing of the text: a word of a topic (`topics.txt`) stands near; the article has several

A word without a capital is no name: it stands for none that has a capital inside a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cleanup.lexicon.classes import TESTS, Test, lists
from cleanup.lexicon.stream import PIECE, Stream
from cleanup.lexicon.tables import entries, plural
from cleanup.lexicon.words import inflect, lemmas

VERB = ("VB", "VBZ", "VBD", "VBN", "VBG")
NOUN = ("NN", "NNS")
NAME = "@name"


class Element(NamedTuple):
    """One element of a frame."""

    words: frozenset[str]
    several: tuple[tuple[str, ...], ...]
    tests: tuple[Test, ...]
    name: bool
    """Whether any name may stand there."""
    optional: bool
    barred: bool
    wanted: bool
    tags: tuple[tuple[str, str], ...]
    """Of word/v and word/n: each form, and its Penn tag."""
    topic: str = ""
    """`~` or `~~` where the words are those of a topic."""

    def lengths(self, stream: Stream, at: int, step: int) -> Iterator[int]:
        """How many pieces from a place on (or, with step -1, up to it) are this element."""
        if self.topic:
            if stream.near(self.words, at) if self.topic == "~" else stream.about(self.words):
                yield 0
            return
        place = at if step > 0 else at - 1
        if not 0 <= place < len(stream.form):
            return
        if self.takes(stream.form[place], stream.written[place]):
            yield 1
        for words in self.several:
            first = at if step > 0 else at - len(words)
            if first >= 0 and stream.has(words, first):
                yield len(words)

    def takes(self, form: str, written: str) -> bool:
        """Whether one piece is this element: as a stream has it in `form`, and as it is written."""
        words = self.words
        if form in words or written in words or (self.name and written[0].isupper()):
            return True
        if self.tests and not form[0].isupper():
            for test in self.tests:
                if test(form):
                    return True
        return False

    @property
    def only(self) -> frozenset[str]:
        """The single words of which one must stand there; nothing where it may be anything else."""
        return self.beginnings if not self.several else frozenset()

    @property
    def beginnings(self) -> frozenset[str]:
        """All that it begins with, a word or two of them; nothing where it may be missing or of any class."""
        if self.tests or self.name or self.optional or self.barred or self.topic:
            return frozenset()
        return self.words | {" ".join(words[:2]) for words in self.several}


@cache
def topics() -> dict[str, frozenset[str]]:
    """The words that tell what a text is about, by topic."""
    rows = (line.split("\t") for line in entries("topics.txt"))
    return {topic: frozenset(options(words.lower().replace(" ", "|"))) for topic, words in rows}


@cache
def element(written: str) -> Element:
    """One element from how the tables write it."""
    if written[0] == "~":
        topic = written.strip("~")
        return Element(topics()[topic], (), (), False, False, False, False, (), written.removesuffix(topic))
    bare = written.strip("?!{}")
    some = options(bare)
    phrases = [_pieces(option) for option in some if option[0] != "@"]
    return Element(
        frozenset(words[0] for words in phrases if len(words) == 1),
        tuple(sorted((words for words in phrases if len(words) > 1), key=len, reverse=True)),
        tuple(TESTS[option[1:]] for option in some if option[0] == "@" and option != NAME),
        NAME in some,
        written.startswith("?"),
        written.startswith("!"),
        "{" in written,
        tuple(_tags(bare)) if "/" in bare else (),
    )


@cache
def options(written: str) -> tuple[str, ...]:
    """All that an element may be: words, and classes that are no lists."""
    found: list[str] = []
    for part in written.split("|"):
        if part[1:] in lists() and part[0] == "@":
            found += options(lists()[part[1:]])
        elif part[-2:] in ("/v", "/n"):
            found += [written for written, _ in _tags(part)]
        else:
            found.append(part)
    return tuple(dict.fromkeys(found))


def _pieces(option: str) -> tuple[str, ...]:
    if option.isalpha():
        return (option,)
    return tuple(PIECE.findall(option.replace("_", " ")))


def _tags(written: str) -> Iterator[tuple[str, str]]:
    """Each form of the verbs and nouns among the alternatives, with its tag."""
    for part in written.split("|") if "/" in written else ():
        if part[-2:] in ("/v", "/n"):
            for tag in VERB if part.endswith("/v") else NOUN:
                yield form(part[:-2], tag), tag


@cache
def form(lemma: str, tag: str) -> str:
    """One form by its Penn tag of a verb or noun; of several words a verb is the first, a noun the last."""
    if tag in ("VB", "NN"):
        return lemma
    if tag in NOUN:
        others, joint, noun = lemma.rpartition("_")
        many = inflect(noun, tag) if noun.islower() and "NOUN" in lemmas(noun) else noun
        return others + joint + (many if many != noun else plural(noun))
    verb, joint, others = lemma.partition("_")
    return (inflect(verb, tag) if "VERB" in lemmas(verb) else _regular(verb, tag)) + joint + others


def _regular(verb: str, tag: str) -> str:
    """A form of a verb that English does not have: cotise."""
    if tag == "VBZ":
        return plural(verb)
    return verb.removesuffix("e") + ("ing" if tag == "VBG" else "ed")


class Lead(dict[tuple[str, str], bool]):
    """Whether a piece may be the first that some elements stand for; no means that they do not fit.

    A piece is how a stream has it in `form`, and how it is written. With step -1 the elements come from the
    last to the first, and the piece would be the last of what they stand for.
    """

    MOST = 4_096
    """Pieces that are remembered."""

    def __init__(self, elements: tuple[Element, ...], step: int) -> None:
        self._elements = elements
        self._end = 0 if step > 0 else -1

    def __missing__(self, piece: tuple[str, str]) -> bool:
        if len(self) >= self.MOST:
            self.clear()
        self[piece] = self._may_be(piece)
        return self[piece]

    def _may_be(self, piece: tuple[str, str]) -> bool:
        for head in self._elements:
            taken = not head.topic and head.takes(*piece)
            if head.barred and taken:
                return False
            if head.topic or head.barred:
                continue
            if taken or any(words[self._end] in piece for words in head.several):
                return True
            if not head.optional:
                return False
        return True


def lead(elements: Sequence[Element], step: int) -> Lead:
    """The one for some elements: shared by all that begin alike."""
    required = (at for at, one in enumerate(elements) if not (one.topic or one.barred or one.optional))
    return _lead(tuple(elements[: next(required, len(elements)) + 1]), step)


_lead = cache(Lead)


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
