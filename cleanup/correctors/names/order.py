"""Halves of a full name that lost the space between them, or their order: EmilyKessler, Kessler Emily."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleanup.correctors.names.forms import Form
from cleanup.lexicon import given
from cleanup.lexicon.proper import traits

GLUED = re.compile(r"(?P<one>[A-Z](?<![\w@#./-].)[a-z]+)(?P<two>[A-Z][a-z]+)(?![\w@/]|\.\w)")
PAIR = re.compile(
    r"(?P<first>[A-Z])(?<![\w@#./-].)(?<![A-Z]\. .)(?<![A-Z][a-z] .)"
    r"(?=(?P<more>[a-z]{2,}) (?P<two>[A-Z][a-z]{2,})(?![\w-]| [A-Z]| (?:and|&) [A-Z]))"
)
BEFORE = re.compile(r"[A-Z][\w.]* $")
SHARE = 0.05
"""Percent of women or men who bear a given name that hardly anybody has for a surname."""


class Full(NamedTuple):
    """A full name that was put together wrongly, and as it ought to be."""

    start: int
    end: int
    right: str
    surname: Form


def misjoined(text: str, found: Iterable[Form]) -> Iterator[Full]:
    """Each full name without its space or in the wrong order whose surname stands alone elsewhere."""
    names = {form.text: form for form in found}
    yield from _glued(text, names)
    yield from _turned(text, names)


def _glued(text: str, names: dict[str, Form]) -> Iterator[Full]:
    for match in GLUED.finditer(text):
        one, two = match["one"], match["two"]
        known = two in names and (
            names[two].role == "surname" or traits(two).surname > 0 or traits(two).coined
        )
        if known and traits(one).given > 1 and text.count(match.group()) == 1:
            yield Full(*match.span(), f"{one} {two}", names[two])


def _turned(text: str, names: dict[str, Form]) -> Iterator[Full]:
    for match in PAIR.finditer(text):
        one, two = match["first"] + match["more"], match["two"]
        form = names.get(one)
        start, end = match.start(), match.end("two")
        if (
            form is None
            or one == two
            or traits(one).given
            or traits(one).common
            or text.count(text[start:end]) > 1
        ):
            continue
        if BEFORE.search(text, max(0, start - 16), start):
            continue
        elsewhere = f"{two} {one}" in text
        if _only_given(two) and (elsewhere or _stands_alone(form, start)):
            yield Full(start, end, f"{two} {one}", form)


def _stands_alone(form: Form, start: int) -> bool:
    """Whether a name stands somewhere without a given name, and nowhere behind one."""
    others = [place for place in form.places if place.start != start]
    return bool(others) and all(place.mention is None or not place.mention.given for place in others)


def _only_given(word: str) -> bool:
    share = given.female(word) + given.male(word)
    return share >= SHARE and given.surname(word) < share / 10 and not traits(word).common
