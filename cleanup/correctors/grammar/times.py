"""How English says when, how long and how often: by then, a year, delayed by an hour, before the vote."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleanup.correctors.grammar.phrases import DETERMINERS, STOPS
from cleanup.correctors.grammar.running import END, Running
from cleanup.correctors.grammar.slips import Slip
from cleanup.lexicon.classes import PREPOSITIONS, is_of
from cleanup.lexicon.forms import is_past, verb

# General English, written by hand from what es, pt, it, fr, de, ru, uk, ja have in these places.
HOURS = frozenset("midnight noon midday".split())
UNITS = frozenset("second minute hour day week month year".split())
SPANS = frozenset("seconds minutes hours days weeks months years decades".split())
CLOSING = PREPOSITIONS | STOPS | frozenset("and but or when while who after that".split())
DONE = frozenset(
    """be finish complete deliver decide submit pay return reach publish present replace resolve receive
    hand arrive reply answer respond agree sign approve ready finished completed delivered decided
    submitted paid returned reached published replaced resolved repaired restored built rebuilt removed
    reopened opened cut reduce halve double eliminate achieve introduce""".split()
)
"""What is done at one point of time, so that “until” cannot say how long."""
CLAUSE = frozenset("is are was were has had whether that if who which when because while remain stay".split())
"""Between “until” and a verb further ahead: until goes with the nearer one."""
AHEAD = frozenset("will would must should to can could have shall".split())
NEVER = frozenset("not never no cannot nobody nothing neither n't hardly".split())
MOVED = frozenset(
    """delayed postponed extended shortened lengthened prolonged reduced cut late overdue detained held
    suspended""".split()
)
"""What is so much longer, later or shorter."""
GRADED = frozenset(
    """older younger longer shorter higher lower taller thinner thicker wider narrower heavier lighter
    later earlier""".split()
)
DIFFERING = frozenset(
    """rise fall grow drop increase decrease decline climb jump shrink slip plunge surge widen narrow swell
    exceed""".split()
)
COUNTED = frozenset(
    "move round lap floor attempt stage inning session page place anniversary congress stop".split()
)
"""What is counted by ordinals: the second floor."""
PART_OF_DAY = frozenset("morning afternoon evening night".split())
SUBJECTS = frozenset("he she it they we i you the a his her their its this these".split())
LINKS = frozenset("before until since while because although unless".split())
DAYS = frozenset("days weeks months years".split())


@lru_cache(maxsize=1)
def mistimed(row: Running) -> tuple[Slip, ...]:
    """Every time that is said as in another language."""
    return tuple(
        slip
        for find in (_until, _articles, _rates, _by_how_much, _linked, _days, _ordinals, _ago)
        for slip in find(row)
    )


def _time_point(row: Running, at: int) -> bool:
    """Whether a point of time stands at a place: then, Friday, June, the end of, 2030."""
    low = row.low[at]
    if low in ("then", "tomorrow", "tonight") or any(
        is_of(name, low) for name in ("weekday", "month", "year")
    ):
        return True
    return low in ("the", "next") and row.after(at) in (
        "end",
        "summer",
        "fall",
        "spring",
        "winter",
        "week",
        "month",
        "year",
    )


def _until(row: Running) -> Iterator[Slip]:
    """Hoped to have it until then; must be repaired until June."""
    for at in row.at("until", "till"):
        if not _time_point(row, at + 1) or (row.low[at + 1] == "then" and row.low[at + 2] not in STOPS):
            continue
        first, _ = row.sentence(at)
        near = row.low[max(first, at - 10) : at]
        if NEVER & set(near) or any(low.endswith(("n't", "n’t")) for low in near):
            continue
        for place in range(at - 1, max(first, at - 12), -1):
            low = row.low[place]
            if low in CLAUSE or (low in STOPS and low not in (",", "“", "”", '"')):
                break
            hopes = (
                low == "have"
                and row.before(place) == "to"
                and row.before(place - 1)
                in ("hoped", "hopes", "hope", "wants", "wanted", "expects", "expected")
            )
            if (low in DONE - {"be", "have"} and row.before(place) in AHEAD | {"be", "been"}) or hopes:
                if (
                    place < at - 1
                    or low.endswith("ed")
                    or low in ("paid", "cut", "built", "rebuilt", "ready", "decide")
                ):
                    yield Slip(at, at, ("by",), place)
                break


def _articles(row: Running) -> Iterator[Slip]:
    """Almost the midnight; by the noon."""
    for at in row.at(*HOURS):
        if row.before(at) != "the" or row.after(at) not in CLOSING | {END}:
            continue
        if row.before(at - 1) in (
            "at",
            "until",
            "till",
            "by",
            "around",
            "about",
            "almost",
            "nearly",
            "before",
            "after",
            "since",
            "from",
            "to",
            "towards",
            "toward",
        ):
            yield Slip(at - 1, at - 1, ("",), at)


def _rates(row: Running) -> Iterator[Slip]:
    """$850,000 to the year, three times at the day: so much a year."""
    for at in row.at(*UNITS):
        the = row.before(at) == "the"
        first = at - 1 - the
        if row.low[first] not in (("to", "at", "per", "by") if the else ("at",)):
            continue
        if row.after(at) not in CLOSING or row.after(at) in ("of", "when", "that", "before", "after"):
            continue
        if _amount(row, first - 1):
            yield Slip(
                first, at, (f"an {row.low[at]}" if row.low[at] == "hour" else f"a {row.low[at]}",), first - 1
            )


def _amount(row: Running, at: int) -> bool:
    """Whether an amount ends at a place: $850,000; three times; 40 million euros; 12 tons."""
    low = row.low[at]
    if low in ("once", "twice", "times"):
        return True
    if low[:1].isdigit() or low in ("million", "billion", "thousand"):
        return any(row.low[place] in "$£€" and row.low[place] for place in range(max(at - 3, 0), at))
    money = low in (
        "dollars",
        "euros",
        "pounds",
        "tons",
        "tonnes",
        "miles",
        "hours",
        "kilometers",
        "percent",
        "barrels",
    )
    return money and (row.before(at)[:1].isdigit() or row.before(at) in ("million", "billion"))


def _by_how_much(row: Running) -> Iterator[Slip]:
    """Delayed on 25 minutes, grew on 3%, on 40 centimeters thinner, scored on 8.5 points."""
    for at in row.at("on"):
        if not row.after(at)[:1].isdigit() and not is_of("num", row.after(at)):
            continue
        unit, before = row.low[min(at + 2, len(row.low) - 1)], row.before(at)
        measure = unit in SPANS or unit in (
            "percent",
            "%",
            "times",
            "points",
            "meters",
            "metres",
            "degrees",
            "minute",
            "hour",
            "year",
        )
        if not measure and unit not in UNITS:
            continue
        if (
            (before in MOVED and unit in SPANS | UNITS)
            or (verb(before) in DIFFERING and unit not in SPANS)
            or before in GRADED
        ):
            yield Slip(at, at, ("by",), at - 1)
        elif verb(before) in ("score", "last") and unit in SPANS | {"points"}:
            yield Slip(at, at, ("",), at - 1)


def _linked(row: Running) -> Iterator[Slip]:
    """A week after that agents arrested them; until that he left: the conjunction alone."""
    for at in row.at("that"):
        link, then = row.before(at), row.after(at)
        if link == "after" and row.before(at - 1) in UNITS | SPANS and END not in row.low[at - 4 : at - 2]:
            if then in SUBJECTS or _clause(row, at + 1):
                yield Slip(at, at, ("",), at - 1)
        elif (
            link in LINKS - {"before"}
            and then in ("the", "he", "she", "they")
            and row.before(at - 1) not in (END, "“")
        ):
            yield Slip(at, at, ("",), at - 1)


def _clause(row: Running, at: int) -> bool:
    """Whether a subject and its verb stand at a place: federal agents arrested."""
    for place in range(at, min(at + 5, len(row.low) - 1)):
        low = row.low[place]
        if low in STOPS or low in PREPOSITIONS:
            return False
        if (
            place > at and is_past(low) and row.after(place) in DETERMINERS | PREPOSITIONS | {"him", "them"}
        ) or (place > at and is_past(low) and row.after(place)[:1].isdigit()):
            return True
    return False


def _days(row: Running) -> Iterator[Slip]:
    """On Wednesday in the evening, on yesterday, in July 5, all the days."""
    for at in row.at("yesterday", "tomorrow", "today"):
        if row.before(at) == "on" and row.after(at) in CLOSING and row.word(at)[0].islower():
            yield Slip(at - 1, at - 1, ("",), at)
    for at in row.at(*PART_OF_DAY):
        if (
            not is_of("weekday", row.low[at - 3])
            or row.after(at) not in CLOSING | {END}
            or row.after(at) == "of"
        ):
            continue
        if row.low[at - 2] in ("at", "on", "by", "in") and row.low[at - 1] == "the":
            yield Slip(at - 2, at, (row.low[at],), at - 3)
    for at in row.at("in", "at"):
        day = at + 2 + (row.low[min(at + 2, len(row.low) - 1)] == ".")
        dated = is_of("month", row.after(at)) and day + 1 < len(row.low) and is_of("day", row.low[day] or ".")
        if dated and row.low[day + 1] in CLOSING - {"of"}:
            yield Slip(at, at, ("on",), at + 1)
    for at in row.at("all"):
        if (
            row.after(at) == "the"
            and row.low[at + 2] in ("days", "mornings", "nights", "mondays", "sundays", "saturdays")
            and row.low[at + 3] in STOPS
        ):
            yield Slip(at, at + 2, (f"every {row.word(at + 2)[:-1]}",), at + 2)


def _ordinals(row: Running) -> Iterator[Slip]:
    """On 44 move, in 3 round: the 44th move."""
    for at in row.at("on", "in", "at"):
        number, noun = row.after(at), row.low[min(at + 2, len(row.low) - 1)]
        if number.isdigit() and noun in COUNTED and row.low[at + 3] in CLOSING | {END}:
            yield Slip(at + 1, at + 1, (f"the {_ordinal(int(number))}",), at + 2)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _ago(row: Running) -> Iterator[Slip]:
    """Ago two years."""
    for at in row.at("ago"):
        if is_of("num", row.after(at)) and row.low[at + 2] in SPANS:
            yield Slip(at, at + 2, (f"{row.word(at + 1)} {row.low[at + 2]} ago",), at)
