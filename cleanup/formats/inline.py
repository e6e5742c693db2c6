"""Where the markup inside a Markdown paragraph stands, and what rules are shown in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

MARKUP = "\N{WORD JOINER}"
"""Stands for a letter of markup that a reader does not see: the words around it touch."""
OPAQUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a letter of something that a reader sees, but that is no prose: code, an address, a picture."""
STARTS = re.compile(r"[\\`*_\[<&~]")
"""Without one of these there is no markup."""
SEEN = "cleanup"
DELIMITERS = ("emphasis", "strikethrough")
WHOLE = {"backticks": OPAQUE, "autolink": OPAQUE, "image": OPAQUE, "html_inline": MARKUP, "footnote": MARKUP}
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")


class Mark(NamedTuple):
    """content[start:end] is markup; `shown` is as long."""

    start: int
    end: int
    shown: str


@dataclass(slots=True)
class _Seen:
    marks: list[Mark] = field(default_factory=list)
    delimiters: list[tuple[int, Token]] = field(default_factory=list)
    """Stars, underscores and tildes with the tokens that later tell which of them are emphasis."""


def looking_on(parser: MarkdownIt) -> None:
    """Let a parser's inline rules tell where they find what; footnotes are no CommonMark, but markup."""
    ruler = parser.inline.ruler
    ruler.before("link", "footnote", _footnote)
    for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
        if name not in ("text", "newline"):
            ruler.at(name, _told(name, rule))


def marks(parser: MarkdownIt, content: str, env: dict[str, Any]) -> list[Mark]:
    """All markup of a paragraph's content, in order, disjoint; `env` knows the link definitions."""
    if not STARTS.search(content):
        return []
    seen = _Seen()
    parser.inline.parse(content, parser, {**env, SEEN: seen}, [])
    for start, token in seen.delimiters:
        if token.type != "text" or not token.content:
            length = max(len(token.markup) if token.type.startswith("s_") else 1, 1)
            seen.marks.append(Mark(start, start + length, MARKUP * length))
    return sorted(seen.marks)


def _footnote(state: StateInline, silent: bool) -> bool:
    found = FOOTNOTE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.append_pending(found.group())
    state.pos = found.end()
    return True


def _told(name: str, rule: RuleFuncInlineType) -> RuleFuncInlineType:
    def telling(state: StateInline, silent: bool) -> bool:
        seen: _Seen = state.env[SEEN]
        start, marks_before, delimiters_before = state.pos, len(seen.marks), len(seen.delimiters)
        if not rule(state, silent):
            return False
        if silent:
            return True
        if name == "image":  # what it says in place of the picture was read with offsets of its own
            del seen.marks[marks_before:], seen.delimiters[delimiters_before:]
        if name in DELIMITERS:
            _delimiters(seen, state, start)
        else:
            _whole(seen, state, name, start)
        return True

    return telling


def _delimiters(seen: _Seen, state: StateInline, start: int) -> None:
    at, tokens = state.pos, reversed(state.tokens)
    while at > start:
        token = next(tokens)
        at -= len(token.content)
        seen.delimiters.append((at, token))


def _whole(seen: _Seen, state: StateInline, name: str, start: int) -> None:
    end, source = state.pos, state.src
    if name == "link":
        label_end = state.md.helpers.parseLinkLabel(state, start, True)
        seen.marks.append(Mark(start, start + 1, MARKUP))
        seen.marks.append(Mark(label_end, end, MARKUP * (end - label_end)))
    elif name == "escape":
        seen.marks.append(Mark(start, end, MARKUP + source[start + 1 : end]))
    elif name == "entity":
        letter = unescape(source[start:end])
        shown = letter if len(letter) == 1 else OPAQUE
        seen.marks.append(Mark(start, end, shown + MARKUP * (end - start - 1)))
    else:
        seen.marks.append(Mark(start, end, WHOLE[name] * (end - start)))
