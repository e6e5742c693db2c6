"""CriticMarkup: the source with its changes marked and the reasons as comments.

It knows no escapes, so an article that holds its marks already cannot be written this way; and a mark must
not run over a line end, so line ends stay outside the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.edit import Edit, splice
from cleanup.errors import PatchError
from cleanup.output.excerpt import marked
from cleanup.output.form import Form, View
from cleanup.output.places import Places
from cleanup.patchset import PatchSet
from cleanup.visible import visible

MARK = re.compile(r"\{\+\+|\+\+\}|\{--|--\}|\{~~|~>|~~\}|\{==|==\}|\{>>|<<\}")
LINE_ENDS = re.compile(r"([\r\n]+)")


def critic(patchset: PatchSet) -> str:
    """The marked source. PatchError where article or corrections hold marks of CriticMarkup themselves."""
    document, places = patchset.document, Places(patchset.document)
    words = [document.source, *(e.replacement for hunk in patchset.hunks for e in hunk.edits)]
    if any(map(MARK.search, words)):
        raise PatchError(f"{document.name}: holds marks of CriticMarkup already; use the form html")
    return splice(document.source, _marks(patchset, places))


def _marks(patchset: PatchSet, places: Places) -> Iterator[Edit]:
    document, commented = patchset.document, set[str]()
    for edit, hunk in marked(patchset):
        start, end = places.source_offset(edit.start), places.source_offset(edit.end)
        old, new = document.source[start:end], document.escape(edit.replacement)
        mark = _substituted(old, new) if hunk.edits else _wrapped("==", old)
        comment = "{>>" + visible(MARK.sub(" ", hunk.message)) + "<<}"
        yield Edit(start, end, mark + comment * (hunk.id not in commented))
        commented.add(hunk.id)


def _substituted(old: str, new: str) -> str:
    if old and new and not LINE_ENDS.search(old + new):
        return "{~~" + old + "~>" + new + "~~}"
    return _wrapped("--", old) + _wrapped("++", new)


def _wrapped(mark: str, text: str) -> str:
    parts = LINE_ENDS.split(text)
    return "".join(
        "{" + mark + part + mark + "}" if part and not LINE_ENDS.fullmatch(part) else part for part in parts
    )


def _piece(patchset: PatchSet, view: View) -> str:
    text = critic(patchset)
    return "\n".join(map(visible, text.split("\n"))) if view.terminal else text


FORM = Form("criticmarkup", _piece)
