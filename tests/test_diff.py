"""Unified diffs: patch, git apply and we ourselves make the same of them; what does not fit is refused."""

from __future__ import annotations

import codecs
import subprocess
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given

from cleanup.diff import Target, from_diff, targets, to_diff
from cleanup.document import Document, Encoding
from cleanup.edit import Edit, Span
from cleanup.errors import PatchError
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet
from tests.strategies import patchsets

BODY = "".join(f"Paragraph {number} of a story.\n" for number in range(1, 21))
STORY = Document.plain(BODY, "story.txt")


def patchset(document: Document, *edits: Edit) -> PatchSet:
    hunks = (
        Hunk("names/variant", Class.REVIEW, "One name.", Span(e.start, e.end), (e,), id=f"{e.start}")
        for e in edits
    )
    return PatchSet(document, tuple(hunks))


def changed(document: Document, old: str, new: str) -> PatchSet:
    """The patch set that puts new for old wherever it stands."""
    edits, at = [], document.text.find(old)
    while at >= 0:
        edits.append(Edit(at, at + len(old), new))
        at = document.text.find(old, at + max(len(old), 1))
    return patchset(document, *edits)


@given(patchsets())
def test_a_diff_read_back_cleans_to_the_same_source(patchset: PatchSet) -> None:
    diff = to_diff(patchset)

    assert not diff or from_diff(diff, patchset.document).clean() == patchset.clean()


@given(patchsets())
def test_there_is_a_diff_exactly_where_the_text_changes(patchset: PatchSet) -> None:
    assert bool(to_diff(patchset)) == (patchset.clean() != patchset.document.source)


def test_a_diff_shows_three_lines_around_and_the_rules() -> None:
    diff = to_diff(changed(STORY, "Paragraph 10 ", "Section 10 "))

    assert diff.decode() == (
        f"# cleanup base sha256 {STORY.sha256}\n"
        "--- a/story.txt\n"
        "+++ b/story.txt\n"
        "@@ -7,7 +7,7 @@ names/variant\n"
        " Paragraph 7 of a story.\n"
        " Paragraph 8 of a story.\n"
        " Paragraph 9 of a story.\n"
        "-Paragraph 10 of a story.\n"
        "+Section 10 of a story.\n"
        " Paragraph 11 of a story.\n"
        " Paragraph 12 of a story.\n"
        " Paragraph 13 of a story.\n"
    )


def test_changes_whose_contexts_meet_share_a_hunk() -> None:
    near = to_diff(patchset(STORY, Edit(0, 9, "Section"), Edit(BODY.index("Paragraph 8"), 195, "Section")))
    far = to_diff(patchset(STORY, Edit(0, 9, "Section"), Edit(BODY.index("Paragraph 9"), 220, "Section")))

    assert (near.count(b"@@ -"), far.count(b"@@ -")) == (1, 2)


def test_every_changed_word_is_a_hunk_of_its_own() -> None:
    diff = to_diff(changed(STORY, "Paragraph 10 of a story", "Section 10 of the story"))
    read = from_diff(diff, STORY)

    assert [(h.rule, h.cls, h.edits[0].replacement) for h in read.hunks] == [
        ("external/diff", Class.REVIEW, "Section"),
        ("external/diff", Class.REVIEW, "the"),
    ]
    assert len({hunk.id for hunk in read.hunks}) == 2


NASTY = {
    "line feeds": "One.\nTwo teh end.\nThree.\n",
    "no final newline": "One.\nTwo.\nThree teh end.",
    "one line without newline": "teh",
    "CRLF": "One.\r\nTwo teh end.\r\nThree.\r\n",
    "CRLF, no final newline": "One.\r\nTwo.\r\nteh end",
    "lone CR": "One.\rTwo teh end.\rThree.\r",
    "mixed line ends": "One.\r\nTwo.\nThree.\rteh\n\r\nSix.",
    "line and paragraph separators": "One\u2028teh\u2029Two\u0085teh.\nThree.\n",
    "form feed and vertical tab": "One\fteh\vTwo.\nThree teh.\n",
    "lines like headers": "--- a/story.txt\n+++ b/teh\n@@ -1,3 +1,3 @@\n-- teh\n++ teh\n\\ No newline\n",
    "lines like headers of git": "diff --git a/x b/x\ndeleted file mode 100644\nindex 12..34\nteh\n",
    "blank lines": "\n\n\nteh\n\n\n\n\nteh\n\n\n",
    "trailing blanks": "teh \n \t\nteh\t\n",
    "astral letters": "👩‍👩‍👧 teh 𝔘\ne\u0301 teh\n",
    "a long line": "word " * 20_000 + "teh " + "word " * 20_000 + "\nend\n",
    "the same line again and again": "teh\nsame\n" * 30,
}
REPLACEMENTS = ("the", "", "the\nthe", "\n", "--- the", "\u2028")
UTF8 = (Encoding(), Encoding("utf-8", codecs.BOM_UTF8))
CASES = [
    pytest.param(text, new, encoding, id=f"{name}-{new!r}-{'mark' if encoding.bom else 'plain'}")
    for (name, text), new, encoding in product(NASTY.items(), REPLACEMENTS, UTF8)
]


