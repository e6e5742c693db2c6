"""Patch sets as one JSON document: what `cleanup apply` reads."""

from __future__ import annotations

from cleanup.output.form import Form, View
from cleanup.patchset import PatchSet


def _piece(patchset: PatchSet, view: View) -> str:
    return patchset.to_json(terminal=view.terminal)


FORM = Form("json", _piece, lambda: '{"version": 1, "patchsets": [\n', ",\n", "\n]}\n")
SINGLE = Form("json", _piece, tail="\n")
"""For one article: the patch set itself."""
