"""What visitors of a site get, and where two outputs differ."""

from __future__ import annotations

import difflib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LINES = 60

NOT_OUTPUT = frozenset({".buildinfo", ".buildinfo.bak"})
"""What Sphinx notes for itself."""


def differences(rebuilt: Path, clean: Path) -> Iterator[str]:
    """Yield what is wrong with each file that a rebuild left different."""
    got, expected = _files(rebuilt), _files(clean)
    for name in sorted(got.keys() | expected.keys()):
        if name not in expected:
            yield f"{name} is left over"
        elif name not in got:
            yield f"{name} is missing"
        elif difference := _difference(got[name], expected[name]):
            yield f"{name} is stale:\n{difference}"


def warning_differences(rebuilt: Iterable[str], clean: Iterable[str]) -> Iterator[str]:
    """Yield each warning that only one of two builds gives, as often as it does."""
    got, expected = Counter(rebuilt), Counter(clean)
    for line in sorted((expected - got).elements()):
        yield f"a warning is lost: {line}"
    for line in sorted((got - expected).elements()):
        yield f"a warning is not that of a clean build: {line}"


def _files(output: Path) -> dict[str, Path]:
    return {
        path.relative_to(output).as_posix(): path
        for path in output.rglob("*")
        if path.is_file() and path.name not in NOT_OUTPUT
    }


def _difference(rebuilt: Path, clean: Path) -> str:
    got, expected = rebuilt.read_bytes(), clean.read_bytes()
    if got == expected:
        return ""
    if rebuilt.name == "searchindex.js":
        got, expected = _meaning(got), _meaning(expected)
        if got == expected:
            return ""
    try:
        return _diff(expected.decode(), got.decode())
    except UnicodeDecodeError:
        return f"  {len(expected)} bytes when clean, {len(got)} other bytes rebuilt"


def _diff(expected: str, got: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), got.splitlines(), "clean", "rebuilt", n=1, lineterm=""
    )
    return "\n".join(f"  {line[:300]}" for line in list(lines)[:LINES])


def _meaning(index: bytes) -> bytes:
    """Say the same whatever the numbers that a search index gives to documents."""
    text = index.decode().removeprefix("Search.setIndex(").removesuffix(")")
    facts: dict[str, Any] = json.loads(text)
    names = facts["docnames"]
    types = facts["objtypes"]
    meaning = {
        **facts,
        "docnames": sorted(names),
        "filenames": dict(zip(names, facts["filenames"], strict=True)),
        "titles": dict(zip(names, facts["titles"], strict=True)),
        "alltitles": {
            title: sorted([names[place[0]], *map(str, place[1:])] for place in places)
            for title, places in facts["alltitles"].items()
        },
        "indexentries": {
            entry: sorted([names[place[0]], *map(str, place[1:])] for place in places)
            for entry, places in facts["indexentries"].items()
        },
        "objects": {
            prefix: sorted(
                [names[number], types[str(kind)], *map(str, rest)]
                for number, kind, *rest in objects
            )
            for prefix, objects in facts["objects"].items()
        },
        "objtypes": sorted(types.values()),
        "objnames": sorted(facts["objnames"].values()),
    }
    for words in ("terms", "titleterms"):
        meaning[words] = {
            word: sorted(
                names[n] for n in ([where] if isinstance(where, int) else where)
            )
            for word, where in facts[words].items()
        }
    return json.dumps(meaning, indent=1, sort_keys=True).encode()
