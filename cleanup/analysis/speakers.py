"""Speakers: who says each quotation, and by which words the article tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleanup.analysis.mentions import Entity, Mention, NameKind
from cleanup.analysis.paragraphs import Paragraph
from cleanup.analysis.quotations import Quotation, QuotationKind
from cleanup.analysis.saying.before import said_before
from cleanup.analysis.saying.behind import said_behind
from cleanup.analysis.saying.found import Said
from cleanup.analysis.saying.meant import Named
from cleanup.edit import Span

LEADS = 0.8
"""From here on the words before a quotation can gainsay those behind it."""
LEADS_SURELY = 0.89
FOLLOWED = 0.89
"""The most where nothing beside the quotation says who speaks, and it goes on from another one."""
SCARE_REACH = 30
"""A word or two in marks are somebody’s only where the cue is as near as this, in code points."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation with its speaker and its cue, as far as the article names them."""

    quotation: Quotation
    speaker: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0
    """That the speaker is the right one, 0 to 1."""
    said: bool = False
    """The article says it beside this quotation; False: it follows from the one before."""
    meant: str = ""
    """The name of the person, where the phrase names one or its pronoun can stand for one only."""


def speeches(
    text: str,
    paragraphs: Sequence[Paragraph],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    entities: Sequence[Entity],
) -> tuple[Speech, ...]:
    """Every quotation with its speaker, as far as the words around tell."""
    mentions = sorted((m for e in entities for m in e.mentions), key=lambda m: m.start)
    starts = [sentence.start for sentence in sentences]
    people = [m for m in mentions if m.kind is NameKind.PERSON]
    found: list[Speech] = []
    for index, quotation in enumerate(quotations):
        paragraph = paragraphs[quotation.paragraph]
        following = quotations[index + 1] if index + 1 < len(quotations) else None
        limit = min(paragraph.end, following.start if following else paragraph.end)
        previous = found[-1] if found and found[-1].quotation.paragraph == quotation.paragraph else None
        said = _told(text, paragraph, starts, sentences, quotation, limit, previous)
        if said is None:
            found.append(Speech(quotation))
        else:
            speaker = _snapped(text, people, said.speaker)
            found.append(Speech(quotation, speaker, said.cue, said.confidence, said=True))
    named = Named(entities, paragraphs)
    return tuple(_meant(text, named, speech) for speech in _followed(text, found))


def _meant(text: str, named: Named, speech: Speech) -> Speech:
    if speech.speaker is None:
        return speech
    entity = named.meant(text, speech.speaker)
    return replace(speech, meant=entity.name) if entity else speech


def _told(
    text: str,
    paragraph: Paragraph,
    starts: Sequence[int],
    sentences: Sequence[Span],
    quotation: Quotation,
    limit: int,
    previous: Speech | None,
) -> Said | None:
    """What the words right behind the quotation say, or those that lead to it."""
    if quotation.kind is QuotationKind.TITLE:
        return None
    behind: Said | None = None
    if not quotation.running:
        behind = said_behind(text, quotation.end, limit, _ended(text, quotation))
    at = bisect_right(starts, quotation.start) - 1
    start = max(sentences[at].start if at >= 0 else paragraph.start, paragraph.start)
    earlier = None
    if previous is not None and previous.quotation.end > start:
        start, earlier = previous.quotation.end, previous.speaker
    before = said_before(text, start, quotation.start, earlier) if start < quotation.start else None
    if behind is not None and behind.confidence > 0.7:
        return _weighed(text, behind, before)
    if quotation.kind is QuotationKind.SCARE and before is not None:
        before = before if quotation.start - before.cue.end <= SCARE_REACH else None
    if before is not None and (behind is None or before.confidence >= behind.confidence):
        return _led_to(text, quotation, before)
    return behind


