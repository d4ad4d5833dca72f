"""Reading the values of `conf.py`: what is wrong with one is told, the rest is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .conf_files import FileError, Registry, read_registry
from .conf_py import PREFIX, warn_of_conf
from .messages import warn
from .model.characters import cleaned, complain_of_hidden

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .model.registry import Refuse

T = TypeVar("T")


@dataclass(frozen=True)
class Reader:
    """Reads values; says what is wrong with one, and takes another."""

    confdir: Path

    def cleaned(self, name: str, value: Any) -> Any:
        """Return a value without the characters that nobody sees."""
        hidden: list[str] = []
        value = cleaned(value, hidden.append)
        if hidden:
            message = complain_of_hidden(hidden[0])
            warn_of_conf(message, PREFIX + name, self.confdir, "hidden_character")
        return value

    def read(self, name: str, read: Callable[[Any], T], value: Any, otherwise: T) -> T:
        """Read a value as a whole; of several, those that can be read."""
        try:
            return read(self.cleaned(name, value))
        except ValueError as error:
            warn_of_conf(str(error), PREFIX + name, self.confdir)
            return cast("T", getattr(error, "kept", otherwise))

    def registry(
        self, name: str, read: Callable[[Mapping[str, Any], Refuse], T], value: Any
    ) -> T:
        """Read a registry; where it is wrong, without the entries that are."""
        path = Path()
        entries: dict[str, Any]
        if isinstance(value, str):
            path = Path(self.confdir, self.cleaned(name, value))
            entries, lines, _ = _from_file(path)
        else:
            entries, lines = self.read(name, _mapping, value, {}), {}

        def refuse(key: str, error: ValueError) -> None:
            if key in lines:
                warn("configuration", str(error), f"{path}:{lines[key]}")
            else:
                warn_of_conf(str(error), PREFIX + name, self.confdir)

        return read(_with_fields(entries, refuse), refuse)


def is_word(value: Any) -> bool:
    """Return whether this is a text that says something."""
    return isinstance(value, str) and bool(value.strip())


def _from_file(path: Path) -> Registry:
    """Read the file of a registry."""
    try:
        written = read_registry(path)
    except FileError as error:
        warn("configuration", str(error), f"{path}:{error.line}")
        return Registry({}, {})
    for fault in written.faults:
        warn("configuration", str(fault), f"{path}:{fault.line}")
    found = Registry({}, {})
    for key, entry in written.entries.items():
        hidden: list[str] = []
        name, line = cleaned(key, hidden.append), written.lines[key]
        found.entries[name] = cleaned(entry, hidden.append)
        found.lines[name] = line
        if hidden:
            message = f"{name!r} {complain_of_hidden(hidden[0])}"
            warn("hidden_character", message, f"{path}:{line}")
    return found


def _mapping(value: Any) -> dict[str, Any]:
    """Return a registry: what is known, by key."""
    if isinstance(value, dict):
        return value
    raise ValueError(
        f'{value!r} is not a dictionary; write {{"key": {{…}}}}, or "a-file.yml"'
    )


def _with_fields(entries: Mapping[str, Any], refuse: Refuse) -> dict[str, Any]:
    """Return the entries of a registry that can be such."""
    found = {}
    for key, entry in entries.items():
        # A list is that of al-folio's coauthors.
        if is_word(key) and isinstance(entry, dict | list):
            found[key] = entry
        else:
            message = (
                f'{key!r}: {entry!r} is not an entry; write "key": {{"name": "…"}}'
            )
            refuse(key, ValueError(message))
    return found
