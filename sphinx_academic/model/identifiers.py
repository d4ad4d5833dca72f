"""Identifiers of works: read as people paste them, checked, turned into addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from .schemes import SCHEMES, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = (
    "SCHEMES",
    "Identifier",
    "Scheme",
    "address",
    "identify",
    "landing",
    "normalise",
    "orcid",
)

# arXiv and Zenodo also register DOIs, which say more when read as their own.
_MOST_TELLING_FIRST = tuple(sorted(SCHEMES, key=lambda scheme: scheme.name == "doi"))
_SITES = re.compile(
    "https?://(?:"
    + "|".join(f"(?P<{row.name}>{row.site})" for row in _MOST_TELLING_FIRST)
    + ")",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"/(?:attachment|blob|document|e-print|files?|format|html|pdf|releases|src|tree)\b"
    r"|\.(?:bib|pdf|xml)\Z"
    r"|//(?:www\.)?(?:alphaxiv|ar5iv|europepmc|huggingface\.co/papers|openlibrary)\b",
    re.IGNORECASE,
)
_NAMES = MappingProxyType({name: s for s in SCHEMES for name in (s.name, *s.aliases)})


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier of a work."""

    scheme: str
    """The name of a ``Scheme``."""

    value: str
    """The bare identifier."""

    @classmethod
    def parse(cls, scheme: str, text: str) -> Identifier:
        """Read an identifier; raise what ``normalise`` raises."""
        return cls(scheme_of(scheme).name, normalise(scheme, text))

    @property
    def label(self) -> str:
        """The word shown on its link."""
        return scheme_of(self.scheme).label

    @property
    def icon(self) -> str:
        """The icon beside the word."""
        return scheme_of(self.scheme).icon

    @property
    def address(self) -> str:
        """Where it leads."""
        return address(self.scheme, self.value)


@lru_cache(maxsize=1 << 14)
def normalise(scheme: str, text: str) -> str:
    """Reduce what people paste for an identifier to the bare identifier.

    An address of the scheme's own site and a prefix such as ``doi:`` are dropped,
    case is mended where it has no meaning, check digits are verified.

    Raises ``ValueError`` for an unknown scheme, and for text that is none of its
    identifiers.
    """
    row = scheme_of(scheme)
    bare = _TIDY.get(row.name, str)(_reduce(row, text))
    if not (bare.isprintable() and re.fullmatch(row.pattern, bare, re.ASCII)):
        sample = address(row.name, row.example)
        raise ValueError(
            f"{text!r} cannot be read as {row.label}: write {row.example}, or {sample}"
        )
    if row.name == "isbn" and not _isbn_fits(bare):
        raise ValueError(
            f"{text!r} cannot be read as ISBN: its last digit does not fit the others, "
            "so one is mistyped; compare it with the back of the book"
        )
    return bare


def address(scheme: str, identifier: str) -> str:
    """Return the address of a work, given its bare identifier.

    What would end or change an address is percent-encoded: DOIs do hold ``<``, ``>``
    and ``#`` (DOI Handbook, 2.5.2.4).

    Raises ``ValueError`` for an unknown scheme.
    """
    template = scheme_of(scheme).template_of(identifier)
    return template.format(quote(identifier, safe="/:;()@!$*',=~"))


def identify(text: str) -> tuple[str, str] | None:
    """Recognise the address of a work as ``(scheme, identifier)``."""
    at_site = _SITES.match(text)
    if not at_site:
        return None
    first = _MOST_TELLING_FIRST.index(_NAMES[at_site.lastgroup or ""])
    for scheme in _MOST_TELLING_FIRST[first:]:
        if re.match(rf"https?://(?:{scheme.site})", text, re.IGNORECASE):
            try:
                return scheme.name, normalise(scheme.name, text)
            except ValueError:
                continue
    return None


def landing(address_: str) -> str:
    """Return the address under which the page of a work is known, or nothing.

    A DOI that arXiv or Zenodo registered leads to their pages.  A file is not the
    page that offers it, and a mirror is not what it mirrors.
    """
    found = identify(address_)
    return address(*found) if found and not _ELSEWHERE.search(address_) else ""


