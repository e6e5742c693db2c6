"""Which runs of capitalised words name people: signals, each with a weight, added up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cleanup.analysis.naming.runs import Piece, Run
from cleanup.lexicon.words import lemmas

LEAST = 1.6
"""Runs that score this much name a person."""

SAYS = frozenset(
    """said says say told tells added adds wrote writes tweeted tweets asked asks replied replies
    insisted insists noted notes argued argues warned warns explained explains continued continues
    declared declares stated states announced announces responded responds admitted admits claimed
    claims recalled recalls joked jokes testified testifies acknowledged acknowledges concluded
    concludes suggested suggests predicted predicts denied denies agreed agrees thinks thought
    believes believed wants wanted knows knew hopes hoped vowed vows pledged urged""".split()
)
ROLES = frozenset(
    """spokesman spokeswoman spokesperson minister president secretary chairman chairwoman director
    captain coach manager leader actor actress singer author writer reporter correspondent editor
    columnist analyst economist strategist lawyer attorney prosecutor judge senator governor mayor
    candidate nominee wife husband son daughter brother sister father mother cousin uncle aunt
    nephew niece widow boyfriend girlfriend friend colleague counterpart predecessor successor
    founder co-founder owner executive officer professor historian scientist researcher doctor
    psychologist artist director producer photographer musician rapper comedian champion striker
    midfielder defender goalkeeper forward batsman bowler all-rounder golfer player seed winner
    skipper rider driver pilot sergeant journalist ambassador envoy delegate lawmaker congressman
    congresswoman businessman tycoon billionaire activist dissident adviser advisor aide
    consultant pollster chief head boss deputy commissioner commander general king queen prince
    victim suspect gunman resident student teacher nurse designer model star frontman drummer
    guitarist vocalist host anchor pundit critic partner discard hopeful opener quarterback
    running-back pitcher catcher outfielder shortstop jockey trainer teammate compatriot rival
    veteran named nicknamed""".split()
)
BETWEEN = frozenset(
    "in at near to into from through outside across around toward towards throughout via".split()
)
VERBS = frozenset(
    """is was has had will would could should can may might must did does took won lost came went
    made got gave saw left led beat hit held met sat stood ran fell rose spoke began became kept
    put sent brought thought found drove shot scored who whose whom""".split()
)
DEPARTMENTS = frozenset(
    """State Defense Defence Homeland|Security Labor Labour Commerce Energy Education Transportation
    Transport Treasury Agriculture Interior Veterans|Affairs War Navy Army Health Justice Finance
    Foreign|Affairs Trade Culture Sport Environment Indian|Affairs Representatives Commons""".replace(
        "|", "\u00a0"
    ).split()
)
OFFICE = re.compile(
    r"(?:[Ss]ecretar(?:y|ies)|[Mm]inister|[Dd]epartment|[Dd]irector|[Cc]hairman|[Cc]hief|[Uu]ndersecretary)"
)
ADVERB = r"(?:(?:also|then|later|himself|herself|never|once|now|previously) )?"
NEXT = re.compile(
    rf"['’]s\b|[ \u00a0]+{ADVERB}(?P<word>[^\W_]+(?:-[^\W\d_]+)*)|(?P<mark>[ \u00a0]?[,(:;.)-]|[ \u00a0]?--)"
)
AFTER_QUOTE = re.compile(r"[,.?!][”\"][ \u00a0]$")
SPOKE = re.compile(r" (?:said|says|added|told|asked)\b")
AGE = re.compile(r",? ?\(?\d\d\b(?:,|\)| of\b| from\b|\.|-year)")
PARTY_TAG = re.compile(r"[ \u00a0]?[(,] ?[RDI]-[A-Z]")
WHO = re.compile(r", (?:who|whose) ")
APPOSITION = re.compile(r", (?:an?|the|then|now|also|one of|former|his|her|their|my) ")
COUNTRY = re.compile(r" \([A-Z]")
SCORE = re.compile(r" \(?\d+-\d|\s\d+(?:\.\d)?[,;)]| \(\.\d")
PREVIOUS = re.compile(r"(?P<word>[^\W_][\w’'-]*)(?P<gap>[ \u00a0\n]+[“‘\"(]?|, ?|-)$")


class Candidate(NamedTuple):
    """A name that may be a person's, taken apart."""

    title: str
    given: tuple[Piece, ...]
    surname: tuple[Piece, ...]
    """Particles first; empty never."""
    suffix: str
    start: int
    end: int
    first: bool
    """It starts a sentence and nothing stands before it."""
    score: float
    cue: float
    """The part of the score that the words around it give."""

    @property
    def full(self) -> bool:
        """Given name and surname both."""
        return bool(self.given)

    @property
    def name(self) -> str:
        """The surname with its particles."""
        return " ".join(piece.text for piece in self.surname)


