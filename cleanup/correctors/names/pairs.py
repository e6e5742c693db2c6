"""Pairs of forms: which two spellings are one name, and which of the two is right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import exp
from typing import NamedTuple

from cleanup.analysis.naming.gender import of_title
from cleanup.analysis.naming.people import alike
from cleanup.analysis.naming.similarity import keys, likeness, slips
from cleanup.correctors.names.forms import Form
from cleanup.lexicon import given
from cleanup.lexicon.proper import given_names
from cleanup.lexicon.spelling import plausibility

GENDER_PAIRS = (
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("yn", "yna"),
    ("sky", "skaya"),
    ("ski", "ska"),
    ("ky", "ka"),
)
ENDINGS = (
    *(
        "ov",
        "ova",
        "ev",
        "eva",
        "enko",
        "sky",
        "skyi",
        "ski",
        "vich",
        "vych",
        "yan",
        "dze",
        "shvili",
        "chuk",
        "iuk",
    ),
    *(
        "ic",
        "son",
        "sen",
        "stein",
        "berg",
        "mann",
        "escu",
        "opoulos",
        "idis",
        "oglu",
        "ez",
        "ini",
        "elli",
        "etti",
    ),
)
"""What surnames of many countries end in."""
THING = 0.58
"""How sure it is that two rare capitalised words of no person, one letter apart, are one name."""
NEAR = 400
"""So far, in code points, an introduction reaches."""
SCHOOLS = re.compile(r"(?<=[oe])(?:ff|v)$|(?:iy|yi|ii|yy|y|i)$")
"""Endings that schools of romanising Cyrillic write differently."""
PLURALS = (
    "s",
    "es",
    "ians",
    "ian",
    "ism",
    "ist",
    "ists",
    "ite",
    "ites",
    "ers",
    "er",
    "ed",
    "ing",
    "esque",
    "land",
)


class Verdict(NamedTuple):
    """Two forms and what speaks for their being one name."""

    wrong: Form
    right: Form
    confidence: float
    """That they are one name and `right` is the right spelling."""
    decided: bool
    """The direction is clear."""


def verdicts(found: Iterable[Form]) -> Iterator[Verdict]:
    """Each pair of forms that may be one name."""
    shared: dict[str, list[Form]] = defaultdict(list)
    for form in found:
        if len(form.key) >= 3:
            for key in keys(form.key):
                shared[key].append(form)
    seen: set[tuple[int, int]] = set()
    for group in shared.values():
        if len(group) < 2 or len(group) > 12:
            continue
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                if (id(a), id(b)) in seen or a.key == b.key:
                    continue
                seen |= {(id(a), id(b)), (id(b), id(a))}
                verdict = judge(a, b)
                if verdict is not None:
                    yield verdict


def judge(a: Form, b: Form) -> Verdict | None:
    """Whether two forms are one name, and which is right; None where they cannot be."""
    if "given" in (a.role, b.role) and a.role != b.role and "weak" not in (a.role, b.role):
        return None
    if _never(a, b):
        return None
    if a.role == b.role == "weak":
        return _of_things(*sorted((a, b), key=lambda form: form.count))
    gap = weight(b) - weight(a) + _looks(a, b) + 3.0 * (_is_known(b, a) - _is_known(a, b))
    gap += 9.0 * (a.borrowed - b.borrowed)
    wrong, right = (a, b) if gap > 0 or (gap == 0 and a.places[0] > b.places[0]) else (b, a)
    shortest = min(len(a.key), len(b.key))
    attested = right.traits.surname > 1 or _is_known(right, wrong)
    if right.role == "weak" and not (wrong.traits.coined and attested):
        return None
    if shortest < 3 or (shortest < 4 and not a.partners & b.partners):
        return None
    known = _knowledge(wrong, right)
    total = _company(wrong, right) + _spelling(wrong, right)
    total += known / 2 if wrong.partners & right.partners else known
    decided = _is_decided(wrong, right, abs(gap))
    return Verdict(wrong, right, round(1 / (1 + exp(-total)), 3), decided)


def _of_things(wrong: Form, right: Form) -> Verdict | None:
    """Two spellings of what is no person: one that stands once gives way to one that prevails."""
    if wrong.count > 1 or right.count < 3 or len(wrong.key) < 6 or not wrong.traits.coined:
        return None
    if wrong.traits.zipf > 0 or right.traits.common or slips(wrong.key, right.key) > 2:
        return None
    heard = likeness(wrong.key, right.key)
    near = slips(wrong.key, right.key) == 1
    return Verdict(wrong, right, THING, True) if heard > 0.6 or (near and heard > 0.2) else None


def _is_decided(wrong: Form, right: Form, gap: float) -> bool:
    """Whether it is clear which is right; of two romanisations in use neither is, unless it prevails."""
    if right.count < 3 and _romanised(wrong, right):
        return False
    if gap >= 1.2 or (wrong.traits.coined and not right.traits.coined) or (right.fulls and not wrong.fulls):
        return True
    if right.role == "given" and right.traits.zipf - wrong.traits.zipf > 0.6:
        return True
    return right.count > wrong.count and bool(right.partners & wrong.partners) and gap > 0


def _romanised(a: Form, b: Form) -> bool:
    """Whether two forms differ as schools of romanising do: Smirnov and Smirnoff, Sergey and Sergei."""
    if a.role == b.role == "given" and not (a.traits.given > 1 and b.traits.given > 1):
        return False
    one, other = (SCHOOLS.sub(lambda m: "v" if "f" in m[0] or "v" in m[0] else "i", f.key) for f in (a, b))
    return one == other


def _is_known(form: Form, other: Form) -> bool:
    """Whether a form is in print elsewhere, and the other, which is no commoner here, nowhere."""
    return form.traits.zipf >= 1.0 and other.traits.coined and other.traits.zipf == 0 and other.count <= 2


def _looks(a: Form, b: Form) -> float:
    """How much more the second is spelt as names are; nothing where a list knows either."""
    if not (a.traits.coined and b.traits.coined) or "given" in (a.role, b.role):
        return 0.0
    ease = plausibility(b.key) / len(b.key) - plausibility(a.key) / len(a.key)
    total = max(-1.2, min(1.2, 0.15 * ease * (len(a.key) + len(b.key))))
    total += 1.2 * (b.key.endswith(ENDINGS) - a.key.endswith(ENDINGS))
    total += 1.2 * ((b.traits.zipf > 0.9) - (a.traits.zipf > 0.9))
    return total / 2 if bool(a.fulls) != bool(b.fulls) else total


def _never(a: Form, b: Form) -> bool:
    """Pairs that are two names by rule: of a man and a woman, plurals, people of a place."""
    one, other = sorted((a.key, b.key), key=len)
    tail = other[len(one) :] if other.startswith(one) else ""
    if tail in PLURALS and ("given" not in (a.role, b.role) or tail == "s"):
        longer, shorter = (a, b) if a.key == other else (b, a)
        if not longer.partners & shorter.partners and not _is_genitive(longer, shorter, tail):
            return True
    if any(
        x.endswith(m) and y.endswith(f) and x[: -len(m)] == y[: -len(f)]
        for m, f in GENDER_PAIRS
        for x, y in ((a.key, b.key), (b.key, a.key))
    ):
        return True
    return any(_is_other(form) for form in (a, b)) and not a.partners & b.partners


def _is_genitive(longer: Form, shorter: Form, tail: str) -> bool:
    """Whether an s belongs to nobody: Mrs. Dunns, where only a Dunn was introduced."""
    single = all(p.mention and of_title(p.mention.title) for p in longer.places)
    return tail == "s" and single and bool(shorter.fulls) and longer.traits.coined


def _is_other(form: Form) -> bool:
    """Whether a form is a word of another kind, unless it is introduced as somebody's surname."""
    known = form.traits
    if known.demonym or known.calendar or known.acronym or known.function:
        return True
    return known.place and not form.fulls


