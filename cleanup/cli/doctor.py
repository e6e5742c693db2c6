"""cleanup doctor: which engines are there, which versions, and what to install for the rest."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

PACKAGES = (
    "harper-py",
    "lemminflect",
    "markdown-it-py",
    "rapidfuzz",
    "textual",
    "typer",
    "unidiff",
    "wordfreq",
)


def doctor() -> int:
    """Say which engines are there, which versions, and what to install for the rest.

    Example: cleanup doctor
    """
    from cleanup.cli.terminal import out

    for line in _lines():
        out(line + "\n")
    return 0


def _lines() -> Iterator[str]:
    import platform

    from cleanup import __version__

    yield f"cleanup {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield ""
    yield "Libraries"
    for name in PACKAGES:
        yield f"  {name:<16} {_version(name) or 'missing: reinstall article-cleanup'}"
    yield ""
    yield "Grammar engines"
    for name, said in _engines():
        yield f"  {name:<16} {said}"


def _engines() -> Iterator[tuple[str, str]]:
    harper = _version("harper-py")
    yield "harper", f"ready (harper-py {harper})" if harper else "missing: pip install harper-py"
    yield "languagetool", _languagetool()
    httpx = _version("httpx")
    yield (
        "llm",
        (
            f"httpx {httpx}; needs llm.model and llm.api-base in the settings"
            if httpx
            else "missing: pip install 'article-cleanup[llm]'"
        ),
    )


def _languagetool() -> str:
    package = _version("language-tool-python")
    if not package:
        return "missing: pip install 'article-cleanup[languagetool]'"
    jars = os.environ.get("LTP_JAR_DIR_PATH")
    java = shutil.which("java")
    if jars and java:
        return f"ready (language-tool-python {package}, jars in {jars})"
    lacking = [*([] if java else ["Java"]), *([] if jars else ["LTP_JAR_DIR_PATH or languagetool.jars"])]
    return (
        f"language-tool-python {package}; to start one here it lacks {' and '.join(lacking)}, "
        "or set languagetool.server-url"
    )


def _version(package: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None
