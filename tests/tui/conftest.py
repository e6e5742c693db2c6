"""Each test has a place of its own for sessions, and animations are off."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions of a test are nobody else's."""
    monkeypatch.setenv("CLEANUP_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
