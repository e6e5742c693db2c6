"""What a language model would write otherwise, where the house asks for one, as far as it can be trusted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from cleanup.analysis import Analysis, Kind
from cleanup.backends.llm import LanguageModel
from cleanup.correctors.grammar.findings import begins, hunk
from cleanup.correctors.rule import Rule
from cleanup.edit import Span, changes
from cleanup.house import Grammar
from cleanup.hunk import Hunk
from cleanup.lexicon.words import is_common

CONFIDENCE = 0.5
PROSE = frozenset([Kind.BODY, Kind.LIST_ITEM, Kind.BIOGRAPHY])
MOST = 0.4
"""The share of a sentence's words that may change: beyond it the model rewrote, it did not correct."""
MARKS = re.compile('[“”"«»„]')
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
SPELT_NUMBER = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|twice"
    r"|first|second|last|next)\b"
)
NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot|hardly|barely)\b|n['’]t\b"
)
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Word-level hunks from the sentences that the model would write otherwise."""
    if analysis.house.grammar is not Grammar.LLM:
        return
    engines, spans = analysis.house.engines, list(_sendable(analysis))
    backend = LanguageModel(engines.api_base, engines.model, engines.timeout)
    for finding in backend.check([analysis.text[span.start : span.end] for span in spans]):
        passage = spans[finding.passage]
        old, new = analysis.text[passage.start : passage.end], finding.replacements[0]
        if not keeps_meaning(old, new):
            continue
        for edit in changes(old, new):
            before, after = old[edit.start : edit.end], edit.replacement
            message = _message(before.strip(), after.strip())
            one = replace(finding, start=edit.start, end=edit.end, message=message, replacements=(after,))
            made = hunk(
                analysis, RULE.id, passage, one, backend.engine, CONFIDENCE, "a language model's proposal"
            )
            if made is not None and not _respells(before):
                yield made


def _message(before: str, after: str) -> str:
    if before and after:
        return f"The language model would write “{after}” for “{before}”."
    return (
        f"The language model would add “{after}”." if after else f"The language model would drop “{before}”."
    )


def _respells(before: str) -> bool:
    """Whether a word may be a name though its sentence begins with it."""
    return any(w[0].isupper() and w != "I" and not is_common(w) for w in WORD.findall(before))


def _sendable(analysis: Analysis) -> Iterator[Span]:
    """Sentences of running text in which nobody is quoted and nothing is protected."""
    closed = [(q.start, q.end) for q in analysis.quotations] + [(p.start, p.end) for p in analysis.protected]
    for span in analysis.sentences:
        paragraph = analysis.paragraph_at(span.start)
        if paragraph is None or paragraph.kind not in PROSE:
            continue
        if not any(start < span.end and span.start < end for start, end in closed):
            yield span


def keeps_meaning(old: str, new: str) -> bool:
    """Whether numbers, negations, names and quotation marks are the same, and most of the words."""
    if any(
        _found(pattern, old) != _found(pattern, new) for pattern in (NUMBER, SPELT_NUMBER, NEGATION, MARKS)
    ):
        return False
    if _names(old) != _names(new) or "\n" in new:
        return False
    edits = tuple(changes(old, new))
    touched = max(
        sum(len(WORD.findall(old[edit.start : edit.end])) for edit in edits),
        sum(len(WORD.findall(edit.replacement)) for edit in edits),
    )
    return touched <= max(2.0, MOST * len(WORD.findall(old)))


def _found(pattern: re.Pattern[str], sentence: str) -> Counter[str]:
    return Counter("not" if word in ("n't", "n’t") else word for word in pattern.findall(sentence.lower()))


def _names(sentence: str) -> Counter[str]:
    """Capitalised words that do not owe their capital to the place they stand at."""
    return Counter(
        word.group()
        for word in WORD.finditer(sentence)
        if word.group()[0].isupper() and not begins(sentence, word.start())
    )


RULE = Rule(id="grammar/llm", summary="What a language model would write otherwise", find=find)
