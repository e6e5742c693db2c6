"""What can go wrong through no fault of ours, and how it is said.

    CleanupError
    ├── InputError     a file, a folder or an encoding
    ├── ConfigError    settings, command-line values, names files
    ├── PatchError     a patch set that does not fit its document
    ├── EngineError    a grammar engine that is missing or does not answer
    ├── DecisionError  a decision that a hunk cannot take
    └── SessionError   a review that cannot be opened or written
        └── ChangedError   the article is no longer the one that was opened

A CleanupError is shown as one line, without a traceback; anything else is a bug.
"""

from __future__ import annotations


class CleanupError(Exception):
    """Something the user can mend: the message says what is wrong and what to do."""


class InputError(CleanupError):
    """A file that cannot be read, decoded or written."""


class ConfigError(CleanupError):
    """A setting that means nothing, or a value it cannot have."""


class PatchError(CleanupError):
    """A patch set or diff that does not fit the document it is applied to."""


class EngineError(CleanupError):
    """A grammar engine that is not installed, not reachable or does not answer."""


class DecisionError(CleanupError):
    """A decision that a hunk cannot take: it is locked, overlaps an accepted one, or has no fix."""


class SessionError(CleanupError):
    """A review session that is locked, damaged or out of date."""


class ChangedError(SessionError):
    """An article that is no longer what it was when its review began."""
