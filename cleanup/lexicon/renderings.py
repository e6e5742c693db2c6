"""Words that one word of another language means, or one sense of a thesaurus: what may stand for what.

`renderings_LANGUAGE.tsv` have a foreign word a line and the English words that a dictionary gives for it:
each of them may come back for another. `renderings_synonym.tsv` has an English word a line and what a
thesaurus gives for it in senses that the news do not mean: these come out for the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from cleanup.lexicon.elements import NOUN, VERB, form
from cleanup.lexicon.tables import entries
from cleanup.lexicon.words import lemmas

LANGUAGES = tuple(
    "french italian spanish portuguese german dutch russian ukrainian polish japanese chinese".split()
)
SYNONYM = "synonym"
LONGEST = 3
"""Words of the longest rendering that is looked for."""
KINDS = (("/v", "VERB", VERB), ("/n", "NOUN", NOUN))
"""The mark of a kind in the tables, the part of speech, and the tags of its forms."""


@cache
def _meant(spun: bool) -> dict[str, dict[str, None]]:
    """For each rendering as the tables write it (`fine/n`) the others of its rows."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for origin in (*LANGUAGES, SYNONYM)[: None if spun else -1]:
        for line in entries(f"renderings_{origin}.tsv"):
            first, _, rest = line.partition("\t")
            row = rest.split("|")
            for stands in row:
                found[stands] |= dict.fromkeys([first] if origin == SYNONYM else row)
    return found


@lru_cache(maxsize=16_384)
def renderings(words: tuple[str, ...], *, spun: bool) -> tuple[str, ...]:
    """What may be meant where these lower-case words stand, in the form that they have.

    What a thesaurus gives for it only where the text is spun.
    """
    some = (other.replace("_", " ") for other in _found(words, spun))
    return tuple(dict.fromkeys(other for other in some if other != " ".join(words)))


def _found(words: tuple[str, ...], spun: bool) -> Iterator[str]:
    known, whole = _meant(spun), "_".join(words)
    yield from known.get(whole, ())
    for kind, part, tags in KINDS:
        at = 0 if kind == "/v" else len(words) - 1
        for lemma in lemmas(words[at]).get(part, ()):
            base = "_".join([*words[:at], lemma, *words[at + 1 :]])
            for other in known.get(base + kind, ()):
                if other.endswith(kind):
                    yield from (
                        form(other.removesuffix(kind), tag) for tag in tags if form(base, tag) == whole
                    )
