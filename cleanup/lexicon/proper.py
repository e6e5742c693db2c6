"""Words that stand in names or beside them: places, demonyms, titles, given names, words of organisations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from cleanup.lexicon import given
from cleanup.lexicon.words import lemmas, zipf

DATA = Path(__file__).parent / "data"

FUNCTION = frozenset(
    """a an the this that these those it its he him his she her hers they them their we us our you
    your i my me mine who whom whose which what when where why how there here and or but nor so
    yet for if as at by in of on to up off out over under with without within from into onto upon
    about above across after against along among around before behind below beneath beside besides
    between beyond despite down during except inside like near outside past per since than through
    throughout till toward towards until unlike via while although though because unless whereas
    whether once not no yes is are was were be been being am has have had having do does did doing
    can could would should shall might must ought let lets also again already always ever never
    now then today tonight tomorrow yesterday just only even still too very more most much many
    less least few some any each every either neither both all another other others such same own
    else one two three four five six seven eight nine ten dozens hundreds thousands however
    meanwhile moreover furthermore therefore thus instead otherwise perhaps maybe indeed later
    earlier recently currently soon ago well oh hey ok okay thanks please dear according asked
    nobody everybody everyone anyone someone something nothing everything anything yet first
    second third last next previous original originally it's he's she's that's there's what's
    who's let's don't doesn't didn't isn't aren't wasn't won't can't couldn't wouldn't shouldn't
    haven't hasn't i'm i've i'd i'll you're you've you'll we're we've we'll they're they've
    they'll he'd she'd he'll she'll here's where's how's""".split()
)
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov
    dec christmas easter thanksgiving ramadan halloween mondays tuesdays wednesdays thursdays
    fridays saturdays sundays""".split()
)
PARTICLES = frozenset(
    """van von der den de del della di da do dos das du la le los las bin ibn bint abu al el ter ten
    zu zur af av vom van't 't st st.""".split()
)
SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV VI VII VIII IX XI XII XIII XIV XV XVI XXIII Esq Esq.".split())


class State(NamedTuple):
    """A state of the United States."""

    name: str
    short: str
    """As AP abbreviates it; the name where it does not."""
    postal: str


def entries(file: str) -> Iterator[list[str]]:
    """The lines of a data file, cut at tabs, comments left out."""
    for line in (DATA / file).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def given_names() -> dict[str, str]:
    """International given names: f, m, or fm."""
    found: dict[str, str] = {}
    for _, women, men in entries("given_names.tsv"):
        for gender, names in (("f", women), ("m", men)):
            for name in names.split():
                found[name] = found.get(name, "").replace(gender, "") + gender
    return found


