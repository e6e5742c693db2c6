"""Which form of which part of speech a word can be, after lemminflect."""

from __future__ import annotations

from functools import lru_cache

from cleanup.lexicon.words import inflect, is_participle, is_past, lemmas

__all__ = ["is_base", "is_gerund", "is_participle", "is_past", "is_plural", "is_singular", "is_third", "verb"]

SAME = frozenset(
    # Nouns whose plural looks like the singular, or that have only one of the two; general English.
    """news series species means headquarters politics economics mathematics physics athletics ethics
    statistics mechanics electronics logistics measles mumps diabetes works barracks crossroads gallows
    aircraft spacecraft sheep fish deer cattle offspring percent per cent data media staff crew lens bus
    gas chaos process mess glass class loss address access success business mass pass press cross boss
    congress progress stress dress illness witness virus census campus bonus status focus basis crisis
    analysis thesis plus atlas canvas bias chorus circus consensus surplus versus us yes this his its as
    times thanks""".split()
)


@lru_cache(maxsize=16_384)
def verb(word: str) -> str | None:
    """The lemma of a form of a verb; None for other words."""
    found = lemmas(word).get("VERB", ())
    return next((lemma for lemma in found if lemma != word), found[0]) if found else None


@lru_cache(maxsize=16_384)
def is_base(word: str) -> bool:
    """Whether the word can be an infinitive: leave, put."""
    return word in lemmas(word).get("VERB", ())


@lru_cache(maxsize=16_384)
def is_third(word: str) -> bool:
    """Whether the word can be the present with he, she, it: leaves."""
    if not word.endswith("s"):
        return False
    return any(lemma != word and inflect(lemma, "VBZ") == word for lemma in lemmas(word).get("VERB", ()))


@lru_cache(maxsize=16_384)
def is_gerund(word: str) -> bool:
    """Whether the word can be the -ing form of a verb: leaving."""
    return word.endswith("ing") and any(lemma != word for lemma in lemmas(word).get("VERB", ()))


@lru_cache(maxsize=16_384)
def is_plural(word: str) -> bool:
    """Whether the word can be the plural of a noun: leaves, women."""
    return word not in SAME and any(lemma != word for lemma in lemmas(word).get("NOUN", ()))


@lru_cache(maxsize=16_384)
def is_singular(word: str) -> bool:
    """Whether the word can be a noun in the singular that has another plural: leaf, woman."""
    return word not in SAME and word in lemmas(word).get("NOUN", ()) and not is_plural(word)
