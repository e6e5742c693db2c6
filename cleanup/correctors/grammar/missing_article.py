"""A noun without the article it must have: according to spokesman, 34, electrician, who."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.grammar.compounds import is_thing, turned
from cleanup.correctors.grammar.gate import SURELY, garbled, open_to
from cleanup.correctors.grammar.nouns import AGENT, Bare, bare_nouns
from cleanup.correctors.grammar.running import END, Running, review, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.words import lemmas

ID = "grammar/missing-article"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: such a noun behind a preposition, a verb, a comma, or first in its sentence."""
    if not garbled(analysis):
        return
    row = running(analysis)
    for bare in bare_nouns(row, broad=garbled(analysis, SURELY)):
        named = _may_name(analysis, row.word(bare.at))
        if not named and open_to(analysis, row.start[bare.at], row.end[bare.at]):
            yield _hunk(row, bare)


def _may_name(analysis: Analysis, word: str) -> bool:
    """Whether a word with a capital is the surname of somebody in the article, but for a letter."""
    return word[0].isupper() and any(
        Levenshtein.distance(word, mention.surname, score_cutoff=1) <= 1
        for mention in analysis.mentions
        if mention.kind is NameKind.PERSON
    )


def _hunk(row: Running, bare: Bare) -> Hunk:
    """The whole word is replaced, so that nobody else puts an article there too."""
    start, end, word = row.start[bare.first], row.end[bare.first], row.word(bare.first)
    other = "the" if bare.article == "a" else "a"
    opens = not row.is_name(bare.first)
    ways: list[tuple[Edit, ...]] = [
        (Edit(start, end, _with(word, article, opens)),) for article in (bare.article, other)
    ]
    written = row.text[start : row.end[bare.at]]
    if _is_half(row, bare):
        return _turned(row, bare, written, ways)
    found = review(ID, f"“{written}” has no article.", ways[0], 0.6)
    return replace(found, alternatives=tuple(ways[1:]))


def _is_half(row: Running, bare: Bare) -> bool:
    """Whether it is rather half of a compound, or of a set phrase, turned round: hotel of city."""
    first, at = bare.first, bare.at
    if row.is_name(at) or row.before(first) in (END, ",", "—", "–"):
        return False
    if row.after(at) == "of":
        return not AGENT.search(row.low[at]) and not row.is_name(at + 2)
    head = row.low[first - 2]
    known = "NOUN" in lemmas(head) and not row.is_name(first - 2)
    return row.before(first) == "of" and known and not AGENT.search(head)


def _turned(row: Running, bare: Bare, written: str, ways: list[tuple[Edit, ...]]) -> Hunk:
    """The compound where its head is surely a thing, else a query."""
    said = f"“{written}” has no article: are two nouns turned round?"
    if row.before(bare.first) == "of":
        head = bare.first - 2
        pair = (turned(row, head, bare.at, written),)
        if lemmas(row.low[head]).keys() == {"NOUN"} and is_thing(row.low[head]):
            return replace(review(ID, said, pair, 0.6), alternatives=tuple(ways))
        ways = [pair, *ways]
    found = review(ID, said, ways[-1], 0.5)
    return replace(found, cls=Class.QUERY, edits=(), alternatives=tuple(ways))


def _with(word: str, article: str, opens: bool) -> str:
    """Article and word; the capital of a word that opens its sentence goes to the article."""
    article = "an" if article == "a" and word[0].lower() in "aeio" else article
    if opens and word[0].isupper():
        return f"{article.capitalize()} {word[0].lower()}{word[1:]}"
    return f"{article} {word}"


RULE = Rule(ID, "A noun without the article it must have: according to spokesman", find)
