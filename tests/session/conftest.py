"""Sessions of these tests are kept in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.session import places


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(places.HOME, str(tmp_path / "state"))
