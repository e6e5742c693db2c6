"""Words that one word of another language means, or one sense of a thesaurus: what may stand for what.

`renderings_LANGUAGE.tsv` have a foreign word a line and the English words that a dictionary gives for it:
each of them may come back for another. `renderings_news.tsv` has a word of the news a line and what comes
back for it that is odd there; `renderings_synonym.tsv` what a thesaurus gives for it in senses that the news
do not mean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache

from cleanup.lexicon.elements import NOUN, VERB, form
from cleanup.lexicon.tables import entries
from cleanup.lexicon.words import lemmas

LANGUAGES = tuple(
    "french italian spanish portuguese german dutch russian ukrainian polish japanese chinese".split()
)


class Source(Enum):
    """Where a rendering comes from, and its tables."""

    NEWS = ("news",)
    SYNONYM = ("synonym",)
    DICTIONARY = LANGUAGES


LONGEST = 3
"""Words of the longest rendering that is looked for."""
KINDS = (("/v", "VERB", VERB), ("/n", "NOUN", NOUN))
"""The mark of a kind in the tables, the part of speech, and the tags of its forms."""


@cache
def _meant(source: Source) -> dict[str, dict[str, None]]:
    """For each rendering as the tables write it (`fine/n`) what may be meant."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for table in source.value:
        for line in entries(f"renderings_{table}.tsv"):
            first, _, rest = line.partition("\t")
            row = rest.split("|")
            for stands in row:
                found[stands] |= dict.fromkeys(row if source is Source.DICTIONARY else [first])
    return found


@lru_cache(maxsize=65_536)
def renderings(words: tuple[str, ...], source: Source) -> tuple[str, ...]:
    """What may be meant where these lower-case words stand, in the form that they have."""
    some = (other.replace("_", " ") for other in _found(words, _meant(source)))
    return tuple(dict.fromkeys(other for other in some if other != " ".join(words)))


def _found(words: tuple[str, ...], known: dict[str, dict[str, None]]) -> Iterator[str]:
    whole = "_".join(words)
    yield from known.get(whole, ())
    for kind, part, tags in KINDS:
        at = 0 if kind == "/v" else len(words) - 1
        for lemma in lemmas(words[at]).get(part, ()):
            base = "_".join([*words[:at], lemma, *words[at + 1 :]])
            for other in known.get(base + kind, ()):
                if other.endswith(kind):
                    meant = other.removesuffix(kind)
                    yield from (form(meant, tag) for tag in tags if form(base, tag) == whole)
