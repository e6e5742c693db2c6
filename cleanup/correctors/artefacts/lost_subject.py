"""A sentence whose subject was dropped: `They cut the wire. Sold it for scrap.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.sentences import abbreviated
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.words import is_past, lemmas, may_be_finite

BARE = re.compile(
    r"(?<=[\w”’)%]\.)[ \u00a0]+(?P<verb>[A-Z][a-z]+)"
    r"(?= (?:that|it|them|him|her|the|a|an|his|their|its|no|how|why|what)\b)"
)
PARTICIPLES = frozenset(
    "Asked Told Given Compared Faced Made Born Known Called Left Based Granted Reached".split()
)
"""These open a sentence that has its subject behind them: Asked what he thought, she laughed."""
PRONOUNS = frozenset("He She They It We".split())
WORD = re.compile(r"[^\W\d_]+")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A past tense at the start of a sentence with its object behind it, in a text that a machine wrote."""
    text = analysis.prose
    for match in BARE.finditer(text):
        verb = match["verb"]
        if (
            verb in PARTICIPLES
            or not is_past(verb)
            or {"NOUN", "ADJ"} & lemmas(verb).keys()
            or analysis.garbledness.score < 0.3
        ):
            continue
        start = match.start("verb")
        paragraph, quotation = analysis.paragraph_at(start), analysis.quotation_at(start)
        stop = match.start() - 1
        if paragraph is None or paragraph.kind is not Kind.BODY or quotation is not None:
            continue
        before = analysis.sentence_at(start - 2 if not abbreviated(text, stop) else start)
        if before is not None and before.start < start:
            yield _hunk(analysis, before, start, verb)


def _hunk(analysis: Analysis, before: Span, start: int, verb: str) -> Hunk:
    where = Span(start, start + len(verb))
    subject = _pronoun(analysis.prose[before.start : start])
    message = f"“{verb}” has no subject."
    if subject is None:
        return Hunk(RULE.id, Class.QUERY, message, where, confidence=0.6)
    return Hunk(
        RULE.id,
        Class.REVIEW,
        f"{message} The sentence before speaks of “{subject.lower()}”.",
        where,
        (Edit(start, start + 1, f"{subject} {verb[0].lower()}"),),
        confidence=0.55,
        evidence=(Evidence("the sentence before", before),),
    )


def _pronoun(sentence: str) -> str | None:
    """He, She or They for the subject of a sentence, where its first words tell."""
    words: list[str] = WORD.findall(sentence)
    if not words:
        return None
    if words[0] in PRONOUNS:
        return words[0]
    for word in words[:6]:
        if may_be_finite(word):
            return None
        if word.endswith("s") and not word.endswith("ss") and "NOUN" in lemmas(word):
            return "They"
    return None


RULE = Rule(
    id="artefacts/lost-subject",
    summary="A sentence whose subject was dropped: “Sold it for scrap.”",
    find=find,
)