def candidates(text: str, run: Run) -> Iterator[Candidate]:
    """The name a run may hold behind its titles, scored by its words and neighbours."""
    title, pieces, stripped = _without_titles(_without_department(text, run))
    suffix = ""
    if len(pieces) > 1 and pieces[-1].suffix:
        suffix, pieces = pieces[-1].text, pieces[:-1]
    while pieces and (pieces[-1].traits.function or pieces[-1].traits.calendar) and len(pieces) > 1:
        if pieces[-1].traits.surname or pieces[-1].traits.given:
            break
        pieces, suffix = pieces[:-1], ""
    verb = ""
    if len(pieces) > 1 and _is_stray_verb(pieces[-1]):
        verb, pieces = pieces[-1].text.lower(), pieces[:-1]
    pieces = _without_institution(pieces)
    if not pieces or all(piece.particle for piece in pieces):
        return
    given, surname = _parts(pieces)
    first = run.first and not stripped and not title
    end = run.end if suffix else pieces[-1].end
    cue = _around(text, run, pieces[0].start, end, title, len(pieces) > 1)
    if verb:
        cue += 1.8 if verb in SAYS else 0.8
    inner = _many(pieces) if len(pieces) > 1 else _one(pieces[0], first)
    yield Candidate(title, given, surname, suffix, pieces[0].start, end, first, inner + cue, cue)


def _is_stray_verb(piece: Piece) -> bool:
    """Whether the last word of a run is a verb with a capital it should not have: Keller Announced."""
    word = piece.text.lower()
    return (
        piece.traits.common and not piece.traits.surname and (word in SAYS or _finite(word) or word == "have")
    )


