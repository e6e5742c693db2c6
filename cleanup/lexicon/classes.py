"""Classes of words: the lists of `classes.txt`, and those that ask what form of what a word is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from cleanup.lexicon.forms import (
    is_base,
    is_gerund,
    is_participle,
    is_past,
    is_plural,
    is_singular,
    is_third,
    verb,
)
from cleanup.lexicon.proper import FUNCTION
from cleanup.lexicon.tables import entries
from cleanup.lexicon.words import inflect, lemmas

Test = Callable[[str], bool]


@cache
def lists() -> dict[str, str]:
    """The lists by name, as `classes.txt` writes them: members, and other classes; and those of pairs."""
    rows = (line.partition("\t") for line in entries("classes.txt"))
    return {name: members for name, _, members in rows} | {
        name: "|".join(some) for name, some in pairs().items()
    }


@cache
def pairs() -> dict[str, dict[str, str]]:
    """The lists of `pairs.tsv` by name: words, and what is right for each."""
    found: dict[str, dict[str, str]] = {}
    for line in entries("pairs.tsv"):
        name, word, other = line.split("\t")
        found.setdefault(name, {})[word] = other
    return found


@cache
def members(name: str) -> frozenset[str]:
    """The words of a list, in lower case."""
    return frozenset(one for one in lists()[name].lower().split("|") if one[0] != "@")


def is_of(name: str, word: str) -> bool:
    """Whether a lower-case word belongs to a class."""
    if name in TESTS:
        return TESTS[name](word)
    return word in members(name) or any(
        is_of(one[1:], word) for one in lists()[name].split("|") if one[0] == "@"
    )


AUXILIARY = members("aux")
PREPOSITIONS = members("prep")
PARTICLES = frozenset(
    """during including regarding following concerning according involving starting beginning pending barring
    considering excluding being having something anything nothing everything morning evening""".split()
)
"""Words in -ing that are seldom the form of a verb."""
NOT_GRADED = frozenset(
    """other different more less rather better worse else further elder lesser later former sooner least most
    many much few little same such own enough likely no any some well early so""".split()
)
SET_PHRASE = frozenset(
    "general particular private public short full vain certain sure good many most late".split()
)
"""Adjectives that stand behind a preposition by themselves: in general, of late."""
OTHERWISE = frozenset("got bore lit broke".split())
"""Pasts that are participles or adjectives too, where lemminflect has another form first."""
SYLLABLE = re.compile(r"[aeiouy]+(?!\Z)|[iouya]\Z|le\Z")
YEAR = re.compile(r"(?:19|20)\d\d")

TESTS: dict[str, Test] = {
    "edge": str.isspace,
    "any": lambda word: word[0].isalnum() or word[0] in "$€£",
    "word": str.isalpha,
    "digits": lambda word: word[0].isdigit(),
    "count": lambda word: word.isdigit() and 1 < int(word) < 1000,
    "day": lambda word: word.isdigit() and 0 < int(word) < 32,
    "year": lambda word: YEAR.fullmatch(word) is not None,
    "plainyear": lambda word: TESTS["year"](word) and not word.endswith("0"),
    "base": lambda word: is_base(word) and word not in AUXILIARY,
    "bare": lambda word: is_base(word) and not {"NOUN", "ADJ", "ADV"} & lemmas(word).keys(),
    "bareonly": lambda word: TESTS["bare"](word) and not is_participle(word),
    "ing": lambda word: is_gerund(word) and word not in PARTICLES,
    "past": lambda word: is_past(word) and not is_base(word) and word not in AUXILIARY,
    "pastonly": lambda word: is_past(word) and word not in AUXILIARY | OTHERWISE and _is_past_alone(word),
    "part": lambda word: is_participle(word) and not is_base(word),
    "third": lambda word: is_third(word) and "NOUN" not in lemmas(word) and word not in AUXILIARY,
    "plural": is_plural,
    "pluralonly": lambda word: is_plural(word) and set(lemmas(word)) == {"NOUN"},
    "singular": is_singular,
    "nounonly": lambda word: is_singular(word) and lemmas(word).keys() == {"NOUN"} and word not in FUNCTION,
    "adj": lambda word: "ADJ" in lemmas(word),
    "adjonly": lambda word: set(lemmas(word)) == {"ADJ"} and word not in SET_PHRASE,
    "manner": lambda word: (
        set(lemmas(word)) == {"ADJ"} and adverb(word) is not None and not word.endswith("ly")
    ),
    "positive": lambda word: word in lemmas(word).get("ADJ", ()) and word not in NOT_GRADED,
    "short": lambda word: (
        TESTS["positive"](word) and "NOUN" not in lemmas(word) and len(SYLLABLE.findall(word)) == 1
    ),
    "superlative": lambda word: (
        word.endswith("est") and any(lemma != word for lemma in lemmas(word).get("ADJ", ()))
    ),
    "comparative": lambda word: (
        word.endswith("er") and any(lemma != word for lemma in lemmas(word).get("ADJ", ()))
    ),
}
"""Classes that are no lists; the word is in lower case."""


def _is_past_alone(word: str) -> bool:
    """Whether a past differs from its participle: went. All in -ed can be both."""
    lemma = verb(word) or word
    differs = inflect(lemma, "VBD") == word != inflect(lemma, "VBN")
    return differs and not word.endswith("ed") and not is_base(word)


def adverb(adjective: str) -> str | None:
    """The adverb of an adjective: quickly; None where there is none."""
    stem = adjective.removesuffix("y") + "i" if adjective.endswith("y") else adjective
    word = f"{adjective[:-1]}y" if adjective.endswith("le") else f"{stem}ly"
    return word if "ADV" in lemmas(word) else None


def graded(adjective: str, tag: str) -> str:
    """The comparative (JJR) or superlative (JJS) of an adjective: stronger, more dangerous."""
    if len(SYLLABLE.findall(adjective)) == 1 or (adjective.endswith("y") and len(adjective) < 7):
        return inflect(adjective, tag)
    return f"{'more' if tag == 'JJR' else 'most'} {adjective}"
