"""The values of `conf.py`, declared once, and what they mean together."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from .citation_figures import citations_of
from .conf_py import PREFIX, report_unknown_names
from .conf_reader import Reader, is_word
from .model.people import People
from .model.registries import Registries
from .model.schema import ItemsError
from .model.venue_registry import Venues
from .owner import Owner
from .sources import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from .model.citations import Citations
    from .model.people import Person

MARKS = {"*": "equal"}
PAGE, LIST = "page", "list"
"""Where references to a publication can lead."""
MOST_AUTHORS = 30
"""More than nearly all papers have, and as many as can be read in a list."""


def _value(summary: str, default: Any, *types: type[Any]) -> Any:
    return field(metadata={"summary": summary, "default": default, "types": types})


@dataclass(frozen=True)
class AcademicConfig:
    """What an author can set in ``conf.py``; each name begins with ``academic_``."""

    owner: list[str] | str = _value(
        "Whose site it is: the name shown, then its other spellings.", [], list, str
    )
    profile: dict[str, Any] = _value(
        "What the profile column shows: `role`, `affiliations`, `portrait`, "
        "`native`, `native_lang` and `links`.",
        {},
        dict,
    )
    marks: dict[str, str] = _value(
        "What the marks after authors' names mean.", MARKS, dict
    )
    people: dict[str, Any] | str = _value(
        "People to recognise, by key: `name`, `aliases`, `native`, `url`, `orcid`, "
        "`me`; or the path of a YAML file that says this.",
        {},
        dict,
        str,
    )
    venues: dict[str, Any] | str = _value(
        "Venues to recognise, by key: `name`, `url`, `aliases`, `color`, `rank`; or "
        "the path of a YAML file that says this.",
        {},
        dict,
        str,
    )
    max_author_limit: int = _value(
        "How many authors of a publication are shown at once; what there is beyond "
        "them opens with a click. `0` shows all.",
        MOST_AUTHORS,
        int,
    )
    sources: list[str] | str = _value(
        "Files with records, by their paths from the source folder: `.bib`, `.yml`.",
        [],
        list,
        str,
    )
    publication_pages: bool = _value(
        "Whether each publication has a page of its own, in HTML.", True, bool
    )
    publication_links: str = _value(
        "Where references to a publication lead: to its `page`, or to its entry in "
        "the `list`.",
        "page",
        str,
    )
    citations: str = _value(
        "A file of citation figures, by its path from the source folder.", "", str
    )


@dataclass(frozen=True)
class Settings:
    """The configuration, read: whom and what the site knows, and how it speaks."""

    owner: Owner
    people: People
    venues: Venues
    marks: Mapping[str, str]
    sources: tuple[str, ...]
    max_author_limit: int
    publication_pages: bool
    publication_links: str
    language: str
    citations: Citations = field(repr=False)
    """What a file says, and not the configuration: few pages change with a figure."""

    @property
    def digest(self) -> str:
        """Changes with what every page may depend on, wherever that is written."""
        return blake2b(repr(self).encode(), digest_size=16).hexdigest()

    @property
    def registries(self) -> Registries:
        """What lists can ask the registries."""
        return Registries(self.people, self.venues)

    def person(self, key: str) -> Person | None:
        """Return the person whom `academic_people` knows by this key."""
        return next((p for p in self.people.people if p.key == key), None)

    @classmethod
    def from_config(cls, config: Config, source: Path, confdir: Path) -> Settings:
        """Read the configuration; what cannot be read is reported and left out."""
        reader = Reader(confdir)
        owner: list[str] = reader.read("owner", names, config.academic_owner, [])
        profile = reader.cleaned("profile", config.academic_profile)
        whose = Owner.from_config(owner, profile, source, confdir)
        people = reader.registry(
            "people",
            partial(People.from_config, [*owner, *whose.native], number=whose.orcid),
            config.academic_people,
        )
        return cls(
            owner=whose,
            people=people,
            venues=reader.registry(
                "venues", Venues.from_config, config.academic_venues
            ),
            marks=reader.read("marks", marks, config.academic_marks, MARKS),
            sources=reader.read(
                "sources", partial(paths, source), config.academic_sources, ()
            ),
            max_author_limit=reader.read(
                "max_author_limit",
                limit,
                config.academic_max_author_limit,
                MOST_AUTHORS,
            ),
            publication_pages=config.academic_publication_pages,
            publication_links=reader.read(
                "publication_links", leading, config.academic_publication_links, PAGE
            ),
            language=config.language,
            citations=citations_of(config, source, confdir),
        )


def names(value: Any) -> list[str]:
    """Return spellings of the owner's name, which may be one string or a list."""
    spellings = [value] if isinstance(value, str) else value
    if not isinstance(spellings, list | tuple):
        spellings = [value]
    known = list(filter(is_word, spellings))
    if bad := [repr(name) for name in spellings if not is_word(name)]:
        fault = f'{", ".join(bad)} is not a name; write ["Emmy Noether"]'
        raise ItemsError([fault], known)
    return known


def paths(source: Path, value: Any) -> tuple[str, ...]:
    """Return paths from the source folder, one for each file."""
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list | tuple):
        found = [value]
    files: dict[str, str] = {}
    faults: list[str] = []
    for path in found:
        if is_word(path) and PurePath(path).suffix.lower() in SUFFIXES:
            files.setdefault(os.path.realpath(source / path), PurePath(path).as_posix())
        else:
            expected = ", ".join(sorted(SUFFIXES))
            faults.append(f"{path!r} is not a file that ends in {expected}")
    if faults:
        raise ItemsError(faults, tuple(files.values()))
    return tuple(files.values())


def limit(value: Any) -> int:
    """Return a number that is not negative; none is 0."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ValueError(f"{value!r} is not a number; write e.g. 10, or 0 for no limit")


def leading(value: Any) -> str:
    """Return where references lead."""
    if value in (PAGE, LIST):
        return str(value)
    raise ValueError(f"{value!r} is neither {PAGE!r} nor {LIST!r}; write one of them")


def marks(value: Any) -> dict[str, str]:
    """Return what marks mean: a role for each glyph."""
    if not isinstance(value, dict):
        raise ValueError(f'{value!r} is not a dictionary; write {{"*": "equal"}}')
    known = {
        mark: value[mark] for mark in value if is_word(mark) and is_word(value[mark])
    }
    if bad := [f"{mark!r}: {value[mark]!r}" for mark in value if mark not in known]:
        fault = f'{", ".join(bad)} is not a mark; write "*": "equal"'
        raise ItemsError([fault], known)
    return known


def setup(app: Sphinx) -> None:
    """Register the configuration values.

    Each is of class ``env``: it may change what a page says, whatever the builder.
    """
    for value in dataclasses.fields(AcademicConfig):
        app.add_config_value(
            PREFIX + value.name,
            value.metadata["default"],
            "env",
            frozenset(value.metadata["types"]),
            value.metadata["summary"],
        )
    app.connect("builder-inited", report_unknown_names)
