"""Registries that `conf.py` keeps in files of their own, in YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from yaml.events import Event
    from yaml.nodes import Node

_LARGEST = 1_000_000
"""Bytes of a file: thousands of people."""
_DEEPEST = 20
"""Lists in lists: more than there is a use for."""


class FileError(ValueError):
    """Something wrong in a file, at a line."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


class Registry(NamedTuple):
    """The entries of a registry by key, each with its line where it is in a file."""

    entries: dict[str, Any]
    lines: dict[str, int]
    faults: Sequence[FileError] = ()
    """What could not be read of the file."""


def read_registry(path: Path) -> Registry:
    """Read a file that says something of each key.

    Where something cannot be read, what stands before it is, and the entries beside it.

    Raises ``FileError`` where nothing can be read.
    """
    try:
        if path.stat().st_size > _LARGEST:
            message = f"the file has more than {_LARGEST:,} bytes; make it smaller"
            raise FileError(message)
        text = path.read_text("utf-8-sig")
    except OSError:
        message = f"there is no file {path.name!r}; write its path from conf.py"
        raise FileError(message) from None
    except UnicodeDecodeError:
        raise FileError("the file is not in UTF-8; save it so") from None
    faults: list[FileError] = []
    while True:
        try:
            _check(text)
            loader = yaml.SafeLoader(text)
            return _registry(loader, loader.get_single_node(), faults)
        except yaml.MarkedYAMLError as error:
            line = _line_of(error)
            message = f"this is not YAML: {error.problem or error}"
            # What was cut off cannot be told again.
            faults = faults or [FileError(message, line)]
            text = _before(text, line)
        except yaml.YAMLError as error:
            reason = str(error).splitlines()[0]
            raise FileError(f"this is not YAML: {reason}") from None


def _line_of(error: yaml.MarkedYAMLError) -> int:
    """Return the line of a mistake; of a quote that is never closed, where it opens."""
    quoted = error.context and "quoted" in error.context
    mark = None if quoted else error.problem_mark
    mark = mark or error.context_mark
    return mark.line + 1 if mark else 1


def _before(text: str, line: int) -> str:
    """Return the entries before the one that a line is in."""
    lines = text.splitlines(keepends=True)[:line]
    while lines and not re.match(r"[^\s#-]", lines.pop()):
        pass
    return "".join(lines)


def _check(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        # A few lines of references to references fill the memory.
        if isinstance(event, yaml.AliasEvent):
            message = "references (`*name`) are not read; write out what is meant"
            raise FileError(message, _line(event))
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            message = "there are too many lists in lists; write `key:`, then `name: …`"
            raise FileError(message, _line(event))


def _registry(
    loader: yaml.SafeLoader, root: Node | None, faults: list[FileError]
) -> Registry:
    found = Registry({}, {}, faults)
    if root is None:
        return found
    if not isinstance(root, yaml.MappingNode):
        message = "the file is not a list of keys; write `key:`, and below `name: …`"
        raise FileError(message, _line(root))
    for name, value in root.value:
        try:
            _enter(loader, name, value, found)
        except FileError as error:
            faults.append(error)
    return found


def _enter(loader: yaml.SafeLoader, name: Node, value: Node, found: Registry) -> None:
    key, line = _object(loader, name), _line(name)
    if not isinstance(key, str):
        raise FileError(f"{name.value!r} is not a key: put it in quotes", line)
    if key in found.entries:
        first = found.lines[key]
        message = f"the key {key!r} is already in line {first}; keep one of them"
        raise FileError(message, line)
    found.entries[key] = _object(loader, value)
    found.lines[key] = line


def _object(loader: yaml.SafeLoader, node: Node) -> Any:
    try:
        return loader.construct_object(node, deep=True)
    except yaml.YAMLError:  # `!!python/name:os.system`
        message = "there is a tag (`!…`) here; write a text without it"
        raise FileError(message, _line(node)) from None
    except ValueError as error:  # such as a date that there is not
        raise FileError(f"{error}; put it in quotes", _line(node)) from None


def _line(part: Event | Node) -> int:
    return part.start_mark.line + 1 if part.start_mark else 1
