"""A capital inside the sentence, where each piece of link text was translated as a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.given import is_given, surname
from cleanup.lexicon.words import inflect, lemmas

RUN = re.compile(r"(?P<run>[A-Z](?<!\w.)[a-z]+(?: [A-Z][a-z]+){0,3})(?= (?P<next>[a-z]+|[“\"$\d]))")
TITLE_CASE = re.compile(r" [a-z]+ [A-Z][\w’]+(?: [A-Z][a-z]+|:)")
"""What follows the words of a line in title case."""
HEADLINE = re.compile(r"(?: [A-Z][\w.’]*){4}")
WORD = re.compile(r"[A-Z][a-z]+")
INSIDE = re.compile(r"(?P<before>[\w’'-]*[a-z]|\d|[)”](?=,)|(?P<mark>(?<![.!?,])[)”]))(?P<comma>,?) \Z")
AUXILIARY = frozenset("Have Has Had Was Were Is Are Did Does Been Would Could Should Cannot Said".split())
LINK = frozenset(
    """Regarding Concerning According Because Although Which Whose Whom Although Unless Whether Who
    Also Not Only Still Already Later Previously Recently Currently Through During Against
    Between Among Until Since About Around Without Within Toward Towards And But Or Of From With
    Than Into To In On At By For After Before While When""".split()
)
JOINING = frozenset({"According", "Regarding", "Concerning"})
"""These lead on even from a word that may be a name."""
DETERMINER = frozenset("The A An This That These Those His Her Their Its Some It They He She".split())
PRONOUN = frozenset("It They He She".split())
"""With one of these in front, a new sentence begins rather than a link."""
BEFORE_NAME = re.compile(
    r"(?<=[a-z),] )(?P<run>Told|Asked|Urged|Announced|Insisted|Added|Informed|Warned|Accused|Praised"
    r"|Criticized|Rejected|Joined|Visited|Defeated|Have|Has|Had|Was|Were)(?= (?P<next>[A-Z][\w.’]+))"
)
LEADS_ON = frozenset(
    """the a an that his her their its this these those it he she they him them me us to by at in on
    with for from about as into of no some any all more not how why what whether if each against
    after before during over up near across along around inside outside out off down when while
    until since toward towards through without under within between and or""".split()
)
TITLED = frozenset(
    # Behind these a capital may begin the title of a work, or a name.
    """book film movie novel song album series show play podcast magazine single game memoir musical
    documentary called named titled entitled dubbed and or in of on at by for with from as the a
    an his her its their band group label brand company website site app program newspaper
    episode poem essay comedy drama opera painting track hit movies films books songs starring
    word words term""".split()
)

OFFICE = re.compile(
    r"(?<=, )(?:Chairman|Chairwoman|Chair|President|Director|Secretary|Spokesman|Spokeswoman|Minister"
    r"|Head|Leader|Chief|Professor|Governor|Mayor|Commissioner|Ambassador|Founder|Owner"
    r"|Editor|Manager)(?= of )"
)
"""An office behind a name and a comma, in lower case in every style book."""
HOLDER = re.compile(r" of [A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)? (?P<given>[A-Z][\w-]+) [A-Z]")
"""Who holds it, so that it is a title before a name: Secretary of State Ann Lee."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Capitalised verbs and function words with lower case on both sides."""
    found = list(_found(analysis))
    offices = list(_offices(analysis.prose))
    sure = len(found) > 1 or (bool(found or offices) and analysis.garbledness.score > 0.5)
    for edits in found:
        yield _hunk(analysis.prose, edits, sure)
    for edits in offices if sure else ():
        yield _hunk(analysis.prose, edits, False)


def _offices(text: str) -> Iterator[tuple[Edit, ...]]:
    for match in OFFICE.finditer(text):
        held = HOLDER.match(text, match.end())
        if held is None or not is_given(held["given"]):
            yield (Edit(match.start(), match.start() + 1, match.group()[0].lower()),)


def _found(analysis: Analysis) -> Iterator[tuple[Edit, ...]]:
    text = analysis.prose
    runs = [m for m in RUN.finditer(text) if _is_common(m["run"].rpartition(" ")[2], m["next"])]
    for match in (*runs, *BEFORE_NAME.finditer(text)):
        paragraph = analysis.paragraph_at(match.start())
        if paragraph is None or paragraph.kind not in (Kind.BODY, Kind.BIOGRAPHY, Kind.QUOTATION):
            continue
        quotation = analysis.quotation_at(match.start())
        if quotation is not None and quotation.closed:
            continue
        if match.re is BEFORE_NAME:
            edits = _verb_alone(text, match, max(paragraph.start, match.start() - 24))
        else:
            edits = _lowered(text, match, max(paragraph.start, match.start() - 24))
        if edits and not _is_title(analysis, match.start()):
            yield edits


