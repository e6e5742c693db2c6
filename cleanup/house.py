"""What a newsroom has decided, as the rules are told it: style, date, quotation policy, names file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cleanup.desk import Desk
from cleanup.document import Document


class Style(StrEnum):
    """The style book that house-style rules follow."""

    AP = "ap"
    BRITISH = "british"
    NONE = "none"


class Quotes(StrEnum):
    """What an ordinary hunk may do inside direct quotation."""

    LOCK = "lock"
    """Nothing at all."""
    MARKS = "marks"
    """Marks, spacing and the spelling of names."""
    ALL = "all"
    """Whatever it may do elsewhere."""


class Grammar(StrEnum):
    """The engine that looks for grammar."""

    NONE = "none"
    HARPER = "harper"
    """In process, behind an allow-list."""
    LANGUAGETOOL = "languagetool"
    """A LanguageTool server, or one started from local jars."""
    LLM = "llm"
    """An OpenAI-compatible endpoint."""


@dataclass(frozen=True, slots=True)
class Engines:
    """Where grammar engines are and what they are told; keys come from the environment alone."""

    server_url: str = ""
    """Of a LanguageTool server; empty: one is started from the jars."""
    jars: str = ""
    """Folder of LanguageTool's jars; empty: LTP_JAR_DIR_PATH."""
    language: str = "en-US"
    disabled_rules: frozenset[str] = frozenset()
    """Rules of the engine, by its own names, that are not asked for."""
    model: str = ""
    """The language model's name."""
    api_base: str = ""
    """The endpoint up to and without `/chat/completions`."""
    timeout: float = 60.0
    """Seconds to wait for one answer of a server."""


@dataclass(frozen=True, slots=True)
class House:
    """Settings that change what rules propose; everything else is the pipeline's business."""

    style: Style = Style.AP
    quotes: Quotes = Quotes.MARKS
    date: date | None = None
    """The day the article is of; None: taken from the article where it says."""
    desk: Desk = field(default_factory=Desk)
    grammar: Grammar = Grammar.HARPER
    engines: Engines = field(default_factory=Engines)
    vocabulary: frozenset[str] = frozenset()
    """Words the desk accepts as they are, as written."""
    sources: tuple[Document, ...] = ()
    """What the article was made from: transcripts, releases, the original wire copy."""
