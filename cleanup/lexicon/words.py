"""Words of English: how common they are, what part of speech they can be, and their forms.

Frequencies: wordfreq (Zipf scale, case folded, up to 2021). Parts of speech and inflection: lemminflect
(from the NIH SPECIALIST lexicon), which knows common words and no names. Both load when first asked.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log10


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return get_frequency_dict("en", "large")


@lru_cache(maxsize=65_536)
def zipf(word: str) -> float:
    """How common a word is: 7 `the`, 4 `horn`, 1 very rare, 0 not known. Case does not matter."""
    frequency = _frequencies().get(word.lower().replace("’", "'"), 0.0)
    return log10(frequency) + 9 if frequency else 0.0


@lru_cache(maxsize=65_536)
def lemmas(word: str) -> dict[str, tuple[str, ...]]:
    """Lemmas by part of speech (NOUN, VERB, ADJ, ADV, AUX) of a common word; nothing for a mere name."""
    from lemminflect import getAllLemmas

    found: dict[str, tuple[str, ...]] = getAllLemmas(word.lower())
    return {part: forms for part, forms in found.items() if part != "PROPN"}


def is_common(word: str) -> bool:
    """Whether the word is one of the language, not only a name."""
    return bool(lemmas(word))


@lru_cache(maxsize=4_096)
def inflect(lemma: str, tag: str) -> str:
    """A form of a lemma by Penn tag (VBD told, VBZ tells, VBN, VBG, NNS); the lemma where there is none."""
    from lemminflect import getInflection

    forms = getInflection(lemma, tag)
    return str(forms[0]) if forms else lemma
