"""A patch set a line."""

from __future__ import annotations

import json

from cleanup.output.form import Form, View
from cleanup.patchset import PatchSet


def _piece(patchset: PatchSet, view: View) -> str:
    return json.dumps(patchset.to_dict(), ensure_ascii=view.terminal) + "\n"


FORM = Form("jsonl", _piece)
