"""The command line in this process: arguments in; exit code, standard output and standard error out."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cleanup.__main__ import main
from cleanup.config.files import find_layer

GARBLED = "The bridge is closed\n\nThe mayor said the the bridge is closed until the the spring.\n"
MENDED = "The bridge is closed\n\nThe mayor said the bridge is closed until the spring.\n"
RULE = ("--select", "artefacts/repeated-word")


@dataclass(frozen=True)
class Ended:
    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


Run = Callable[..., Ended]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty, with no settings above it that count."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    find_layer.cache_clear()
    return tmp_path


@pytest.fixture
def run(folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*arguments: str | Path, stdin: bytes = b"") -> Ended:
        find_layer.cache_clear()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Ended(code, out, err.decode("utf-8"))

    return run


@pytest.fixture
def article(folder: Path) -> Path:
    """A garbled article by its name in the current folder."""
    (folder / "bridge.txt").write_text(GARBLED)
    return Path("bridge.txt")
