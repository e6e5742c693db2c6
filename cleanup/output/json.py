"""A patch set as one JSON document: what `cleanup apply` reads."""

from __future__ import annotations

import json

from cleanup.output.form import Form, View
from cleanup.patchset import PatchSet


def _piece(patchset: PatchSet, view: View) -> str:
    return json.dumps(patchset.to_dict(), ensure_ascii=False, indent=1)


FORM = Form(
    "json",
    _piece,
    head=lambda: '{"version": 1, "patchsets": [\n',
    between=",\n",
    tail="\n]}\n",
)
SINGLE = Form("json", _piece, tail="\n")
"""For one article: the patch set itself."""
