"""Words out of their frame that a thesaurus or another language has left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleanup.lexicon.answers import answers
from cleanup.lexicon.frames import WORDING, Doubt, Fit, apart
from cleanup.lexicon.stream import Stream

FAMILIES = {
    **dict.fromkeys(("French", "Spanish", "Italian", "Portuguese"), "Romance"),
    **dict.fromkeys(("German", "Dutch"), "Germanic"),
    **dict.fromkeys(("Russian", "Ukrainian", "Polish"), "Slavic"),
}
"""Those that share most of their false friends; the tables name the family where all of it has them."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A stretch text[start:end] that does not fit where it stands."""

    start: int
    end: int
    right: str
    """What should stand there, with the capital of what does."""
    doubt: Doubt
    origin: str
    """The language it sounds like; `synonym` where a thesaurus did it."""
    others: tuple[str, ...] = ()
    """What else may stand there."""

    @property
    def family(self) -> str:
        """The language, or the family of those that share most of their false friends."""
        return FAMILIES.get(self.origin, self.origin)


def misfits(stream: Stream, fits: Iterable[Fit]) -> Iterator[Misfit]:
    """Those among some fits, in order."""
    for fit in apart(fit for fit in fits if fit.frame.table in WORDING):
        start, end = stream.start[fit.first], stream.end[fit.behind - 1]
        right, *others = answers(fit, stream)
        if right.lower() != stream.text[start:end].lower():
            yield Misfit(start, end, right, fit.frame.doubt, fit.frame.kind, tuple(others))
