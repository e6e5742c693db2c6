"""Words of English: how common they are, what part of speech they can be, and their forms.

Frequencies: wordfreq (Zipf scale, case folded, up to 2021). Parts of speech and inflection: lemminflect
(from the NIH SPECIALIST lexicon), which knows common words and no names. Their files are read when first
asked for; to load the packages too would take a second more.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from cleanup.lexicon.files import FORMS, read_forms, read_frequencies, read_lemmas


@cache
def _frequencies() -> dict[str, float]:
    return read_frequencies()


@lru_cache(maxsize=65_536)
def zipf(word: str) -> float:
    """How common a word is: 7 `the`, 4 `horn`, 1 very rare, 0 not known. Case does not matter."""
    return _frequencies().get(word.lower().replace("’", "'"), 0.0)


def frequent(words: Iterable[str]) -> set[str]:
    """Those of many lower-case words that have a frequency at all."""
    return _frequencies().keys() & words


@cache
def _lemmas() -> dict[str, str]:
    return read_lemmas()


@lru_cache(maxsize=65_536)
def lemmas(word: str) -> dict[str, tuple[str, ...]]:
    """Lemmas by part of speech (NOUN, VERB, ADJ, ADV, AUX) of a common word; nothing for a mere name."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _lemmas().get(word.lower(), "").splitlines():
        category, _, forms = line.partition(",")
        part = "AUX" if category == "modal" else category.upper()
        if part != "PROPN":
            found[part] = tuple(forms.lower().split("/"))
    return found


def is_common(word: str) -> bool:
    """Whether the word is one of the language, not only a name."""
    return word.lower() in _lemmas()


@cache
def _forms() -> dict[str, str]:
    return read_forms()


@lru_cache(maxsize=4_096)
def inflect(lemma: str, tag: str) -> str:
    """A form of a lemma by Penn tag (VBD told, VBZ tells, VBN, VBG, NNS); the lemma where there is none."""
    if tag in ("VB", "NN"):
        return lemma
    lines = _forms().get(lemma, "").splitlines() if lemma.islower() else ()
    for line in reversed(lines):
        category, *columns = line.split(",")
        slots = FORMS.get(category, (category,))
        forms = dict(zip(slots, columns, strict=False))
        form = forms.get(tag) or (forms.get("VBD") if tag == "VBN" else "")  # alike where one is left out
        if form:
            return form.partition("/")[0].lower()
    from lemminflect import getInflection

    return str((*getInflection(lemma, tag), lemma)[0])


AUXILIARIES = frozenset(
    """is are was were am be been being has have had do does did will would can could shall should may might
    must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
    shouldn't 's 're 've 'll 'd said says""".split()
)


@lru_cache(maxsize=16_384)
def is_past(word: str) -> bool:
    """Whether the word can be the past tense of a verb: announced, took, led."""
    lower = word.lower()
    return any(inflect(lemma, "VBD") == lower for lemma in lemmas(lower).get("VERB", ()))


@lru_cache(maxsize=16_384)
def is_participle(word: str) -> bool:
    """Whether the word can be the past participle of a verb: announced, taken, led."""
    lower = word.lower()
    return any(inflect(lemma, "VBN") == lower for lemma in lemmas(lower).get("VERB", ()))


@lru_cache(maxsize=16_384)
def may_be_finite(word: str) -> bool:
    """Whether the word can be the verb of a main clause and is hardly anything else."""
    lower = word.lower().replace("’", "'")
    if lower in AUXILIARIES:
        return True
    parts = lemmas(lower)
    if "VERB" not in parts:
        return False
    third = any(inflect(lemma, "VBZ") == lower for lemma in parts["VERB"]) and "NOUN" not in parts
    return third or (is_past(lower) and "ADJ" not in parts and "NOUN" not in parts)
