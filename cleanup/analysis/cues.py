"""Cues: the words by which an article says who speaks, as patterns to look for beside a quotation."""

from __future__ import annotations

import re
from functools import cache

from cleanup.lexicon.speech import ADDRESSED, Form, Strength, reporting_verbs

PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Ww]ho)"
TITLE_CASE = r"[A-Z][\w.’'&-]*"
PARTICLE = r"(?:of|for|the|and|de|van|von|der|den|bin|al|el|la|le|du|di)"
NAME = rf"(?:{TITLE_CASE})(?:\s(?:{TITLE_CASE}|{PARTICLE})){{0,6}}"
DETERMINER = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ss]ome|[Tt]wo)"
PHRASE = rf"(?:{DETERMINER}\s(?:[\w’'.-]+\s){{0,7}}?[\w’'-]+|{NAME})"
SUBJECT = rf"(?:{PRONOUN}|{PHRASE})"
PARTY = r"[DRI]-[A-Z][\w.]{1,9}"
"""The party and state behind a name: R-Ohio."""
APPOSITION = rf"(?:,(?:\s{PARTY}|[^.,;:?!“”\"]{{1,90}}(?:,[^.,;:?!“”\"]{{1,60}})?),)?"
ADVERB = r"(?:(?:also|then|later|once|again|further|previously|recently|earlier|has|have|had|\w+ly)\s){0,2}"
BEHIND = (
    r"(?=$|\s*[.,:;?!]|\s(?:on|in|at|during|of|to|after|before|when|while|as|last|this|via|by|with|about|from"
    r"|through|upon|over|later|recently|earlier|yesterday|today|reporters|adding|referring|noting|following|without"
    r"|outside|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
)
"""What follows an attribution that a quotation stands before: the end, or when, where and how it was said."""
HEARER = r"(?:reporters|him|her|me|us|them|the|an?|[A-Z])"


def alternation(words: list[str]) -> str:
    """Words as a pattern, the longer before the shorter."""
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def finite_verbs() -> str:
    """The forms that can be the verb of an attribution by themselves."""
    return alternation(
        [
            word
            for word, verb in reporting_verbs().items()
            if verb.finite and verb.strength is not Strength.WEAK and not verb.nounlike
        ]
    )


@cache
def pronoun_verbs() -> str:
    """Those that a pronoun before them makes verbs: he notes, she claims."""
    return alternation([w for w, v in reporting_verbs().items() if v.form is Form.PRESENT and v.nounlike])


@cache
def inverting_verbs() -> str:
    """Those that can stand before their subject: said she, but not told she."""
    return alternation(
        [
            word
            for word in finite_verbs().split("|")
            if reporting_verbs()[word].lemma not in ADDRESSED | {"add"}
        ]
    )


@cache
def attribution_behind() -> re.Pattern[str]:
    """A comma, a question or exclamation mark, or a dash, and behind it who says it."""
    said = rf"{SUBJECT}{APPOSITION}\s{ADVERB}(?:(?:told|tells|asked)\s{HEARER}|(?:{finite_verbs()}){BEHIND})"
    inverted = rf"(?:{inverting_verbs()})\s(?:{PHRASE}|{PRONOUN}{BEHIND})"
    return re.compile(rf"[,?!—–]['’]?(?=\s(?:{said}|{inverted}))")


@cache
def attribution() -> re.Pattern[str]:
    """Who says it, to be matched directly behind a closing mark."""
    said = rf"{SUBJECT}{APPOSITION}\s{ADVERB}(?:{finite_verbs()})\b"
    inverted = rf"(?:{inverting_verbs()})\s(?:{PHRASE}|{PRONOUN}{BEHIND})"
    return re.compile(rf"\s*(?:{said}|{PRONOUN}\s(?:{pronoun_verbs()})\b|{inverted})")


@cache
def attribution_alone() -> re.Pattern[str]:
    """An attribution that is complete by itself, behind a closing mark; group `who` is the speaker."""
    said = rf"(?P<who>{PRONOUN}|{NAME})\s{ADVERB}(?:{finite_verbs()})(?=[.,]|\s+(?:on|in|at)\s|$)"
    return re.compile(rf"\s+{said}")


@cache
def attribution_whole() -> re.Pattern[str]:
    """Words that do nothing but say who speaks, behind a closing mark; group `who` is the speaker."""
    verbs = (
        rf"(?:(?:told|tells)\s{HEARER}(?:[\w’'-]*\w)?(?:\s[A-Z][\w’'-]+){{0,3}}|(?:{finite_verbs()}){BEHIND})"
    )
    named = rf"(?P<who>{NAME}|{DETERMINER}\s(?:[\w’'.-]+\s){{0,4}}?[a-z’'-]+|{PRONOUN}){APPOSITION}"
    inverted = rf"(?:{inverting_verbs()})\s(?:{NAME}|the\s[a-z]+)"
    return re.compile(rf"\s+(?:{named}\s{ADVERB}{verbs}|(?P<behind>{inverted}))")


@cache
def cue_before() -> re.Pattern[str]:
    """A reporting verb with a comma or colon, and the capital of a speech behind it."""
    forms = alternation(
        [
            w
            for w, v in reporting_verbs().items()
            if v.strength is not Strength.WEAK and not v.nounlike and v.form is not Form.BASE
        ]
    )
    word = r"(?!\sthat\b)[^.,:;?!“”\"]"
    setting = rf"(?:\s(?:in|on|at|to|during|after|about|via|by|through|when|as)\b(?:{word}){{1,50}}?)?"
    hearer = rf"\s(?:{word}){{2,40}}?"
    speech = r"(?=[A-Z\[])(?!(?:[A-Z][a-z]{0,5}\.|(?:[A-Z]\.){2,}),)"
    return re.compile(
        rf"(?<!\bI )(?<!\b[Ww]e )(?<!\bare )(?<!\bam )\b"
        rf"(?:(?:told|telling|tells|asked){hearer}|(?:{forms}){setting})[,:]\s{speech}"
    )