@lru_cache(maxsize=8_192)
def gender(name: str) -> str:
    """m or f where a given name is borne by men or by women alone, so far as the lists know; else nothing."""
    women, men = given.female(name), given.male(name)
    known = set(given_names().get(name, ""))
    if women or men:
        known |= {"f"} if women > 20 * men else {"m"} if men > 20 * women else {"f", "m"}
    return known.pop() if len(known) == 1 else ""


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Given names to those that may stand for the same person: Bill to William; both ways, lower case."""
    from nicknames import NickNamer

    namer, found = NickNamer(), dict[str, set[str]]()
    for name, shorts in namer.nickname_lookup.items():
        for short in shorts:
            found.setdefault(name, set()).add(short)
            found.setdefault(short, set()).add(name)
    return {name: frozenset(others) for name, others in found.items()}


@cache
def states() -> tuple[State, ...]:
    """The states of the United States."""
    return tuple(State(*row[:3]) for row in entries("states.tsv"))


@cache
def demonyms() -> frozenset[str]:
    """People and things of a place, plurals included."""
    words = {word for row in entries("countries.tsv") for word in row[1].split("|")}
    words |= {row[3] for row in entries("states.tsv") if len(row) > 3 and row[3]}
    words |= set(
        """European African Asian Arab Western Eastern Northern Southern Latino Latina Hispanic
        Muslim Christian Jewish Jew Catholic Protestant Sunni Shiite Shia Islamic Islamist
        Buddhist Hindu Sikh Mormon Palestinian Londoner Parisian Berliner Bavarian Sicilian Basque
        Catalan Flemish Nazi Communist Balkan Nordic Scandinavian Caucasian Anglo Pashtun Uzbek
        Hutu Tutsi Zulu Roma Gypsy Marxist Republican Democrat Democratic Conservative Liberal
        Labour Labor Tory Tories Whig Libertarian Indigenous Aboriginal Maori Uighur Uyghur Tamil
        Sinhalese Afrikaner Orthodox Anglican Baptist Methodist Lutheran Presbyterian Evangelical""".split()
    )
    return frozenset(
        words | {word + "s" for word in words} | {w[:-3] + "men" for w in words if w.endswith("man")}
    )


@cache
def places() -> frozenset[str]:
    """Places of one word or more that need no explanation."""
    found = {row[0] for row in entries("place_names.txt")}
    found |= {name for row in entries("places.txt") for name in row[0].split()}
    for row in entries("countries.tsv"):
        found |= {row[0], row[2]}
    found |= {word for state in states() for word in (state.name, state.short)}
    return frozenset(found | {"U.S", "U.S.", "US", "UK", "U.K.", "U.K", "UAE", "EU", "USSR", "DC", "D.C."})


@cache
def organisations() -> frozenset[str]:
    """Institutions by their full names."""
    return frozenset(row[0] for row in entries("organisations.txt"))


@cache
def titles() -> dict[str, str]:
    """Words of titles to their kind: courtesy, political, military … or modifier."""
    found: dict[str, str] = {}
    for kind, words in entries("titles.txt"):
        for word in words.split():
            found.setdefault(word, kind)
    return found


@cache
def organisation_words() -> dict[str, frozenset[str]]:
    """Words of organisations: those that end a name, those that stand anywhere in it."""
    return {kind: frozenset(words.split()) for kind, words in entries("organisation_words.txt")}


def _title(word: str) -> str:
    known = titles()
    if word in known or "-" not in word:
        return known.get(word, "")
    first, _, last = word.partition("-")  # Lieutenant-Colonel, Vice-President
    return known.get(last.capitalize(), "") if first in known else ""


def _is_compound(word: str) -> bool:
    """Korean-born, Ex-Yankee: a capitalised word that describes."""
    return word.startswith(("Ex-", "Pro-", "Anti-", "Non-")) or word.endswith(
        ("-born", "-based", "-led", "-backed")
    )


class Traits(NamedTuple):
    """What is known of a word as it stands in a text, capital included."""

    function: bool
    common: bool
    """A word of the language."""
    given: float
    """Strength as a given name: 0 no, 1 rare, 2 well known."""
    surname: float
    """Strength as a surname of the US census: 0 no, 1 rare, 2 well known."""
    place: bool
    demonym: bool
    calendar: bool
    title: str
    """Kind of title; empty for none."""
    organisation_last: bool
    organisation_any: bool
    acronym: bool
    initial: bool
    zipf: float

    @property
    def coined(self) -> bool:
        """Nothing knows the word."""
        return not (self.common or self.given or self.surname or self.place or self.zipf > 1.5)


@lru_cache(maxsize=65_536)
def traits(word: str) -> Traits:
    """What is known of a word."""
    lower = word.lower().replace("’", "'")
    stem = word.rstrip(".")
    initial = len(stem) <= 5 and all(
        len(part) == 1 and part.isupper() for part in stem.replace("-", "").split(".")
    )
    plain = word.capitalize() if word.isupper() and len(word) > 3 else word
    share = given.female(plain) + given.male(plain)
    return Traits(
        function=lower in FUNCTION,
        common=bool(lemmas(lower)),
        given=2.0
        if share >= 0.01 or plain in given_names()
        else 1.0
        if share or lower in short_forms()
        else 0.0,
        surname=2.0 if given.surname(plain) >= 0.004 else 1.0 if given.surname(plain) else 0.0,
        place=plain in places() or (lower.endswith(("shire", "stan", "grad", "burgh")) and not lemmas(lower)),
        demonym=plain in demonyms() or ("-" in word and _is_compound(word)),
        calendar=lower.rstrip(".") in CALENDAR,
        title=_title(word),
        organisation_last=plain in organisation_words()["last"] or plain in organisations(),
        organisation_any=plain in organisation_words()["any"],
        acronym=len(stem) > 1 and stem.isupper() and not initial,
        initial=initial and bool(stem),
        zipf=zipf(lower),
    )
