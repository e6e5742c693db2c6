"""A known name that lost its capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.analysis import Analysis, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.names.personal import is_complete
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import FUNCTION, PARTICLES, traits
from cleanup.lexicon.words import lemmas, zipf

ID = "names/lower-case"
WORD = re.compile(r"[^\W\d_]+")
ARTICLE = re.compile(r"\b[Tt]he $")
CAPITAL = re.compile(r"\b([A-Z][a-z]+) $")
SAYS = re.compile(r" (?:said|says|told|added|wrote|asked|replied)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk a name for all places where it stands in lower case."""
    likely = {lower: person for lower, person in _names(analysis).items() if lower in analysis.prose}
    words = set(WORD.findall(analysis.prose)) if likely else set()
    known = {lower: person for lower, person in likely.items() if lower in words}
    if not known:
        return
    pattern = re.compile(rf"(?<![\w@#./’'-])(?:{'|'.join(map(re.escape, sorted(known)))})(?![\w@/-]|\.\w)")
    places: dict[str, list[Edit]] = {}
    written = Counter(mention.surname for mention in analysis.mentions)
    first = {mention.surname: mention.start for mention in reversed(analysis.mentions)}
    small: set[str] = set()
    for match in pattern.finditer(analysis.prose):
        lower, person = match.group(), known[match.group()]
        behind = _behind_given(analysis.prose, match, person)
        if behind or _is_name(analysis, match, person):
            places.setdefault(lower, []).append(_capital(analysis.prose, match, person.surname))
            if behind:
                first[person.surname] = min(first[person.surname], match.start())
            elif match.start() < first[person.surname]:
                small.add(lower)
    for lower, edits in places.items():
        person = known[lower]
        capitals = written[person.surname]
        if lower in small or len(edits) * (2 if traits(lower).common else 1) > capitals:
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


def _capital(text: str, match: re.Match[str], name: str) -> Edit:
    """The edit that gives a name its capital, and takes away an article that was put before it for a noun."""
    article = ARTICLE.search(text, max(0, match.start() - 4), match.start())
    if article is None or not is_complete(text, match.end()):
        return Edit(match.start(), match.end(), name)
    return Edit(article.start(), match.end(), name)


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
    starts = text[max(0, match.start() - 2) : match.start()] in ("” ", ". ", "\n\n", '" ')
    return starts and SAYS.match(text, match.end()) is not None


def _behind_given(text: str, match: re.Match[str], person: Mention) -> bool:
    """Whether the person's given name stands right before with its capital, or one that is nothing else."""
    before = CAPITAL.search(text, max(0, match.start() - 24), match.start())
    if before is None:
        return False
    if before[1] in person.given:
        return True
    given = traits(before[1])
    return given.given > 1 and not given.common and "VERB" not in lemmas(match.group())


RULE = Rule(ID, "A known name without its capital", find, respells=True)
