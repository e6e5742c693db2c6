"""Where a noun phrase begins and ends in a row of words, and whether it tells a time or a place."""

from __future__ import annotations

from cleanup.correctors.grammar.running import END, Running
from cleanup.lexicon.classes import AUXILIARY, PREPOSITIONS, is_of, members
from cleanup.lexicon.forms import is_base, is_gerund, is_past, is_plural
from cleanup.lexicon.words import lemmas

DETERMINERS = members("the")
MODALS = members("modal")
STOPS = members("stop") | {END, "“"}
OBJECTS = frozenset("him her them us me it everyone everybody someone anyone nobody".split())
TIMES = frozenset(
    """second seconds minute minutes hour hours day days night nights week weeks weekend weekends month
    months year years decade decades century centuries season seasons quarter quarters morning evening
    afternoon noon midday midnight dawn dusk sunrise sunset spring summer autumn fall winter time times
    moment point stage date end beginning start outset eve anniversary election elections trial meeting
    hearing interview speech conference ceremony session dinner lunch breakfast funeral war era 1980s
    1990s today yesterday tomorrow tonight age ages christmas easter thanksgiving o'clock a.m p.m am pm
    instance occasion occasions period future past case while term turn way""".split()
)
"""When or on what occasion something is."""
PLACES = frozenset(
    """country city town village street road state province region area district county capital court
    courts hospital hospitals school schools university college church mosque office offices house home
    building hotel airport station prison jail camp site scene world place places park market store shop
    restaurant border front coast island river sea north south east west center centre field stadium
    museum theater theatre studio neighborhood neighbourhood embassy parliament senate congress
    committee room table stage floor rally event events level rate rates distance expense risk behest
    request hands middle face wake light absence presence context process course form manner part parts
    role light favor favour spite group groups company conference online internet television radio
    twitter facebook phone statement letter interview report article book post tweet email campaign
    ground grounds basis behalf condition average board side page pages website web air way road hand
    scale foot earth sidewalk line show program programme level levels ship plane train bus car boat set
    paper principle merits""".split()
)
"""Where something is, and what stands behind in, on, at for itself."""
FIXED = {
    "of": frozenset("course late which whom whose".split()),
    "in": frozenset(
        """fact part turn particular general public person court return response addition order terms favor
    favour late early recent detail full advance cash secret vain private absentia principle which whom
    what whose that front place line doing connection relation reference regard all many some most much
    large great a""".split()
    ),
    "on": frozenset(
        """behalf condition average board time average-case which whom what whose that television tv radio
    twitter facebook top foot camera stage hold line sight suspicion grounds purpose earth and both
    either air paper""".split()
    ),
    "at": frozenset(
        """least most first last all once home work present which whom what whose that length large risk hand
    stake about around noon night midnight dawn half best worst times""".split()
    ),
    "by": frozenset("far which whom what whose that then then-president now accident mistake email".split()),
    "for": frozenset(
        """example instance now years months weeks days hours decades which whom what whose that sure good
        free
    long more over about nearly almost lack fear once""".split()
    ),
    "with": frozenset("which whom what whose that regard respect no little nothing".split()),
    "to": frozenset("date which whom what whose that be have date".split()),
    "from": frozenset("which whom what whose that now then here there".split()),
    "about": frozenset("which whom what whose half to".split()),
    "after": frozenset("which whom that all".split()),
}
"""What makes of a preposition the beginning of another phrase."""
ADJUNCTS = frozenset("in on at by for about after before over with against into from".split())
"""Prepositions behind which a time or a place is told."""
MONEY = frozenset("$£€")
REACH = 8
"""Words of a noun phrase that are looked at."""


def ends(row: Running, at: int) -> bool:
    """Whether no noun phrase goes on at a place."""
    low = row.low[at]
    return (
        low in STOPS or low in PREPOSITIONS or low in AUXILIARY or low in ("and", "or", "but", "who", "that")
    )


def begins(row: Running, at: int) -> bool:
    """Whether a noun phrase may begin at a place, or the -ing form that stands for one."""
    low = row.low[at] if at < len(row.low) else END
    if low in DETERMINERS or low in OBJECTS or low in MONEY or low[:1].isdigit():
        return True
    if low == END or not low[0].isalpha() or ends(row, at):
        return False
    if row.word(at)[0].isupper():
        return True
    found = lemmas(low)
    return is_gerund(low) or is_plural(low) or bool({"NOUN", "ADJ"} & found.keys())


def tells_time_or_place(row: Running, preposition: str, at: int) -> bool:
    """Whether a phrase that begins at a place says when, where, on what occasion, for how long."""
    if row.low[at][:1].isdigit() and preposition in ("in", "at", "by", "about", "on", "after", "for", "over"):
        return True
    first = at
    while at < min(first + REACH, len(row.low)):
        low = row.low[at]
        if at > first and ends(row, at):
            return False
        if low in TIMES or any(is_of(name, low) for name in ("month", "weekday", "year")):
            return True
        if preposition in ("in", "on", "at") and (low in PLACES or row.is_name(at)):
            return True
        at += 1
    return False


def takes(row: Running, preposition: str, at: int) -> bool:
    """Whether what stands at a place is the complement of a preposition, and neither time nor place."""
    low = row.low[at] if at < len(row.low) else END
    if low in FIXED.get(preposition, ()) or not begins(row, at):
        return False
    if preposition == "to" and is_base(low) and low not in DETERMINERS and not row.is_name(at):
        return False
    if preposition == "by" and is_gerund(low):
        return False
    return preposition not in ADJUNCTS or not tells_time_or_place(row, preposition, at)


def object_end(row: Running, at: int) -> int | None:
    """The last place of a short object that begins at a place: him, the old man, Ann Lee."""
    if row.low[at] in OBJECTS:
        return at
    if not (row.low[at] in DETERMINERS or row.is_name(at) or is_plural(row.low[at])):
        return None
    for last in range(at, min(at + REACH, len(row.low) - 1)):
        low = row.low[last]
        if _abbreviates(row, last) or _abbreviates(row, last + 1):
            continue
        verb = is_past(low) and not {"NOUN", "ADJ"} & lemmas(low).keys() and not row.is_name(last)
        if not low[:1].isalpha() or (last > at and (low in AUXILIARY or verb)):
            return None
        if ends(row, last + 1):
            fit = row.is_name(last) or "NOUN" in lemmas(low)
            return last if fit else None
    return None


def _abbreviates(row: Running, at: int) -> bool:
    """Whether the stop of an abbreviation stands at a place: U.S."""
    return row.low[at] == "." and len(row.word(at - 1)) == 1 and row.word(at - 1).isupper()
