"""What speaks for two forms being one name, in log odds, and for one of them being the right spelling."""

from __future__ import annotations

from cleanup.analysis.naming.people import alike
from cleanup.analysis.naming.similarity import likeness, slips
from cleanup.correctors.names.forms import Form
from cleanup.correctors.names.schools import undone
from cleanup.lexicon import given
from cleanup.lexicon.proper import given_names
from cleanup.lexicon.spelling import plausibility

ENDINGS = tuple(
    """ov ova ev eva enko sky skyi ski vich vych yan dze shvili chuk iuk
    ic son sen stein berg mann escu opoulos idis oglu ez ini elli etti""".split()
)
"""What surnames of many countries end in."""
SAME, UNDOING = 3.4, 0.3
"""What the same letters say, and what it costs to undo another alphabet for them."""
NEAR = 400
"""So far, in code points, an introduction reaches."""


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


def looks(a: Form, b: Form) -> float:
    """How much more the second is spelt as names are; nothing where a list knows either."""
    if not (a.traits.coined and b.traits.coined) or "given" in (a.role, b.role):
        return 0.0
    ease = plausibility(b.key) / len(b.key) - plausibility(a.key) / len(a.key)
    total = max(-1.2, min(1.2, 0.15 * ease * (len(a.key) + len(b.key))))
    total += 1.2 * (b.key.endswith(ENDINGS) - a.key.endswith(ENDINGS))
    total += 1.2 * ((b.traits.zipf > 0.9) - (a.traits.zipf > 0.9))
    return total / 2 if bool(a.fulls) != bool(b.fulls) else total


def spelling(wrong: Form, right: Form) -> float:
    """How near the two are in letters and in sound; what nobody knows may have come from another alphabet."""
    if not wrong.traits.coined:
        return _written(wrong.key, right.key)
    return max(_written(each, right.key) - UNDOING * (each != wrong.key) for each in undone(wrong.key))


def _written(a: str, b: str) -> float:
    if a == b:
        return SAME
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


def knowledge(wrong: Form, right: Form) -> float:
    """What the lists know of the wrong one: a name that is in use is seldom a slip."""
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


def company(wrong: Form, right: Form) -> float:
    """What stands beside the two: given names, titles, somebody who speaks."""
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
