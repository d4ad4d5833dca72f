"""Registries that `conf.py` keeps in files of their own, in YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from pathlib import Path

    from yaml.events import Event
    from yaml.nodes import Node

_LARGEST = 1_000_000
"""Bytes of a file: thousands of people."""
_DEEPEST = 20
"""Lists in lists: more than there is a use for."""


class Registry(NamedTuple):
    """The entries of a registry by key, each with its line where it is in a file."""

    entries: dict[str, Any]
    lines: dict[str, int]


class FileError(ValueError):
    """Something wrong in a file, at a line."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def read_registry(path: Path) -> Registry:
    """Read a file that says something of each key.

    Raises ``FileError`` where that cannot be read, or has a key twice.
    """
    try:
        return _registry(*_load(path))
    except OSError:
        message = f"there is no file {path.name!r}; write its path from conf.py"
        raise FileError(message) from None
    except UnicodeDecodeError:
        raise FileError("the file is not in UTF-8; save it so") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise FileError(f"this is not YAML: {error.problem or error}", line) from None
    except yaml.YAMLError as error:
        reason = str(error).splitlines()[0]
        raise FileError(f"this is not YAML: {reason}") from None


def _load(path: Path) -> tuple[yaml.SafeLoader, Node | None]:
    if path.stat().st_size > _LARGEST:
        raise FileError(f"the file has more than {_LARGEST:,} bytes; make it smaller")
    text = path.read_text("utf-8-sig")
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
    loader = yaml.SafeLoader(text)
    return loader, loader.get_single_node()


def _registry(loader: yaml.SafeLoader, root: Node | None) -> Registry:
    found = Registry({}, {})
    if root is None:
        return found
    if not isinstance(root, yaml.MappingNode):
        message = "the file is not a list of keys; write `key:`, and below `name: …`"
        raise FileError(message, _line(root))
    for name, value in root.value:
        key, line = _object(loader, name), _line(name)
        if not isinstance(key, str):
            raise FileError(f"{name.value!r} is not a key: put it in quotes", line)
        if key in found.entries:
            first = found.lines[key]
            message = f"the key {key!r} is already in line {first}; keep one of them"
            raise FileError(message, line)
        found.entries[key] = _object(loader, value)
        found.lines[key] = line
    return found


def _object(loader: yaml.SafeLoader, node: Node) -> Any:
    try:
        return loader.construct_object(node, deep=True)
    except ValueError as error:  # such as a date that there is not
        raise FileError(f"{error}; put it in quotes", _line(node)) from None


def _line(part: Event | Node) -> int:
    return part.start_mark.line + 1 if part.start_mark else 1
