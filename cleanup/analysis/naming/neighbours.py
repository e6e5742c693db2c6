"""What stands beside a capitalised word says who it is: roles before it, verbs and ages behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from cleanup.analysis.naming.runs import Run
from cleanup.lexicon.words import lemmas

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
FIRM = -5.0
"""The cue of a name beside which stands what only companies, papers and places have."""
BETWEEN = frozenset(
    "in at near to into from through outside across around toward towards throughout via".split()
)
VERBS = frozenset(
    """is was has had will would could should can may might must did does took won lost came went
    made got gave saw left led beat hit held met sat stood ran fell rose spoke began became kept
    put sent brought thought found drove shot scored who whose whom""".split()
)
FIRMS = frozenset(
    """giant group company firm agency newspaper magazine daily weekly unit retailer chain subsidiary airline
    lender bank brand club ship carrier startup start-up app website""".split()
)
"""What stands before the name of a company, a paper, a club: Italian tyre giant Pirelli."""
PAPERS = frozenset("agency newspaper magazine chain airline users employees customers products".split())
"""What stands behind the name of a company or a paper: the Interfax agency, Pirelli products."""
GROUNDS = frozenset("airport region port province district stadium station".split())
"""What stands behind the name of a place: Charles de Gaulle airport."""
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


def around(text: str, run: Run, start: int, end: int, title: str, many: bool) -> float:
    """What title and neighbours say for a name's being a person's."""
    if not title and (is_firm(text, start, end) or _behind(text, end) in GROUNDS):
        return FIRM
    return (3.0 if title else 0.0) + _before(text, run, start, many) + _after(text, end, many)


def is_firm(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is a company's or a paper's."""
    if (text.startswith(" & ", end) and text[end + 3 : end + 4].isupper()) or text[
        start - 3 : start
    ] == " & ":
        return True
    if text[start - 1 : start] == " ":
        before = text[text.rfind(" ", max(0, start - 16), start - 1) + 1 : start - 1]
        if before in FIRMS:
            return True
    return _behind(text, end) in PAPERS


def _behind(text: str, end: int) -> str:
    """The word behind a name, where only a space is between."""
    if text[end : end + 1] != " ":
        return ""
    word = text[end + 1 : end + 12].split(" ", 1)[0]
    return word if word.isalpha() else word.rstrip(".,;:\n")


def _before(text: str, run: Run, start: int, many: bool) -> float:
    if start != run.start:
        return 0.0
    word, gap = _previous(text, start)
    if not gap:
        speaks = AFTER_QUOTE.search(text, max(0, start - 3), start) and SPOKE.match(text, run.end)
        return 2.4 if speaks else 0.0
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


def _previous(text: str, start: int) -> tuple[str, str]:
    """The word before an offset, and what stands between; nothing where no word is near."""
    floor = max(0, start - 24)
    if text[start - 1 : start] == " ":
        word = text[max(text.rfind(" ", floor, start - 1) + 1, floor) : start - 1]
        if word.isalpha():
            return word, " "
    match = PREVIOUS.search(text, floor, start)
    return (match["word"], match["gap"]) if match else ("", "")


@lru_cache(maxsize=8_192)
def is_finite(word: str) -> bool:
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
    if is_finite(word):
        return 0.8
    if "VERB" in lemmas(word) and word[-1] != "s":
        return 0.2
    if SCORE.match(text, end):
        return 0.8
    return 0.0
