"""Pairs of forms: which two spellings are one name, and which of the two is right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import exp
from typing import NamedTuple

from cleanup.analysis.naming.gender import of_title
from cleanup.analysis.naming.similarity import keys, likeness, slips
from cleanup.correctors.names.forms import Form
from cleanup.correctors.names.odds import company, knowledge, looks, spelling, weight
from cleanup.correctors.names.schools import bones, undone

GENDER_PAIRS = (
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("yn", "yna"),
    ("sky", "skaya"),
    ("ski", "ska"),
    ("ky", "ka"),
)
THING = 0.58
"""How sure it is that two rare capitalised words of no person, one letter apart, are one name."""
BEGINNING = 4
"""So many letters a spelling checker leaves as they are when it takes a word for a name."""
EVEN = 0.5
"""Of two surnames whose frequency in print (Zipf scale) differs by less, neither is the likelier one."""
SCHOOLS = re.compile(r"(?<=[oe])(?:ff|v)$|(?:iy|yi|ii|yy|y|i)$")
"""Endings that schools of romanising Cyrillic write differently."""
PLURALS = frozenset("s es ians ian ism ist ists ite ites ers er ed ing esque land".split())


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
            for key in bones(form.key):
                shared[f"^{key}"].append(form)
            if len(form.key) > BEGINNING and (form.fulls or is_speaking_word(form)):
                shared[f"<{form.key[:BEGINNING]}"].append(form)
    seen: set[tuple[int, int]] = set()
    for key, group in shared.items():
        if len(group) < 2 or len(group) > 12:
            continue
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                if (id(a), id(b)) in seen or a.key == b.key:
                    continue
                if not all(test(a, b) for sign, test in TESTS.items() if key.startswith(sign)):
                    continue
                seen |= {(id(a), id(b)), (id(b), id(a))}
                verdict = judge(a, b)
                if verdict is not None:
                    yield verdict


def _is_far_heard(a: Form, b: Form) -> bool:
    """Whether nobody knows one of two forms, and what it may have been is not far from the other."""
    ways = ((one, other) for one, other in ((a, b), (b, a)) if one.traits.coined)
    return any(
        slips(word, other.key) < min(4, len(word) - 1, len(other.key) - 1)
        for one, other in ways
        for word in undone(one.key)
    )


def _is_near(a: Form, b: Form) -> bool:
    """Whether two long forms that have not even their consonants in common are two slips apart."""
    return min(len(a.key), len(b.key)) >= 7 and slips(a.key, b.key) <= 2


def _is_word_for_name(a: Form, b: Form) -> bool:
    """Whether one of two forms is a word that speaks and the other an introduced name."""
    return is_speaking_word(a) != is_speaking_word(b)


def is_speaking_word(form: Form) -> bool:
    """Whether a form is no name, but says something once."""
    known = form.traits
    return form.speaks and form.count == 1 and known.common and not (known.surname or known.given)


TESTS = {"^": _is_far_heard, "~~": _is_near, "<": _is_word_for_name}
"""What pairs must pass that have no more than this kind of key in common."""


def judge(a: Form, b: Form) -> Verdict | None:
    """Whether two forms are one name, and which is right; None where they cannot be."""
    if "given" in (a.role, b.role) and a.role != b.role and "weak" not in (a.role, b.role):
        return None
    if _never(a, b):
        return None
    if a.role == b.role == "weak":
        return _of_things(*sorted((a, b), key=lambda form: form.count))
    gap = weight(b) - weight(a) + looks(a, b) + 3.0 * (_is_known(b, a) - _is_known(a, b))
    gap += 9.0 * (a.borrowed - b.borrowed)
    wrong, right = (a, b) if gap > 0 or (gap == 0 and a.places[0] > b.places[0]) else (b, a)
    shortest = min(len(a.key), len(b.key))
    attested = right.traits.surname > 1 or _is_known(right, wrong)
    if right.role == "weak" and not (wrong.traits.coined and attested):
        return None
    if shortest < 3 or (shortest < 4 and not a.partners & b.partners):
        return None
    known = knowledge(wrong, right)
    total = company(wrong, right) + spelling(wrong, right)
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
    if (right.count < 3 and _romanised(wrong, right)) or _are_even(wrong, right):
        return False
    if gap >= 1.2 or (wrong.traits.coined and not right.traits.coined) or (right.fulls and not wrong.fulls):
        return True
    if right.role == "given" and right.traits.zipf - wrong.traits.zipf > 0.6:
        return True
    return right.count > wrong.count and bool(right.partners & wrong.partners) and gap > 0


def _are_even(wrong: Form, right: Form) -> bool:
    """Whether two surnames that people bear stand once each, and one is as good as the other."""
    if wrong.count > 1 or right.count > 1 or wrong.traits.coined or right.traits.coined:
        return False
    both = wrong.traits.surname > 0 and right.traits.surname > 0 and not wrong.traits.common
    return both and right.traits.zipf - wrong.traits.zipf < EVEN


def _romanised(a: Form, b: Form) -> bool:
    """Whether two forms differ as schools of romanising do: Smirnov and Smirnoff, Sergey and Sergei."""
    if a.role == b.role == "given" and not (a.traits.given > 1 and b.traits.given > 1):
        return False
    one, other = (SCHOOLS.sub(lambda m: "v" if "f" in m[0] or "v" in m[0] else "i", f.key) for f in (a, b))
    return one == other


def _is_known(form: Form, other: Form) -> bool:
    """Whether a form is in print elsewhere, and the other, which is no commoner here, nowhere."""
    return form.traits.zipf >= 1.0 and other.traits.coined and other.traits.zipf == 0 and other.count <= 2


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
