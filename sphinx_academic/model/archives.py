"""Archives, which accept every paper: names, and how people write them as venues."""

from __future__ import annotations

import re
from typing import Final

ARXIV: Final = frozenset({"arxiv", "corr"})
"""Names of arXiv, of which CoRR is a part."""

ARCHIVES: Final = ARXIV | {
    *("biorxiv", "chemrxiv", "medrxiv", "preprint", "psyarxiv", "ssrn"),
}

# An archive, its number for the paper, and a year: "arXiv preprint arXiv:2401.1, 2024".
PREPRINT: Final = re.compile(
    rf"(?P<archive>{'|'.join(sorted(ARCHIVES))})\b"
    r"(?:[ ,:]*(?:e-?prints?|preprint))?[ ,]*"
    r"(?:(?:arxiv ?: ?|abs/)\S*|:? ?\d{4}\.\d{4,5}(?:v\d+)?)?(?: ?\[[\w.-]+\]?)?[ ,(]*"
    r"(?P<year>(?:19|20)\d\d)?\)?",
    re.IGNORECASE,
)


def archive_name(written: str) -> str:
    """Return the one name of an archive: DBLP says CoRR of arXiv."""
    if written.lower() in ARXIV:
        return "arXiv"
    return "Preprint" if written.lower() == "preprint" else written
