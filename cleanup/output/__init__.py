"""The forms findings are printed in: one registry, one small file a form.

A form turns one patch set into a piece of text, wherever that is convenient (in another process, say);
pieces of several articles are put together between a head and a tail.
"""

from __future__ import annotations

from cleanup.output import concise, criticmarkup, diff, github, html, json, jsonl, rdjson, sarif, text
from cleanup.output.form import Form, View

__all__ = ["FORMS", "Form", "View", "form"]

FORMS: dict[str, Form] = {
    module.FORM.name: module.FORM
    for module in (text, concise, json, jsonl, diff, sarif, rdjson, github, html, criticmarkup)
}


def form(name: str, *, single: bool = False) -> Form:
    """A form by name; `single`: for just one article."""
    return json.SINGLE if single and name == json.FORM.name else FORMS[name]
