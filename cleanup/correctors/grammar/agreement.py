"""A verb that does not agree with its subject: two people was, the police has, she have."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.nouns import count_nouns
from cleanup.correctors.grammar.running import END, Running, review, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Evidence, Hunk
from cleanup.lexicon.classes import AUXILIARY, PREPOSITIONS, members
from cleanup.lexicon.forms import is_base, is_gerund, is_past, is_plural, is_singular, is_third, verb
from cleanup.lexicon.speech import reporting
from cleanup.lexicon.words import inflect, lemmas

ID = "grammar/agreement"
PLURAL = {"was": "were", "is": "are", "has": "have", "does": "do"}
SINGULAR = {"were": "was", "are": "is", "have": "has", "do": "does"}
MANY = members("num") | frozenset("these those many both few some all most other".split())
OPENING = frozenset("the his her its their our two three four five six seven eight nine ten".split()) | MANY
MEASURES = frozenset(
    """years months weeks days hours minutes seconds miles kilometers kilometres meters metres feet inches
    pounds dollars euros tons tonnes points degrees times cents yards acres games percent""".split()
)
"""So many of these are one thing: two weeks is a long time."""
ALWAYS_MANY = frozenset("police people".split())
CLAUSE = frozenset(
    [END, "that", "said", "says", "but", "because", "while", "although", ",", ";", ":", "—", "–", "“", '"']
)
"""Before the subject of a clause."""
LINKS = CLAUSE | frozenset("and when where after before since until so ”".split())
"""What begins a clause whose subject is a pronoun."""
BODIES = frozenset(
    """team family crew group staff board panel cast band party union class jury majority minority audience
    crowd couple pair trio firm bank club company council committee agency army navy squad side gang
    association federation ministry department university school church community choir orchestra
    delegation population generation village town city county country household nation mob network
    coalition alliance administration campaign number lot range series variety handful percentage
    unit corporation organization organisation institute institution commission brigade bureau
    congregation duo electorate enterprise fleet flock government half herd league legislature
    militia offspring opposition parliament platoon quartet quintet regiment section senate sextet
    society squadron studio syndicate troupe workforce""".split()
)
"""Nouns that British English takes for many."""
PERSONS = frozenset(
    """man woman boy girl spokesman spokeswoman minister president judge lawyer officer official driver
    student teacher mayor governor senator doctor nurse victim suspect player coach director""".split()
)
TAKEN = frozenset(
    ". , that the a an his her its their that to up in on for with by from him them it about at into".split()
)
"""What stands behind a verb rather than behind a noun."""
IRREALIS = frozenset(
    """if though as wish wished unless lest demand demands demanded insist insists insisted ask asked
    recommend recommended propose proposed suggest suggested require required request requested order ordered
    important essential vital condition whether let make makes made help helped see saw hear heard did does
    do will would can could should may might must had watch watched""".split()
)
"""In a sentence with these the verb may be a subjunctive or an infinitive."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Subject and verb side by side, the subject at the start of its clause."""
    row = running(analysis)
    for at in sorted([*row.at(*PLURAL), *row.at(*SINGULAR)]):
        low = row.low[at]
        if low in SINGULAR and not garbled(analysis):
            continue  # dialect has it: she were right
        subject = _plural_subject(row, at) if low in PLURAL else _singular_subject(row, at)
        if subject is None or not open_to(analysis, row.start[subject], row.end[at]):
            continue
        span = Span(row.start[subject], row.end[at - 1])
        right = (PLURAL | SINGULAR)[low]
        yield review(
            ID,
            f"“{row.text[span.start : span.end]} {row.word(at)}”: the verb does not agree with its subject.",
            [row.replaced(at, at, right if row.low[subject] == END else right.lower())],
            0.8,
            (Evidence("the subject", span),),
        )
    if garbled(analysis):
        yield from _people(analysis, row)
        yield from _each(analysis, row)
        yield from _pronouns(analysis, row)


def _plural_subject(row: Running, at: int) -> int | None:
    """Where the subject of was, is, has begins, if it is certainly a plural at the head of its clause."""
    noun, first = row.before(at), at - 1
    if noun in ("they", "we") or (noun == "people" and row.before(first) not in ("a", "the", "one")):
        return first if row.before(first) in CLAUSE - {","} else _opened(row, first)
    if noun in ALWAYS_MANY:
        first -= row.before(first) == "the"
        return first if row.before(first) in CLAUSE else None
    if not is_plural(noun) or noun in MEASURES | AUXILIARY or row.is_name(first) or "ADJ" in lemmas(noun):
        return None
    return _opened(row, first)


def _opened(row: Running, last: int) -> int | None:
    """Where a noun phrase begins that opens a clause: the two other nurses."""
    for first in range(last, max(last - 4, 0), -1):
        if row.low[first] in OPENING and row.before(first) not in OPENING:
            return _headed(row, first)
        if (
            first < last
            and not {"ADJ", "NOUN"} & lemmas(row.low[first]).keys()
            and row.low[first] not in OPENING
        ):
            return None
    return None


