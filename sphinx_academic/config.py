"""The values of `conf.py`, declared once, and what they mean together."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from .messages import warn
from .model.people import People
from .model.venue_registry import Venues

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from .model.people import Person

T = TypeVar("T")

MARKS = {"*": "equal"}


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
    people: dict[str, Any] = _value(
        "People to recognise, by key: `name`, `aliases`, `native`, `url`, `orcid`, "
        "`me`.",
        {},
        dict,
    )
    venues: dict[str, Any] = _value(
        "Venues to recognise, by key: `name`, `url`, `aliases`.", {}, dict
    )


@dataclass(frozen=True)
class Settings:
    """The configuration, read: whom and what the site knows, and how it speaks."""

    people: People
    venues: Venues
    marks: Mapping[str, str]
    language: str

    def person(self, key: str) -> Person | None:
        """Return the person whom `academic_people` knows by this key."""
        return next((p for p in self.people.people if p.key == key), None)

    @classmethod
    def from_config(cls, config: Config) -> Settings:
        """Read the configuration; what cannot be read is reported and left out."""
        people = partial(People.from_config, config.academic_owner)
        return cls(
            people=_read("academic_people", people, config.academic_people),
            venues=_read("academic_venues", Venues.from_config, config.academic_venues),
            marks=config.academic_marks,
            language=config.language,
        )


def _read(name: str, reader: Callable[[Any], T], values: Any) -> T:
    """Read a value; where it is wrong, say so and read it as if it were empty."""
    try:
        return reader(values)
    except ValueError as error:
        warn("configuration", f"{name} in conf.py: {error}", None)
        return reader({})


def setup(app: Sphinx) -> None:
    """Register the configuration values.

    Each is of class ``env``: it may change what a page says, whatever the builder.
    """
    for value in dataclasses.fields(AcademicConfig):
        app.add_config_value(
            f"academic_{value.name}",
            value.metadata["default"],
            "env",
            frozenset(value.metadata["types"]),
            value.metadata["summary"],
        )
