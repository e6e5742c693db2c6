"""The verb of a link text, left as it stood in the link: `Nadal himself Sharing details`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.given import is_given, surname
from cleanup.lexicon.words import inflect, lemmas, may_be_finite

SHARING = re.compile(r"(?<=[a-z] )(?P<verb>[A-Z][a-z]+ing) (?P<what>[a-z]+)(?P<next> [A-Z][a-z]+(?= [a-z]))?")
WORD = re.compile(r"[^\W\d_]+")
SUBJECT = frozenset(
    "himself herself itself themselves he she it they who which side sides nobody everyone".split()
)
CONTENT = frozenset("details news word photos pictures video footage information parts".split())
"""What people share of something: the noun behind it, with a capital, was the next link."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A capitalised -ing form where the clause has a subject and no other verb."""
    text = analysis.prose
    for match in SHARING.finditer(text):
        verb = match["verb"]
        parts = lemmas(verb)
        if (
            "VERB" not in parts
            or is_given(verb)
            or surname(verb) > 0
            or not _is_verb_of_clause(analysis, match)
        ):
            continue
        past = inflect(parts["VERB"][0], "VBD")
        edits = [Edit(*match.span("verb"), past)]
        if match["next"] and match["what"] in CONTENT:
            start = match.start("next") + 1
            article = "an" if match["next"][1] in "AEIOU" else "a"
            edits.append(Edit(start, start + 1, f"of {article} {match['next'][1].lower()}"))
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            f"“{verb}” is the only verb of its clause: “{past}”. The capital comes from a link.",
            Span(match.start("verb"), match.end()),
            tuple(edits),
            confidence=0.6,
        )


def _is_verb_of_clause(analysis: Analysis, match: re.Match[str]) -> bool:
    start = match.start("verb")
    paragraph, sentence = analysis.paragraph_at(start), analysis.sentence_at(start)
    if paragraph is None or sentence is None or paragraph.kind is not Kind.BODY:
        return False
    if analysis.quotation_at(start) is not None:
        return False
    clause = re.split(r"[,;:]| (?:but|and|or) ", analysis.prose[sentence.start : start])[-1]
    words = WORD.findall(clause)
    return bool(words) and words[-1].lower() in SUBJECT and not any(map(may_be_finite, words))


RULE = Rule(
    id="artefacts/link-verb",
    summary="A verb left in the form it had in a link: “She herself Sharing details”",
    find=find,
)
