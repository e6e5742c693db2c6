"""Reading: every encoding comes back byte for byte, what cannot be read says why."""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.document import Document
from cleanup.errors import InputError
from cleanup.formats import parse, read
from tests.strategies import ENCODINGS, documents, edits_of, texts

NAMES = st.sampled_from(["story.txt", "story.md", "-"])


@given(texts, st.sampled_from(ENCODINGS), NAMES)
def test_untouched_is_untouched(text: str, encoding, name: str) -> None:
    data = encoding.encode(text)
    document = parse(data, name)

    assert document.encoding.encode(document.clean(())) == data
    assert document.data == data


@given(documents(), NAMES, st.data())
def test_editing_the_source_is_editing_the_text(plain: Document, name: str, data) -> None:
    document = parse(plain.data, name)
    edits = [edit for edit in data.draw(edits_of(document.text)) if document.holds(edit)]
    result = document.clean(edits)
    again = parse(document.encoding.encode(result), name)

    assert again.text == result == plain.clean(edits)


@given(texts, st.sampled_from(["cp1252", "latin-1", "shift_jis", "koi8-r", "utf-16", "utf-32", "utf-8-sig"]))
def test_any_encoding_can_be_asked_for(text: str, name: str) -> None:
    data = text.encode(name, "ignore")
    document = parse(data, "story.txt", name)

    assert document.data == data
    assert document.text == data.decode(name)


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_a_byte_order_mark_is_no_part_of_the_text(name: str) -> None:
    data = "\ufeffOne.".encode(name.removesuffix("-sig")) if name != "utf-16" else "One.".encode(name)
    data = data if name != "utf-32" else "One.".encode(name)
    document = parse(data, "story.txt", name)

    assert document.text == "One."
    assert document.data == data


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"One.\nTwo \xe9.", None, r"byte 0xE9 at offset 9 \(line 2\) is not UTF-8; say what it is: --enc"),
        (codecs.BOM_UTF8 + b"\xff", None, r"byte 0xFF at offset 3 \(line 1\)"),
        (b"a\xed\xa0\x80", None, "byte 0xED at offset 1"),
        (codecs.BOM_UTF16_LE + b"a\0b", None, "at offset 4 .* not UTF-16-LE"),
        (b"caf\xe9", "ascii", "byte 0xE9 at offset 3 .* not ASCII; say which it is"),
        (b"\x89PNG\r\n\0\0", None, "NUL at offset 6: binary, or UTF-16"),
        ("One.".encode("utf-16-le"), None, "NUL at offset 1: binary, or UTF-16"),
        ("a\0b".encode("utf-16"), None, "NUL among the letters"),
        (b"x", "klingon", "no text encoding 'klingon'"),
        (b"x", "hex", "no text encoding 'hex'"),
        (b"x", "a\0b", "no text encoding"),
        (b"+AGE-", "utf-7", "would not come back the same"),
        (b"x", "undefined", "undefined"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, encoding: str | None, message: str) -> None:
    with pytest.raises(InputError, match=rf"^story.txt: .*{message}"):
        parse(data, "story.txt", encoding)


@pytest.mark.parametrize("suffix", [".html", ".DOCX", ".pdf", ".json"])
def test_formats_that_would_be_damaged_are_refused(suffix: str) -> None:
    with pytest.raises(InputError, match="cannot be read yet"):
        parse(b"<p>text", f"story{suffix}")


def test_an_empty_file_is_an_empty_document() -> None:
    assert [parse(b"", name).text for name in ("a.txt", "a.md")] == ["", ""]


def test_missing_files_folders_loops_and_devices_are_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    cases = {
        tmp_path / "none.txt": "there is no such file",
        tmp_path: "is a folder",
        loop: "symbolic links",
        tmp_path / "a.txt" / "b.txt": "there is no such file",
        Path("/dev/zero"): "is not a file that can be read",
        tmp_path / ("x" * 300): "name too long",
        Path("nul\0name"): "cannot be the name of a file",
    }
    for path, message in cases.items():
        with pytest.raises(InputError, match=message):
            read(path)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("One.")
    path.chmod(0)
    user = os.geteuid()
    os.seteuid(65534 if user == 0 else user)  # root may read anything
    try:
        with pytest.raises(InputError, match="permission denied"):
            read(path)
    finally:
        os.seteuid(user)


def test_a_pipe_can_be_read(tmp_path: Path) -> None:
    pipe = tmp_path / "story.txt"
    os.mkfifo(pipe)
    with subprocess.Popen(["sh", "-c", f"printf One. > '{pipe}'"]):
        assert read(pipe).text == "One."


def test_plain_text_needs_no_markdown() -> None:
    script = (
        "import sys; from cleanup.formats import parse; parse(b'x', 'x.txt'); "
        "print([name for name in sys.modules if 'markdown' in name])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
