"""Who speaks, by the words behind a quotation: said she; she said; the mayor, who was there, told us."""

from __future__ import annotations

from cleanup.analysis.saying.found import Said
from cleanup.analysis.saying.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    INSIDE_PHRASE,
    MARKS,
    PREPOSITIONS,
    Word,
    passive,
    span,
    verb_at,
    words,
)
from cleanup.lexicon.speech import ADDRESSED, Strength, reporting

REACH = 260
"""So many code points behind the quotation its speaker stands at the farthest."""
WHEN = frozenset("last this next one two three several earlier yesterday today tonight".split())
"""What begins the time at which something was said: last week."""
LINKING = PREPOSITIONS | CONJUNCTIONS - {"that"}
FURTHEST = 28
"""In words."""


def said_behind(text: str, start: int, limit: int, ended: str) -> Said | None:
    """The speaker in text[start:limit], the words behind a quotation that ends in `ended`."""
    clause = _clause(text, start, min(limit, start + REACH))
    if clause and clause[0].text in (",", "—", "–", "-"):
        clause = clause[1:]
    if not clause:
        return None
    sure = 0.97 if ended in ",?!—–-…" else 0.75 if ended == "." else 0.6
    found = _inverted(clause) or _according(clause) or _straight(clause)
    if found is None and ended in ",?!":
        found = _unknown_verb(clause)
    if found is None or (ended == "." and not _complete(clause, found)):
        return _at_the_end(clause) if ended.isalnum() else None
    if _relayed(clause, found) or _goes_on_to_report(clause, found):
        sure = min(sure, 0.87)
    return found._replace(confidence=min(found.confidence, sure))


def _relayed(clause: list[Word], found: Said) -> bool:
    """Whether somebody else tells that it was said: she said, according to the paper."""
    after = max(found.speaker.end, found.cue.end)
    return any(word.start >= after and word.lower in ("according", "reports", "reported") for word in clause)


def _goes_on_to_report(clause: list[Word], found: Said) -> bool:
    """Whether the verb has another object than the quotation: “…,” Ann Lee said yes and went."""
    at = next((i for i, word in enumerate(clause) if word.start == found.cue.start), None)
    if at is None or found.cue.start < found.speaker.start or at + 1 >= len(clause):
        return False
    verb, behind = verb_at(clause, at), clause[at + 1]
    told = verb is not None and verb.lemma in ADDRESSED
    free = not behind.is_word or behind.adverb or behind.lower in LINKING
    return not (told or free or behind.capitalised or behind.lower.endswith("ing") or behind.lower in WHEN)


def _at_the_end(clause: list[Word]) -> Said | None:
    """…, Ann Lee said. — at the end of a sentence that quoted words begin."""
    verb = verb_at(clause, len(clause) - 1) if len(clause) > 2 else None
    if verb is None or not verb.finite or verb.strength is not Strength.STRONG:
        return None
    comma = max((i for i, word in enumerate(clause) if word.text == ","), default=-1)
    if comma < 0 or comma + 1 >= len(clause) - 1:
        return None
    last = phrase_from(clause[:-1], comma + 1)
    if last is None or last != len(clause) - 2:
        return None
    return Said(span(clause, comma + 1, last), span(clause, len(clause) - 1, len(clause) - 1), 0.88)


def _clause(text: str, start: int, limit: int) -> list[Word]:
    """The words up to the end of the sentence, or to the next mark."""
    clause: list[Word] = []
    for word in words(text, start, limit):
        if word.text in (".", "?", "!", ";", ":") or word.text in MARKS:
            break
        clause.append(word)
        if len(clause) >= FURTHEST:
            break
    return clause


def _complete(clause: list[Word], found: Said) -> bool:
    """Whether the attribution is all that the sentence says."""
    return clause[-1].end <= max(found.speaker.end, found.cue.end)


def _inverted(clause: list[Word]) -> Said | None:
    """said Ann Lee"""
    verb = reporting(clause[0].text) if clause[0].text.islower() else None
    if verb is None or not verb.finite or len(clause) < 2 or verb.lemma in ADDRESSED - {"ask"}:
        return None
    last = phrase_from(clause, 1)
    if last is None:
        return None
    return Said(span(clause, 1, last), span(clause, 0, 0), 0.97 if verb.strength is Strength.STRONG else 0.9)


