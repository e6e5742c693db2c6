"""The forms of output: each is well formed, says the right places, and lets no text act."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.errors import PatchError
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.output import FORMS, View, form
from cleanup.output.criticmarkup import critic
from cleanup.output.html import redline
from cleanup.patchset import PatchSet

TEXT = "Crème 😀 brûlée\r\n\r\nThe mayor, Ana Kowalsky, said.\r\nKowalski <b>left</b>."
NAME = "in/crème 1.txt"


def patchset(text: str = TEXT, *words: tuple[str, str], name: str = NAME) -> PatchSet:
    """A hunk for each pair of words, the last one with evidence and a query behind it."""
    hunks = []
    for old, new in words or (("Kowalsky", "Kowalski"),):
        start = text.index(old)
        edit = Edit(start, start + len(old), new)
        span = Span(edit.start, edit.end)
        evidence = (Evidence("the other spelling", Span(0, 5)), Evidence("a list", source="names.toml"))
        hunks.append(Hunk("names/variant", Class.REVIEW, f"Why {old}?", span, (edit,), (), 0.9, evidence))
    last = Span(len(text) - 1, len(text))
    hunks.append(Hunk("wording/odd", Class.QUERY, "Is this so?", last))
    return PatchSet(
        Document.plain(text, name),
        tuple(Hunk(**{**fields(h), "id": f"id{n}"}) for n, h in enumerate(hunks)),
    )


def fields(hunk: Hunk) -> dict[str, Any]:
    return {name: getattr(hunk, name) for name in hunk.__dataclass_fields__}


def printed(name: str, *patchsets: PatchSet, view: View | None = None) -> str:
    chosen = FORMS[name]
    return "".join(chosen.together(chosen.piece(each, view or View()) for each in patchsets))


@pytest.mark.parametrize("count", [0, 1, 2])
@pytest.mark.parametrize("name", ["json", "sarif", "rdjson"])
def test_documents_are_json_however_many_articles_there_are(name: str, count: int) -> None:
    empty = PatchSet(Document.plain("", "empty.txt"))

    assert json.loads(printed(name, empty, *[patchset()] * count, empty))


def test_sarif_says_where_what_instead_and_why() -> None:
    run = json.loads(printed("sarif", patchset()))["runs"][0]
    result = run["results"][0]
    region = {"startLine": 3, "startColumn": 16, "endLine": 3, "endColumn": 24}

    assert run["columnKind"] == "unicodeCodePoints"
    assert result["ruleId"] == "names/variant"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "in/cr%C3%A8me%201.txt"},
        "region": region,
    }
    assert result["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": region, "insertedContent": {"text": "Kowalski"}}
    ]
    assert result["relatedLocations"][0]["message"]["text"] == "the other spelling"
    assert result["partialFingerprints"] == {"cleanupHunk/v1": "id0"}
    assert "fixes" not in run["results"][1]


def test_sarif_describes_every_rule_there_is() -> None:
    from cleanup.correctors import rules

    described = json.loads(printed("sarif"))["runs"][0]["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in described] == [rule.id for rule in rules()]


def test_rdjson_counts_columns_in_bytes_from_1() -> None:
    found = json.loads(printed("rdjson", patchset(TEXT, ("brûlée", "brulee"))))["diagnostics"][0]
    where = {"start": {"line": 1, "column": 13}, "end": {"line": 1, "column": 21}}

    assert found["location"] == {"path": NAME, "range": where}
    assert found["suggestions"] == [{"range": where, "text": "brulee"}]
    assert found["code"] == {"value": "names/variant"}


def test_github_escapes_what_would_end_a_property() -> None:
    text = "It is 100% so: a, b."
    command = printed("github", patchset(text, ("100% so: a, b", "50%\nno"), name="a,b:c%.txt"))

    assert command.split("\n")[0] == (
        "::warning file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=7,endColumn=20,title=cleanup names/variant"
        "::Why 100%25 so: a, b? (“100%25 so: a, b” → “50%25%0Ano”)"
    )


def test_concise_is_a_line_a_finding() -> None:
    assert printed("concise", patchset()).split("\n") == [
        f"{NAME}:3:16: names/variant Why Kowalsky? [review]",
        f"{NAME}:4:21: wording/odd Is this so? [query]",
        "",
    ]


def test_text_marks_a_change_in_words_also_without_colour() -> None:
    text = printed("text", patchset(TEXT, ("y, said", "i, said")))

    assert "Ana [-Kowalsky-]{+Kowalski+}, said." in text
    assert "Is this so?" in text
    assert "\x1b" not in text


def test_text_has_the_same_words_in_colour() -> None:
    colored = printed("text", patchset(), view=View(color=True))

    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == printed("text", patchset())


def test_text_gives_evidence_and_alternatives_when_asked() -> None:
    text = printed("text", patchset(), view=View(verbose=True))

    assert "because: the other spelling (1:1)" in text
    assert "because: a list (names.toml)" in text


def test_text_says_what_a_query_might_come_to() -> None:
    document = Document.plain("“We had a press launch,” she said.", "a.txt")
    edit = Edit(16, 22, "release")
    query = Hunk("wording/x", Class.QUERY, "Odd.", Span(10, 22), alternatives=((edit,),), id="a")

    assert "Perhaps “launch” → “release”." in printed("text", PatchSet(document, (query,)))


def test_html_shows_old_and_new_words_and_runs_nothing() -> None:
    page = printed("html", patchset())

    assert "<del>Kowalsky</del><ins>Kowalski</ins>" in page
    assert "&lt;b&gt;left&lt;/b&gt;" in page
    assert "default-src 'none'" in page


def test_html_shows_the_old_words_of_a_rejected_hunk_and_leaves_them_in_the_result() -> None:
    section = redline(patchset(), {"id0": "rejected"})

    assert 'class="review rejected"' in section


def test_criticmarkup_marks_changes_and_comments_them() -> None:
    marked = critic(patchset(TEXT, ("Kowalsky", "Kowalski"), (" said", "")))

    assert "{~~Kowalsky~>Kowalski~~}{>>Why Kowalsky?<<}," in marked
    assert "{== said" not in marked
    assert "{-- said--}" in marked
    assert "{==.==}{>>Is this so?<<}" in marked


def test_criticmarkup_never_runs_a_mark_over_a_line_end() -> None:
    marked = critic(patchset("One.\n\nTwo.\n\nThree.\n!", ("One.\n\nTwo.\n\n", "")))

    assert marked.startswith("{--One.--}\n\n{--Two.--}\n\n{>>")


def test_criticmarkup_refuses_an_article_with_marks_of_its_own() -> None:
    with pytest.raises(PatchError, match="html"):
        critic(patchset("It {++was++} so.", ("so", "thus")))


HOSTILE = st.text(st.sampled_from("a \n\x1b\x07\x9b\x00\u202e<&\"'[]%:,😀é\u0301{}"), min_size=1, max_size=40)


@given(HOSTILE, HOSTILE, HOSTILE, st.data())
def test_no_form_for_a_terminal_lets_a_control_character_through(
    text: str, name: str, new: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit, span = Edit(start, end, new), Span(start, end)
    hunk = Hunk("names/variant", Class.SAFE, f"Why {text}?", span, (edit,), ((edit,),), 0.5, (), text, id="a")
    hostile = PatchSet(Document.plain(text, name), (hunk,))
    view = View(terminal=True, verbose=True)
    forms = ["text", "concise", "json", "jsonl", "diff", "sarif", "rdjson", "github", "html"]

    for form_ in forms:
        shown = printed(form_, hostile, view=view)

        assert not set(shown) & set("\x1b\x07\x9b\x00\u202e\r"), form_


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)


@given(HOSTILE)
def test_text_never_becomes_markup(text: str) -> None:
    whole = Span(0, len(text))
    hunk = Hunk("names/variant", Class.SAFE, text, whole, (Edit(0, len(text), text + "<i>"),), id='"><i>')
    tags = Tags()
    tags.feed(redline(PatchSet(Document.plain(text, text), (hunk,)), {hunk.id: text}))

    assert tags.tags <= set("section h1 p a table thead tbody tr th td br div span del ins mark".split())


def test_json_for_one_article_is_the_patch_set_itself() -> None:
    one = form("json", single=True)

    assert json.loads("".join(one.together([one.piece(patchset(), View())])))["version"] == 1