def weight(form: Form) -> float:
    """How much speaks for a spelling's being the right one."""
    known = form.traits
    total = form.attested + 0.5 * (form.count - form.attested) + 1.5 * form.fulls + 0.5 * bool(form.titles)
    total += 0.5 * form.headlines + 1.5 * form.biographies
    if known.common and known.surname > 1:
        total += 0.8
    if not (known.common or known.calendar or known.place):
        total += 0.6 * min(known.zipf, 4.0) + (0.8 if known.surname > 1 and form.role == "surname" else 0.0)
        total += 1.0 if known.given > 1 and form.role == "given" else 0.0
    return total - 2.0 * (form.role == "weak")


def _spelling(wrong: Form, right: Form) -> float:
    a, b = wrong.key, right.key
    apart, length = slips(a, b), max(len(a), len(b))
    heard = likeness(a, b)
    typed = {
        1: 2.2 if length >= 7 else 1.6 if length >= 5 else 0.4,
        2: 1.0 if length >= 9 else 0.0 if length >= 7 else -1.2,
    }
    total = max(5.0 * heard - 1.6, typed.get(apart, -2.5))
    if a[0] != b[0] and heard < 0.5:
        total -= 1.5
    if abs(len(a) - len(b)) == 1 and (a + "s" == b or b + "s" == a):
        total -= 1.2
    return total


