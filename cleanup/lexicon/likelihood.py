"""How well words go together: the trigram model of English that CMU's speech recogniser comes with.

It is the file en-us.lm.bin of the package pocketsphinx (BSD licence): common words and known names in lower
case, without marks. Figures are natural logarithms.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from cleanup.lexicon.files import package_file
from cleanup.lexicon.stream import END, Stream

if TYPE_CHECKING:
    from pocketsphinx import NGramModel

UNIT = log(1.0001)
"""Of the model's own logarithms."""
RARE = -12.0
"""What a word weighs that the model does not know."""
LEAST = -50.0
"""The model gives an unknown word less than this."""
BEGIN, STOP = "<s>", "</s>"
NUMBER, PERSON = "ten", "smith"
"""Common words that stand for any number and for any name that the model does not know."""


class Fit(NamedTuple):
    """How well some words stand between their neighbours."""

    likelihood: float
    """Of the words and of the two behind them, after the two before them."""
    association: float
    """How much more likely than each of them alone: below 0 they avoid one another."""


@cache
def _model() -> NGramModel:
    from pocketsphinx import Config, LogMath, NGramModel  # few articles are garbled

    path = str(package_file("pocketsphinx", "model/en-us/en-us.lm.bin"))
    return NGramModel(Config(lm=path), LogMath(), path)


@lru_cache(maxsize=65_536)
def _weight(word: str, before: tuple[str, ...]) -> float:
    """The logarithm of the likelihood of a word behind those before it, the nearest first."""
    found = float(UNIT * _model().prob([word, *before]))
    return found if found > LEAST else RARE


@lru_cache(maxsize=65_536)
def is_known(word: str) -> bool:
    """Whether the model has a word, in lower case."""
    return bool(UNIT * _model().prob([word]) > LEAST)


def fit(before: Sequence[str], words: Sequence[str], behind: Sequence[str]) -> Fit:
    """How well some words stand between others; all as `tokens` has them."""
    row = [*before, *words, *behind]
    likelihood = alone = 0.0
    for at in range(len(before), len(row)):
        likelihood += _weight(row[at], tuple(_nearest(row, at)))
        alone += _weight(row[at], ())
    return Fit(likelihood, likelihood - alone)


def _nearest(row: Sequence[str], at: int) -> list[str]:
    """The two words before a place, the nearest first, as far as the model knows them."""
    found: list[str] = []
    for word in reversed(row[max(0, at - 2) : at]):
        if not (word == BEGIN or is_known(word)):
            break
        found.append(word)
        if word == BEGIN:
            break
    return found


def tokens(stream: Stream) -> tuple[str, ...]:
    """What the model reads for each piece of a stream: nothing for a mark, STOP for the end of a sentence."""
    found: list[str] = []
    for written, lower in zip(stream.written, stream.lower, strict=True):
        if written == END:
            found.append(STOP)
        elif lower == "'s" and found and is_known(found[-1] + lower):
            found[-1] += lower
            found.append("")
        elif written[0].isdigit():
            found.append(NUMBER)
        elif not written[0].isalpha():
            found.append("")
        elif is_known(lower) or not written[0].isupper():
            found.append(lower)
        else:
            found.append(PERSON)
    return tuple(found)


def around(read: Sequence[str], first: int, behind: int) -> tuple[list[str], list[str]]:
    """Up to two tokens before and behind read[first:behind], not beyond the sentence; marks left out."""
    return _side(read, first - 1, -1, BEGIN), _side(read, behind, 1, STOP)


def _side(read: Sequence[str], at: int, step: int, edge: str) -> list[str]:
    found: list[str] = []
    while len(found) < 2 and 0 <= at < len(read):
        if read[at] == STOP:
            found.append(edge)
            break
        if read[at]:
            found.append(read[at])
        at += step
    return found[::step]
