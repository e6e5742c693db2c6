"""Who speaks, by the words before a quotation: she said; she was there, saying; according to her."""

from __future__ import annotations

from cleanup.analysis.saying.behind import phrase_from
from cleanup.analysis.saying.found import Said
from cleanup.analysis.saying.words import (
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MARKS,
    PREPOSITIONS,
    Word,
    passive,
    span,
    verb_at,
    words,
)
from cleanup.edit import Span
from cleanup.lexicon.speech import Form, Strength

FARTHEST = 700
"""So much of a clause is looked at, in code points."""
DATELINE = 14
"""So many words and marks a dateline has at most, with the dash behind it."""
NEAR = 7
"""So many words may stand between a cue and a quotation that it surely leads."""


def said_before(text: str, start: int, limit: int, earlier: Span | None) -> Said | None:
    """The speaker in text[start:limit], a clause that leads to a quotation.

    `earlier` is who speaks the quotation that the same sentence began with.
    """
    turn = _named_turn(list(words(text, max(start, limit - 80), limit)))
    if turn is not None:
        return turn
    start = max(start, limit - FARTHEST)
    clause = _behind_dateline([word for word in words(text, start, limit) if word.text not in MARKS])
    fallback: Said | None = None
    for index in range(len(clause) - 1, -1, -1):
        found = _cue(clause, index, start, earlier)
        if found is None:
            continue
        if not _embedded(clause, index, found):
            return found if fallback is None else found._replace(confidence=min(found.confidence, 0.8))
        fallback = fallback or found._replace(confidence=found.confidence - 0.08)
    return fallback


def _behind_dateline(clause: list[Word]) -> list[Word]:
    """The clause without the place, day and agency that the article begins with: ROME, May 3 (UPI) —"""
    if clause and len(clause[0].text) > 2 and clause[0].text.isupper():
        for index, word in enumerate(clause[:DATELINE]):
            if word.text in ("—", "–"):
                return clause[index + 1 :]
    return clause


def _cue(clause: list[Word], index: int, start: int, earlier: Span | None) -> Said | None:
    """What this word says as a cue, if it is one."""
    if clause[index].lower == "according" and index + 2 < len(clause) and clause[index + 1].lower == "to":
        last = phrase_from(clause, index + 2)
        return Said(span(clause, index + 2, last), span(clause, index, index + 1), 0.85) if last else None
    verb = verb_at(clause, index)
    if verb is None:
        return None
    led = _led(clause, index)
    confidence = (0.89 if led else 0.8) if verb.strength is Strength.STRONG else 0.85 if led else 0.72
    if verb.form in (Form.GERUND, Form.BASE, Form.PARTICIPLE):
        subject = _main_subject(clause, index, earlier)
        confidence -= 0.05
    elif passive(clause, index):
        return None
    else:
        subject = subject_of(clause, index)
    if subject is None and earlier is not None and clause[index].start - start < 12:
        subject = earlier
    return Said(subject, span(clause, index, index), confidence) if subject is not None else None


def _embedded(clause: list[Word], index: int, found: Said) -> bool:
    """Whether the verb is likely part of what somebody else says: Ann Lee says she hopes …"""
    verb = verb_at(clause, index)
    if verb is None or not verb.finite or index == 0:
        return False
    if clause[index - 1].lower in ("who", "that") and (index < 2 or clause[index - 2].text != ","):
        return True
    pronoun = any(word.start == found.speaker.start and word.pronoun for word in clause)
    return pronoun and verb.strength is not Strength.STRONG


def _led(clause: list[Word], index: int) -> bool:
    """Whether the words between cue and quotation are few and hold no other clause."""
    between = clause[index + 1 :]
    return len(between) <= NEAR and (
        not between
        or between[-1].text in ",:"
        or between[-1].lower in ("that", "as", "it", "them", "him", "her")
    )


def subject_of(clause: list[Word], verb: int) -> Span | None:
    """The noun phrase before a finite verb, over an apposition, a relative clause, adverbs, auxiliaries."""
    at = verb - 1
    while at >= 0 and (clause[at].adverb or clause[at].lower in AUXILIARIES):
        at -= 1
    if at < 0:
        return None
    if clause[at].lower in ("who", "which", "that"):
        at -= 1
        if at >= 0 and clause[at].text == ",":
            at -= 1
        return _phrase_to(clause, at)
    if clause[at].lower in ("and", "but", "then", "or"):
        return _coordinated(clause, at)
    if clause[at].text == ",":
        head = _over_apposition(clause, at)
        return _phrase_to(clause, head) if head is not None else None
    if clause[at].text == ")":
        while at >= 0 and clause[at].text != "(":
            at -= 1
        at -= 1
    return _phrase_to(clause, at)


def _over_apposition(clause: list[Word], comma: int) -> int | None:
    """The last word before the appositions that this comma closes."""
    for at in range(comma - 1, max(comma - 30, -1), -1):
        if clause[at].text == "," and not _set_off(clause, at):
            return at - 1
    return None


