"""The desk's words as somebody adds to them: which file they stand in, made and named where none is yet."""

from __future__ import annotations

import re
from pathlib import Path

from cleanup import storage
from cleanup.config import Configuration, forget
from cleanup.config.files import COMMAND_LINE, FILES, read_layer
from cleanup.desk import words
from cleanup.errors import CleanupError, ConfigError

KEY = "vocabulary"
FILE = "words.txt"
"""Of a desk that has no words yet, beside its settings."""
TABLE = re.compile(r"^\[tool\.cleanup\][^\n]*\n", re.MULTILINE)


class Vocabulary:
    """The words that hold for one article."""

    def __init__(self, configuration: Configuration, article: Path) -> None:
        named: Path | None = configuration.values(article)[KEY][0]
        found = [layer for layer in configuration.layers(article) if layer.origin != COMMAND_LINE]
        self._settings = Path(found[0].origin) if found else article.absolute().parent / FILES[1]
        self.file = named or self._settings.parent / FILE
        self._named = named is not None

    def add(self, word: str) -> None:
        """Accept a word from now on. ConfigError or InputError where a file cannot be written."""
        words.add(self.file, word)
        try:
            self._name()
        except CleanupError:
            words.remove(self.file, word)
            raise
        finally:
            forget()

    def remove(self, word: str) -> None:
        """Accept it no longer."""
        words.remove(self.file, word)
        forget()

    def _name(self) -> None:
        """Say in the settings where the words are."""
        if self._named:
            return
        line, text = f'{KEY} = "{self.file.name}"\n', ""
        if self._settings.exists():
            layer = read_layer(self._settings)
            if layer is not None and KEY in layer.values:
                return
            text = self._settings.read_text("utf-8")
        if self._settings.name == FILES[2]:
            if not TABLE.search(text):
                raise ConfigError(f"{self._settings}: write {line.strip()} under [tool.cleanup]")
            text = TABLE.sub(lambda head: head[0] + line, text, count=1)
        else:
            text = line + text
        storage.write(self._settings, text.encode())
        self._named = True
