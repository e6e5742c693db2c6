"""Institutions whose names were translated there and back: which known one is meant, in a garbled article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from cleanup.correctors.names.institutions import (
    COUNTRY,
    DATA,
    GENERIC,
    LINKS,
    SPUN,
    Known,
    alike,
    american_spelling,
    content,
    is_meant_by,
    is_place,
    neighbours,
    tails,
    tails_of,
)
from cleanup.lexicon.proper import organisations

TRANSLATED = "translated.tsv"
AMERICAN = re.compile(r"^(?:U\.S\.|US|United States) | of (?:the )?(?:U\.S\.|US|United States)$")


@lru_cache(maxsize=4_096)
def meant_before(phrase: str) -> str | None:
    """The known name that a phrase was before a machine translated it there and back."""
    return _returned().get(phrase.replace("’", "'")) or _whole(phrase) or _local(phrase)


@cache
def _returned() -> dict[str, str]:
    """What comes back of some names that no words tell."""
    lines = (DATA / "returned.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def _whole(phrase: str) -> str | None:
    """The one known name of which a phrase has the words, in any order, up to two of them translated."""
    words, lower = content(phrase), phrase.lower()
    if len(words) < 2 or "ministry" in words or AMERICAN.sub("", phrase) in organisations():
        return None
    if lower.split()[0] in LINKS or " and the " in lower:
        return None
    meant = (each for each in alike(words) if is_meant_by(each.name, lower))
    fits = sorted((fit, each.name) for each in meant if (fit := _fit(words, each, phrase)) is not None)
    if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0]):
        return None
    return fits[0][1]


def _fit(words: tuple[str, ...], known: Known, phrase: str) -> tuple[int, int, int] | None:
    """How far a phrase is from a known name: words exchanged, their order, small words; None for too far."""
    missing = _without(known.words, words)
    most = 2 if len(words) > 3 or _is_turned(words, known, phrase) else 1
    if len(missing) > most or len(missing) == len(words):
        return None
    if missing and not {word for word in known.words if word not in missing} - GENERIC:
        return None
    if not _exchanged(missing, Counter(_without(words, known.words))):
        return None
    if not missing and _may_stand(words, phrase, known):
        return None
    american = ("U.S" in phrase or "United States" in phrase) != ("U.S." in known.name)
    return len(missing), int(words != known.words), int(american)


def _without(some: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """The words that are left when each of the others has taken one away."""
    left, others_left = [], list(others)
    for word in some:
        if word in others_left:
            others_left.remove(word)
        else:
            left.append(word)
    return left


def _is_turned(words: tuple[str, ...], known: Known, phrase: str) -> bool:
    """Whether what a name ends in was put first and translated: Management on, for Administration."""
    turned = phrase.split()[1] in ("of", "on", "for") and words[0] not in known.words
    return turned and words[0] in neighbours(SPUN, TRANSLATED).get(known.words[-1], ())


def _exchanged(missing: list[str], more: Counter[str]) -> bool:
    """Whether each missing word has one of the others in its place."""
    near = neighbours(SPUN, TRANSLATED)
    for word in missing:
        match = next((other for other in more.elements() if other in near.get(word, ())), None)
        if match is None:
            return False
        more[match] -= 1
    return True


def _may_stand(words: tuple[str, ...], phrase: str, known: Known) -> bool:
    """Whether a name of the same words is as good: Labor Department, Democrat Party, a British spelling."""
    shorter = len(words) == 2 and len(phrase) < len(known.name) and words == known.words
    return (
        shorter
        or _spelt(phrase) == _spelt(known.name)
        or ("department" in words and len(words) < 4)
        or (" in " in phrase and " in " not in known.name)
    )


def _spelt(name: str) -> list[str]:
    """The words of a name, as Americans spell them and without their country."""
    return [american_spelling(word) for word in name.lower().split() if word not in COUNTRY]


def _local(phrase: str) -> str | None:
    """An institution of a place whose words were translated or turned round: Florida Ministry of Health."""
    if not COUNTRY.isdisjoint(phrase.lower().split()):
        return None
    head, of, tail = phrase.rpartition(" of ")
    for place, rest in ((tail.removeprefix("the "), head), *_split_behind_place(phrase)):
        if place and rest and is_place(place.split()) and (place != tail or of):
            found = _tail(content(rest), rest, turned=place in tail)
            if found is not None and f"{place} {found}" != phrase:
                return f"{place} {found}"
    return None


def _split_behind_place(phrase: str) -> Iterator[tuple[str, str]]:
    words = phrase.split()
    for size in range(1, min(5, len(words) - 1)):
        yield " ".join(words[:size]), " ".join(words[size:])


def _tail(words: tuple[str, ...], rest: str, turned: bool) -> str | None:
    """The one tail that these words are, one of them or their order changed."""
    words = tuple("department" if word in ("ministry", "secretariat") else word for word in words)
    if rest in tails():
        return rest if turned and len(words) > 2 and " of " not in rest else None
    near = neighbours(SPUN, TRANSLATED)
    found = []
    for tail, wanted in tails_of(len(words)):
        missing = [word for word in wanted if word not in words]
        more = [word for word in words if word not in wanted]
        if len(missing) > 1 or len(more) != len(missing):
            continue
        if missing and (more[0] not in near.get(missing[0], ()) or len(words) < 2):
            continue
        found.append((len(missing), words != wanted, tail))
    found.sort()
    return found[0][2] if found and (len(found) < 2 or found[0][:2] < found[1][:2]) else None
