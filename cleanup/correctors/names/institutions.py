"""Institutions that are known by name, and which of them a name is that went wrong."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from cleanup.analysis.naming.similarity import slips
from cleanup.lexicon.proper import organisations, places, traits

DATA = Path(__file__).parent / "data"
SPUN = "neighbours.tsv"
SMALL = frozenset("of for and in on to the & u.s. u.s us united states".split())
COUNTRY = frozenset("u.s. u.s us united states".split())
GENERIC = frozenset(
    "department ministry office house service party people bank court council committee board".split()
)
"""One of these and another word are not enough to know an institution by."""
LINKS = frozenset("of for on and in to the &".split())
BRITISH = (
    ("isation", "ization"),
    ("harbour", "harbor"),
    ("defence", "defense"),
    ("labour", "labor"),
    ("centre", "center"),
)


class Known(NamedTuple):
    """An institution and what its name is made of."""

    name: str
    words: tuple[str, ...]


@lru_cache(maxsize=4_096)
def meant(phrase: str) -> str | None:
    """The known name that a phrase is but for its order, one word, one letter or one plural."""
    ways = (_reordered, _translated, _inflected, _misspelt, _local)
    return next((name for way in ways if (name := way(phrase)) is not None), None)


@lru_cache(maxsize=4_096)
def content(name: str) -> tuple[str, ...]:
    """The words that tell one institution from another, without small words and plurals."""
    words = name.lower().replace(",", "").replace("’", "'").replace("wild life", "wildlife").split()
    return tuple(stem(word) for word in words if word not in SMALL)


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """A word of a name without what inflects it, as Americans spell it."""
    word = american_spelling(word).removesuffix("'s")
    for tail in ("ies", "ians", "ian", "ics", "ic", "al", "s"):
        if word.endswith(tail) and len(word) - len(tail) >= 4:
            return word[: -len(tail)]
    return word


def american_spelling(word: str) -> str:
    for british, american in BRITISH:
        word = word.replace(british, american)
    return word


def is_meant_by(name: str, lower: str) -> bool:
    """Whether a phrase in small letters names the United Nations, or some states, where a name does."""
    nations = "United Nations" not in name or "nations" in lower or "u.n" in lower
    return nations and (not name.endswith("of the States") or "state" in lower)


@cache
def _by_words() -> dict[frozenset[str], list[str]]:
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for name in organisations():
        if len(content(name)) > 1:
            found[frozenset(content(name))].append(name)
    return found


@cache
def by_word() -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = defaultdict(list)
    for name in organisations():
        words = content(name)
        if len(words) > 1:
            for word in set(words):
                found[word].append(Known(name, words))
    return found


@cache
def _by_size() -> dict[tuple[str, int], list[Known]]:
    found: dict[tuple[str, int], list[Known]] = defaultdict(list)
    for word, some in by_word().items():
        for known in some:
            found[word, len(known.words)].append(known)
    return found


def alike(words: tuple[str, ...]) -> set[Known]:
    """The known names of as many words that have one of these."""
    return {known for word in words for known in _by_size().get((word, len(words)), ())}


@cache
def neighbours(*files: str) -> dict[str, frozenset[str]]:
    """Stems of words, and those of what stands for them."""
    found: dict[str, frozenset[str]] = {}
    for file in files:
        for line in (DATA / file).read_text("utf-8").splitlines():
            if not line.startswith("#"):
                right, wrong = line.split("\t")
                stems = frozenset(map(stem, wrong.split("|")))
                found[stem(right)] = found.get(stem(right), frozenset()) | stems
    return found


def _reordered(phrase: str) -> str | None:
    """A known name made of the same words in another order, or with articles that it does not have."""
    words, lower = content(phrase), phrase.lower()
    american, many = "u.s" in lower or "united states" in lower, lower.endswith("s")
    found = sorted(
        (name for name in _by_words().get(frozenset(words), ()) if is_meant_by(name, lower)),
        key=lambda name: (("U.S." in name) != american, name.endswith("s") != many),
    )
    if set(words) <= GENERIC or len(words) < 2 or not found or len(content(found[0])) != len(words):
        return None
    name = found[0]
    if lower.split()[0] in SMALL or (" and the " in lower and " and " not in name) or " in " in lower:
        return None
    if set(words) & {"department", "ministry"} and len(words) < 4:
        return None  # Labor Department and Department of Labor are both right
    if words != content(name):
        return name
    more = len(phrase.split()) - len(name.split())
    return name if american == ("U.S." in name) and (more >= 2 or "wild life" in lower) else None


def _translated(phrase: str) -> str | None:
    """A known name of which a dictionary neighbour took one word's place."""
    words = content(phrase)
    if len(words) < 2:
        return None
    american = "U.S" in phrase or "United States" in phrase
    for known in sorted(alike(words), key=lambda k: (("U.S." in k.name) != american, k.name)):
        apart = [(a, b) for a, b in zip(words, known.words, strict=True) if a != b]
        if (
            0 < len(apart) < len(words)
            and not set(words) <= GENERIC | {a for a, _ in apart}
            and all(is_neighbour(a, b) for a, b in apart)
        ):
            return known.name
    return None


