"""Whose site it is, as `conf.py` says: profile, portrait, and the name of the site."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sphinx.locale import _

from .conf_py import place_of, warn_of_conf
from .messages import warn
from .model.links import is_local
from .model.profile import Profile
from .source import is_file_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sphinx.config import Config

UNTITLED: Final = "<no title>"
"""Sphinx's title of a page without one."""


class Owner(NamedTuple):
    """The owner of a site; without `academic_owner` there is nobody."""

    profile: Profile | None = None
    portrait: str = ""
    """The path of the picture from the source folder, if the file is there."""
    files: tuple[str, ...] = ()
    """The paths of the files that the profile links, such as a CV, which are there."""

    @classmethod
    def from_config(
        cls, names: Sequence[str], written: Any, source: Path, confdir: Path
    ) -> Owner:
        """Read `academic_profile` for the owner of these names.

        A field that cannot be read is reported and left out.
        """
        profile = _profile(names, written, confdir) if names else None
        portrait = _portrait(profile, source, confdir)
        return cls(profile, portrait, tuple(_files(profile, source, confdir)))

    @property
    def native(self) -> tuple[str, ...]:
        """The owner's name in a second script, if the profile has one."""
        return (self.profile.native,) if self.profile and self.profile.native else ()

    @property
    def orcid(self) -> str:
        """The owner's ORCID, if the profile has it."""
        return self.profile.orcid if self.profile else ""

    @property
    def published_portrait(self) -> str:
        """The path of the picture in the output."""
        if not self.portrait:
            return ""
        return f"_static/academic-portrait{PurePath(self.portrait).suffix.lower()}"

    @property
    def published(self) -> dict[str, str]:
        """The files that go into the output: where each is written, and where to."""
        picture = {self.portrait: self.published_portrait} if self.portrait else {}
        return {**picture, **{file: file for file in self.files}}


def site_names(config: Config, owner: Owner) -> tuple[str, str]:
    """Return the site's name, in full and for a header.

    Sphinx's own html_title, "X 1.0 documentation", is no name for a person's site.
    """
    unset = _("%s %s documentation") % (config.project, config.release)
    fallback = owner.profile.name if owner.profile else config.project
    name = fallback if config.html_title == unset else config.html_title
    short = config.html_short_title
    return name, name if short in {unset, config.html_title} else short


def _profile(names: Sequence[str], written: Any, confdir: Path) -> Profile | None:
    if not isinstance(written, dict):
        message = f'{written!r} is not a dictionary; write {{"role": "…"}}'
        warn_of_conf(message, "academic_profile", confdir)
        written = {}
    kept: dict[str, Any] = {}
    for field, value in written.items():
        for part in _parts(field, value):
            try:
                Profile.from_config(names, {field: part})
            except ValueError as error:
                warn_of_conf(str(error), "academic_profile", confdir)
            else:
                kept[field] = {**kept[field], **part} if field in kept else part
    try:
        return Profile.from_config(names, kept)
    except ValueError as error:
        warn_of_conf(str(error), "academic_owner", confdir)
        return None


def _parts(field: str, value: Any) -> list[Any]:
    """Return what of a field can be right or wrong by itself: each of the links."""
    if field == "links" and isinstance(value, dict) and value:
        return [{str(name): target} for name, target in value.items()]
    return [value]


def _portrait(profile: Profile | None, source: Path, confdir: Path) -> str:
    if profile is None or not profile.portrait:
        return ""
    if is_file_in(source / profile.portrait, source):
        return profile.portrait
    message = (
        f"academic_profile: there is no portrait {profile.portrait!r}; write a path "
        "from the source folder. The monogram is shown instead"
    )
    warn("missing_file", message, place_of("academic_profile", confdir))
    return ""


def _files(profile: Profile | None, source: Path, confdir: Path) -> Iterator[str]:
    links = profile.links if profile else ()
    for address in (link.address for link in links if is_local(link.address)):
        path = source / address.lstrip("/")
        if is_file_in(path, source):
            yield path.relative_to(source).as_posix()
        else:
            message = (
                f"academic_profile: there is no file {address!r} in the source folder; "
                "write a path from there, or a whole address"
            )
            warn("missing_file", message, place_of("academic_profile", confdir))