def _according(clause: list[Word]) -> Said | None:
    """according to Ann Lee"""
    lowered = [word.lower for word in clause[:2]]
    if lowered != ["according", "to"] or len(clause) < 3:
        return None
    last = phrase_from(clause, 2)
    return Said(span(clause, 2, last), span(clause, 0, 1), 0.95) if last is not None else None


def phrase_from(clause: list[Word], first: int) -> int | None:
    """The last word of the noun phrase that begins here."""
    word = clause[first]
    if word.pronoun:
        return first
    small = word.lower in PREPOSITIONS or word.lower in CONJUNCTIONS or word.lower in AUXILIARIES
    if not word.is_word or (small and word.lower not in DETERMINERS):
        return None
    last = first
    for index in range(first + 1, len(clause)):
        word = clause[index]
        if not word.is_word or word.adverb or word.lower in AUXILIARIES:
            break
        if word.lower in ("who", "that", "which") or (
            word.lower in PREPOSITIONS and word.lower not in INSIDE_PHRASE
        ):
            break
        if word.lower in ("in", "at", "on", "with", "from", "to", "and") and not _goes_on(clause, index):
            break
        last = index
    while last > first and clause[last].lower in INSIDE_PHRASE:
        last -= 1
    return last


def _goes_on(clause: list[Word], index: int) -> bool:
    """Whether “and”, “at” … join two names."""
    if clause[index].lower != "and" or index + 1 >= len(clause):
        return False
    return clause[index + 1].capitalised and clause[index - 1].capitalised


def _straight(clause: list[Word]) -> Said | None:
    """Ann Lee, the mayor, said"""
    first = clause[0]
    if not first.is_word or first.lower in LINKING:
        return None
    if first.lower in AUXILIARIES:
        return None
    for index in range(1, len(clause)):
        verb = verb_at(clause, index)
        if verb is None or not verb.finite:
            continue
        if passive(clause, index) and clause[index - 1].lower != "as":
            continue
        return _subject(clause, index, 0.97 if verb.strength is Strength.STRONG else 0.92)
    return None


def _subject(clause: list[Word], verb: int, confidence: float) -> Said | None:
    """The phrase that the clause begins with, where it can be the subject of that verb."""
    between = clause[:verb]
    while between and (between[-1].adverb or between[-1].lower in AUXILIARIES):
        between = between[:-1]
    commas = sum(word.text == "," for word in between)
    if not between:
        return None
    head = next((i for i, word in enumerate(between) if not word.is_word), len(between))
    if head == 0:
        return None
    closed = commas % 2 == 0 or between[-1].text == ","
    if not closed and (inner := _behind_comma(between)) is not None:
        return Said(span(between, inner, len(between) - 1), span(clause, verb, verb), min(confidence, 0.85))
    small = between[0].text.islower() and between[0].lower not in DETERMINERS and not between[0].pronoun
    if (small and verb > 4 and not between[-1].capitalised) or any(
        w.lower in AUXILIARIES for w in between[:head]
    ):
        return None
    if between[0].pronoun and head > 1:
        return None
    cue = span(clause, verb, verb)
    return Said(span(clause, 0, head - 1), cue, confidence if closed and verb <= 14 else confidence - 0.2)


def _behind_comma(between: list[Word]) -> int | None:
    """Where a subject begins that stands behind the last comma: the end of an era, Ann Lee said."""
    comma = max(i for i, word in enumerate(between) if word.text == ",")
    names = between[comma + 1 :]
    if names and (names[0].pronoun or all(word.capitalised for word in names)):
        return comma + 1
    return None


def _unknown_verb(clause: list[Word]) -> Said | None:
    """A name or pronoun and a verb that nobody listed, in a past form."""
    head = 0
    while head < len(clause) and (clause[head].capitalised or (head == 0 and clause[head].pronoun)):
        head += 1
    if not 0 < head < len(clause):
        return None
    at = head
    while at < len(clause) and clause[at].adverb:
        at += 1
    if at < len(clause) and clause[at].text.islower() and clause[at].text.endswith("ed"):
        return Said(span(clause, 0, head - 1), span(clause, at, at), 0.75)
    return None
