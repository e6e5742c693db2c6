"""Where sentences end: a full stop is not always one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.edit import Span

ALWAYS_BEFORE = frozenset(
    # Titles and other abbreviations that a name or number follows (AP Stylebook's list of titles).
    """mr mrs ms mx dr prof rev fr sr st sen sens rep reps gov govs lt gen col maj capt cmdr adm sgt
    pvt cpl ofc pres hon messrs mt ft gens profs drs supt insp det sec asst assoc dist atty
    vs v cf e.g i.e eg ie approx ca al op ed vol pp viz""".split()
)
BEFORE_DIGIT = frozenset(
    "no nos fig art sec ver vol chap nr p pp jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
MAYBE_END = frozenset(
    # The rest can end a sentence: what follows decides.
    """jr etc inc corp co ltd bros cos llc ph.d m.d b.a m.a a.m p.m am pm u.s u.k u.n e.u d.c l.a
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
    n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn vt va wash w.va wis wyo
    jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd""".split()
)
UNITS = frozenset("sq yd yds lb lbs oz hr hrs".split())
"""Written small; with a capital they may be of a name."""
STARTERS = frozenset(
    """the a an this that these those it its he she they we you i his her their our my your there here
    in on at by for from with without after before since during while when where if as although though
    because but and or so yet not no nor both all many most some several few other another each every
    one two three what who which how why then now today yesterday earlier later also still meanwhile
    however instead despite according under over about between among against asked""".split()
)
STOP = re.compile(r"(?:(?<![.!?])[.!?]+|…)(?:[”’\"')\]»]|\u2060)*(?=\s)")
LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]+$")
NEXT = re.compile(r"\s+(?:[“‘\"'(\[«—–-]|\u2060)*")


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a paragraph text[start:end], white space between them left out."""
    first = start
    for stop in STOP.finditer(text, start, end):
        gap = NEXT.match(text, stop.end(), end)
        if gap is None or gap.end() >= end or not _ends(text, first, stop, gap.end()):
            continue
        yield Span(first, stop.end())
        first = stop.end() + len(text[stop.end() : gap.end()]) - len(text[stop.end() : gap.end()].lstrip())
    while first < end and text[first].isspace():
        first += 1
    last = end
    while last > first and text[last - 1].isspace():
        last -= 1
    if last > first:
        yield Span(first, last)


def abbreviated(text: str, stop: int) -> bool:
    """Whether the full stop at an offset may belong to an abbreviation or an initial."""
    word = LAST_WORD.search(text, max(0, stop - 12), stop)
    if text[stop] != "." or word is None:
        return False
    short = word.group().lower()
    return (
        len(short) == 1
        or "." in short
        or word.group() in UNITS
        or any(short in some for some in (ALWAYS_BEFORE, MAYBE_END, BEFORE_DIGIT))
    )


def _ends(text: str, first: int, stop: re.Match[str], follows: int) -> bool:
    letter = text[follows]
    if letter.islower():
        return False
    marks = stop.group()
    if marks[0] == "…" or (marks.startswith("..") and "?" not in marks and "!" not in marks):
        return letter.isupper()
    if marks[0] != "." or len(marks) > 1:
        return True
    word = LAST_WORD.search(text, max(first, stop.start() - 12), stop.start())
    if word is None:
        return True
    short = word.group().lower()
    if short in ALWAYS_BEFORE:
        return False
    if letter.isdigit():
        return short not in BEFORE_DIGIT
    initial = len(short) == 1 and word.group().isupper() and word.group() != "I"
    if initial or short in MAYBE_END or ("." in short and len(short) <= 7):
        following = re.match(r"\w+", text[follows : follows + 16])
        return following is not None and following.group().lower() in STARTERS
    return True
