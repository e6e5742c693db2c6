"""Reading and writing articles: bytes on disk to documents and back."""

from __future__ import annotations

from pathlib import Path

from cleanup.document import Document, Encoding
from cleanup.errors import InputError

__all__ = ["parse", "read"]


def read(path: Path | str, encoding: str | None = None) -> Document:
    """The document a file holds. InputError where it cannot be read; `encoding` None: see for yourself."""
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    return parse(data, str(path), encoding)


def parse(data: bytes, name: str = "-", encoding: str | None = None) -> Document:
    """The document these bytes are, if they came from a file of that name."""
    bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    codec = encoding or "utf-8"
    try:
        source = data[len(bom) :].decode(codec)
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not {codec}: byte {len(bom) + error.start} cannot be read") from error
    return Document.plain(source, name, Encoding(codec, bom))
