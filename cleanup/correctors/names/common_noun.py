"""A surname taken for a noun: the rook insisted, the rook’s lawyer, where Nina Rook is in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.names.known import respellings
from cleanup.correctors.names.personal import is_complete, is_personal
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.speech import Strength, reporting

ID = "names/common-noun"
BEFORE_VERB = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n?) (?P<noun>[a-z]{3,}) (?:also |then |later )?(?P<verb>[A-Za-z][a-z]{2,})\b"
)
BEHIND_VERB = re.compile(
    r"\b(?P<verb>said|says|added|asked|replied|wrote) (?P<article>the|an?) (?P<noun>[a-z]{3,})(?=[.,])"
)
SPEAKERS = frozenset(
    """agency airline army association author bank bishop board boss brother butler caller captain
    chair chief church city club coach commission committee company cook council county court cop
    couple crew daughter dean defense doctor driver expert family farmer father firm fisher friend
    general girl group guard head hospital host house hunter judge justice king knight lawyer
    league major man manager marshal mason mayor men miller ministry mother museum navy network
    nurse office officer official page paper parish parson party passenger people pilot player
    police pope porter post potter president press priest prince principal prophet queen ranger
    report reporter rider ruling school senate senator sergeant sheriff shepherd singer sister
    smith soldier son source speaker squire star state statement sun team times tribe union
    university victim ward warden weaver white witness woman women workers world young pollster panel
    press""".split()
)
"""People and bodies of people: they can be the subject of a report all by themselves."""
WRITINGS = frozenset(
    """poll study survey letter lawsuit suit book law bill magazine note notice order page post record review
    rule sign story text title tweet website wire headline""".split()
)
"""What says something without being anybody."""
GARBLED = 0.2
"""So garbled a text has hardly a thing that is called like one of its people."""
NEXT_WORD = re.compile(r" ([a-z]+)")
SHOWN = re.compile(r" (?:[$£€\d]|(?:less|more|up|over|under|about)\b)")
"""Behind what a thing says: the price said $40, the clock said about nine."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each article and noun that say something, where a person of that name is known."""
    known = _surnames(analysis)
    if not known:
        return
    for pattern in (BEFORE_VERB, BEHIND_VERB):
        for match in pattern.finditer(analysis.prose):
            noun = match["noun"]
            if (
                noun in SPEAKERS
                or noun in WRITINGS
                or not _reports(match["verb"], analysis.prose, match.end("verb"))
            ):
                continue
            exact = noun.capitalize() in known
            names = [noun.capitalize()] if exact else [n for n in known if _is_near(noun, n)]
            if len(names) == 1:
                right = respellings(analysis).get(names[0], names[0])
                yield _hunk(match, right, known[names[0]], 0.9 if exact else 0.75)
    yield from _acting(analysis, known)


def _acting(analysis: Analysis, known: dict[str, Mention]) -> Iterator[Hunk]:
    """Where such a noun does or has what people do or have, and stands for no thing elsewhere."""
    nouns = sorted(name.lower() for name in known if name.istitle() and name.isalpha())
    nouns = [noun for noun in nouns if noun not in SPEAKERS]
    if not nouns:
        return
    pattern = re.compile(rf"\b(?:(?P<article>[Tt]he) )?(?P<noun>{'|'.join(nouns)})(?![\w-])")
    found: dict[str, list[tuple[re.Match[str], bool]]] = {}
    things: set[str] = set()
    for match in pattern.finditer(analysis.prose):
        noun, (start, end) = match["noun"], match.span()
        introduced = known[noun.capitalize()].start < start
        if match["article"] and is_personal(analysis.prose, start, end):
            found.setdefault(noun, []).append((match, True))
        elif match["article"] and introduced and is_complete(analysis.prose, end):
            found.setdefault(noun, []).append((match, False))
        elif not _says(match, analysis.prose):
            things.add(noun)
    for noun in found.keys() - things:
        garbled = analysis.garbledness.score >= GARBLED and noun not in WRITINGS
        right = respellings(analysis).get(noun.capitalize(), noun.capitalize())
        for match, certain in found[noun]:
            if certain or (garbled and analysis.quotation_at(match.start()) is None):
                yield _hunk(match, right, known[noun.capitalize()], 0.85 if certain else 0.7)


def _says(match: re.Match[str], text: str) -> bool:
    verb = NEXT_WORD.match(text, match.end())
    return verb is not None and reporting(verb[1]) is not None


def _surnames(analysis: Analysis) -> dict[str, Mention]:
    """Surnames of people introduced in full, each with its introduction."""
    found: dict[str, Mention] = {}
    for mention in analysis.mentions:
        if mention.kind is NameKind.PERSON and mention.given and " " not in mention.surname:
            found.setdefault(mention.surname, mention)
    return found


def _reports(word: str, text: str, end: int) -> bool:
    verb = reporting(word)
    if verb is None or not verb.finite or verb.nounlike or SHOWN.match(text, end):
        return False
    return verb.strength is Strength.STRONG or text.startswith((" reporters", " that", " at a", ": “"), end)


def _is_near(noun: str, name: str) -> bool:
    """Whether a surname is the noun with a letter more: Steele, Rivers, Kingg."""
    return (
        len(noun) >= 4
        and len(name) == len(noun) + 1
        and name.lower() in (noun + "s", noun + "e", noun + noun[-1])
    )


def _hunk(match: re.Match[str], name: str, person: Mention, confidence: float) -> Hunk:
    span = Span(match.start("article"), match.end("noun"))
    return Hunk(
        ID,
        Class.REVIEW,
        f"“{match['noun']}” stands where a person does: the surname {name}, taken for a noun.",
        span,
        (Edit(span.start, span.end, name),),
        confidence=confidence,
        evidence=(Evidence(f"introduced as {person.text}", person.span),),
    )


RULE = Rule(ID, "A surname taken for a noun: the horn insisted", find, respells=True)
