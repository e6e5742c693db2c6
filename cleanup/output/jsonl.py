"""A patch set a line."""

from __future__ import annotations

from cleanup.output.form import Form, View
from cleanup.patchset import PatchSet


def _piece(patchset: PatchSet, view: View) -> str:
    return patchset.to_json(terminal=view.terminal, indent=None) + "\n"


FORM = Form("jsonl", _piece)
