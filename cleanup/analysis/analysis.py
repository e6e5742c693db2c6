"""An article read closely: each thing is computed once and only when asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from cleanup.analysis.balance import Reading, read
from cleanup.analysis.garbledness import Garbledness, Mark, garbledness
from cleanup.analysis.mentions import Entity, Mention
from cleanup.analysis.naming.entities import entities
from cleanup.analysis.paragraphs import Paragraph, paragraphs, unwrapped
from cleanup.analysis.protected import Fence, Protected, protected
from cleanup.analysis.quotations import Quotation, quotations
from cleanup.analysis.sentences import sentences
from cleanup.analysis.speakers import Speech, speeches
from cleanup.analysis.tokens import Token, tokens
from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.house import House
from cleanup.lexicon.frames import Fit, fits
from cleanup.lexicon.frozen import Exchange, exchanges
from cleanup.lexicon.misfits import Misfit, misfits
from cleanup.lexicon.stream import Stream

if TYPE_CHECKING:
    from cleanup.analysis.comparing.comparison import Comparison

Witness = Callable[["Analysis"], Iterable[tuple[float, Mark]]]
"""Marks of garbling that others find, each with its weight."""
LAST_DIGITS = re.compile(r"[0-9][0-9]?(?![0-9])")
BEHIND_FIGURE = 40
"""Code points from the last digits of a number on that are searched."""
LINE_END = re.compile(r"\r\n|[\r\n]")


class Analysis:
    """A document read closely. `text` has the document's offsets, with what is not prose blanked out.

    A `witness` is asked once, when it is first wanted, for further marks of garbling; what it asks itself
    is answered without it.
    """

    def __init__(
        self, document: Document, house: House | None = None, witness: Witness | None = None
    ) -> None:
        self.document = document
        self._witness = witness
        self._testifying = False
        self.consulted = False
        """Whether somebody wanted the garbledness while the witness had not answered yet."""
        self.house = house or House()
        if self.house.date is None and document.date is not None:
            self.house = replace(self.house, date=document.date)
        self.text = document.masked or document.text

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """In order; blank lines belong to none."""
        return paragraphs(self.text, self.document.blocks)

    @cached_property
    def prose(self) -> str:
        """The text with spaces for line ends inside a paragraph: the same offsets, one line each."""
        return unwrapped(self.text, self.paragraphs)

    @cached_property
    def figures(self) -> str:
        """The last digits of each number and the words behind them: a short text to look for figures in."""
        behind = (match.start() for match in LAST_DIGITS.finditer(self.prose))
        return "\n".join([self.prose[start : start + BEHIND_FIGURE] for start in behind])

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Of all paragraphs, in order."""
        return tuple(s for p in self.paragraphs for s in sentences(self.text, p.start, p.end))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All words, in order."""
        return tuple(tokens(self.text))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """In order, disjoint, inner quotations left out."""
        return quotations(self.text, self.paragraphs, self.readings)

    @cached_property
    def unquoted(self) -> str:
        """The prose with spaces for what is quoted."""
        pieces, at = [], 0
        for quotation in self.quotations:
            pieces += [self.prose[at : quotation.start], " " * (quotation.end - quotation.start)]
            at = quotation.end
        return "".join([*pieces, self.prose[at:]])

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What each double mark does, paragraph by paragraph; those without marks left out."""
        return read(self.text, self.paragraphs)

    @cached_property
    def doubtful(self) -> frozenset[int]:
        """Paragraphs, by index, with a mark too few: what is said in them and what is not, nobody knows."""
        return frozenset(r.paragraph for r in self.readings if any(r.lost_before) or r.spans)

    @cached_property
    def protected(self) -> tuple[Protected, ...]:
        """What is left alone, in order of start."""
        return tuple(sorted(protected(self.text, self.document.text)))

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Who and what is named, in order of first mention."""
        return entities(self.prose, self.paragraphs)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Of all entities, in order, disjoint."""
        return tuple(sorted((m for e in self.entities for m in e.mentions), key=lambda m: m.start))

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that begin in text[start:end]."""
        first = bisect_left(self.mentions, start, key=_start)
        return self.mentions[first : bisect_left(self.mentions, end, lo=first, key=_start)]

    def entity_of(self, mention: Mention) -> Entity:
        """Whom or what a mention names."""
        return self._named[mention.start]

    @cached_property
    def _named(self) -> dict[int, Entity]:
        return {mention.start: entity for entity in self.entities for mention in entity.mentions}

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """Every quotation with its speaker."""
        return speeches(self.prose, self.paragraphs, self.sentences, self.quotations, self.entities)

    @cached_property
    def stream(self) -> Stream:
        """Every word and mark of the prose, in order."""
        return Stream(self.prose, self.sentences)

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """Where the frames of the tables hold: words that are wrong between their neighbours."""
        return tuple(fits(self.stream))

    @cached_property
    def misfits(self) -> tuple[Misfit, ...]:
        """Words that do not fit where they stand, in order."""
        return tuple(misfits(self.stream, self.fits))

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Frozen phrases that stand in the text with words exchanged, in order."""
        return tuple(exchanges(self.stream))

    @property
    def garbledness(self) -> Garbledness:
        """How surely a machine wrote the text, and by which marks it shows."""
        if self._testifying:
            self.consulted = True
            return self._by_itself
        return self._with_witness

    @cached_property
    def _by_itself(self) -> Garbledness:
        return garbledness(self.prose, self.exchanges, self.misfits)

    @cached_property
    def _with_witness(self) -> Garbledness:
        if self._witness is None:
            return self._by_itself
        self._testifying = True
        told = tuple(self._witness(self))
        self._testifying = False
        if not told:
            return self._by_itself
        return garbledness(self.prose, self.exchanges, self.misfits, told)

    @cached_property
    def sources(self) -> tuple[Analysis, ...]:
        """What the article was made from, read as closely as the article."""
        return tuple(Analysis(document) for document in self.house.sources)

    @cached_property
    def comparison(self) -> Comparison | None:
        """The article beside its sources; None where it came without any."""
        if not self.sources:
            return None
        from cleanup.analysis.comparing.comparison import Comparison  # few articles come with a source
        from cleanup.analysis.comparing.index import Reading

        readings = [
            Reading(
                one.document.name,
                one.prose,
                one.sentences,
                one.quotations,
                tuple(match.end() - 1 for match in LINE_END.finditer(one.document.text)),
            )
            for one in self.sources
        ]
        return Comparison(self.prose, self.sentences, self.quotations, readings)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph an offset lies in; the one before it where it lies between two."""
        at = bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1
        return self.paragraphs[at] if at >= 0 else None

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence an offset lies in; the one before it where it lies between two."""
        at = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 else None

    def sentences_in(self, start: int, end: int) -> tuple[Span, ...]:
        """Those that begin in text[start:end]."""
        first = bisect_left(self.sentences, start, key=lambda s: s.start)
        return self.sentences[first : bisect_left(self.sentences, end, lo=first, key=lambda s: s.start)]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation whose words (not marks) hold this offset."""
        at = bisect_right(self.quotations, offset, key=lambda q: q.start) - 1
        if at < 0:
            return None
        found = self.quotations[at]
        return found if found.start < offset < found.end else None

    def quotation_before(self, offset: int) -> Quotation | None:
        """The last quotation that ends at this offset or before."""
        at = bisect_right(self.quotations, offset, key=lambda q: q.end) - 1
        return self.quotations[at] if at >= 0 else None

    def open_to(self, rule: str, edit: Edit) -> bool:
        """Whether a rule may make this edit: nothing that is closed to it is touched."""
        return not self._fence.touches(rule, edit)

    def hides(self, rule: str, span: Span) -> bool:
        """Whether a place is wholly closed to a rule: it may not even be asked about."""
        return self._fence.holds(rule, span)

    @cached_property
    def _fence(self) -> Fence:
        return Fence(self.protected)


def _start(mention: Mention) -> int:
    return mention.start
