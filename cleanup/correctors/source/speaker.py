"""Words that the source gives to somebody else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from cleanup.analysis import Analysis, Speech
from cleanup.analysis.comparing.index import Place
from cleanup.analysis.comparing.said import Verdict
from cleanup.analysis.naming.similarity import similarity
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import compared, shown
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "source/speaker"
SURE = 0.85
"""How sure each side must be of its speaker."""
OTHER = 0.4
"""Below this likeness two names are two people's, not two spellings."""
WORDS = 4
LABEL = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*(?P<name>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,4}):(?=\s)")
"""How transcripts name who speaks; a quotation goes by its own words first."""
LABELLED = 0.25
"""The share of paragraphs that begin with a name in a transcript."""
NO_NAMES = frozenset("Q A QUESTION ANSWER NOTE UPDATE SPEAKER MODERATOR REPORTER INTERVIEWER".split())


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A query for each quotation whose speaker is another in the source."""
    comparison = compared(analysis)
    if comparison is None or not analysis.quotations:
        return
    voices = [Voices(one) for one in analysis.sources]
    for account, speech in zip(comparison.accounts, analysis.speeches, strict=True):
        ours = _named(analysis, speech)
        if not ours or account.verdict not in (Verdict.EXACT, Verdict.NEAR) or speech.speaker is None:
            continue
        if len(analysis.prose[speech.quotation.start : speech.quotation.end].split()) < WORDS:
            continue
        said = {voices[place.source].at(place) for place in account.places}
        theirs = said.pop() if len(said) == 1 else ""
        if theirs and _are_two(ours, theirs):
            yield Hunk(
                rule=ID,
                cls=Class.QUERY,
                message=f"In the source {theirs} says this, not {ours}.",
                span=Span(speech.speaker.start, speech.speaker.end),
                confidence=0.75,
                evidence=tuple(shown(analysis, place) for place in account.places[:2]),
            )


def _named(analysis: Analysis, speech: Speech) -> str:
    """Whom the article names beside the words themselves; nothing for a pronoun or a mere office."""
    if speech.speaker is None or not speech.said or speech.confidence < SURE or not speech.meant:
        return ""
    written = analysis.prose[speech.speaker.start : speech.speaker.end]
    return speech.meant if written.split()[-1].removesuffix("’s") in speech.meant.split() else ""


def _are_two(one: str, other: str) -> bool:
    """Whether no word of the two names can be the same."""
    pairs = ((a, b) for a in one.split() for b in other.split())
    return all(similarity(a.title(), b.title()) < OTHER for a, b in pairs)


def _is_name(label: str) -> bool:
    return label[0].isupper() and label.split()[-1][0].isupper() and label.upper() not in NO_NAMES


class Voices:
    """Who speaks where in a source: as labelled, or as told beside its quotations."""

    def __init__(self, source: Analysis) -> None:
        self._source = source
        labels = [match for match in LABEL.finditer(source.text) if _is_name(match["name"])]
        spoken = len(labels) > 1 and len(labels) >= LABELLED * len(source.paragraphs)
        self._labels = labels if spoken else []
        self._starts = [match.start() for match in self._labels]
        self._quoted = [quotation.start for quotation in source.quotations]

    def at(self, place: Place) -> str:
        """The speaker of these words; nothing where the source does not say."""
        at = bisect_right(self._quoted, place.span.start) - 1
        if at >= 0 and place.span.start < self._source.quotations[at].end:
            return _named(self._source, self._source.speeches[at])
        at = bisect_right(self._starts, place.span.start) - 1
        return self._labels[at]["name"] if at >= 0 else ""


RULE = Rule(ID, "Words that the source gives to somebody else", find)