def _is_title(analysis: Analysis, offset: int) -> bool:
    """Whether the sentence is set as a title, most of its words with a capital."""
    sentence = analysis.sentence_at(offset)
    words = analysis.prose[sentence.start : sentence.end].split() if sentence else []
    long = [word for word in words if len(word) > 3]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.6 * len(long)


def _verb_alone(text: str, match: re.Match[str], floor: int) -> tuple[Edit, ...]:
    """The edit for a verb with a name behind it, unless a title may run on."""
    inside = INSIDE.search(text, floor, match.start())
    if inside is None or not (inside["comma"] or inside["before"][0].islower()):
        return ()
    if not inside["comma"] and inside["before"] in TITLED:
        return ()
    if HEADLINE.match(text, match.end()):
        return ()
    return (Edit(match.start(), match.start() + 1, match.group()[0].lower()),)


def _lowered(text: str, match: re.Match[str], floor: int) -> tuple[Edit, ...]:
    """Edits for the last words of a run, back to one that may be a name; none where the first may be one."""
    words = [(w.group(), w.start()) for w in WORD.finditer(text, match.start(), match.end())]
    inside = INSIDE.search(text, floor, match.start())
    following, count = match["next"], 0
    for word, _ in reversed(words):
        if not _is_common(word, following):
            break
        following, count = word.lower(), count + 1
    if count > 1 and len({word for word, _ in words[-count:]}) < count:
        return ()
    left = len(words) - count
    if left == 0 and inside is None:
        left, count = 1, count - 1
    if count and words[left][0] in PRONOUN:
        return ()
    if count == 0 or TITLE_CASE.match(text, match.end()):
        return ()
    first = words[left][0]
    if left and first in DETERMINER | LINK and first not in JOINING:
        return ()
    if inside and first in DETERMINER | LINK and (inside["mark"] or inside["before"].isdigit()):
        return ()
    if not left and inside and not inside["comma"] and inside["before"].lower() in TITLED:
        return ()
    return tuple(Edit(at, at + 1, word[0].lower()) for word, at in words[left:])


def _is_common(word: str, following: str) -> bool:
    if word in AUXILIARY:
        return following.isalpha() or following in '“"$'
    if word in LINK or word in DETERMINER:
        return following.isalpha()
    return (_is_past(word) or _is_third(word)) and (following in LEADS_ON or not following.isalpha())


@lru_cache(maxsize=8192)
def _is_past(word: str) -> bool:
    """Whether a word is the past of a verb and nothing else: no noun, no adjective, no name."""
    parts = lemmas(word)
    if word == "Might" or "VERB" not in parts or "NOUN" in parts or is_given(word) or surname(word) > 0:
        return False
    lower = word.lower()
    if "ADJ" in parts and not lower.endswith("ed"):
        return False
    return any(lower != lemma and inflect(lemma, "VBD") == lower for lemma in parts["VERB"])


@lru_cache(maxsize=8192)
def _is_third(word: str) -> bool:
    """Whether a word is the -s form of a verb and nothing else."""
    parts = lemmas(word)
    if not word.endswith("s") or set(parts) != {"VERB"} or is_given(word) or surname(word) > 0:
        return False
    return any(inflect(lemma, "VBZ") == word.lower() for lemma in parts["VERB"])


def _hunk(text: str, edits: tuple[Edit, ...], sure: bool) -> Hunk:
    end = edits[-1].end
    while end < len(text) and text[end].isalpha():
        end += 1
    words = text[edits[0].start : end]
    before = edits[0].start - 1
    parted = ((Edit(before, before, "."),),) if words.split()[0] in DETERMINER | LINK else ()
    return Hunk(
        RULE.id,
        Class.SAFE if sure else Class.REVIEW,
        f"“{words}” stands inside the sentence and is no name: no capital.",
        Span(edits[0].start, end),
        edits,
        parted,
        confidence=0.96 if sure else 0.75,
    )


RULE = Rule(
    id="artefacts/inner-capital",
    summary="A capital inside the sentence on a word that is no name: “the council, Has asked”",
    find=find,
)
