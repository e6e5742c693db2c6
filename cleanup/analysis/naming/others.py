"""Organisations and places: runs of capitalised words that lists, last words or neighbours give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from cleanup.analysis.mentions import Entity, Mention, NameKind
from cleanup.analysis.naming.neighbours import is_firm
from cleanup.analysis.naming.runs import Piece, Run, in_capitals
from cleanup.analysis.naming.similarity import folded
from cleanup.lexicon.proper import organisations, places, states
from cleanup.lexicon.words import lemmas

WHERE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t)(?: (?:northern|southern|eastern|western|central|the town of))? $"
)
EVENTS = frozenset(
    """Act Agreement Award Awards Bill Bowl Championship Championships Code Cup Day Festival Games Law Medal
    Open Pact Plan Prize Protocol Series Tournament Treaty Trophy War Olympics Disease Syndrome Index Scale
    Show Edition Accord Accords Amendment Resolution Doctrine""".split()
)
"""Last words of what is neither an institution nor a place."""
GROUNDS = frozenset(
    """Avenue Ave Ave. Bay Beach Boulevard Bridge Canal Canyon Coast County Creek Drive Falls Gulf Harbor
    Harbour Heights Highway Hills Island Islands Lake Lakes Mountain Mountains Park Peninsula Plaza Port
    Prison Province River Road Sea Square Stadium Strait Street Terrace Valley Village""".split()
)
"""Last words of places."""
CORPORATE = frozenset("Inc Corp Co Cos Ltd Bros".split())
DOT = re.compile(r"\.(?=,|['’]s| [a-z(])")
SPELT = {"Organization": "Organisation", "Center": "Centre", "Labor": "Labour", "Program": "Programme"}
BRITISH = re.compile(rf"\b(?:{'|'.join(SPELT)})\b")
LONG = 5
"""Runs of so many words are headlines, in which every word has a capital."""
HEADS = frozenset(
    """Academy Administration Agency Alliance Association Bank Board Bureau Center Centre Centers Chamber
    Church Coalition College Commission Committee Confederation Congress Convention Council Court Department
    Faculty Federation Forum Foundation Fund House Institute Institution Institutes League Legion Ministry
    Movement Museum Network Office Order Organisation Organization Parliament Partnership School Society
    Trust Union University""".split()
)
"""What an institution is called by: of what it is one stands behind."""
OF = re.compile(r" (?:of|for)(?: the)? (?=[A-Z])")
AND = re.compile(r",? (?:and|&)(?: the)? (?=[A-Z])|, (?=[A-Z][a-z]+,? (?:and|&) [A-Z]|[A-Z][a-z]+, [A-Z])")
SHORT = re.compile(r" \((?P<short>[A-Z]{2,7})\)")
NO_BODY = frozenset(
    """TV CEO CFO AIDS HIV AM PM ID DNA GMT UTC BST CET CEST EST EDT CST CDT MST MDT PST PDT HB SB
    ERA RBI GDP GNP CPI VAT IPO ATM SUV DVD CD PC GPS PIN FAQ PDF RSS SMS USB LED NB PS RIP VIP DIY BBQ
    OK OKAY II III IV VI VII VIII IX XI XII BC AD CE BCE QB RB WR MVP MRI CT IQ SAT PHD BA MA MBA""".split()
)
"""Capital letters that stand for no body."""
GAPS = str.maketrans("\n\u00a0", "  ")


def others(
    text: str,
    found: Sequence[Run],
    taken: Sequence[tuple[int, int]],
    playing: Sequence[tuple[int, int]] = (),
) -> list[Entity]:
    """Entities of the runs that no person holds, and of teams, those of one name together."""
    firms = {text[r.start : r.end] for r in found if is_firm(text, r.start, r.end) and _may_be_firm(r)}
    called = _called(found)
    groups: dict[tuple[str, NameKind], list[Mention]] = {}
    clubs = ((start, end, NameKind.ORGANISATION) for start, end in playing)
    for start, end, kind in sorted((*_named(text, found, taken, firms | called.keys()), *clubs)):
        mention = Mention(start, end, text[start:end], kind)
        name = mention.text.translate(GAPS)
        groups.setdefault((folded(called.get(name, name)), kind), []).append(mention)
    return [
        Entity(max((m.text for m in mentions), key=len), kind, tuple(mentions))
        for (_, kind), mentions in groups.items()
    ]


def _called(found: Sequence[Run]) -> dict[str, str]:
    """What companies are called for short: Norland Steel Corp. by its first word or all but the last."""
    shorts: dict[str, str] = {}
    for run in found:
        pieces = list(_without_edges(run.pieces))
        if len(pieces) > 1 and pieces[-1].text in CORPORATE:
            names = [piece.text for piece in pieces]
            first = pieces[0].traits
            if not (first.common or first.place or first.demonym or first.given or first.title):
                shorts.setdefault(names[0], " ".join(names))
            if len(pieces) > 2:
                shorts.setdefault(" ".join(names[:-1]), " ".join(names))
    return shorts


def _may_be_firm(run: Run) -> bool:
    first = run.pieces[0].traits
    return not (first.common or first.demonym or first.place or first.function or first.title)


def _named(
    text: str, found: Sequence[Run], taken: Sequence[tuple[int, int]], firms: Set[str]
) -> Iterator[tuple[int, int, NameKind]]:
    people, until = iter([*taken, (len(text) + 1, 0)]), 0
    person = next(people)
    for index, run in enumerate(found):
        while person[1] <= run.start and person[0] <= len(text):
            person = next(people)
        pieces = tuple(
            p for p in run.pieces if p.start >= until and (p.end <= person[0] or p.start >= person[1])
        )
        pieces = tuple(_without_edges(pieces))
        if len(pieces) == 1 and pieces[0].traits.common and in_capitals(run):
            continue
        if not pieces or (len(pieces) > 1 and pieces[0].start < person[0] < pieces[-1].end):
            continue
        for start, end, kind in _kinds(text, pieces, found[index + 1 : index + 5], firms, person[0]):
            until = max(until, end)
            yield start, end, kind


def _without_edges(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces less words that belong to no name: The, On, Monday, titles."""
    start, end = 0, len(pieces)
    for at, piece in enumerate(pieces[:-1]):
        if _is_compound(piece):
            start = at + 1
    while start < end and _is_edge(pieces[start]) and not _belongs(pieces[start:end]):
        start += 1
    while end > start and _is_tail(pieces[end - 1]):
        end -= 1
    return pieces[start:end]


