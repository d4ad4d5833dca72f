"""The file of citation figures that `conf.py` names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .conf_py import place_of, warn_of_conf
from .messages import warn
from .model.citation_file import read_citations
from .model.citations import Citations
from .source import is_file_in, lines_from

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.config import Config

NAME = "academic_citations"


def citations_of(config: Config, source: Path, confdir: Path) -> Citations:
    """Read the file; what is wrong with it is reported, and no figures are shown."""
    name = config.academic_citations
    if not name:
        return Citations()
    if not isinstance(name, str):
        message = f'{name!r} is not the path of a file; write "citations.json"'
        warn_of_conf(message, NAME, confdir)
        return Citations()
    path = source / name
    try:
        content = path.read_bytes() if is_file_in(path, source) else None
    except OSError:
        content = None
    if content is None:
        message = (
            f"{NAME}: there is no file {name[:200]!r} that can be read; write its path "
            "from the source folder"
        )
        warn("citations", message, place_of(NAME, confdir))
        return Citations()
    citations, flaws = read_citations(content)
    for flaw in flaws:
        warn("citations", flaw.message, f"{path}:{flaw.line}")
    return citations


def line_of_key(path: Path, key: str) -> int:
    """Return the line in which a file of our own has the figure of a key."""
    written = json.dumps(key, ensure_ascii=False)
    lines = enumerate(lines_from(str(path), 1), start=1)
    return next((number for number, line in lines if written in line), 1)
