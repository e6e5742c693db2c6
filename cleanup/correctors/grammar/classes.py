"""The classes of words that rules about clauses speak of, and the degrees of adjectives."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name
from collections.abc import Callable

from cleanup.correctors.grammar.running import END
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
from cleanup.lexicon.words import inflect, lemmas

Test = Callable[[str], bool]

NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty several".split()
)
UNITS = frozenset("minutes hours days weeks months years decades centuries".split())
DETERMINERS = frozenset(
    "a an the his her its their our your my this that these those each every any some no another".split()
)
PREPOSITIONS = frozenset(
    """of in on at by for from with to about after before against between during into through under over until
    since near without within across along among around behind beyond despite inside outside toward towards
    upon like as than per""".split()
)
AUXILIARY = frozenset(
    """is are was were be been being has have had having do does did will would can could shall should may
    might must""".split()
)
MODALS = frozenset("will would can could shall should may might must cannot".split())
PARTICLES = frozenset(
    """during including regarding following concerning according involving starting beginning pending barring
    considering excluding being having something anything nothing everything morning evening""".split()
)
"""Words in -ing that are seldom the form of a verb."""
NOT_GRADED = frozenset(
    """other different more less rather better worse else further elder lesser later former sooner least most
    many much few little same such own enough likely no any some well early so""".split()
)
RELATIONAL = frozenset(
    """federal national local regional municipal political international economic financial medical military
    European African Asian central industrial agricultural commercial cultural religious social presidential
    parliamentary electoral judicial criminal nuclear environmental technical scientific""".lower().split()
)
"""Adjectives that stand before their noun and nowhere else."""
SET_PHRASE = frozenset(
    "general particular private public short full vain certain sure good many most late".split()
)
"""Adjectives that stand behind a preposition by themselves: in general, of late."""
SYLLABLE = re.compile(r"[aeiouy]+(?!\Z)|[iouya]\Z|le\Z")
CAPITALISED = frozenset(m.lower() for m in (*day_name, *month_name, *month_abbr, "i"))
"""Words that have a capital anywhere."""
STOPS = frozenset([END, *',.;:!?()”"—–'])
SPELT_TWO_WAYS = frozenset("got bore biased lit focused".split())
"""Pasts that are participles too, where lemminflect has another form first."""
CLASSES: dict[str, Test] = {
    "det": DETERMINERS.__contains__,
    "num": lambda word: word in NUMERALS or (word.isdigit() and 1 < int(word) < 1000),
    "unit": UNITS.__contains__,
    "year": lambda word: re.fullmatch(r"(?:19|20)\d\d", word) is not None,
    "day": lambda word: word.isdigit() and 0 < int(word) < 32,
    "figure": lambda word: word[:1].isdigit(),
    "month": frozenset(m.lower().rstrip(".") for m in (*month_name, *month_abbr, "sept") if m).__contains__,
    "weekday": frozenset(map(str.lower, day_name)).__contains__,
    "prep": PREPOSITIONS.__contains__,
    "stop": STOPS.__contains__,
    "end": frozenset([END, ".", ";"]).__contains__,
    "modal": MODALS.__contains__,
    "be": frozenset("is are was were be been being".split()).__contains__,
    "have": frozenset("has have had having".split()).__contains__,
    "subject": frozenset("he she it they we i who".split()).__contains__,
    "object": frozenset("him her them us me it".split()).__contains__,
    "base": lambda word: is_base(word) and word not in AUXILIARY,
    "bare": lambda word: is_base(word) and not {"NOUN", "ADJ", "ADV"} & lemmas(word).keys(),
    "ing": lambda word: is_gerund(word) and word not in PARTICLES,
    "past": lambda word: is_past(word) and not is_base(word) and word not in AUXILIARY,
    "part": lambda word: is_participle(word) and not is_base(word),
    "third": lambda word: is_third(word) and "NOUN" not in lemmas(word) and word not in AUXILIARY,
    "plural": is_plural,
    "singular": is_singular,
    "adj": lambda word: "ADJ" in lemmas(word),
    "adjonly": lambda word: set(lemmas(word)) == {"ADJ"} and word not in SET_PHRASE,
    "manner": lambda word: (
        set(lemmas(word)) == {"ADJ"} and adverb(word) is not None and not word.endswith("ly")
    ),
    "nounonly": lambda word: is_singular(word) and lemmas(word).keys() == {"NOUN"} and word not in FUNCTION,
    "any": lambda word: word not in STOPS,
    "relational": RELATIONAL.__contains__,
    "positive": lambda word: word in lemmas(word).get("ADJ", ()) and word not in NOT_GRADED,
    "short": lambda word: (
        CLASSES["positive"](word) and "NOUN" not in lemmas(word) and len(SYLLABLE.findall(word)) == 1
    ),
    "comparative": lambda word: (
        word.endswith("er") and any(lemma != word for lemma in lemmas(word).get("ADJ", ()))
    ),
    "bareonly": lambda word: CLASSES["bare"](word) and not is_participle(word),
    "aux": AUXILIARY.__contains__,
    "start": frozenset([END, "“", '"']).__contains__,
    "name": lambda word: word.isalpha() and word not in FUNCTION,
    "longmonth": frozenset(m.lower() for m in month_name if m and m != "May").__contains__,
    "plainyear": lambda word: CLASSES["year"](word) and not word.endswith("0"),
    "pluralonly": lambda word: is_plural(word) and set(lemmas(word)) == {"NOUN"},
    "pastonly": lambda word: (
        is_past(word) and word not in AUXILIARY | SPELT_TWO_WAYS and _is_past_alone(word)
    ),
    "asking": frozenset(
        """ask asks asked asking tell tells know knows see wonder wonders wondering say sure decide clear
        as of""".split()
    ).__contains__,
    "onward": lambda word: (
        word not in ("ago", "of", "before", "after", "in", "earlier", "later", "that", "since", "old")
    ),
    "word": str.isalpha,
}


def _is_past_alone(word: str) -> bool:
    """Whether a past differs from its participle: went."""
    lemma = verb(word) or word
    return inflect(lemma, "VBD") == word != inflect(lemma, "VBN") and not is_base(word)


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