def _knowledge(wrong: Form, right: Form) -> float:
    known, total = wrong.traits, 0.0
    if known.coined:
        total += 1.8
    elif known.zipf >= 3.3:
        total -= 2.8 if known.common and known.surname > 1 else 2.2
    elif known.common:
        total -= 0.8
    elif known.surname > 1 or known.zipf >= 2.4:
        total -= 1.4
    elif known.surname and known.zipf >= 1.3:
        total -= 0.6
    else:
        total += 0.6
    if not known.coined and not right.traits.coined and known.zipf > 2.2 and right.traits.zipf > 2.2:
        total -= 0.8
    return total


def _company(wrong: Form, right: Form) -> float:
    if wrong.role == "given" or right.role == "given":
        return _company_of_given(wrong, right)
    total = -1.6 + 0.4 * min(right.count, 4) - 0.5 * min(wrong.count - 1, 3)
    bare = wrong.role == "surname" and not wrong.fulls
    if right.count == 1:
        total -= 0.1 if not wrong.fulls and right.fulls else 0.8
    family = wrong.traits.coined and right.count > 2
    if wrong.partners & right.partners:
        total += 3.2
    elif wrong.partners and right.partners:
        near = any(alike(a, b) for a in wrong.partners for b in right.partners)
        total += 1.8 if near else -2.0 if family and right.traits.zipf >= 3.0 else -4.5
    elif wrong.genders and right.genders and not wrong.genders & right.genders and not family:
        total -= 4.5
    elif right.partners and bare:
        known = wrong.traits
        total += (
            2.4 if wrong.speaks and known.zipf > 2.4 and not (known.common and known.surname > 1) else 1.8
        )
        total += 1.4 if wrong.speaks and known.zipf > 2.4 and _follows(right, wrong) else 0.0
    elif wrong.partners and wrong.count > wrong.fulls:
        total -= 2.5
    elif wrong.partners and not right.partners and _follows(wrong, right):
        total += 1.4
    if wrong.titles & right.titles:
        total += 0.8
    if wrong.role == "weak":
        total += 0.6 if wrong.traits.surname and right.partners else -0.1 if right.partners else -0.8
    return total


def _follows(introduced: Form, bare: Form) -> bool:
    """Whether a bare surname that nobody introduced stands right behind the other form in full."""
    return 0 < bare.places[0].start - introduced.places[-1].end < NEAR


def _company_of_given(wrong: Form, right: Form) -> float:
    if wrong.follower and wrong.follower not in right.partners:
        return -6.0
    if not wrong.partners & right.partners:
        return -6.0 if wrong.role == "given" else -1.2 + 0.4 * min(right.count, 4)
    total = 0.2 + 0.4 * min(right.count, 4) - 0.6 * min(wrong.count - 1, 3)
    if wrong.traits.given > 1 and right.traits.given > 1:
        total += -1.0 if _gender(wrong.text) == _gender(right.text) else -4.0
        total -= 2.0 * (likeness(wrong.key, right.key) < 0.5)
    return total


def _gender(name: str) -> str:
    woman, man = given.female(name), given.male(name)
    if woman or man:
        return "f" if woman > man else "m"
    return given_names().get(name, "")
