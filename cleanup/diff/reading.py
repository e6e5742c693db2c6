"""Unified diffs read back as patch sets, word by word; refused where they do not fit just here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from unidiff.errors import UnidiffParseError
from unidiff.patch import Hunk as DiffHunk
from unidiff.patch import PatchedFile
from unidiff.patch import PatchSet as Diff

from cleanup.diff.lines import LINE, codec, header_name, mark, unquoted
from cleanup.document import Document
from cleanup.edit import Edit, Span, changes
from cleanup.errors import PatchError
from cleanup.hunk import Class, Hunk, identified
from cleanup.patchset import PatchSet

RULE = "external/diff"
BASE = re.compile(
    r"# cleanup base sha256 (?P<hash>[0-9a-f]{64})"
    r"(?: encoding (?P<encoding>[\w.-]+))?(?: path (?P<path>[^\n]+))?\n"
)


class Target(NamedTuple):
    """A file a diff speaks of."""

    path: str
    encoding: str | None = None
    """As the diff says; None: as the file itself says."""


def from_diff(diff: bytes, document: Document) -> PatchSet:
    """The changes of a unified diff, word by word. PatchError unless it fits just here.

    It fits where the base hash, if the diff names one, is the document's, and every line that a hunk
    shows stands where the hunk says; without a hash it must stand nowhere else.
    """
    file = _file_of(diff, document)
    base = _base(file)
    if base and base["hash"] != document.sha256:
        raise PatchError(f"{document.name}: changed since the diff was made")
    text = mark(document) + document.text
    starts = list(accumulate(map(len, LINE.findall(text)), initial=0))
    found = (
        _in_text(edit, document)
        for hunk in file
        for edit in _edits(_decoded(hunk, document), hunk, text, starts, sure=base is not None)
    )
    hunks = (
        Hunk(RULE, Class.REVIEW, "A diff from elsewhere has this change.", Span(e.start, e.end), (e,))
        for e in found
    )
    shift = len(text) - len(document.text)

    def line_at(offset: int) -> tuple[int, int]:
        at = min(bisect_right(starts, offset + shift), len(starts) - 1)
        return max(starts[at - 1] - shift, 0), starts[at] - shift

    return PatchSet(document, tuple(identified(hunks, document.text, line_at)))


def targets(diff: bytes) -> list[Target]:
    """The files a diff speaks of, in order. PatchError for a header that leads out of the folder.

    What names the hash of its file may be anywhere: it changes that file or none.
    """
    found = []
    for file in _parsed(diff):
        base, path = _base(file), _path(file)
        if not (base and base["path"]) and (path.startswith("/") or ".." in path.split("/")):
            raise PatchError(f"the diff leads out of this folder: {path!r}")
        found.append(Target(path, base["encoding"] if base else None))
    return found


def _base(file: PatchedFile) -> re.Match[str] | None:
    return BASE.search("".join(file.patch_info or ()))


def _parsed(diff: bytes) -> Diff:
    try:
        return Diff.from_string(diff.decode("latin-1"))  # a letter a byte: each file is decoded by itself
    except (UnidiffParseError, ValueError) as error:
        raise PatchError(f"not a unified diff: {error}") from error


def _path(file: PatchedFile) -> str:
    """Where its file is: as we wrote it beside the hash, else as the header says."""
    base = _base(file)
    if base and base["path"]:
        return unquoted(base["path"])
    path = unquoted(file.source_file if file.target_file == "/dev/null" else file.target_file)
    return path[2:] if path.startswith(("a/", "b/")) else path


def _file_of(diff: bytes, document: Document) -> PatchedFile:
    files = _parsed(diff)
    names = (document.name, header_name(document.name))
    named = [file for file in files if _path(file) in names]
    if len(named) != 1 and len(files) != 1:
        raise PatchError(f"{document.name}: the diff speaks of it {len(named)} times")
    return named[0] if named else files[0]


def _decoded(hunk: DiffHunk, document: Document) -> list[tuple[str, str]]:
    """Its lines as kind and text, each as it stands in the file."""
    found: list[tuple[str, str]] = []
    for line in hunk:
        if line.line_type == "\\" and found:
            kind, text = found[-1]
            found[-1] = kind, text.removesuffix("\n")
        elif line.line_type in (" ", "-", "+"):
            try:
                text = line.value.encode("latin-1").decode(codec(document))
            except UnicodeDecodeError as error:
                raise PatchError(f"{document.name}: the diff is not in {codec(document)}") from error
            found.append((line.line_type, text if text.endswith("\n") else f"{text}\n"))
    return found


def _edits(
    body: list[tuple[str, str]], hunk: DiffHunk, text: str, starts: Sequence[int], *, sure: bool
) -> Iterator[Edit]:
    """The changes of a hunk, word by word. PatchError unless its old lines stand in the text just there."""
    first = hunk.source_start - (hunk.source_length > 0)
    last = first + hunk.source_length
    old = "".join(line for kind, line in body if kind != "+")
    if not 0 <= first <= last < len(starts) or text[starts[first] : starts[last]] != old:
        raise PatchError(f"line {hunk.source_start} and the next are not what the diff says")
    at = starts[first]
    if not sure and _elsewhere(old, text, at):
        raise PatchError(f"the lines from {hunk.source_start} on stand in the text more than once")
    removed, added = "", ""
    for kind, line in [*body, (" ", "")]:
        if kind == "-":
            removed += line
        elif kind == "+":
            added += line
        else:
            yield from changes(removed, added, at)
            at += len(removed) + len(line)
            removed, added = "", ""


def _elsewhere(old: str, text: str, at: int) -> bool:
    """Whether these lines stand, as whole lines, anywhere but at this offset."""
    found = text.find(old)
    while found >= 0:
        if found != at and (found == 0 or text[found - 1] == "\n"):
            return True
        found = text.find(old, found + 1)
    return False


def _in_text(edit: Edit, document: Document) -> Edit:
    """The edit in the document's offsets. PatchError where it cannot be made."""
    shift = len(mark(document))
    if edit.start < shift:
        raise PatchError(f"{document.name}: the diff changes the byte order mark")
    moved = Edit(edit.start - shift, edit.end - shift, edit.replacement)
    if not document.holds(moved):
        raise PatchError(f"{document.name}: the diff changes what is no prose, at {moved.start}")
    return moved