def orcid(text: str) -> str:
    """Reduce an ORCID iD or its address to ``0000-0002-1825-0097``.

    Raises ``ValueError`` for another shape and for a wrong check digit
    (ISO/IEC 7064 MOD 11-2).
    """
    cure = "write its sixteen digits as your page shows them, 0000-0002-1825-0097"
    site = r"\A(?:(?:https?://)?(?:www\.)?orcid\.org/|orcid:)"
    bare = re.sub(site, "", text.strip(), flags=re.IGNORECASE).rstrip("/")
    digits = bare.replace("-", "").upper()
    if not re.fullmatch(r"[0-9]{15}[0-9X]", digits):
        raise ValueError(f"{text!r} is not an ORCID iD: {cure}")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    if "0123456789X"[(12 - total) % 11] != digits[-1]:
        raise ValueError(
            f"{text!r} is not an ORCID iD: its last digit does not fit the others, "
            f"so one is mistyped; {cure}"
        )
    return "-".join(digits[at : at + 4] for at in range(0, 16, 4))


def scheme_of(name: str) -> Scheme:
    """Return a scheme by its name or an alias.

    Raises ``ValueError`` for an unknown one.
    """
    try:
        return _NAMES[name]
    except KeyError:
        near = get_close_matches(name, _NAMES, n=1)
        names = ", ".join(scheme.name for scheme in SCHEMES)
        cure = f"did you mean {near[0]!r}?" if near else f"write {names}"
        raise ValueError(f"{name!r} is not a scheme of identifiers: {cure}") from None


def _reduce(row: Scheme, text: str) -> str:
    """Drop what surrounds the identifier in an address or after a prefix."""
    text = text.strip()
    if at_site := re.match(rf"(?:https?://)?(?:{row.site})", text, re.IGNORECASE):
        text = re.split(r"[?#]", text[at_site.end() :])[0]
    else:
        text = re.sub(_prefix(row), "", text, flags=re.IGNORECASE)
    return re.sub(rf"(?:{row.suffix})\Z", "", unquote(text), flags=re.IGNORECASE)


def _prefix(row: Scheme) -> str:
    """Match what precedes in ``doi:10.1/x`` and ``DOI 10.1/x``."""
    spellings = sorted((row.name, *row.aliases), key=len, reverse=True)
    return rf"\A(?:{'|'.join(map(re.escape, spellings))})(?:\s*:\s*|\s+)"


def _arxiv(text: str) -> str:
    archive, slash, number = text.partition("/")
    area, dot, subject = archive.partition(".")
    if slash:
        return f"{area.lower()}{dot}{subject.upper()}/{number.lower()}"
    return text.lower()


def _isbn_fits(isbn: str) -> bool:
    """Verify the check digit (ISO 2108; ten digits as before 2007)."""
    digits = ["0123456789X".index(digit) for digit in isbn]
    if len(digits) == 13:
        return (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0
    return sum(weight * d for weight, d in enumerate(reversed(digits), 1)) % 11 == 0


_TIDY: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "doi": lambda text: text.rstrip(".,;"),
        "arxiv": _arxiv,
        "pmcid": lambda text: text.upper() if text[:1] in "Pp" else f"PMC{text}",
        "hal": str.lower,
        "isbn": lambda text: re.sub(r"[\s\u2010-\u2013-]", "", text).upper(),
        "acl": lambda text: text.lower() if text[:1].isdigit() else text.upper(),
        "osf": str.lower,
        "semanticscholar": lambda text: (
            f"CorpusID:{text.rpartition(':')[2].strip()}"
            if re.fullmatch(r"(?:CorpusID:)?\s*[0-9]+", text, re.IGNORECASE)
            else text.lower()
        ),
        "openalex": str.upper,
        "mr": lambda text: re.sub(r"\A(?:MR)?\s*0*", "", text, flags=re.IGNORECASE),
    }
)
