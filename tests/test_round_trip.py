"""Whole articles: all ways to accept give the same bytes, rejecting all gives the bytes there were."""

from __future__ import annotations

import codecs
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cleanup.correctors import CORRECTORS
from cleanup.diff import from_diff, to_diff
from cleanup.formats import parse
from cleanup.patchset import PatchSet
from cleanup.pipeline import propose
from tests.pages import EXAMPLES

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted(
    path
    for folder in (EXAMPLES / "articles", GOLDEN)
    for path in folder.rglob("*")
    if path.suffix in (".txt", ".md")
)
OURS = tuple(corrector for corrector in CORRECTORS if corrector.family != "grammar")
STORED: dict[str, Callable[[bytes], bytes]] = {
    "as it is": bytes,
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "with a mark, without a last line end": lambda data: codecs.BOM_UTF8 + data.rstrip(b"\n"),
}
PROGRAMS = (["git", "apply", "--whitespace=nowarn", "-"], ["patch", "-p1", "--binary", "-s"])


@pytest.mark.parametrize("stored", STORED)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_every_way_of_accepting_all_gives_the_same_bytes(path: Path, stored: str, tmp_path: Path) -> None:
    data = STORED[stored](path.read_bytes())
    document = parse(data, path.name)
    patchset = propose(document, None, None, OURS)
    encode = document.encoding.encode
    diff = to_diff(patchset)
    wanted = encode(patchset.clean())

    assert encode(patchset.clean(())) == data
    assert encode(PatchSet.from_json(patchset.to_json(), document).clean()) == wanted
    if not diff:
        assert wanted == data
        return
    assert encode(from_diff(diff, document).clean()) == wanted
    for program in PROGRAMS:
        (tmp_path / path.name).write_bytes(data)
        subprocess.run(program, cwd=tmp_path, input=diff, check=True, capture_output=True)
        assert (tmp_path / path.name).read_bytes() == wanted


def test_there_are_articles_with_something_to_mend() -> None:
    assert any(propose(parse(path.read_bytes(), path.name), None, None, OURS).hunks for path in ARTICLES)
