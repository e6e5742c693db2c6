"""A noun without the article it must have: according to spokesman, 34, electrician, who."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.compounds import is_thing, turned
from cleanup.correctors.grammar.gate import SURELY, garbled, open_to
from cleanup.correctors.grammar.nouns import Bare, bare_nouns
from cleanup.correctors.grammar.running import Running, review, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Hunk
from cleanup.lexicon.words import lemmas

ID = "grammar/missing-article"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: such a noun behind a preposition, a verb, a comma, or first in its sentence."""
    if not garbled(analysis):
        return
    row = running(analysis)
    for bare in bare_nouns(row, broad=garbled(analysis, SURELY)):
        if open_to(analysis, row.start[bare.at], row.end[bare.at]):
            yield _hunk(row, bare)


def _hunk(row: Running, bare: Bare) -> Hunk:
    """The whole word is replaced, so that nobody else puts an article there too."""
    start, end, word = row.start[bare.first], row.end[bare.first], row.word(bare.first)
    other = "the" if bare.article == "a" else "a"
    opens = not row.is_name(bare.first)
    ways = [(Edit(start, end, _with(word, article, opens)),) for article in (bare.article, other)]
    if (
        row.before(bare.at) == "of"
        and lemmas(row.low[bare.at - 2]).keys() == {"NOUN"}
        and not row.is_name(bare.at - 2)
    ):
        pair = turned(row, bare.at - 2, bare.at, word)
        ways.insert(0 if is_thing(row.low[bare.at - 2]) else 1, (pair,))
    found = review(ID, f"“{row.text[start : row.end[bare.at]]}” has no article.", ways[0], 0.6)
    return replace(found, alternatives=tuple(ways[1:]))


def _with(word: str, article: str, opens: bool) -> str:
    """Article and word; the capital of a word that opens its sentence goes to the article."""
    article = "an" if article == "a" and word[0].lower() in "aeio" else article
    if opens and word[0].isupper():
        return f"{article.capitalize()} {word[0].lower()}{word[1:]}"
    return f"{article} {word}"


RULE = Rule(ID, "A noun without the article it must have: according to spokesman", find)