def _weighed(text: str, behind: Said, before: Said | None) -> Said:
    """Who speaks by the words behind, where those before may name somebody too."""
    if before is None or before.confidence < LEADS:
        return behind
    first, second = (text[said.speaker.start : said.speaker.end] for said in (before, behind))
    if first.lower().endswith(second.lower()):
        return behind
    sure = min(behind.confidence, 0.88)
    return (before if second.islower() and not first.islower() else behind)._replace(confidence=sure)


def _led_to(text: str, quotation: Quotation, before: Said) -> Said:
    """A strong verb and a comma or colon before whole sentences: Ann Lee said on Monday, “…”"""
    led = text[max(0, quotation.start - 3) : quotation.start].rstrip()[-1:] in (",", ":")
    if before.confidence < LEADS_SURELY or quotation.kind is not QuotationKind.DIRECT or not led:
        return before
    return before._replace(confidence=0.92)


def _ended(text: str, quotation: Quotation) -> str:
    """The last character inside the marks, or a comma right behind them."""
    at = quotation.end - 1 if quotation.closed else quotation.end
    while at > quotation.start + 1 and (text[at - 1] in "'’ \xa0”\""):
        at -= 1
    return "," if text[quotation.end : quotation.end + 1] == "," else text[at - 1]


def _snapped(text: str, people: Sequence[Mention], speaker: Span) -> Span:
    """The phrase, or the person that it ends with."""
    at = bisect_left(people, speaker.end, key=lambda m: m.end)
    if at < len(people):
        person = people[at]
        if person.end == speaker.end and person.start > speaker.start:
            before = text[speaker.start : person.start].split()
            if not any(word.lower() in ("of", "for", "at", "from", "to", "with", "and") for word in before):
                return person.span
    return speaker


def _followed(text: str, found: Sequence[Speech]) -> list[Speech]:
    """Quotations without words of their own take the speaker of the one that they go on from."""
    result = list(found)
    for index, speech in enumerate(result):
        if speech.speaker is None and index:
            previous = result[index - 1]
            result[index] = _from_previous(text, previous, speech)
    for index in range(len(result) - 2, -1, -1):
        speech, following = result[index], result[index + 1]
        if speech.speaker is None and following.speaker is not None:
            result[index] = _from_following(text, speech, following, result[index - 1] if index else None)
    return result


def _from_previous(text: str, previous: Speech, speech: Speech) -> Speech:
    first, second = previous.quotation, speech.quotation
    if previous.speaker is None or second.kind not in (QuotationKind.DIRECT, QuotationKind.PARTIAL):
        return speech
    if first.running and second.paragraph == first.paragraph + 1:
        sure = min(FOLLOWED, previous.confidence - 0.03)
        return replace(speech, speaker=previous.speaker, cue=previous.cue, confidence=sure)
    begins = (
        text[second.start - 1].isspace()
        and text[max(0, second.start - 4) : second.start].rstrip()[-1:] in '.!?:,”"'
    )
    if second.kind is QuotationKind.DIRECT and first.paragraph == second.paragraph and begins:
        near = len(text[first.end : second.start].split()) <= 40
        if near and previous.said:
            return replace(speech, speaker=previous.speaker, confidence=min(FOLLOWED, previous.confidence))
    return speech


def _from_following(text: str, speech: Speech, following: Speech, previous: Speech | None) -> Speech:
    first, second = speech.quotation, following.quotation
    if second.paragraph != first.paragraph + 1:
        return speech
    if first.running:
        sure = min(FOLLOWED, following.confidence - 0.05)
        return replace(speech, speaker=following.speaker, cue=following.cue, confidence=sure)
    between = previous is not None and previous.quotation.paragraph == first.paragraph - 1
    if between and first.kind is QuotationKind.DIRECT and _same(text, previous, following):
        return replace(speech, speaker=following.speaker, confidence=0.8)
    return speech


def _same(text: str, previous: Speech | None, following: Speech) -> bool:
    """Whether the speakers of two quotations end with the same word."""
    if previous is None or previous.speaker is None or following.speaker is None:
        return False
    words = [text[s.speaker.start : s.speaker.end].split() for s in (previous, following) if s.speaker]
    return words[0][-1:] == words[1][-1:]
