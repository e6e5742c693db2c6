"""Settings of the review screen that are wrong are said before it opens."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect

ROOT = Path(__file__).parent.parent.parent


def test_a_key_for_no_action_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He took the the money.\n")
    (tmp_path / "cleanup.toml").write_text('[review]\nkeys = { fly = "y" }\n')
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(tmp_path / "state")}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "cleanup", "review", "a.txt"],
        cwd=tmp_path,
        env={**environment, "TERM": "xterm-256color"},
        encoding="utf-8",
    )
    child.expect(pexpect.EOF, timeout=60)
    child.close()

    assert child.exitstatus == 2
    assert child.before == "cleanup: keys: no action 'fly'; `cleanup review` lists them under ?\r\n"
