"""A known name that lost its capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.analysis import Analysis, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import FUNCTION, PARTICLES, traits
from cleanup.lexicon.words import zipf

ID = "names/lower-case"
WORD = re.compile(r"[^\W\d_]+")
SAYS = re.compile(r" (?:said|says|told|added|wrote|asked|replied)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk a name for all places where it stands in lower case, outside what somebody said."""
    words = set(WORD.findall(analysis.prose))
    known = {lower: person for lower, person in _names(analysis).items() if lower in words}
    if not known:
        return
    pattern = re.compile(rf"(?<![\w@#./’'-])(?:{'|'.join(map(re.escape, sorted(known)))})(?![\w@/-]|\.\w)")
    places: dict[str, list[Edit]] = {}
    for match in pattern.finditer(analysis.prose):
        lower = match.group()
        if analysis.quotation_at(match.start()) is None and _is_name(analysis, match, known[lower]):
            places.setdefault(lower, []).append(Edit(match.start(), match.end(), known[lower].surname))
    written = Counter(mention.surname for mention in analysis.mentions)
    first = {mention.surname: mention.start for mention in reversed(analysis.mentions)}
    for lower, edits in places.items():
        person = known[lower]
        capitals = written[person.surname]
        if len(edits) * 2 > capitals or edits[0].start < first[person.surname]:
            continue
        yield Hunk(
            ID,
            Class.REVIEW,
            f"“{lower}” is the name {person.surname} without its capital.",
            Span(edits[0].start, edits[0].end),
            tuple(edits),
            confidence=0.85,
            evidence=(Evidence(f"{person.surname}, {capitals} times", person.span),),
        )


def _names(analysis: Analysis) -> dict[str, Mention]:
    """Surnames of one word in lower case; those that are words need a frame and come with the full name."""
    found: dict[str, Mention] = {}
    for mention in analysis.mentions:
        name = mention.surname
        if (
            mention.kind is NameKind.PERSON
            and name.isalpha()
            and len(name) > 3
            and name[0].isupper()
            and name[1:].islower()
        ):
            lower = name.lower()
            if lower not in FUNCTION and lower not in PARTICLES and (mention.given or lower not in found):
                found[lower] = mention
    return found


def _is_name(analysis: Analysis, match: re.Match[str], person: Mention) -> bool:
    lower, text = match.group(), analysis.prose
    known = traits(lower)
    if not known.common and zipf(lower) < 4.5 and not known.place:
        return True
    before = text[max(0, match.start() - 24) : match.start()].rstrip().rpartition(" ")[2].lower()
    if person.given and before == person.given[-1].lower() and traits(person.given[-1]).given:
        return True
    starts = text[max(0, match.start() - 2) : match.start()] in ("” ", ". ", "\n\n", '" ')
    return starts and SAYS.match(text, match.end()) is not None


RULE = Rule(ID, "A known name without its capital", find)