def _without_institution(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A person's name at the end of a long run that begins with an institution's."""
    if len(pieces) < 4 or not any(
        p.traits.organisation_any or p.traits.organisation_last for p in pieces[:-2]
    ):
        return pieces
    for size in (3, 2):
        tail = pieces[-size:]
        if tail[0].traits.given > 1 and not any(p.traits.organisation_any or p.traits.common for p in tail):
            return tail
    return pieces


def _without_department(text: str, run: Run) -> tuple[Piece, ...]:
    """The run without the second half of a title that stands before it: (Secretary of) State."""
    before = text[max(0, run.start - 32) : run.start]
    if len(run.pieces) < 2 or not before.endswith((" of ", " of the ", " for ")) or not OFFICE.search(before):
        return run.pieces
    for size in (2, 1):
        if "\u00a0".join(p.text for p in run.pieces[:size]) in DEPARTMENTS and len(run.pieces) > size:
            return run.pieces[size:]
    return run.pieces


def _without_titles(pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...], bool]:
    """Title, the rest, and whether words that belong to no name were cut off at the left."""
    start = 0
    while start < len(pieces) - 1 and _is_leading(pieces[start], pieces[start + 1]):
        start += 1
    last = -1
    for index in range(start, len(pieces) - 1):
        kind = pieces[index].traits.title
        if kind and kind != "modifier" and not _is_name_after_all(pieces, start, index):
            last = index
    if last < 0:
        return "", pieces[start:], start > 0
    left = last
    while left > start and (pieces[left - 1].traits.title or pieces[left - 1].text in ("of", "the")):
        left -= 1
    rest = last + 1
    while rest < len(pieces) - 1 and pieces[rest].traits.title == "modifier":
        rest += 1
    return " ".join(piece.text for piece in pieces[left : last + 1]), pieces[rest:], True


def _is_leading(piece: Piece, following: Piece) -> bool:
    """Whether a word at the left of a run belongs to no name: But, Monday, Russian."""
    known = piece.traits
    if known.title and known.title != "modifier":
        return False
    if known.function:
        return not (
            known.given and not following.traits.title and following.traits.surname and known.zipf < 5.5
        )
    return known.demonym or (known.calendar and not known.given) or (known.acronym and not known.given)


def _is_name_after_all(pieces: tuple[Piece, ...], start: int, index: int) -> bool:
    """Whether a word that can be a title is a name here: Martin Luther King Jr., Dean Kamen."""
    piece = pieces[index]
    if piece.text.endswith("."):
        return False
    if (
        index == start
        and piece.traits.given >= 2
        and len(pieces) - index == 2
        and piece.text not in ("Sister", "Major")
    ):
        return True
    return index > start and pieces[index - 1].traits.given >= 2 and not pieces[index - 1].traits.title


def _parts(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Given names and surname; particles belong to the surname."""
    at = len(pieces) - 1
    while at > 0 and (
        pieces[at - 1].particle
        or pieces[at - 1].text
        in (
            "De",
            "Van",
            "Von",
            "Al",
            "El",
            "Bin",
            "La",
            "Le",
            "Du",
            "Di",
            "Da",
            "Del",
            "Della",
            "Mac",
            "St.",
            "Ben",
            "Abu",
        )
    ):
        if at == 1 and pieces[0].text in ("Al", "Ben", "Van", "Von"):
            break
        at -= 1
    return pieces[:at], pieces[at:]


def _many(pieces: tuple[Piece, ...]) -> float:
    words = [piece.traits for piece in pieces if not piece.particle]
    head, tail = words[0], words[-1]
    score = 0.0
    if head.initial:
        score += 2.2 if len(pieces[0].text) <= 5 else 1.0
    elif head.given:
        plain = not head.common or pieces[0].traits.zipf < 3.5
        score += (2.6 if plain else 1.8) if head.given > 1 else (1.4 if plain else 0.4)
    elif head.coined or (head.surname and not head.common):
        score += 0.6
    if tail.surname:
        score += 0.8 if tail.surname > 1 or (tail.given > 1 and not tail.common) else 0.5
    elif not tail.common and not tail.place:
        score += 0.6
    if not any(word.common for word in words):
        score += 1.0
    if len(words) > 1 and all(
        word.coined or (not word.common and word.zipf < 2.6 and not word.place) for word in words
    ):
        score += 0.8
    if any(piece.particle for piece in pieces[1:]):
        score += 0.5
    score -= 3.0 * any(word.organisation_any and not word.surname for word in words)
    score -= 1.5 * any(word.organisation_any and word.surname for word in words[:-1])
    score -= 2.5 if tail.organisation_last and tail.surname < 2 else 1.2 if tail.organisation_last else 0.0
    score -= 1.5 if tail.organisation_any and tail.surname and not head.given else 0.0
    score -= 3.0 * any(word.acronym and not word.given for word in words)
    score -= 2.5 * any(word.demonym and not (word.surname or word.given) for word in words)
    score -= 3.0 * any(word.calendar and not word.given for word in words[:1])
    score -= 2.0 * any(word.function and not (word.surname or word.given) for word in words)
    score -= 1.5 * (len(words) > 4)
    score -= 4.0 if " ".join(p.text for p in pieces) in _place_names() else 0.0
    score -= 3.0 * tail.initial
    if head.place and not head.given:
        score -= 2.0
    if tail.place and not tail.surname:
        score -= 1.2
    if head.common and not head.given:
        score -= 1.5 if not tail.common else 2.5
    return score


@lru_cache(maxsize=1)
def _place_names() -> frozenset[str]:
    from cleanup.lexicon.proper import places

    return places()


def _one(piece: Piece, first: bool) -> float:
    word = piece.traits
    if word.demonym or word.acronym or word.calendar or word.initial or word.function:
        return -4.0
    score = -0.6
    if word.title:
        score -= 2.5
    if word.common:
        score -= 3.2 if first else 1.8
    if word.place:
        score -= 3.0
    if word.organisation_last or word.organisation_any:
        score -= 2.0
    if not word.common:
        score += (
            1.3
            if word.given > 1
            else 0.8
            if word.surname > 1
            else 0.5
            if word.surname or word.zipf < 2.6
            else 0.0
        )
    return score


def _around(text: str, run: Run, start: int, end: int, title: str, many: bool) -> float:
    return (3.0 if title else 0.0) + _before(text, run, start, many) + _after(text, end, many)


def _before(text: str, run: Run, start: int, many: bool) -> float:
    if start != run.start:
        return 0.0
    match = PREVIOUS.search(text, max(0, start - 24), start)
    if match is None:
        speaks = AFTER_QUOTE.search(text, max(0, start - 3), start) and SPOKE.match(text, run.end)
        return 2.4 if speaks else 0.0
    word, gap = match["word"], match["gap"]
    if gap == "-":
        return 0.0
    lower = word.lower()
    if lower == "that":
        return 0.5
    if gap[0] == ",":
        return 0.8 if lower in ROLES else 0.0
    if lower in ("said", "says", "asked", "added", "wrote", "tweeted", "replied", "told", "explained"):
        return 1.8
    if lower in ROLES:
        return 2.5
    if lower in ("the", "a", "an"):
        return -2.5
    if lower in BETWEEN:
        return -0.6 if many else -1.6
    if lower in (
        "by",
        "with",
        "and",
        "that",
        "for",
        "against",
        "when",
        "because",
        "if",
        "while",
        "as",
        "but",
    ):
        return 0.2
    return 0.0


@lru_cache(maxsize=8_192)
def _finite(word: str) -> bool:
    """Whether a lower-case word is a past form or a verb that people's names are subjects of."""
    if word in VERBS:
        return True
    if word[-1:] not in "dtewngk" or word.endswith("ing"):
        return False
    return any(lemma != word for lemma in lemmas(word).get("VERB", ()))


def _after(text: str, end: int, many: bool) -> float:
    match = NEXT.match(text, end, min(end + 24, len(text)))
    if match is None:
        return 0.0
    if match["mark"]:
        if PARTY_TAG.match(text, end):
            return 3.0
        if AGE.match(text, end):
            return 2.0
        if WHO.match(text, end):
            return 1.7
        if APPOSITION.match(text, end):
            return 1.2
        if COUNTRY.match(text, end) or SCORE.match(text, end):
            return 0.8 if many else 0.2
        return 0.0
    word = match["word"]
    if word is None:
        return 0.3
    if word in SAYS:
        return 1.8 if not many else 1.5
    if _finite(word):
        return 0.8
    if "VERB" in lemmas(word) and word[-1] != "s":
        return 0.2
    if SCORE.match(text, end):
        return 0.8
    return 0.0
