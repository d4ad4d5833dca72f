"""Catalogues of words: the extension's own, and those in which a site has better ones.

A site's catalogue is compiled in memory, so that nothing is written into the source
folder.  Sphinx does write there, unless ``gettext_auto_build`` is off; but what it has
compiled is not read, since it may be that of a catalogue which was removed.
"""

from __future__ import annotations

import gettext
import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from sphinx.locale import translators

from .messages import warn
from .words import CATALOGUE, LOCALE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from babel.messages.catalog import Catalog
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

# What is put into words, also where a brace is forgotten.
_PLACE = re.compile(r"\{\w*\}?")
_KEY: Final = ("general", CATALOGUE)
"""Where Sphinx keeps what translates the words."""


def catalogues(config: Config, source: Path) -> Iterator[Path]:
    """Yield the catalogues of the site's language: the site's own come first."""
    yield from _own(config, source)
    for path in gettext.find(CATALOGUE, LOCALE, [config.language], all=True):
        yield Path(path)


def _own(config: Config, source: Path) -> Iterator[Path]:
    """Yield the site's own catalogues, of ``pt_BR`` before those of ``pt``."""
    for folder in config.locale_dirs:
        for language in dict.fromkeys((config.language, config.language.split("_")[0])):
            path = source / folder / language / "LC_MESSAGES" / f"{CATALOGUE}.po"
            if path.is_file():
                yield path


def _load(app: Sphinx) -> None:
    """Load the words; those of the extension where the site has none."""
    # Not those of a site in another language, which this process has built before.
    translators.pop(_KEY, None)
    for path in _own(app.config, Path(app.srcdir)):
        if found := _read(path, app.config):
            if _KEY in translators:
                translators[_KEY].add_fallback(found)
            else:
                translators[_KEY] = found
    app.add_message_catalog(CATALOGUE, LOCALE)


def _read(path: Path, config: Config) -> gettext.GNUTranslations | None:
    """Read a catalogue of the site; of one that is broken nothing is used."""
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, config.language, abort_invalid=True)
        _drop_unknown_places(catalogue, path)
        compiled = BytesIO()
        fuzzy = config.gettext_allow_fuzzy_translations
        write_mo(compiled, catalogue, use_fuzzy=fuzzy)
        return gettext.GNUTranslations(BytesIO(compiled.getvalue()))
    except PoFileError as error:
        # Babel counts lines from 0, also at the end of its message.
        reason, line = str(error).rpartition(" on ")[0], error.lineno + 1
    except (OSError, ValueError, LookupError) as error:
        reason, line = str(error), 1
    message = (
        f"this catalogue of words cannot be read: {reason}; mend it, or begin it anew "
        f"with the words of {CATALOGUE}.pot"
    )
    warn("catalogue", message, f"{path}:{line}")
    return None


def _drop_unknown_places(catalogue: Catalog, path: Path) -> None:
    """Leave out translations with what stands for nothing: "{Paper}" for "{paper}"."""
    for message in list(catalogue):
        ids, said = _texts(message.id), _texts(message.string)
        known = {place for text in ids for place in _PLACE.findall(text)}
        unknown = {place for text in said for place in _PLACE.findall(text)} - known
        if message.id and unknown:
            there_are = ", ".join(sorted(known)) or "none"
            warn(
                "catalogue",
                f"the translation of {ids[0]!r} has {min(unknown)!r}, which stands for "
                f"nothing; what can stand in it: {there_are}",
                f"{path}:{message.lineno or 1}",
            )
            catalogue.delete(message.id, message.context)


def _texts(forms: str | Sequence[str] | None) -> Sequence[str]:
    return [forms] if isinstance(forms, str) else list(forms or ())


def setup(app: Sphinx) -> ExtensionMetadata:
    """Load the words before anything is built.

    Not at once, when words of modules that are yet to be loaded would be fixed in
    the language of the first site that a process builds.
    """
    app.connect("builder-inited", _load, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