def _set_off(clause: list[Word], comma: int) -> bool:
    """Whether what this comma follows is no subject either: Ann Lee, meanwhile, / in Rome, Italy, said"""
    first = comma - 1
    while first > 0 and clause[first - 1].text != ",":
        first -= 1
    if first == 0:
        return False
    word = clause[first]
    return (
        word.adverb
        or word.text.isdigit()
        or word.lower in PREPOSITIONS
        or word.lower in ("meanwhile", "however", "too")
    )


def _coordinated(clause: list[Word], conjunction: int) -> Span | None:
    """The subject of the earlier verb that the conjunction goes on from."""
    return _reporter(clause[:conjunction]) or first_phrase(clause[:conjunction])


def _reporter(clause: list[Word]) -> Span | None:
    """The subject of the nearest finite reporting verb."""
    for index in range(len(clause) - 1, 0, -1):
        verb = verb_at(clause, index)
        if verb is None or not verb.finite or clause[index - 1].lower in ("who", "that"):
            continue
        if not passive(clause, index) and not _reported(clause, index):
            return subject_of(clause, index)
    return None


def _reported(clause: list[Word], index: int) -> bool:
    """Whether the verb and its pronoun are what somebody else says: Ann Lee said that she thinks"""
    at = index - 1
    while at > 0 and (clause[at].adverb or clause[at].lower in AUXILIARIES):
        at -= 1
    if at < 1 or not clause[at].pronoun:
        return False
    before = clause[at - 1]
    verb = verb_at(clause, at - 1)
    return before.lower == "that" or (verb is not None and verb.finite and verb.strength is Strength.STRONG)


def _phrase_to(clause: list[Word], last: int) -> Span | None:
    """The noun phrase that ends with this word, or with the one before a party in brackets."""
    if last >= 0 and clause[last].text.startswith("("):
        last -= 1
    if last < 0 or not clause[last].is_word:
        return None
    if clause[last].pronoun:
        return span(clause, last, last)
    first = last
    while first > 0:
        word = clause[first - 1]
        if not word.is_word or word.pronoun or word.adverb or word.lower in AUXILIARIES:
            break
        if word.lower in CONJUNCTIONS and not (word.lower == "and" and clause[first].capitalised):
            break
        if word.lower in PREPOSITIONS and not _inside(clause, first - 1):
            break
        first -= 1
    for index in range(last, first, -1):
        if clause[index].lower in ARTICLES and clause[index - 1].lower not in PREPOSITIONS:
            first = index
            break
    while first < last and (clause[first].lower in CONJUNCTIONS or clause[first].lower in PREPOSITIONS):
        first += 1
    return span(clause, first, last)


def _inside(clause: list[Word], index: int) -> bool:
    """Whether a preposition joins two parts of one phrase: a spokesman for the mayor."""
    if index == 0 or clause[index].lower not in ("of", "for", "at", "with", "from", "in", "to"):
        return False
    before = clause[index - 1]
    return (
        before.is_word
        and before.lower not in AUXILIARIES
        and not before.adverb
        and verb_at(clause, index - 1) is None
    )


def first_phrase(clause: list[Word]) -> Span | None:
    """The phrase that the clause is about: its first, not counting what a preposition leads."""
    at = 0
    while at < len(clause):
        word = clause[at]
        if (
            word.is_word
            and word.lower not in PREPOSITIONS
            and word.lower not in CONJUNCTIONS
            and not word.adverb
        ):
            last = phrase_from(clause, at)
            if word.capitalised and word.lower not in DETERMINERS:
                run = _run(clause, at)
                last = run if clause[run].name_end else last
            if last is not None and (
                word.pronoun or word.capitalised or word.lower in DETERMINERS or last > at
            ):
                return span(clause, at, last)
            at += 1
        elif word.lower in PREPOSITIONS:
            while at < len(clause) and clause[at].text != ",":
                at += 1
            at += 1
        else:
            at += 1
    return None


def _run(clause: list[Word], first: int) -> int:
    """The last of the capitalised words that begin here."""
    last = first
    while last + 1 < len(clause) and clause[last + 1].capitalised:
        last += 1
    return last


def _main_subject(clause: list[Word], index: int, earlier: Span | None) -> Span | None:
    """The subject that a participle or an infinitive goes with."""
    own = _own_subject(clause, index - 1)
    if own is not None:
        return own
    reporter = _reporter(clause[:index])
    if reporter is not None:
        return reporter
    return earlier or first_phrase(clause[:index])


def _own_subject(clause: list[Word], last: int) -> Span | None:
    """The name that is the subject of its own participle: with Ann Lee saying, footage of Ann Lee saying."""
    first = last
    while first > 0 and clause[first].capitalised:
        first -= 1
    return span(clause, first + 1, last) if clause[first].lower in ("with", "of") and first < last else None


def _named_turn(clause: list[Word]) -> Said | None:
    """The name before a colon that leads to a quotation: Ann Lee: “…”"""
    if len(clause) < 2 or clause[-1].text != ":":
        return None
    first = len(clause) - 1
    while first > 0 and clause[first - 1].capitalised and clause[first - 1].name_end:
        first -= 1
    count = len(clause) - 1 - first
    begins = first == 0 or clause[first - 1].text in ("-", "—", "–", ".")
    if not begins or not 1 <= count <= 4:
        return None
    return Said(span(clause, first, len(clause) - 2), span(clause, len(clause) - 1, len(clause) - 1), 0.85)
