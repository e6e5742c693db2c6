"""Frames in which only a person stands: what people alone do, what is done to them, what they have."""

from __future__ import annotations

import re
from functools import cache

from cleanup.analysis.naming.neighbours import is_finite
from cleanup.lexicon.words import inflect

DOES = """accept:the accuse admit:that:to apologize apologise applaud appeal:to argue ask aspire badmouth
    believe berate brag campaign:for:in:on:with complain concede condemn confess congratulate criticize
    criticise decide decline demand denounce deny dismiss:the disagree donate earn:a:his:her embrace
    endorse enlist enrol enroll fear forget graduate grin hesitate hire hope insist insult intend
    interrupt interview joke laugh lecture lie:to lament learn:that live:in:with lobby marry
    meet:with:his:her negotiate nod object:to pardon persuade phone plead pledge practise:law
    practice:law praise pray preach promise:to protest:that quip quit realise realize recall reckon
    refuse regret remember reminisce remark reply resign retire:from:in:as retweet salute scold scoff
    scream serve:as:on:in:two:three:four shout shrug sigh smile sob speak:to:at:with:on:for:about:in
    spend:his:her:years study:at:law:in sue swear sympathise sympathize talk:to:about:with teach:at
    tease testify thank think threaten:to tweet try:to tell urge vote vow want warn wed weep whisper
    wish:to wonder worry write yell""".split()
"""What people do, with what must stand behind a verb that things have as well."""
SUFFERS = frozenset(
    """accused acquitted admonished appointed arrested asked awarded baptised baptized born booked buried
    convicted cremated detained deposed diagnosed divorced educated elected employed exiled executed
    extradited fired handcuffed hospitalised hospitalized imprisoned indicted interrogated interviewed
    jailed knighted married murdered named nominated ordained pardoned promoted questioned raised
    reelected re-elected reprimanded sacked sentenced slain sworn suspected told traded unable
    unavailable unwilling widowed aware pregnant angry happy sad proud glad sorry ashamed afraid upset
    optimistic pessimistic reluctant eager adamant defiant survived""".split()
)
"""What happens to people, and what they are, behind was or were."""
OWNS = frozenset(
    """wife husband widow widower mother father parents son sons daughter daughters sister brother brothers
    sisters children fiance fiancee girlfriend boyfriend grandfather grandmother uncle aunt nephew niece
    cousin lawyer lawyers attorney attorneys spokesman spokeswoman spokesperson aide aides adviser
    advisers advisor advisors candidacy campaign presidency resignation testimony remarks comments tweet
    tweets apology tenure predecessor successor supporters critics opponents opponent rival rivals
    colleagues teammates agent coach biographer memoir autobiography marriage divorce childhood
    assistant boss employer deputy ambitions office inauguration nomination confession alibi
    hometown""".split()
)
"""What a person has and a thing hardly."""
TO = (
    "told|telling|asked|asking|thanked|thanking|praised|praising|accused|accusing|blamed|interviewed|elected"
    "|re-elected|appointed|nominated|sacked|hired|sued|convinced|persuaded|advised|invited|urged|urging|married"
    "|endorsed|arrested|indicted|criticized|criticised|criticizing|criticising|mocked|congratulated|condemned"
    "|quoted|warned|reminded|informed|assured|defeated|defeating|succeeded|joined|met|said|says|added|replied"
    "|[Aa]ccording to|(?:interviews?|meetings?|met|spoken?|talked|conversations?|married) (?:with|to)"
    "|(?:lawyers?|attorneys?|spokes(?:wo)?man|spokesperson|aides?|advis[eo]rs?) (?:for|to|of)"
    "|(?:supporters|opponents|critics|friends?) of|vot(?:e|ed|ing|es) (?:for|against)"
    "|campaign(?:ed|ing)? (?:for|against)"
)
BEFORE = re.compile(rf"\b(?:{TO}),? $")
"""Behind these a person is named."""
NOT = r"(?:do|does|did|had|has|ca|could|is|was|wo|would)n['’]t"
MODALS = (
    "has|had|have|will|would|did|does|do|could|can|should|must|may|might|is|was"
    rf"|refused to|declined to|want(?:s|ed) to|{NOT}"
)
ADVERBS = "(?: (?:also|then|later|never|now|still|once|first|already|previously|reportedly|himself|herself))*"
SUBJECT = re.compile(
    rf"{ADVERBS}(?: (?P<modal>{MODALS})(?: not)?(?P<passive> been| be)?{ADVERBS})? (?P<verb>[A-Za-z][a-z-]+)"
    r"(?= (?P<next>[a-z]+|\d\d\b))?"
)
RELATIVE = re.compile(r",? (?:who|whose|whom)\b|, [1-9]\d(?:,|\.| )|, (?:himself|herself)\b|['’]s own ")
OWNED = re.compile(r"(?:['’]s|(?<=s)['’]) (?:[a-z]+ )?(?P<owned>[a-z]+)")
POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")
PHRASAL = re.compile(
    rf"{ADVERBS} (?:went on to (?:say|add|tell|write)|took to (?:Twitter|Facebook)|took the stand"
    r"|could not be reached|did(?: not|n['’]t) (?:immediately )?respond|took office|stepped down|ran for"
    r"|(?:is|was) survived by|shook (?:his|her) head|stood trial|pleaded (?:not )?guilty"
    r"|was (?:an?|the) (?:former|retired|graduate|member|lawyer))\b"
)
SMALL = (
    "that|to|he|she|it|they|in|on|at|when|if|whether|how|why|what|and|but|during|after|before|because|last|as|for"
    "|about|said|says|[A-Z][a-z]*day"
)
LAST = re.compile(rf"[,.;:!?”\"')](?!\w)|$| (?:{SMALL})\b")
"""What may stand behind an object: not the rest of a compound."""


def is_personal(text: str, start: int, end: int) -> bool:
    """Whether what stands in text[start:end] stands where only a person can."""
    if RELATIVE.match(text, end) or PHRASAL.match(text, end):
        return True
    owned = OWNED.match(text, end)
    if owned:
        return owned["owned"] in OWNS
    if BEFORE.search(text, max(0, start - 40), start) and LAST.match(text, end):
        return True
    subject = SUBJECT.match(text, end)
    return subject is not None and _does(subject)


def is_complete(text: str, end: int) -> bool:
    """Whether a name may end here: before a verb, a mark or a small word, not the rest of a compound."""
    if POSSESSIVE.match(text, end) or LAST.match(text, end):
        return True
    subject = SUBJECT.match(text, end)
    return subject is not None and (bool(subject["modal"]) or is_finite(subject["verb"].lower()))


def _does(subject: re.Match[str]) -> bool:
    verb, modal = subject["verb"].lower(), subject["modal"] or ""
    if modal in ("is", "was") or subject["passive"]:
        return verb in SUFFERS or (verb.endswith("ing") and verb in _forms())
    behind = _forms().get(verb)
    return behind is not None and (not behind or (subject["next"] or "") in behind)


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Every form of what people do, with what must stand behind it."""
    found: dict[str, frozenset[str]] = {}
    for entry in DOES:
        lemma, *behind = entry.split(":")
        for tag in ("VB", "VBZ", "VBD", "VBN", "VBG"):
            found[inflect(lemma, tag)] = frozenset(behind)
    return found
