"""How alike two spellings are: whether they can be one name, romanised twice or mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from math import exp
from unicodedata import normalize

from rapidfuzz.distance import OSA, Levenshtein

from cleanup.lexicon.proper import entries, short_forms

VOWELS = frozenset("aeiouy")
SOFT = re.compile(r"c(?=[eiy])")
SKELETON = str.maketrans(
    {"q": "k", "c": "k", "g": "k", "z": "s", "x": "s", "w": "v", "b": "v", "f": "v", "t": "d"}
)


@lru_cache(maxsize=16_384)
def folded(name: str) -> str:
    """A name for comparison: no case, no marks, no hyphens, no points."""
    plain = (
        name
        if name.isascii()
        else "".join(c for c in normalize("NFKD", name) if not "\u0300" <= c < "\u0370")
    )
    return plain.replace("-", "").replace("‑", "").replace("’", "'").replace(".", "").lower()


@cache
def _weights() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in entries("confusions.tsv")}


@lru_cache(maxsize=16_384)
def likeness(a: str, b: str) -> float:
    """Probability that two folded words are one name as transliterated by two people; 1 for the same word."""
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    weights = _weights()
    total = weights["bias"] + weights["length"] * min(max(len(a), len(b)), 12) / 10
    total += weights["short"] * (min(len(a), len(b)) <= 5)
    for kind, at_start, at_end in _differences(a, b):
        known = weights.get(kind)
        total += weights.get(_sort(kind), -4.0) if known is None else known
        if at_start and (known is None or known < 0.1):
            total += weights["first"]
        total += weights["last"] * at_end
    return 1 / (1 + exp(-total))


def _differences(a: str, b: str) -> Iterator[tuple[str, bool, bool]]:
    held: list[tuple[int, int, int, int]] = []
    for code in Levenshtein.opcodes(a, b):
        if code.tag == "equal":
            continue
        if held and held[-1][1] == code.src_start and held[-1][3] == code.dest_start:
            held[-1] = (held[-1][0], code.src_end, held[-1][2], code.dest_end)
        else:
            held.append((code.src_start, code.src_end, code.dest_start, code.dest_end))
    for i, j, k, m in held:
        yield _kind(a, b, i, j, k, m), i == 0 or k == 0, j == len(a) or m == len(b)


def _kind(a: str, b: str, i: int, j: int, k: int, m: int) -> str:
    old, new = a[i:j], b[k:m]
    if len(old + new) == 1:
        word, at = (a, i) if old else (b, k)
        letter = word[at]
        if word[at - 1 : at] == letter or word[at + 1 : at + 2] == letter:
            return "double v" if letter in VOWELS else "double c"
    if len(old) == 2 and old == new[::-1]:
        return "swap"
    return "/".join(sorted((old, new)))


def _sort(kind: str) -> str:
    old, _, new = kind.partition("/")
    if not old:
        return f"?ins {'v' if set(new) <= VOWELS else 'c'}{min(len(new), 2)}"
    vowels = (set(old) <= VOWELS, set(new) <= VOWELS)
    return "?vowels" if all(vowels) else "?mixed" if any(vowels) else "?consonants"


def slips(a: str, b: str) -> int:
    """How many letters were lost, added, swapped or mistaken between two words; 4 for more than 3."""
    return OSA.distance(a, b, score_cutoff=3)


@lru_cache(maxsize=16_384)
def keys(word: str) -> frozenset[str]:
    """What folded words that may be one name have in common: all but a letter, or their consonants."""
    lost = {word[:i] + word[i + 1 :] for i in range(len(word))}
    plain = (
        SOFT.sub("s", word)
        .replace("ph", "f")
        .replace("dj", "j")
        .replace("ts", "s")
        .replace("kh", "k")
        .replace("zh", "j")
        .translate(SKELETON)
    )
    plain = "v" + plain[2:] if plain[:2] == "ui" else plain
    bones = "".join(c for i, c in enumerate(plain) if c not in "aeiouyhj" and plain[i - 1 : i] != c)
    found = {word, *lost}
    if len(bones) > 1:
        found.add("~" + bones)
    if len(bones) > 3:
        found.update("~~" + bones[:i] + bones[i + 1 :] for i in range(len(bones)))
    if len(bones) > 2 and word[0] == "g":
        found.add("~" + bones[1:])  # Gerasimenko is a Herasymenko
    return frozenset(found)


def similarity(one: str, other: str) -> float:
    """Whether two whole names can be one person's, 0 to 1: words of the shorter find their like, in order."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if not shorter:
        return 0.0
    if len(shorter) < len(longer) and "".join(shorter) == "".join(longer):
        return 0.95
    left, found, score = list(range(len(longer))), [], 1.0
    for word in shorter:
        best = max(left, key=lambda at: _word_likeness(word, longer[at]))
        score *= _word_likeness(word, longer[best])
        left.remove(best)
        found.append(best)
    if found != sorted(found) and ("," in one) == ("," in other):
        score *= 0.3
    more = sum(len(longer[at]) > 1 for at in left)
    return score * 0.9**more * (0.6 if more > 1 and len(shorter) == 1 else 1.0)


def _words(name: str) -> list[str]:
    return [folded(word) for word in name.replace("-", " ").split() if folded(word).strip("'")]


def _word_likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.8 if a[0] == b[0] else 0.01
    if b in short_forms().get(a, ()):
        return 0.9
    return max(likeness(a, b), 0.85 - 0.2 * slips(a, b) if slips(a, b) == 1 and len(a) > 5 else 0.0)
