"""Unified diffs of patch sets, as patch and git apply take them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from unidiff.patch import Hunk as DiffHunk
from unidiff.patch import Line

from cleanup.diff.lines import LINE, codec, header_name, mark, quoted
from cleanup.document import Document
from cleanup.edit import Edit, splice
from cleanup.hunk import Hunk
from cleanup.patchset import PatchSet

CONTEXT = 3
NO_NEWLINE = Line(" No newline at end of file\n", "\\")


def to_diff(patchset: PatchSet, accepted: Iterable[Hunk] | None = None) -> bytes:
    """What these hunks change (all of them where none are named), one paragraph a line; empty for nothing.

    patch and git apply take it; of a file whose lines they cannot cut (UTF-16) it is in UTF-8, and says
    that only cleanup can apply it.
    """
    document = patchset.document
    chosen = patchset.hunks if accepted is None else accepted
    lines = LINE.findall(mark(document) + document.text)
    blocks = list(_blocks(document, lines, chosen))
    if not blocks:
        return b""
    name = header_name(document.name)
    stamp = "\t" if " " in name else ""  # patch takes a name with spaces only up to a tab
    old, new = (f"{sign} {quoted(side + name)}{stamp}\n" for sign, side in (("---", "a/"), ("+++", "b/")))
    head = f"# cleanup base sha256 {document.sha256}{_more(document, name)}\n{_warning(document)}{old}{new}"
    body = "".join(str(hunk) for hunk in _hunks(lines, blocks))
    return head.encode() + body.encode(codec(document))


def _more(document: Document, header: str) -> str:
    """What `cleanup apply` must know to find and read the file, where header and file do not say it."""
    encoding, name = document.encoding, document.name
    told = "" if encoding.bom or encoding.name == "utf-8" else f" encoding {encoding.name}"
    plain = name in (header, "-") and ".." not in header.split("/")
    return told if plain else f"{told} path {quoted(name)}"


def _warning(document: Document) -> str:
    if not document.encoding.holds_ascii:
        return f"# the file is in {document.encoding.name}: only `cleanup apply` can use this diff\n"
    if document.text != document.source:
        return "# the file holds more than this text: only `cleanup apply` can use this diff\n"
    return ""


@dataclass(frozen=True, slots=True)
class _Block:
    """old lines first:last become these new ones."""

    first: int
    last: int
    new: list[str]
    rules: tuple[str, ...]


def _blocks(document: Document, lines: Sequence[str], hunks: Iterable[Hunk]) -> Iterator[_Block]:
    """Where lines change, in order, disjoint."""
    starts = list(accumulate(map(len, lines), initial=0))
    shift = starts[-1] - len(document.text)
    edits = sorted(
        (Edit(edit.start + shift, edit.end + shift, edit.replacement), hunk.rule)
        for hunk in hunks
        for edit in hunk.edits
    )
    group: list[tuple[Edit, str]] = []
    first = last = 0
    for edit, rule in edits:
        begin = max(bisect_right(starts, edit.start, hi=len(lines)) - 1, 0)
        if group and begin >= last:
            yield from _block(lines, starts, first, last, group)
            group = []
        if not group:
            first = last = begin
        group.append((edit, rule))
        last = max(last, min(bisect_right(starts, edit.end, hi=len(lines)), len(lines)))
    if group:
        yield from _block(lines, starts, first, last, group)


def _block(
    lines: Sequence[str], starts: Sequence[int], first: int, last: int, group: list[tuple[Edit, str]]
) -> Iterator[_Block]:
    offset = starts[first]
    edits = [Edit(e.start - offset, e.end - offset, e.replacement) for e, _ in group]
    old = list(lines[first:last])
    new = LINE.findall(splice("".join(old), edits))
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    if old[head:] or new[head:]:
        rules = tuple(dict.fromkeys(rule for _, rule in group))
        yield _Block(first + head, first + len(old), new[head:], rules)


def _hunks(lines: Sequence[str], blocks: Sequence[_Block]) -> Iterator[DiffHunk]:
    """Blocks with their context; those whose contexts meet share a hunk."""
    grown, group = 0, [blocks[0]]
    for block in blocks[1:]:
        if block.first - group[-1].last > 2 * CONTEXT:
            yield _hunk(lines, group, grown)
            grown += sum(len(b.new) - (b.last - b.first) for b in group)
            group = []
        group.append(block)
    yield _hunk(lines, group, grown)


def _hunk(lines: Sequence[str], group: Sequence[_Block], grown: int) -> DiffHunk:
    first, last = max(group[0].first - CONTEXT, 0), min(group[-1].last + CONTEXT, len(lines))
    body, at = [], first
    for block in group:
        body += [(" ", line) for line in lines[at : block.first]]
        body += [("-", line) for line in lines[block.first : block.last]]
        body += [("+", line) for line in block.new]
        at = block.last
    body += [(" ", line) for line in lines[at:last]]
    old, new = (sum(kind != other for kind, _ in body) for other in "+-")
    rules = " ".join(dict.fromkeys(rule for block in group for rule in block.rules))
    section = re.sub(r"[^ -~]", "", rules)
    hunk = DiffHunk(first + (old > 0), old, first + grown + (new > 0), new, section)
    for kind, line in body:
        ended = line.endswith("\n")
        hunk.append(Line(line if ended else f"{line}\n", kind))
        if not ended:
            hunk.append(NO_NEWLINE)
    return hunk
