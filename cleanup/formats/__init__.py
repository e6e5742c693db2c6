"""Reading and writing articles: bytes on disk to documents and back."""

from __future__ import annotations

from pathlib import Path

from cleanup.document import Document, Encoding

__all__ = ["read"]


def read(path: Path | str) -> Document:
    """The document a file holds."""
    data = Path(path).read_bytes()
    bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return Document.plain(data[len(bom) :].decode("utf-8"), str(path), Encoding("utf-8", bom))
