"""The unified diff as a form of output: as it is for a program, made visible for a terminal."""

from __future__ import annotations

from cleanup.diff import to_diff
from cleanup.output.form import Form, View
from cleanup.patchset import PatchSet
from cleanup.visible import visible

COLORS = (("--- ", "1"), ("+++ ", "1"), ("@@", "36"), ("-", "31"), ("+", "32"), ("#", "2"))


def shown(diff: bytes, view: View) -> str:
    """A diff as text; what is no UTF-8 in it comes as surrogate escapes."""
    text = diff.decode("utf-8", "surrogateescape")
    if not view.terminal:
        return text
    return "".join(f"{_painted(visible(line), view)}\n" for line in text.split("\n")[:-1])


def _painted(line: str, view: View) -> str:
    code = next((code for start, code in COLORS if line.startswith(start)), "")
    return f"\x1b[{code}m{line}\x1b[0m" if view.color and code else line


def _piece(patchset: PatchSet, view: View) -> str:
    return shown(to_diff(patchset), view)


FORM = Form("diff", _piece, for_people=True)
