"""The values of `conf.py`, declared once, and what they mean together."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .messages import warn
from .model.people import People
from .model.profile import Profile
from .model.venues import Venues

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from .model.people import Person

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
        "Venues to recognise, by key: `name`, `url`, `color`, `aliases`.", {}, dict
    )


@dataclass(frozen=True)
class Site:
    """The configuration, read: who owns the site, whom and what it knows."""

    owner: tuple[str, ...]
    profile: Profile
    people: People
    venues: Venues
    marks: Mapping[str, str]
    language: str

    def person(self, key: str) -> Person | None:
        """Return the person whom `academic_people` knows by this key."""
        return next((p for p in self.people.people if p.key == key), None)

    @classmethod
    def from_config(cls, config: Config) -> Site:
        """Read the configuration; what cannot be read is reported and left out."""
        owner = (
            [config.academic_owner]
            if isinstance(config.academic_owner, str)
            else list(config.academic_owner)
        )
        return cls(
            owner=tuple(owner),
            profile=_read(
                "academic_profile", Profile.from_config, owner, config.academic_profile
            ),
            people=_read(
                "academic_people", People.from_config, owner, config.academic_people
            ),
            venues=_read("academic_venues", Venues.from_config, config.academic_venues),
            marks=config.academic_marks,
            language=config.language,
        )


def _read(name: str, reader: Callable[..., Any], *values: Any) -> Any:
    """Read a value; where it is wrong, say so and read it as if it were empty."""
    try:
        return reader(*values)
    except ValueError as error:
        warn("configuration", f"{name} in conf.py: {error}", None)
        return reader(*values[:-1], {})


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
