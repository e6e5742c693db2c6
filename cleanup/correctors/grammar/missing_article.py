"""A noun without the article it must have: according to spokesman, 34, electrician, who."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.classes import AUXILIARY, PREPOSITIONS
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.nouns import ENDS, count_nouns
from cleanup.correctors.grammar.running import END, Running, review, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Hunk
from cleanup.lexicon.forms import is_base, is_past, is_plural, is_third
from cleanup.lexicon.words import lemmas

ID = "grammar/missing-article"
BARE = frozenset("as by per via than like without off".split())
"""Prepositions behind which a noun may stand bare: by car, as leader."""
PLACES = frozenset("of at near from inside under throughout across".split())
"""Prepositions behind which the noun is mostly one that is known: the."""
KINDS = frozenset(
    "kind sort type form version piece number margin lack in day year month week man house door".split()
)
"""Before a preposition behind which the noun may stand bare: that kind of job."""
BEING = frozenset("is was became become becomes remains".split())


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: such a noun behind a preposition, a verb, a comma, or first in its sentence."""
    if not garbled(analysis):
        return
    row = running(analysis)
    for at in sorted(row.at(*(row.places.keys() & count_nouns()))):
        if row.is_name(at) or not open_to(analysis, row.start[at], row.end[at]):
            continue
        first = _start(row, at)
        article = _article(row, first, at)
        if article:
            yield _hunk(row, first, at, article)


def _start(row: Running, at: int) -> int:
    """Where the noun phrase begins: at the noun, or at one adjective before it."""
    before = row.before(at)
    plain = set(lemmas(before)) == {"ADJ"} or before in ("young", "old", "local", "new", "federal", "former")
    return at - 1 if plain and not row.is_name(at - 1) else at


def _article(row: Running, first: int, at: int) -> str:
    """The article that is missing; nothing where none is, or where the noun may stand bare."""
    before, behind = row.before(first), row.after(at)
    if before in (END, "—", "–"):
        if any(map(row.is_name, row.places[row.low[at]])):
            return ""
        return "a" if row.word(first)[0].isupper() and _begins(row.low[at], behind) else ""
    if behind not in ENDS - {"and", "or", "-", "–"} or row.low[at] in row.low[max(at - 3, 0) : at]:
        return ""
    if before == ",":
        age = row.low[first - 2].isdigit() or row.is_name(first - 2)
        return "a" if age and behind in (",", "from", "at", "for", "of", "in", "with") else ""
    noun = "VERB" not in lemmas(row.low[at])
    if before in BEING or (before in ("never", "not") and row.low[first - 2] in BEING):
        return "a" if noun else ""
    the = "the" if before in PLACES or _is_known(row, at) else "a"
    if before in PREPOSITIONS - BARE:
        return the if (noun or before != "to") and row.low[first - 2] not in KINDS else ""
    return the if _is_verb(row, first - 1) else ""


def _begins(noun: str, behind: str) -> bool:
    """Whether noun and next word can begin a sentence: Judge ordered, Citizen of Ukraine."""
    finite = behind in AUXILIARY or (is_past(behind) and not is_base(behind))
    return finite or (
        behind == "of" and noun.endswith(("er", "or", "ist", "ian", "ent", "man", "zen", "ive"))
    )


def _is_verb(row: Running, at: int) -> bool:
    """Whether a verb stands there that has its subject before it, and no participle before a noun."""
    word, before = row.low[at], row.before(at)
    if row.is_name(at) or word in AUXILIARY or {"NOUN", "ADJ"} & lemmas(word).keys():
        return False
    if not is_third(word) and (not is_past(word) or is_base(word)):
        return False
    return (
        before in ("he", "she", "they", "it", "who", "has", "have", "had")
        or is_plural(before)
        or row.is_name(at - 1)
    )


def _is_known(row: Running, at: int) -> bool:
    """Whether the noun stood before."""
    return row.places[row.low[at]][0] < at


def _hunk(row: Running, first: int, at: int, article: str) -> Hunk:
    """The whole word is replaced, so that nobody else puts an article there too."""
    start, end, word = row.start[first], row.end[first], row.word(first)
    way, other = (
        Edit(start, end, _with(word, choice)) for choice in (article, "the" if article == "a" else "a")
    )
    found = review(ID, f"“{row.text[start : row.end[at]]}” has no article.", [way], 0.6)
    return replace(found, alternatives=((other,),))


def _with(word: str, article: str) -> str:
    article = "an" if article == "a" and word[0].lower() in "aeio" else article
    return f"{article.capitalize()} {word[0].lower()}{word[1:]}" if word[0].isupper() else f"{article} {word}"


RULE = Rule(ID, "A noun without the article it must have: according to spokesman", find)
