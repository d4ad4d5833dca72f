"""Keep the catalogues of words in step with the sources.

``python -m tools.words`` writes the template, brings every catalogue up to date with
it and compiles them all; ``python -m tools.words pl`` first begins one for Polish.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parent.parent
NAME = "sphinx_academic"
LOCALE = ROOT / "sphinx_academic" / "locale"
TEMPLATE = LOCALE / f"{NAME}.pot"

SOURCES = ("sphinx_academic", "theme")
# Where the sources say what a page will say, and in how many forms.
MARKS = {"text": 1, "phrase": 1, "counted": 2}
COMMENT = "# Translators: "
HEADER = """\
# The words that sphinx-academic puts on pages.
# `make words` brings this file up to date; CONTRIBUTING.md says how.
#"""
FIELDS = (
    "Language",
    "Plural-Forms",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
)
WIDTH = 88

_WORD = re.compile(r"academic\.text\('([^']+)'\)")


class Word(NamedTuple):
    """What a page says, as the sources say it."""

    line: int
    column: int
    forms: tuple[str, ...]
    comments: tuple[str, ...] = ()


class Words(Catalog):
    """A catalogue that changes with its words alone: its header has no dates."""

    def __init__(self, language: str | None = None) -> None:
        super().__init__(language, NAME, HEADER, fuzzy=False)

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        """Return what programs must know of the catalogue."""
        known = super()._get_mime_headers()
        return [field for field in known if field[0] in FIELDS]

    @property
    def missing(self) -> list[Message]:
        """The messages that are not translated in all their forms."""
        return [message for message in self if not all(forms(message))]


def forms(message: Message) -> tuple[str, ...]:
    """Return the translations of a message, several if it has a plural."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def words_of_python(source: str) -> Iterator[Word]:
    """Yield what calls of the marks say; calls of methods are none."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name), args=said) if name in MARKS:
                forms = tuple(_strings(said[: MARKS[name]]))
                if len(forms) == MARKS[name]:
                    above = _comments(lines[: node.lineno - 1])
                    yield Word(node.lineno, node.col_offset, forms, above)


def _strings(said: Iterable[ast.expr]) -> Iterator[str]:
    for expression in said:
        match expression:
            case ast.Constant(value=str(string)):
                yield string


def _comments(lines: list[str]) -> tuple[str, ...]:
    """Return what translators are told at the end of these lines."""
    told: list[str] = []
    for line in map(str.strip, reversed(lines)):
        if line.startswith(COMMENT):
            return (line.removeprefix(COMMENT), *reversed(told))
        if not line.startswith("#"):
            break
        told.append(line.removeprefix("#").strip())
    return ()


def words_of_template(source: str) -> Iterator[Word]:
    """Yield what a template of the theme says."""
    for number, line in enumerate(source.splitlines(), 1):
        for match in _WORD.finditer(line):
            yield Word(number, match.start(), (match[1],))


READERS = {".py": words_of_python, ".html": words_of_template}


def template() -> Words:
    """Collect the words of the sources."""
    words = Words()
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in READERS:
                continue
            # Not the line, which changes with every edit.
            place: Any = (path.relative_to(ROOT).as_posix(), None)
            for word in sorted(READERS[path.suffix](path.read_text("utf-8"))):
                message = word.forms if len(word.forms) > 1 else word.forms[0]
                words.add(message, locations=[place], auto_comments=word.comments)
    return words


def catalogues() -> dict[str, Path]:
    """Return the catalogue of each language."""
    return {path.parts[-3]: path for path in LOCALE.glob(f"*/*/{NAME}.po")}


def read(language: str, path: Path, words: Words) -> Words:
    """Return what is translated of these words."""
    catalogue = Words(language)
    with path.open("rb") as file:
        known = read_po(file, language)
    # As its translator counts: what Babel knows of a language may change.
    catalogue.mime_headers = [("Plural-Forms", known.plural_forms)]
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
