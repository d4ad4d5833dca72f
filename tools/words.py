"""Keep the catalogues of words in step with the sources.

``python -m tools.words`` writes the template, brings every catalogue up to date with
it and compiles them all; ``python -m tools.words pl`` first begins one for Polish.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

ROOT = Path(__file__).parent.parent
NAME = "sphinx_academic"
LOCALE = ROOT / "sphinx_academic" / "locale"
TEMPLATE = LOCALE / f"{NAME}.pot"

SOURCES = ("sphinx_academic", "theme")
METHODS: Any = [("**.py", "python"), ("**.html", "tools.words:words_of_template")]
# Where the sources say what a page will say; `counted` has a plural.
KEYWORDS: Any = {"text": None, "phrase": None, "counted": (1, 2)}
COMMENT = "Translators:"
HEADER = """\
# The words that sphinx-academic puts on pages.
# `make words` brings this file up to date; CONTRIBUTING.md says how.
#"""
FIELDS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
WIDTH = 88

_WORD = re.compile(r"academic\.text\('([^']+)'\)")


class Words(Catalog):
    """A catalogue that changes with its words alone: its header has no dates."""

    def __init__(self, language: str | None = None) -> None:
        super().__init__(language, NAME, HEADER, fuzzy=False)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What programs must know of the catalogue."""
        known = super().mime_headers
        return [field for field in known if field[0] in {*FIELDS, "Plural-Forms"}]

    @property
    def missing(self) -> list[Message]:
        """The messages that are not translated in all their forms."""
        return [message for message in self if not all(forms(message))]


def forms(message: Message) -> tuple[str, ...]:
    """Return the translations of a message, several if it has a plural."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def words_of_template(
    file: IO[bytes], *_: object, **__: object
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Yield what a template of the theme says, as Babel's extractors do."""
    for number, line in enumerate(file.read().decode().splitlines(), 1):
        for match in _WORD.finditer(line):
            yield number, "text", match[1], []


def template() -> Words:
    """Collect the words of the sources."""
    words = Words()
    for folder in SOURCES:
        found = extract_from_dir(
            ROOT / folder,
            METHODS,
            keywords=KEYWORDS,
            comment_tags=[COMMENT],
            strip_comment_tags=True,
        )
        for path, _line, message, comments, _context in sorted(
            found, key=lambda word: word[:2]
        ):
            # Not the line, which changes with every edit.
            place: Any = (Path(folder, path).as_posix(), None)
            words.add(message, locations=[place], auto_comments=comments)
    return words


def catalogues() -> dict[str, Path]:
    """Return the catalogue of each language."""
    return {path.parts[-3]: path for path in LOCALE.glob(f"*/*/{NAME}.po")}


def read(language: str, path: Path, words: Words) -> Words:
    """Return what is translated of these words."""
    catalogue = Words(language)
    with path.open("rb") as file:
        known = read_po(file, language)
    for message in words:
        if message.id:
            old = known.get(message.id)
            catalogue.add(
                message.id,
                old.string if old else "",
                message.locations,
                auto_comments=message.auto_comments,
                user_comments=old.user_comments if old else (),
            )
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as translators read it."""
    file = io.BytesIO()
    write_po(file, catalogue, WIDTH)
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as programs read it."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def main(arguments: list[str]) -> None:
    """Bring all catalogues up to date, after those that are begun."""
    parser = argparse.ArgumentParser(prog="make words", description=__doc__)
    parser.add_argument("languages", nargs="*", help="languages to begin: pl, pt_PT")
    words = template()
    LOCALE.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(written(words))
    for language in parser.parse_args(arguments).languages:
        path = LOCALE / language / "LC_MESSAGES" / f"{NAME}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for language, path in sorted(catalogues().items()):
        catalogue = read(language, path, words)
        path.write_bytes(written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
        print(f"{language}: {len(catalogue.missing)} of {len(catalogue)} words to do")


if __name__ == "__main__":
    main(sys.argv[1:])
