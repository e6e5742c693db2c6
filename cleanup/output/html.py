"""A redline for a browser: the article with its changes marked, reasons beside them, nothing loaded."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from html import escape

from cleanup.output.excerpt import change, marked
from cleanup.output.form import Form, View
from cleanup.output.places import Places
from cleanup.patchset import PatchSet
from cleanup.visible import visible

STYLE = """
:root { color-scheme: light dark; --old: #9a4d00; --new: #0b5cad; --rule: #8884; }
@media (prefers-color-scheme: dark) { :root { --old: #ffb454; --new: #4ea1ff; } }
body { font: 1.05rem/1.6 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
.article { white-space: pre-wrap; overflow-wrap: anywhere; }
del { color: var(--old); text-decoration: line-through; }
ins { color: var(--new); text-decoration: underline; }
mark { background: none; color: inherit; border-bottom: 2px dotted var(--old); }
.rejected del { text-decoration: none; color: inherit; } .rejected ins { display: none; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
td, th { border-top: 1px solid var(--rule); padding: .3rem .5rem; text-align: left; vertical-align: top; }
a { color: inherit; }
@media print { body { max-width: none; margin: 0; } .downloads { display: none; } }
"""
HEAD = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>Proposed corrections</title>
<style>{STYLE}</style></head><body>
"""


def redline(patchset: PatchSet, decisions: Mapping[str, str] | None = None) -> str:
    """One article as a section: what is proposed or decided, the text with its marks, both versions to save.

    `decisions` maps ids to words such as accepted or rejected; a rejected hunk shows the old text alone.
    """
    decided = decisions or {}
    kept = tuple(hunk for hunk in patchset.hunks if decided.get(hunk.id) != "rejected")
    document = patchset.document
    versions = {"original": document.source, "result": patchset.clean(kept)}
    links = " · ".join(_download(what, text, document.name) for what, text in versions.items())
    return "\n".join(
        [
            "<section>",
            f"<h1>{_shown(document.name)}</h1>",
            f'<p class="downloads">{links}</p>',
            "<table><thead><tr><th>Place</th><th>Change</th><th>Reason</th><th>Rule</th></tr></thead><tbody>",
            *_rows(patchset, decided),
            "</tbody></table>",
            f'<div class="article">{"".join(_marked(patchset, decided))}</div>',
            "</section>\n",
        ]
    )


def _rows(patchset: PatchSet, decided: Mapping[str, str]) -> Iterator[str]:
    places, text = Places(patchset.document), patchset.document.text
    for hunk in patchset.hunks:
        what = change(text, hunk.edits) if hunk.edits else text[hunk.span.start : hunk.span.end]
        sure = f", {hunk.confidence:.0%} sure" if hunk.edits else ""
        state = f"<br>{_shown(decided[hunk.id])}" if hunk.id in decided else ""
        cells = (
            f'<a href="#h{_shown(hunk.id)}">¶{places.paragraph(hunk.span.start)}</a>',
            _shown(what),
            _shown(hunk.message),
            f"{_shown(hunk.rule)}<br>{hunk.cls}{sure}{state}",
        )
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _marked(patchset: PatchSet, decided: Mapping[str, str]) -> Iterator[str]:
    text, at, anchored = patchset.document.text, 0, set[str]()
    for edit, hunk in marked(patchset):
        anchor = "" if hunk.id in anchored else f' id="h{_shown(hunk.id)}"'
        anchored.add(hunk.id)
        yield _shown(text[at : edit.start], lines=True)
        old = _shown(text[edit.start : edit.end], lines=True)
        new = _shown(edit.replacement, lines=True)
        body = f"<del>{old}</del>" * bool(old) + f"<ins>{new}</ins>" * bool(new)
        if not hunk.edits:
            body = f"<mark>{old}</mark>"
        kind = f"{hunk.cls} {_shown(decided.get(hunk.id, ''))}".strip()
        yield f'<span{anchor} class="{kind}" title="{_shown(hunk.message)}">{body}</span>'
        at = edit.end
    yield _shown(text[at:], lines=True)


def _shown(text: str, *, lines: bool = False) -> str:
    """Text that neither acts as markup nor as control characters; `lines`: line ends stay."""
    pieces = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if lines else [text]
    return "\n".join(escape(visible(piece), quote=True) for piece in pieces)


def _download(what: str, text: str, name: str) -> str:
    encoded = base64.b64encode(text.encode("utf-8", "surrogatepass")).decode("ascii")
    file = _shown(f"{what} of {name}".replace("/", "-"))
    return f'<a download="{file}" href="data:text/plain;charset=utf-8;base64,{encoded}">{what}</a>'


def _piece(patchset: PatchSet, view: View) -> str:
    return redline(patchset)


FORM = Form("html", _piece, lambda: HEAD, tail="</body></html>\n")
