"""A sentence without a verb, in an article that a machine garbled: A spokeswoman for the leader."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.grammar.gate import SURELY, garbled
from cleanup.correctors.grammar.running import Running, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.classes import AUXILIARY
from cleanup.lexicon.forms import is_base, is_past, is_plural, is_third
from cleanup.lexicon.words import lemmas

ID = "grammar/no-verb"
SHORTEST = 6
"""Words; what is shorter may be said so on purpose."""
OPENING = frozenset("a an the his her its their this that these those one two three".split())
"""What opens a noun phrase, and no exclamation or bidding."""
CLIPPED = ("'s", "’s", "'re", "’re", "'ve", "’ve", "'d", "’d", "'ll", "’ll", "n't", "n’t")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A query for each such sentence of the report that ends in a full stop and holds no quotation."""
    if not garbled(analysis, SURELY):
        return
    row = running(analysis)
    for sentence in analysis.sentences:
        paragraph = analysis.paragraph_at(sentence.start)
        if paragraph is None or paragraph.kind is not Kind.BODY or analysis.prose[sentence.end - 1] != ".":
            continue
        if any(q.start < sentence.end and sentence.start < q.end for q in analysis.quotations):
            continue
        words = _words(row, sentence)
        if (
            len(words) >= SHORTEST
            and row.low[words[0]] in OPENING
            and not any(_may_be_verb(row, at, words[0]) for at in words)
        ):
            message = (
                "This sentence has no verb: is a part of it lost, or does it belong to the one before it?"
            )
            yield Hunk(ID, Class.QUERY, message, sentence, confidence=0.6)


def _words(row: Running, sentence: Span) -> list[int]:
    first = row.starting(sentence.start)
    first, last = row.sentence(first) if first is not None else (0, 0)
    return [at for at in range(first, last) if row.low[at][0].isalpha()]


def _may_be_verb(row: Running, at: int, first: int) -> bool:
    """Whether a word can be the verb of the sentence for all that stands beside it."""
    low = row.low[at]
    if low in AUXILIARY or low.endswith(CLIPPED) or low in ("cannot", "let"):
        return True
    if row.is_name(at) and not is_past(low):
        return False
    before, behind = row.before(at), row.after(at)
    if is_past(low):
        return behind != "by" and before not in ("the", "a", "an")
    if is_third(low):
        return "NOUN" not in lemmas(low) or before not in (
            "the",
            "of",
            "in",
            "and",
            "for",
            "with",
            "to",
            "by",
        )
    return is_base(low) and (
        "NOUN" not in lemmas(low) or before in ("they", "we", "you", "who", "i") or is_plural(before)
    )


RULE = Rule(ID, "A sentence without a verb, in a garbled article", find)
