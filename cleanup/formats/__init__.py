"""Reading articles: from bytes to documents; the registry of formats, by suffix."""

from __future__ import annotations

import os
import stat
from importlib import import_module
from pathlib import Path, PurePath

from cleanup.document import Document
from cleanup.errors import InputError
from cleanup.formats.decoding import decode

__all__ = ["parse", "read"]

KINDS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mkd": "markdown",
    ".mdown": "markdown",
}
"""A module of this package for each suffix; what is not named here is text."""
NOT_TEXT = frozenset(".html .htm .xhtml .xml .rtf .doc .docx .odt .pdf .json .jsonl .csv .tsv".split())
"""Suffixes of what text rules would damage."""


def read(path: Path | str, encoding: str | None = None) -> Document:
    """The document a file holds. InputError where it cannot be read, decoded or understood."""
    return parse(_bytes(Path(path)), str(path), encoding)


def parse(data: bytes, name: str = "-", encoding: str | None = None) -> Document:
    """The document that these bytes hold; the name's suffix says in which format."""
    suffix = PurePath(name).suffix.lower()
    if suffix in NOT_TEXT:
        raise InputError(f"{name}: {suffix} files cannot be read yet; text and Markdown can")
    source, stored = decode(data, name, encoding)
    kind = import_module(f"cleanup.formats.{KINDS.get(suffix, 'text')}")
    document: Document = kind.document(source, name, stored)
    return document


def _bytes(path: Path) -> bytes:
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - Path.stat refuses a name with a NUL by ValueError, too
        if stat.S_ISDIR(mode):
            raise InputError(f"{path}: is a folder, not a file")
        if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
            raise InputError(f"{path}: is not a file that can be read")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {_said(error)}") from error
    except ValueError as error:
        raise InputError(f"{str(path)!r} cannot be the name of a file") from error


def _said(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return (error.strerror or str(error)).lower()
