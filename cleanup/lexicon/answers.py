"""What is right where a frame holds: the words of its table in the forms that the place asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.lexicon.classes import AUXILIARY, adverb, graded, pairs
from cleanup.lexicon.elements import NOUN, VERB, Element, form
from cleanup.lexicon.forms import is_plural, verb
from cleanup.lexicon.frames import Fit
from cleanup.lexicon.stream import Stream
from cleanup.lexicon.words import inflect

TAGS = {"ing": "VBG", "past": "VBD", "part": "VBN", "third": "VBZ"}
GRADES = {"more": "JJR", "most": "JJS"}
PLURAL = frozenset("they we you i".split())
"""Subjects whose verb has no -s."""
BEFORE_PARTICIPLE = frozenset("has have had having be been being is are was were get got gets 's 've".split())
AN = re.compile(r"\ba(?= [aeio])")


def answers(fit: Fit, stream: Stream) -> Iterator[str]:
    """What may stand for the wrong words, with the capital of a sentence; nothing where nobody can know."""
    for right in fit.frame.right:
        if right == "?":
            continue
        said = " ".join(filter(None, (_said(word, fit, stream) for word in right.split())))
        for number, one in enumerate(_wanted(fit, stream), 1):
            said = said.replace(f"{{{number}}}", one)
        if "{" in right:
            said = AN.sub("an", said.replace(" %", "%"))
        capital = stream.written[fit.first][0].isupper() and stream.begins(fit.first)
        yield said[:1].upper() + said[1:] if capital else said


def _wanted(fit: Fit, stream: Stream) -> list[str]:
    parts = ((first, last) for part, first, last in fit.wrong() if part.wanted)
    return [stream.text[stream.start[first] : stream.end[last - 1]] for first, last in parts]


def _said(word: str, fit: Fit, stream: Stream) -> str:
    """A word of an answer: itself, or in the form that a wrong one has, or the wrong one in another form."""
    if word[-2:] in ("/v", "/n"):
        known = VERB if word.endswith("/v") else NOUN
        tags = (_tag(stream, part, first, last) for part, first, last in fit.wrong())
        return form(word[:-2], next((tag for tag in tags if tag in known), known[0]))
    if word[0] != "@":
        return word
    held = stream.lower[fit.first : fit.behind]
    return _formed(word[1:], held, stream.lower[fit.first - 1])


def _formed(wanted: str, held: list[str], before: str) -> str:
    """The verb or adjective among some words in another form; nothing for `drop`."""
    last = held[-1]
    if wanted == "drop":
        return ""
    if wanted == "adverb":
        return adverb(last) or last
    if wanted == "other":
        return next(some[last] for some in pairs().values() if last in some)
    if wanted in GRADES:
        return graded(last, GRADES[wanted])
    lemmas = (verb(word) for word in reversed(held) if word not in AUXILIARY)
    lemma = next(filter(None, lemmas), last)
    if wanted == "agree":
        wanted = "base" if before in PLURAL or is_plural(before) else "third"
    return inflect(lemma, TAGS[wanted]) if wanted in TAGS else lemma


def _tag(stream: Stream, part: Element, first: int, last: int) -> str:
    """Which form stands at stream[first:last]; of past and participle the latter behind an auxiliary."""
    written = "_".join(stream.lower[first:last])
    tags = [tag for form, tag in part.tags if form == written]
    if "VBN" in tags and BEFORE_PARTICIPLE & set(stream.lower[max(0, first - 2) : first]):
        return "VBN"
    return tags[0] if tags else ""