def applied(program: list[str], folder: Path, document: Document, diff: bytes) -> bytes:
    """What a program makes of the file with the diff; AssertionError where it refuses."""
    path = folder / document.name
    path.write_bytes(document.data)
    done = subprocess.run(program, cwd=folder, input=diff, capture_output=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    return path.read_bytes() if path.exists() else b""


GIT = ["git", "apply", "--whitespace=nowarn", "-"]
PATCH = ["patch", "-p1", "--binary", "--no-backup-if-mismatch"]


@pytest.mark.parametrize(("text", "new", "encoding"), CASES)
def test_patch_and_git_and_we_make_the_same_of_a_diff(text: str, new: str, encoding, tmp_path) -> None:
    document = Document.plain(text, "story.txt", encoding)
    wanted = changed(document, "teh", new)
    diff = to_diff(wanted)
    result = encoding.encode(wanted.clean())

    assert encoding.encode(from_diff(diff, document).clean()) == result
    assert applied(GIT, tmp_path, document, diff) == result
    assert applied(PATCH, tmp_path, document, diff) == result


@pytest.mark.parametrize("old", ["One.\r\n", "\r\nThree.", "Two.\r\n", "One.\r\nTwo.\r\nThree."])
def test_lines_can_go(old: str, tmp_path: Path) -> None:
    document = Document.plain("One.\r\nTwo.\r\nThree.", "story.txt")
    wanted = changed(document, old, "")
    diff = to_diff(wanted)

    assert from_diff(diff, document).clean() == wanted.clean()
    assert applied(GIT, tmp_path, document, diff) == wanted.clean().encode()
    assert applied(PATCH, tmp_path, document, diff) == wanted.clean().encode()


@pytest.mark.parametrize("name", ["cp1252", "latin-1", "shift_jis", "koi8-r"])
def test_a_diff_is_in_the_encoding_of_the_file(name: str, tmp_path: Path) -> None:
    letter = {"shift_jis": "表", "koi8-r": "ж"}.get(name, "é")
    document = Document.plain(f"{letter} one\nteh {letter}\n", "story.txt", Encoding(name))
    wanted = changed(document, "teh", f"{letter}the")
    diff = to_diff(wanted)
    result = wanted.clean().encode(name)

    assert targets(diff) == [Target("story.txt", name)]
    assert document.encoding.encode(from_diff(diff, document).clean()) == result
    assert applied(GIT, tmp_path, document, diff) == result
    assert applied(PATCH, tmp_path, document, diff) == result


@pytest.mark.parametrize("program", [GIT, PATCH], ids=["git", "patch"])
def test_a_diff_of_a_file_in_utf_16_says_that_only_cleanup_can_apply_it(program, tmp_path: Path) -> None:
    document = Document.plain("One.\nteh end.\n", "story.txt", Encoding("utf-16-le", codecs.BOM_UTF16_LE))
    diff = to_diff(changed(document, "teh", "the"))

    assert from_diff(diff, document).clean() == "One.\nthe end.\n"
    assert b"# the file is in utf-16-le: only `cleanup apply` can use this diff\n" in diff
    with pytest.raises(AssertionError):
        applied(program, tmp_path, document, diff)
    assert (tmp_path / "story.txt").read_bytes() == document.data


def test_an_empty_file_can_be_filled(tmp_path: Path) -> None:
    document = Document.plain("", "story.txt")
    diff = to_diff(patchset(document, Edit(0, 0, "New.\n")))

    assert from_diff(diff, document).clean() == "New.\n"
    assert applied(GIT, tmp_path, document, diff) == b"New.\n"
    assert applied(PATCH, tmp_path, document, diff) == b"New.\n"


@pytest.mark.parametrize(
    "name",
    [
        *("two words.txt", "  blanks  .txt", 'quo"te.txt', "back\\slash.txt", "tab\tname.txt", "-story.txt"),
        *("naïve – ж.txt", "b/a/b.txt", "esc\x1b[31m.txt", "new\nline.txt", "caf\udce9.txt", "'single'.txt"),
    ],
)
def test_odd_file_names_survive_the_header(name: str, tmp_path: Path) -> None:
    document = Document.plain("One.\nteh end.\n", name)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    diff = to_diff(changed(document, "teh", "the"))

    assert targets(diff) == [Target(name)]
    assert applied(GIT, tmp_path, document, diff) == b"One.\nthe end.\n"
    assert applied(PATCH, tmp_path, document, diff) == b"One.\nthe end.\n"
    assert b"\x1b" not in diff


def test_a_path_below_the_folder_we_are_in_is_relative(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    document = Document.plain("teh", str(tmp_path / "desk" / "story.txt"))

    diff = to_diff(changed(document, "teh", "the"))

    assert b"--- a/desk/story.txt\n" in diff
    assert targets(diff) == [Target(str(tmp_path / "desk" / "story.txt"))]


@pytest.mark.parametrize(
    "name", ["/somewhere else/story.txt", "../story.txt", "./story.txt", "/new\nline.txt"]
)
def test_a_path_the_header_cannot_hold_is_told_beside_the_hash(name: str) -> None:
    document = Document.plain("teh", name)
    diff = to_diff(changed(document, "teh", "the"))

    assert targets(diff) == [Target(name)]
    assert from_diff(diff, document).clean() == "the"


def test_a_diff_of_several_files_holds_each(tmp_path: Path) -> None:
    several = [Document.plain(f"{number} teh.", f"{number}.txt") for number in range(3)]
    diff = b"".join(to_diff(changed(document, "teh", "the")) for document in several)

    assert [target.path for target in targets(diff)] == ["0.txt", "1.txt", "2.txt"]
    assert [from_diff(diff, document).clean() for document in several] == ["0 the.", "1 the.", "2 the."]


DIFF = to_diff(changed(STORY, "Paragraph 10 ", "Section 10 "))
UNSIGNED = DIFF.partition(b"\n")[2]


def test_a_diff_of_another_text_is_refused() -> None:
    with pytest.raises(PatchError, match="changed since"):
        from_diff(DIFF, Document.plain(BODY + "More.\n", "story.txt"))


def test_without_a_base_hash_the_old_lines_decide() -> None:
    assert from_diff(UNSIGNED, STORY).clean() == BODY.replace("Paragraph 10 ", "Section 10 ")
    with pytest.raises(PatchError, match="not what the diff says"):
        from_diff(UNSIGNED, Document.plain("Added above.\n" + BODY, "story.txt"))


def test_without_a_base_hash_lines_that_stand_there_twice_are_refused() -> None:
    document = Document.plain("same\nteh\n" * 30, "story.txt")
    diff = to_diff(patchset(document, Edit(140, 143, "the"))).partition(b"\n")[2]

    with pytest.raises(PatchError, match="more than once"):
        from_diff(diff, document)


@pytest.mark.parametrize(
    ("diff", "message"),
    [
        (b"", "0 times"),
        (b"hello\n", "0 times"),
        (b"@@ -1 +1 @@\n-a\n+b\n", "Unexpected hunk"),
        (DIFF.replace(b"-7,7", b"-7,8"), "shorter"),
        (DIFF.replace(b"-7,7", b"-7,6"), "not a unified diff|longer"),
        (DIFF.replace(b"-7,7", b"-900,7"), "not what the diff says"),
        (DIFF.replace(b"-7,7", b"-" + b"9" * 5000 + b",7"), "not a unified diff"),
        (DIFF.replace(b"\n", b"\r\n"), "not what the diff says"),
        (DIFF.replace(b"Section", b"\xff\xfe"), "the diff is not in utf-8"),
        (DIFF + DIFF, "2 times"),
    ],
)
def test_a_diff_that_is_damaged_is_refused(diff: bytes, message: str) -> None:
    with pytest.raises(PatchError, match=message):
        from_diff(diff, STORY)


@pytest.mark.parametrize("path", [b"b/../../etc/passwd", b"/etc/passwd", b'"b/../x"'])
def test_a_diff_that_leads_out_of_the_folder_is_refused(path: bytes) -> None:
    with pytest.raises(PatchError, match="leads out"):
        targets(DIFF.replace(b"b/story.txt", path))


def test_a_change_of_what_is_no_prose_is_refused() -> None:
    whole = Document.plain("```\nteh\n```\n", "story.txt")
    closed = Document("story.txt", whole.source, whole.text, ())

    with pytest.raises(PatchError, match="no prose"):
        from_diff(to_diff(changed(whole, "teh", "the")), closed)