def _inflected(phrase: str) -> str | None:
    """A known name with a plural where it has none, or the other way round, but in its head."""
    words = phrase.split()
    for name in _by_words().get(frozenset(content(phrase)), ()):
        known = name.split()
        apart = [i for i, (a, b) in enumerate(zip(words, known, strict=False)) if a != b]
        if len(words) == len(known) and len(apart) == 1 and apart[0] != _head(known):
            one, other = sorted((words[apart[0]], known[apart[0]]), key=len)
            if other == one + "s":
                return name
    return None


def _head(words: list[str]) -> int:
    """Which word says what an institution is: the last one, or that before of."""
    return next((i - 1 for i, word in enumerate(words) if word in LINKS and i), len(words) - 1)


def _misspelt(phrase: str) -> str | None:
    """A known name with a letter lost, added or mistaken in a word that nothing knows."""
    words = phrase.split()
    odd = [i for i, word in enumerate(words) if len(word) > 5 and _is_no_word(word)]
    sound = [word for i, word in enumerate(words) if i not in odd and word not in LINKS]
    if len(odd) != 1 or not sound:
        return None
    at, wrong = odd[0], words[odd[0]].lower()
    for known in by_word().get(stem(sound[0].lower()), ()):
        parts = known.name.split()
        rest = parts[:at] + parts[at + 1 :]
        if rest == words[:at] + words[at + 1 :] and len(parts) > at and slips(wrong, parts[at].lower()) == 1:
            return known.name
    return None


def _is_no_word(word: str) -> bool:
    known = traits(word)
    return not (known.common or known.given or known.surname or known.place or known.demonym)


def _local(phrase: str) -> str | None:
    """An institution of a place with a dictionary neighbour in it: Ohio Superior Courtroom."""
    words = phrase.split()
    for size in range(1, min(5, len(words) - 1)):
        if is_place(words[:size]):
            rest = content(" ".join(words[size:]))
            for tail, wanted in tails_of(len(rest)):
                apart = [(a, b) for a, b in zip(rest, wanted, strict=True) if a != b]
                if len(apart) == 1 and is_neighbour(*apart[0]):
                    return " ".join((*words[:size], tail))
    return None


@cache
def tails() -> tuple[str, ...]:
    """What institutions of many places are called behind the place’s name."""
    lines = (DATA / "tails.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


@cache
def tails_of(size: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Those of so many words that tell, with these words."""
    return tuple((tail, content(tail)) for tail in tails() if len(content(tail)) == size)


def is_place(words: list[str]) -> bool:
    name = " ".join(words)
    return name in places() or (len(words) in (2, 3) and words[-1] in ("County", "City") and name.istitle())


def is_neighbour(wrong: str, right: str) -> bool:
    return wrong in neighbours(SPUN).get(right, ())
