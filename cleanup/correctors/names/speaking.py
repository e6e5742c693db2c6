"""Words of the language that say something alone, where only a name can: Peak said, and Wines believes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.edit import Span
from cleanup.lexicon.proper import traits
from cleanup.lexicon.speech import Form, Strength, reporting
from cleanup.lexicon.words import lemmas

SPEAKER = re.compile(
    r"(?P<before>[A-Z](?:(?<=\A.)|(?<=\n.)|(?<=[.!?,][”\"’] .)|(?<=[.!?] .))[a-z]{3,})"
    r" (?:also |then |later )?(?P<verb>[a-z]{3,})\b"
    r"|(?:(?:said|says)(?<=[”\"] ....)|added(?<=[”\"] .....)) (?P<behind>[A-Z][a-z]{3,})(?=[.,])"
)
THINKS = frozenset("believes thinks wants hopes".split())


def speaking(text: str) -> Iterator[Span]:
    """Each capitalised common noun in the singular that is the whole subject of a reporting verb."""
    for match in SPEAKER.finditer(text):
        group = match.lastgroup if match.lastgroup == "behind" else "before"
        word, verb = match[group].lower(), match["verb"] or "said"
        known = traits(match[group])
        other = known.function or known.demonym or known.calendar or known.title or known.place
        if known.common and not other and _says(verb) and not (_is_plural(word) and not verb.endswith("s")):
            yield Span(*match.span(group))


def _says(word: str) -> bool:
    verb = reporting(word)
    if word in THINKS:
        return True
    return verb is not None and verb.strength is Strength.STRONG and verb.form in (Form.PAST, Form.PRESENT)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and any(lemma != word for lemma in lemmas(word).get("NOUN", ()))
