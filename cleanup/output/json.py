"""Patch sets as one JSON document: what `cleanup apply` reads."""

from __future__ import annotations

import json

from cleanup.output.form import Form, View
from cleanup.patchset import PatchSet


def _piece(patchset: PatchSet, view: View) -> str:
    return json.dumps(patchset.to_dict(), ensure_ascii=view.terminal, indent=1)


FORM = Form("json", _piece, lambda: '{"version": 1, "patchsets": [\n', ",\n", "\n]}\n")
SINGLE = Form("json", _piece, tail="\n")
"""For one article: the patch set itself."""
