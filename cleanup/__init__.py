"""article-cleanup: proposes corrections for machine-garbled news articles, hunk by hunk."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleanup.document import Document as Document
    from cleanup.edit import Edit as Edit
    from cleanup.formats import read as read
    from cleanup.house import House as House
    from cleanup.hunk import Class as Class
    from cleanup.hunk import Evidence as Evidence
    from cleanup.hunk import Hunk as Hunk
    from cleanup.patchset import PatchSet as PatchSet
    from cleanup.pipeline import Selection as Selection
    from cleanup.pipeline import propose as propose

__version__ = "0.1.0"

_HOMES = {
    "Class": "cleanup.hunk",
    "Document": "cleanup.document",
    "Edit": "cleanup.edit",
    "Evidence": "cleanup.hunk",
    "House": "cleanup.house",
    "Hunk": "cleanup.hunk",
    "PatchSet": "cleanup.patchset",
    "Selection": "cleanup.pipeline",
    "propose": "cleanup.pipeline",
    "read": "cleanup.formats",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    """Public names are loaded when they are first asked for: `cleanup --version` stays quick."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
