"""Addresses that a page may hold."""

from __future__ import annotations

import re
from html import unescape
from types import MappingProxyType
from typing import NoReturn
from urllib.parse import quote, unquote, urlsplit

from .link_kinds import kind_of_site
from .schemes import SCHEMES

_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?|\[[0-9a-fA-F:.]+\]")
_SHAPES = MappingProxyType(
    {
        "mailto": (
            re.compile(r"mailto:[^@,?/]+@[^@,?/]+(?:\?.*)?"),
            "mailto:me@site.org",
        ),
        "tel": (re.compile(r"tel:\+?[0-9().-]+(?:;ext=[0-9]+)?"), "tel:+49-551-390"),
    }
)
_CURES = MappingProxyType(
    {"file": "put the file beside the page and write its path from there"}
)


def check_address(text: str) -> str:
    """Return an address that is safe in ``href``, without blanks around it.

    Allowed are ``http``, ``https``, ``mailto``, ``tel``, ``ftp``, paths, from the page
    or from the root of the site, and fragments.  Nothing is looked up.  A blank is
    written as ``%20``, but stays in a path, which may be that of a file.

    Raises ``ValueError`` for everything else, also behind entities or percent signs.
    """
    plain = text.strip(" ")
    if plain in {"", "#"}:
        raise ValueError(complain_of_nothing(text))
    _refuse_characters(text, plain)
    seen = _as_a_lenient_reader(plain)
    if seen.startswith("//"):
        _refuse(text, "names no scheme", f"write https:{plain}")
    if not (scheme := re.match(r"([^/?#]*?):", seen)):
        _refuse_forgotten_scheme(text, plain)
        return plain
    name = scheme[1].lower()
    if name not in _SCHEMES or not plain.lower().startswith(f"{name}:"):
        cure = _CURES.get(
            name, "write https://…, or ./ before a file name with a colon"
        )
        _refuse(text, f"has the scheme {scheme[1]!r}, which no page may link", cure)
    address = name + plain[len(name) :].replace(" ", "%20")
    _refuse_incomplete(text, address, name)
    return address


def check_whole_address(text: str) -> str:
    """Return an address that leads to another site, or to a mailbox.

    Raises ``ValueError`` as `check_address` does, and for a path: of a file that only
    this option names there would be no copy.
    """
    address = check_address(text)
    if is_local(address) or address.startswith("#"):
        raise ValueError(f"{text!r} is a path; write a whole address, with https://")
    return address


def is_local(address: str) -> bool:
    """Tell whether an address names a file or page of this site.

    A fragment alone does not: it stays on its page.
    """
    return bool(address) and not re.match(r"#|[A-Za-z][A-Za-z0-9+.-]*:", address)


def complain_of_nothing(text: str) -> str:
    """Say what to do instead of an address that is missing."""
    return f"{text!r} leads nowhere: leave the option out, or write `soon`"


def _as_a_lenient_reader(text: str) -> str:
    """Undo entities and percent signs, as often as they were nested."""
    while (plainer := unquote(unescape(text))) != text:
        text = plainer
    return text.strip()


def _refuse(text: str, fault: str, cure: str) -> NoReturn:
    raise ValueError(f"{text!r} {fault}: {cure}")


def _refuse_characters(text: str, plain: str) -> None:
    if odd := next((c for c in plain if not c.isprintable()), ""):
        _refuse(
            text, f"holds the invisible character U+{ord(odd):04X}", "type it again"
        )
    if odd := next((c for c in plain if c in '"<>`{}'), ""):
        _refuse(text, f"holds {odd}", f"write {quote(odd)} for it")
    if "\\" in plain:
        _refuse(text, "holds a backslash", "write / between the parts of an address")
    if re.search(r"[\x00-\x1f\x7f]", _as_a_lenient_reader(plain)):
        _refuse(text, "hides a control character", "leave it out")


def _refuse_forgotten_scheme(text: str, plain: str) -> None:
    place = plain.lower()
    if (
        place.startswith("www.")
        or kind_of_site(place)
        or any(re.match(scheme.site, place, re.IGNORECASE) for scheme in SCHEMES)
    ):
        _refuse(text, "would be a file of this site", f"write https://{plain}")
    if re.fullmatch(r"[^/@]+@[^/@]+\.[^/@]+", plain):
        _refuse(text, "would be a file of this site", f"write mailto:{plain}")


def _refuse_incomplete(text: str, address: str, scheme: str) -> None:
    if scheme in _SHAPES:
        pattern, example = _SHAPES[scheme]
        if not pattern.fullmatch(address):
            _refuse(
                text, f"is not a complete {scheme} address", f"write it as {example}"
            )
        return
    try:
        parts = urlsplit(address)
        host = re.sub(rf":{parts.port}\Z", "", parts.netloc)
    except ValueError:
        host = ""
    if "@" in host:
        _refuse(text, "holds a user name", "leave out what stands before @")
    if not _HOST.fullmatch(host):
        _refuse(text, "names no site", f"write it as {scheme}://example.org/page")