def _belongs(pieces: Sequence[Piece]) -> bool:
    """Whether what belongs to no name belongs to this one: First Harbour Corp., Justice Department."""
    if pieces[0].text in ("First", "Second"):
        return pieces[-1].text in CORPORATE
    return len(pieces) == 2 and pieces[-1].text in HEADS and bool(pieces[0].traits.title)


def _is_compound(piece: Piece) -> bool:
    """Boston-based, French-owned: it says something of what follows."""
    _, hyphen, last = piece.text.rpartition("-")
    return bool(hyphen) and last.islower() and last.endswith(("ed", "ing", "led", "run", "born"))


def _is_tail(piece: Piece) -> bool:
    known = piece.traits
    title = known.title not in ("", "modifier", "military", "royal", "religious")
    return known.function or known.calendar or piece.particle or title


def _is_edge(piece: Piece) -> bool:
    known = piece.traits
    return known.function or known.calendar or known.title not in ("", "modifier") or piece.particle


def _is_ground(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether a name ends as places do; a City is one where something is in it."""
    last = pieces[-1]
    if last.text in ("City", "Town"):
        return WHERE.search(text, max(0, pieces[0].start - 24), pieces[0].start) is not None
    return last.text in GROUNDS


def _known_at(text: str, start: int) -> int:
    """Where an institution of the list ends that begins at an offset; 0 for none."""
    first = text[start : text.find(" ", start)]
    for name in _by_first().get(first, ()):
        end = start + len(name)
        if text[start:end].translate(GAPS) == name and not text[end : end + 1].isalnum():
            return end
    return 0


def _listed(text: str, pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """Where in a run an institution of the list stands; a short one behind other words only in a headline."""
    for at, piece in enumerate(pieces):
        end = _known_at(text, piece.start)
        if end and (at == 0 or len(pieces) >= LONG or text.count(" ", piece.start, end) > 1):
            return piece.start, end
    return None


@cache
def _by_first() -> dict[str, list[str]]:
    """Institutions of several words by their first one, the longest first; so as Britons spell them."""
    found: dict[str, list[str]] = {}
    for name in sorted(organisations(), key=len, reverse=True):
        if " " in name:
            for each in {name, BRITISH.sub(lambda match: SPELT[match.group()], name)}:
                found.setdefault(each.split()[0], []).append(each)
    return found


def _is_dotted(text: str, last: Piece) -> bool:
    """Whether the full stop behind a company's name belongs to it: Norland Corp. rose."""
    return last.text in CORPORATE and DOT.match(text, last.end) is not None


def _kinds(
    text: str, pieces: Sequence[Piece], following: Sequence[Run], firms: Set[str], person: int
) -> Iterator[tuple[int, int, NameKind]]:
    start, end = pieces[0].start, pieces[-1].end
    name = text[start:end].translate(GAPS)
    last = pieces[-1].traits
    following = [run for run in following if run.end <= person]
    if name in places():
        yield start, end, NameKind.PLACE
    elif listed := _listed(text, pieces):
        begin, until = listed
        whole = begin == start and until >= end
        yield begin, max(until, _linked(text, end, following)) if whole else until, NameKind.ORGANISATION
    elif pieces[-1].text in HEADS and OF.match(text, end) and following:
        yield start, _linked(text, end, following), NameKind.ORGANISATION
    elif len(pieces) > 1 and pieces[-1].text in EVENTS:
        return
    elif len(pieces) > 1 and _is_ground(text, pieces) and name not in organisations():
        yield start, end, NameKind.PLACE
    elif name in firms or _is_organisation(name, pieces) or _is_shortened(text, pieces):
        yield start, _linked(text, end + _is_dotted(text, pieces[-1]), following), NameKind.ORGANISATION
    elif (
        len(pieces) == 1
        and not last.demonym
        and not last.common
        and WHERE.search(text, max(0, start - 24), start)
    ):
        yield start, end, NameKind.PLACE
    else:
        for piece in pieces:
            if piece.text in places() and (len(pieces) == 1 or pieces[-1].text in places()):
                yield piece.start, piece.end, NameKind.PLACE


def _is_organisation(name: str, pieces: Sequence[Piece]) -> bool:
    last = pieces[-1].traits
    if name in organisations():
        return True
    if len(pieces) == 1:
        return name in ("U.N.", "U.N", "Fed") or (last.acronym and len(name) <= 6 and _may_be_short(name))
    return not last.demonym and (last.organisation_last or any(p.traits.organisation_any for p in pieces))


def _may_be_short(name: str) -> bool:
    """Whether capital letters may stand for a body: for no word that is shouted, no state, no hour."""
    shouted = len(name) > 3 and bool(lemmas(name.lower()))
    return not shouted and name not in NO_BODY and "-" not in name and name not in _postal()


@cache
def _postal() -> frozenset[str]:
    return frozenset(state.postal for state in states())


def _is_shortened(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether the initials of a name stand in brackets behind it."""
    short = SHORT.match(text, pieces[-1].end)
    return short is not None and short["short"].endswith("".join(p.text[0] for p in pieces)[-2:])


def _linked(text: str, end: int, following: Sequence[Run]) -> int:
    """Where a name ends when what follows `of` belongs to it, and `and` behind that."""
    last = text[text.rfind(" ", 0, end) + 1 : end]
    inside, head = False, last in HEADS or last.isupper()
    for run in following:
        of, more = OF.match(text, end) if head or inside else None, AND.match(text, end)
        link = of or more
        if link is None or run.start != link.end():
            break
        if not of and "&" not in link.group() and (_stands_alone(run) if inside else head or not _ends(run)):
            break
        inside, end = True, run.end
    return end


def _ends(run: Run) -> bool:
    """Whether what `and` joins says that a body was named: (Ashby Port) and Harbour Authority."""
    return len(run.pieces) > 1 and run.pieces[-1].text in HEADS


def _stands_alone(run: Run) -> bool:
    """Whether what `and` joins is a body of its own."""
    return run.pieces[-1].text in HEADS or " ".join(piece.text for piece in run.pieces) in organisations()
