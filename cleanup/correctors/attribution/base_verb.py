"""A reporting verb in its plain form behind one person: `Marsh claim that …`, `Horn retweet “…”`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.analysis import Analysis, Kind, Mention
from cleanup.analysis.cues import alternation
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.attribution.frames import begins_sentence, surely_outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.speech import Form, Reporting, Strength, past, reporting_verbs
from cleanup.lexicon.words import may_be_finite

ID = "attribution/base-verb"
GARBLED = 0.5
"""The garbledness from which on such a verb may have lost even what was said."""
TITLES = re.compile(r"(?!The |An? )(?:(?:[A-Z][\w’'.-]*|of|for|the) ){0,6}\Z")
WORD = re.compile(r"[^\W\d_]+")
MORE = "tweet retweet post repost continue respond reply testify"
"""Verbs of telling that no list of reporting verbs has, or has as weak."""


@cache
def _behind() -> re.Pattern[str]:
    """The plain form, and behind it what was said or to whom: of what may be a noun only a pronoun tells."""
    verbs = {w: v for w, v in reporting_verbs().items() if v.form is Form.BASE and past(v.lemma) != w}
    sure = alternation([w for w, v in verbs.items() if v.strength is Strength.STRONG and not _is_noun(v)])
    plain = alternation([*(w for w, v in verbs.items() if not _is_noun(v)), *MORE.split()])
    nouns = alternation([w for w, v in verbs.items() if _is_noun(v)])
    said = r"(?=(?: that)? (?:he|she|it|they|the|his|her|its|a|an|there|this|these)\b| that\b|[:,]? [“\"])"
    noun = r"(?= (?:that )?(?:he|she|it|they|his|her|its)\b|[:,]? [“\"])"
    return re.compile(rf" (?:also )?(?P<verb>(?:{sure})(?=[\s.,])|(?:{plain}){said}|(?:{nouns}){noun})")


def _is_noun(verb: Reporting) -> bool:
    return verb.nounlike or verb.lemma in ("address", "attack", "joke", "fear", "hope", "vow")


@cache
def _bare() -> re.Pattern[str]:
    """A name and any of these verbs before a capital that a link has left."""
    verbs = [w for w, v in reporting_verbs().items() if v.form is Form.BASE and not _is_noun(v)]
    verb = alternation([*verbs, *MORE.split()])
    return re.compile(rf"(?P<who>[A-Z][\w’'-]+) (?P<verb>{verb})(?= [A-Z][a-z]+ [A-Za-z])")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sentences that begin with a person, perhaps behind a title, and go on with such a verb."""
    for mention in analysis.mentions:
        if mention.kind is not NameKind.PERSON:
            continue
        verb = _behind().match(analysis.prose, mention.end)
        if verb is not None and _is_subject(analysis, mention):
            yield _told(mention.text, mention.span, verb)
    yield from _only_verbs(analysis)


def _only_verbs(analysis: Analysis) -> Iterator[Hunk]:
    """Sentences of a garbled article that begin with a person and have no other verb."""
    for sentence in analysis.sentences:
        verb = _bare().match(analysis.prose, sentence.start, sentence.end)
        if (
            verb is not None
            and analysis.garbledness.score >= GARBLED
            and verb["who"] in {m.surname for m in analysis.mentions if m.kind is NameKind.PERSON}
            and not any(map(may_be_finite, WORD.findall(analysis.unquoted, verb.end(), sentence.end)))
        ):
            yield _told(verb["who"], Span(*verb.span("who")), verb)


def _is_subject(analysis: Analysis, mention: Mention) -> bool:
    """Whether the sentence has nothing before the name but titles, and what was said."""
    paragraph, sentence = analysis.paragraph_at(mention.start), analysis.sentence_at(mention.start)
    if paragraph is None or paragraph.kind is not Kind.BODY or sentence is None:
        return False
    if not begins_sentence(analysis, sentence.start) or not surely_outside(analysis, mention.start):
        return False
    quoted = analysis.quotation_before(mention.start)
    start = quoted.end + 1 if quoted and quoted.end > sentence.start else sentence.start
    return TITLES.fullmatch(analysis.prose, start, mention.start) is not None


def _told(who: str, where: Span, match: re.Match[str]) -> Hunk:
    verb = Span(*match.span("verb"))
    right = past(match["verb"])
    if right == match["verb"]:
        right = {"reply": "replied", "testify": "testified"}.get(
            right, right + ("d" if right[-1] == "e" else "ed")
        )
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{match['verb']}” does not agree with {who}: an article says “{right}”.",
        span=verb,
        edits=(Edit(verb.start, verb.end, right),),
        confidence=0.8,
        evidence=(Evidence("who speaks", where),),
    )


RULE = Rule(ID, "“Marsh claim that …”: a reporting verb in its plain form behind one person", find)
