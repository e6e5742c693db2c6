"""The lines of a document as patch and git see them, and how its path stands in a header."""

from __future__ import annotations

import os
import re
from pathlib import Path

from cleanup.document import Document

LINE = re.compile(r"[^\n]*\n|[^\n]+")
UNSAFE = re.compile(r'[\x00-\x1f\x7f"\\\ud800-\udfff]')
ESCAPE = re.compile(r'\\(?P<octal>[0-3][0-7]{2})|\\(?P<letter>[abtnvfr"\\])')
LETTERS = dict(zip('abtnvfr"\\', '\a\b\t\n\v\f\r"\\', strict=True))


def codec(document: Document) -> str:
    """What the lines of its diff are encoded in: as the file, where a line feed is a byte in it."""
    return document.encoding.name if document.encoding.holds_ascii else "utf-8"


def mark(document: Document) -> str:
    """The byte order mark that is part of the first line to patch and git, if there is one."""
    return "\ufeff" if document.encoding.bom == b"\xef\xbb\xbf" else ""


def header_name(name: str) -> str:
    """The path as a diff's header has it: relative to where we are, with forward strokes."""
    path = Path(name)
    if path.is_absolute():
        here = Path.cwd()
        path = path.relative_to(here) if path.is_relative_to(here) else path.relative_to(path.anchor)
    return "stdin" if name == "-" else path.as_posix()


def quoted(path: str) -> str:
    """As git quotes it, where it has what a header line cannot hold."""
    if not UNSAFE.search(path):
        return path

    def escaped(match: re.Match[str]) -> str:
        return "".join(f"\\{byte:03o}" for byte in os.fsencode(match.group()))

    return f'"{UNSAFE.sub(escaped, path)}"'


def unquoted(path: str) -> str:
    """A header's path, its bytes as latin-1, as the file system has it."""
    if len(path) > 1 and path[0] == path[-1] == '"':
        path = ESCAPE.sub(
            lambda m: chr(int(m["octal"], 8)) if m["octal"] else LETTERS[m["letter"]], path[1:-1]
        )
    return os.fsdecode(path.encode("latin-1"))