def _headed(row: Running, first: int) -> int | None:
    """The place itself where a clause begins there and nothing before reaches into it."""
    before = row.before(first)
    if before not in CLAUSE:
        return None
    if before == ",":
        start, _ = row.sentence(first)
        if any(
            row.low[i] in PREPOSITIONS or is_gerund(row.low[i]) for i in range(max(start, first - 6), first)
        ):
            return None
    return first


def _singular_subject(row: Running, at: int) -> int | None:
    """Where the subject of were, are, have, do begins, if it is certainly one person or thing."""
    noun, first = row.before(at), at - 1
    start, end = row.sentence(at)
    if any(row.low[i] in IRREALIS for i in range(start, end)):
        return None
    if noun in ("he", "she", "it") and (row.before(first) in LINKS or reporting(row.before(first))):
        return first
    if (
        noun in count_nouns() - BODIES
        and is_singular(noun)
        and row.before(first) in ("the", "a", "his", "her", "its")
    ):
        return first - 1 if row.before(first - 1) in (END, "that") else None
    if (
        noun in PERSONS
        and row.before(first) in ("the", "a", "his", "her")
        and row.before(first - 1) in (END, "said")
    ):
        return first - 1
    return None


def _people(analysis: Analysis, row: Running) -> Iterator[Hunk]:
    """Halloran have, Halloran say: somebody's name alone, first in its clause."""
    for mention in analysis.mentions:
        first = row.starting(mention.start)
        if (
            first is None
            or mention.kind is not NameKind.PERSON
            or row.before(first) not in (END, "that", "”")
        ):
            continue
        last = first
        while row.end[last] < mention.end:
            last += 1
        start, end = row.sentence(first)
        if row.end[last] == mention.end and not any(row.low[i] in IRREALIS for i in range(start, end)):
            yield from _agreed(analysis, row, last, SINGULAR.get(row.low[last + 1]) or _third(row, last + 1))


def _each(analysis: Analysis, row: Running) -> Iterator[Hunk]:
    """Each, with a verb in the plural behind it."""
    for at in row.at("each", "everyone", "everybody", "nobody"):
        if row.before(at) not in (END, ","):
            continue
        noun = "NOUN" in lemmas(row.after(at)) and row.low[at + 2] not in ("up", "to")
        singular = SINGULAR.get(row.after(at)) or ("" if noun else _third(row, at + 1))
        if singular and open_to(analysis, row.start[at], row.end[at]):
            message = f"“{row.word(at)}” is one: the verb does not agree with it."
            yield review(ID, message, [row.replaced(at + 1, at + 1, singular)], 0.7)


def _pronouns(analysis: Analysis, row: Running) -> Iterator[Hunk]:
    """He say, they says, the workers says."""
    for at in sorted(row.at("he", "she", "it")):
        start, end = row.sentence(at)
        plain = row.before(at) in LINKS and not any(row.low[i] in IRREALIS for i in range(start, end))
        yield from _agreed(analysis, row, at, _third(row, at + 1) if plain else "")
    for at in sorted(row.at("they", "we")):
        opened = row.before(at) in CLAUSE | {"and"}
        yield from _agreed(analysis, row, at, _base(row, at + 1) if opened else "")
    for at in range(1, len(row.low) - 2):
        if row.low[at] not in MEASURES and is_third(row.low[at + 1]) and is_plural(row.low[at]):
            opened = row.before(at) in CLAUSE - {","} or _opened(row, at) is not None
            named = any(map(row.is_name, row.places[row.low[at]]))
            yield from _agreed(analysis, row, at, _base(row, at + 1) if opened and not named else "")


def _third(row: Running, at: int) -> str:
    """The -s form of a verb that stands at a place in its base form, before what a verb takes."""
    word = row.low[at]
    takes = row.after(at) in TAKEN or row.after(at).isdigit()
    wrong = takes and is_base(word) and not is_past(word) and word not in AUXILIARY
    return inflect(word, "VBZ") if wrong and not {"ADV", "ADJ"} & lemmas(word).keys() else ""


def _base(row: Running, at: int) -> str:
    """The plural of a verb that stands at a place in its -s form, before what a verb takes."""
    word = row.low[at]
    takes = row.after(at) in TAKEN or row.after(at)[:1].isdigit()
    return (verb(word) or "") if takes and is_third(word) and word not in AUXILIARY else ""


def _agreed(analysis: Analysis, row: Running, at: int, right: str) -> Iterator[Hunk]:
    if right and open_to(analysis, row.start[at], row.end[at + 1]):
        written = row.text[row.start[at] : row.end[at + 1]]
        message = f"“{written}”: the verb does not agree with its subject."
        evidence = (Evidence("the subject", Span(row.start[at], row.end[at])),)
        yield review(ID, message, [row.replaced(at + 1, at + 1, right)], 0.7, evidence)


RULE = Rule(ID, "A verb that does not agree with its subject: two people was", find)
