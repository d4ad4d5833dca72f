"""Links of a work, as people write them."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from .addresses import check_address, complain_of_nothing, is_local
from .identifiers import Identifier, landing
from .link_kinds import (
    KINDS,
    LINK_KINDS,
    OTHER,
    LinkKind,
    kind_of_address,
    kind_of_label,
)
from .schema import ItemsError, yes_or_no
from .schemes import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = (
    "KINDS",
    "LINK_KINDS",
    "SOON",
    "Link",
    "LinkKind",
    "announced",
    "check_address",
    "distinct",
    "is_local",
    "link",
    "metric",
    "parse_links",
)

SOON: Final = frozenset({"soon", "coming soon", "tba"})
"""What people write for an address that does not exist yet."""

_IDENTIFIED = frozenset(scheme.name for scheme in SCHEMES)
# A label and an address with nothing but blanks between them.
_PARTED = re.compile(r"([^<>:]*[^\s<>:])\s+(https?://\S+)", re.IGNORECASE)


class Link(NamedTuple):
    """A link of a work; without an address when the thing is announced as soon."""

    kind: str
    """The name of a ``LinkKind``, of a ``Scheme``, or ``other``."""

    label: str
    address: str
    file: str = ""
    """The source file that a local address names, once it was found."""
    text: str = ""
    """What it would lead to, where the author wrote it out: an entry of BibTeX."""

    @property
    def is_usual(self) -> bool:
        """Whether the label is the usual word for such a link, in English."""
        return self.label == KINDS[self.kind].label

    @property
    def icon(self) -> str:
        """The icon beside the label."""
        return KINDS[self.kind].icon


def link(kind: str, text: str) -> Link:
    """Make the link of an option such as ``:pdf: x``, ``:doi: x`` or ``:code: soon``.

    Raises ``ValueError`` for an unknown kind, a malformed identifier and an address
    that ``check_address`` refuses.
    """
    row = _kind(kind)
    if row.name == "bibtex" and text.lstrip().startswith("@"):
        return Link(row.name, row.label, "", text=_bibtex(text))
    return Link(row.name, row.label, _address(row, text))


def announced(kind: str, text: str) -> tuple[Link, ...]:
    """Return a link without address where something is said to come.

    Raises ``ValueError`` for what is neither yes nor no.
    """
    return (link(kind, "soon"),) if yes_or_no(text) else ()


def metric(kind: str, text: str) -> tuple[Link, ...]:
    """Make the link of an identifier that other systems take a mere yes or no for.

    With that they show a badge, which loads a script from elsewhere; it is read, and
    nothing is shown.  Raises ``ValueError`` for a malformed identifier.
    """
    try:
        yes_or_no(text)
    except ValueError:
        return (link(kind, text),)
    return ()


def distinct(links: Sequence[Link]) -> list[Link]:
    """Return links without those that lead where a more telling one leads.

    A label of the author's own tells most, then what something is, then the name of
    its identifier.  What is announced is left out where it is there.
    """
    if len(links) < 2:
        return list(links)
    best: dict[str, Link] = {}
    for one in links:
        place = _place(one)
        if place not in best or _telling(one) > _telling(best[place]):
            best[place] = one
    there = {(one.kind, one.label) for one in links if one.address}
    kept = set(map(id, best.values()))
    return [
        one
        for one in links
        if id(one) in kept and (one.address or (one.kind, one.label) not in there)
    ]


def parse_links(text: str) -> tuple[Link, ...]:
    r"""Read ``Label <address>; Label <address>``, ``[Label](address)`` or ``{pdf: x}``.

    The links may also stand one per line; ``\;`` is a semicolon of a label.  The kind
    is that of the label, else that of the address.  The author's label stays, unless it
    is the bare name of an option.

    Raises ``ItemsError``, with the links that are none of these, for a label without
    address, a malformed identifier and an address that ``check_address`` refuses; and
    ``ValueError`` for a YAML list or mapping over several lines, which MyST folds into
    one.
    """
    text = text.strip()
    if re.match(r"-\s|[\w ]+: +[^\s;]+ +[\w ]+: ", text):
        raise ValueError(
            f"{text!r} is YAML that has lost its lines: write `Label <address>; "
            "Label <address>`, or {pdf: a.pdf, code: https://example.org}"
        )
    in_brackets = re.fullmatch(r"\{.*\}|\[(?!.*\]\().*\]", text, re.DOTALL)
    found = tuple(_items(text[1:-1] if in_brackets else text, commas=bool(in_brackets)))
    if not found:
        raise ValueError(complain_of_nothing(text))
    links: list[Link] = []
    faults: list[str] = []
    for label, address in found:
        try:
            links.append(_labelled(label, address))
        except ValueError as error:
            faults.append(str(error))
    if faults:
        raise ItemsError(faults, tuple(links))
    return tuple(links)


def _bibtex(text: str) -> str:
    """Return an entry of BibTeX, if it is whole."""
    whole = re.fullmatch(r"@\s*\w+\s*[{(].*[})]", text.strip(), re.DOTALL)
    if not whole or text.count("{") != text.count("}"):
        raise ValueError(
            f"{text[:80]!r} is an entry of BibTeX without its end: close every brace, "
            "or write an address"
        )
    return text.strip()


def _place(link: Link) -> str:
    """Return where a link leads, in one spelling of several."""
    if link.file:
        return f"{link.file}#{link.address.partition('#')[2]}"
    if not link.address:
        return f"# {link.kind} {link.label}"
    # As `address` writes it; only DOIs are registered for pages of others.
    if link.address.startswith("https:") and link.kind in _IDENTIFIED - {"doi"}:
        return link.address.casefold()
    if page := landing(link.address):
        return page.casefold()
    host, slash, rest = re.sub(
        r"\Ahttps?://(?:www\.)?", "", link.address, flags=re.IGNORECASE
    ).partition("/")
    return f"{host.lower()}{slash}{rest}".rstrip("/")


def _telling(link: Link) -> int:
    """Return how much kind and label of a link say."""
    if link.kind == OTHER.name and link.label == urlsplit(link.address).hostname:
        return 0
    if not link.is_usual:
        return 4
    if link.kind == "url":
        return 1
    return 2 if link.kind in _IDENTIFIED else 3


def _kind(name: str) -> LinkKind:
    try:
        return KINDS[name]
    except KeyError:
        near = get_close_matches(name, KINDS, n=1)
        cure = (
            f"did you mean {near[0]!r}?" if near else "write `links: Label <address>`"
        )
        raise ValueError(f"{name!r} is not a kind of link: {cure}") from None


def _address(kind: LinkKind, text: str) -> str:
    if text.strip().strip("()").lower() in SOON:
        return ""
    if kind.name in _IDENTIFIED and text.strip():
        return Identifier.parse(kind.name, text).address
    return check_address(text)


def _items(text: str, *, commas: bool) -> Iterator[tuple[str | None, str]]:
    """Find the pairs of label and address; without brackets there is no label yet."""
    markdown = r"\[(?P<l1>[^\]\n]*)\]\((?P<a1>(?:[^()\n]|\([^()\n]*\))*)\)"
    # A backslash is read in one way alone, with its semicolon.
    kept = r"\\;|\\(?!;)"
    # The address ends at the `>` before a blank or separator: old DOIs hold `<`, `>`.
    label = rf"(?:{kept}|[^<>;\n\\{',' if commas else ''}])*+"
    angle = rf"(?P<l2>{label})<(?P<a2>[^\n]*?)>(?=[\s;,|·]|\Z)"
    end = r"(?=[;\n]|,\s|,[^\s,:]+:\s|,?\Z)" if commas else r"(?=[;\n]|\Z)"
    bare = rf"""(?P<a3>(?:"[^"\n]*"|{kept}|[^;\n\\])+?){end}"""
    pattern = rf"[\s;,|·]*+(?:{markdown}|{angle}|{bare})"
    # Where nothing but separators is left, each would be tried.
    for match in re.finditer(pattern, text.rstrip(" \n;,|·")):
        found = match.groupdict()
        which = next(n for n in "123" if found[f"a{n}"] is not None)
        said, address = found.get(f"l{which}"), _unquoted(found[f"a{which}"])
        if said is None:
            address = address.replace(r"\;", ";")
        else:
            said = _unquoted(said).replace(r"\;", ";")
        if said or address:
            yield said, address


def _split_label(text: str) -> tuple[str, str]:
    """Split ``label: address``; the blank may be missing after a known kind."""
    if "](" in text:
        raise ValueError(
            f"{text!r} is neither a label nor an address: put `;` between links"
        )
    if parted := _PARTED.fullmatch(text):
        label, address = parted.groups()
        cure = f"write `{label} <{address}>`"
        raise ValueError(f"{text!r} is a label and an address: {cure}")
    label, colon, address = text.partition(":")
    if colon and (address[:1] in {"", " "} or label.strip().lower() in KINDS):
        return _unquoted(label), _unquoted(address)
    if not re.search(r"[/.#:]", text):
        raise ValueError(
            f"{text!r} has no address: write {text} <address>, or {text}: soon"
        )
    return "", text


def _unquoted(text: str) -> str:
    text = text.strip()
    quoted = re.fullmatch(r"(['\"])(.*)\1", text)
    return quoted[2].strip() if quoted else text


def _labelled(label: str | None, text: str) -> Link:
    if label is None:
        label, text = _split_label(text)
    label = label.strip("*_|[] ").removesuffix(":")
    kind = kind_of_label(label) or kind_of_address(text) or OTHER
    # The label may say DOI where the address is the publisher's own.
    is_address = re.match(r"https?://", text, re.IGNORECASE)
    try:
        address = _address(OTHER if is_address else kind, text)
    except ValueError as error:
        raise ValueError(f"{label}: {error}" if label else str(error)) from None
    if label in KINDS or (not label and kind is not OTHER):
        label = kind.label
    return Link(kind.name, label or urlsplit(address).hostname or address, address)
