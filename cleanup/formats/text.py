"""Plain text: the source is the text, all of it editable."""

from __future__ import annotations

from cleanup.document import Document, Encoding


def document(source: str, name: str, encoding: Encoding) -> Document:
    """The document of a text file."""
    return Document.plain(source, name, encoding)
