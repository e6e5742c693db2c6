"""Names of bodies: companies, institutions, offices, by their words and what stands behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cleanup.analysis.naming.runs import Piece, Run
from cleanup.lexicon.proper import organisations, states, traits
from cleanup.lexicon.words import lemmas

CORPORATE = frozenset("Inc Corp Co Cos Ltd Bros".split())
DOT = re.compile(r"\.(?=,|['’]s| [a-z(])")
SPELT = {"Organization": "Organisation", "Center": "Centre", "Labor": "Labour", "Program": "Programme"}
BRITISH = re.compile(rf"\b(?:{'|'.join(SPELT)})\b")
FIRST = 40
"""Code points within which the first word of an institution ends."""
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
    OK COVID II III IV VI VII VIII IX XI XII BC AD CE BCE QB RB WR MVP MRI CT IQ PHD BA MA MBA""".split()
)
"""Capital letters that stand for no body."""
CAPITALS = re.compile(r"[A-Z][a-z]+")
GAPS = str.maketrans("\n\u00a0", "  ")


def listed(text: str, pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """Where in a run an institution of the list stands; a short one behind other words only in a headline."""
    for at, piece in enumerate(pieces):
        end = _known_at(text, piece.start)
        if end and (at == 0 or len(pieces) >= LONG or text.count(" ", piece.start, end) > 1):
            return piece.start, end
    return None


def _known_at(text: str, start: int) -> int:
    """Where an institution of the list ends that begins at an offset; 0 for none."""
    first = text[start : max(start, text.find(" ", start, start + FIRST))]
    for name in _by_first().get(first, ()):
        end = start + len(name)
        if text[end - 1 : end] != name[-1]:
            continue
        if text[start:end].translate(GAPS) == name and not text[end : end + 1].isalnum():
            return end
    return 0


@cache
def _by_first() -> dict[str, list[str]]:
    """Institutions of several words by their first one, the longest first; so as Britons spell them."""
    found: dict[str, list[str]] = {}
    for name in sorted(organisations(), key=len, reverse=True):
        if " " in name:
            for each in {name, BRITISH.sub(lambda match: SPELT[match.group()], name)}:
                found.setdefault(each.split()[0], []).append(each)
    return found


def is_dotted(text: str, last: Piece) -> bool:
    """Whether the full stop behind a company's name belongs to it: Norland Corp. rose."""
    return last.text in CORPORATE and DOT.match(text, last.end) is not None


def is_organisation(name: str, pieces: Sequence[Piece]) -> bool:
    last = pieces[-1].traits
    if name in organisations():
        return True
    if len(pieces) == 1:
        short = last.acronym and len(name) <= 6 and _may_be_short(name)
        return name in ("U.N.", "U.N", "Fed") or short or _is_written_together(name)
    return not last.demonym and (last.organisation_last or any(p.traits.organisation_any for p in pieces))


def _is_written_together(name: str) -> bool:
    """Whether capitals inside a word say that a company is called so: LakeNursery."""
    parts = CAPITALS.findall(name)
    known = len(parts) == 2 and traits(parts[0]).given > 1
    return len(parts) > 1 and len(parts[0]) > 3 and not known and "".join(parts) == name


def _may_be_short(name: str) -> bool:
    """Whether capital letters may stand for a body: for no word that is shouted, no state, no hour."""
    shouted = len(name) > 3 and bool(lemmas(name.lower()))
    return not shouted and name not in NO_BODY and "-" not in name and name not in _postal()


@cache
def _postal() -> frozenset[str]:
    return frozenset(state.postal for state in states())


def is_shortened(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether the initials of a name stand in brackets behind it."""
    short = SHORT.match(text, pieces[-1].end)
    return short is not None and short["short"].endswith("".join(p.text[0] for p in pieces)[-2:])


def linked(text: str, end: int, following: Sequence[Run]) -> int:
    """Where a name ends when what follows `of` belongs to it, and `and` behind that."""
    last = text[text.rfind(" ", 0, end) + 1 : end]
    inside, head = False, last in HEADS or last.isupper()
    for run in following:
        of, more = OF.match(text, end) if head or inside else None, AND.match(text, end)
        link = of or more
        if link is None or run.start != link.end() or (not inside and link.group().endswith(" and the ")):
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
