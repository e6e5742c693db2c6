"""The words of a clause beside a quotation, and which of them can belong to a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis.tokens import Token
from cleanup.edit import Span
from cleanup.lexicon.speech import Form, Reporting, Strength, reporting

TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|St|Jr|Sr|Prof|Rev|[A-Z])\.(?!\w)"
TOKEN = re.compile(
    rf"[a-z]+(?![\w'’.&-])|\([DRI]-[^()\n]{{2,9}}\)|['’]t(?= [A-Z])|{TITLE}"
    r"|(?:[A-Z]\.){2,}|[^\W_]+(?:[-'’.&][^\W_]+)*|''|\.{2,}|[^\w\s]"
)
MARKS = frozenset(["“", "”", '"', "''", "‘‘", "’’"])
PRONOUNS = frozenset("he she they it we i".split())
DETERMINERS = frozenset(
    """the a an one another his her their its my our this that these those some many several two three four
    five six both each other most every no all few such""".split()
)
ARTICLES = frozenset("the a an his her their its my our this these those no such".split())
"""Behind these no verb can stand."""
PREPOSITIONS = frozenset(
    """in on at during after before with by to from about into through over under since until for of against
    between among amid despite without within via upon following toward towards regarding concerning like
    unlike as than per outside inside near around behind across along off while when where because
    if although though whether""".split()
)
INSIDE_PHRASE = frozenset(("'t", "’t")) | frozenset(
    "of for the and de la van von der den bin al el di da du le at in with from to".split()
)
"""Small words that a speaker's phrase can run over."""
CONJUNCTIONS = frozenset(
    "and but or so yet nor that which because if when while as although though then".split()
)
AUXILIARIES = frozenset(
    "has have had was were is are be been being did does do will would may might can could".split()
)
ADVERBS = frozenset(
    """also then later once again further just even only still already always often never ever now soon first
    earlier here there today yesterday tonight since repeatedly flatly too reportedly""".split()
)


class Word(Token):
    """A word or a mark of punctuation of a clause."""

    __slots__ = ()

    @property
    def is_word(self) -> bool:
        """Whether it is no punctuation."""
        return self.text[0].isalnum() or self.text[-1].isalnum()

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun that can be a subject."""
        return self.lower in PRONOUNS

    @property
    def name_end(self) -> bool:
        """Whether it can end a subject: a word without a possessive."""
        return self.is_word and not self.text.endswith(("'s", "’s", "s'", "s’"))

    @property
    def adverb(self) -> bool:
        """Whether it may stand between a subject and its verb."""
        return self.lower in ADVERBS or (
            self.text.islower() and self.text.endswith("ly") and len(self.text) > 4
        )


def words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words and punctuation of text[start:end]."""
    for match in TOKEN.finditer(text, start, end):
        yield Word(match.group(), match.start(), match.end())


def verb_at(clause: list[Word], index: int) -> Reporting | None:
    """The reporting verb that stands here; None for a noun that looks like one."""
    found = reporting(clause[index].text)
    if found is None:
        return None
    surely = found.strength is Strength.STRONG and found.form is Form.PAST
    if index and clause[index].capitalised and not surely:
        return None
    before = clause[index - 1] if index else None
    doubtful = found.form is Form.BASE or (
        found.form is Form.PRESENT and found.strength is not Strength.STRONG
    )
    if doubtful:
        plain = before is not None and (
            before.pronoun or before.lower in ("who", "to", "which") or before.adverb
        )
        named = before is not None and before.capitalised and found.form is Form.PRESENT and before.name_end
        return found if plain or named else None
    at = index - 1
    while at > 0 and clause[at].adverb:
        at -= 1
    barred = ARTICLES - {"this", "that"} if surely else DETERMINERS - {"that", "all", "both", "most"}
    return None if at >= 0 and clause[at].lower in barred else found


def passive(clause: list[Word], index: int) -> bool:
    """Whether the verb happens to its subject: was told, being asked."""
    at = index - 1
    while at >= 0 and clause[at].adverb:
        at -= 1
    return at >= 0 and clause[at].lower in (
        "was",
        "were",
        "been",
        "be",
        "being",
        "is",
        "are",
        "when",
        "if",
        "once",
    )


def span(clause: list[Word], first: int, last: int) -> Span:
    """From the first of these words to the last."""
    return Span(clause[first].start, clause[last].end)
