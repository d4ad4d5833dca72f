"""Values of YAML that are more than a text, as options have them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model.addresses import check_whole_address
from ..model.venues import one_venue
from .yaml_nodes import Items, Pairs, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .records import Complaint
    from .yaml_nodes import Node

VENUE_NAMES: Final = ("name", "title")
SHORT_NAMES: Final = ("short_title", "abbr")
"""What the abbreviation of a venue is called, by MyST and here."""
LABELS: Final = ("label", "name", "text", "type")
ADDRESSES: Final = ("url", "href")
ICONS: Final = ("icon", "icon_pack")
"""What HugoBlox asks for; here the icon follows from the kind of link."""
VENUE_FIELDS: Final = (*VENUE_NAMES, *SHORT_NAMES, *ADDRESSES)
LINK_FIELDS: Final = (*LABELS, *ADDRESSES, *ICONS)


class Fault(NamedTuple):
    """What is lost of a mapping, and why."""

    message: str
    line: int
    complaint: Complaint = "unknown_option"


class Venues(NamedTuple):
    """Venues as the option has them, one in a line."""

    text: str
    short: str
    """The abbreviation of the first."""
    faults: tuple[Fault, ...]


class Links(NamedTuple):
    """Links as the option has them, one in a line."""

    text: str
    faults: tuple[Fault, ...] = ()
    ignored: frozenset[str] = frozenset()


def plain_texts(node: Node) -> Iterator[str]:
    """Yield texts: one, or those of a list."""
    match node:
        case Scalar():
            if not node.is_null:
                yield node.text
        case Items():
            for item in node.items:
                if not isinstance(item, Scalar):
                    raise ValueError("a list of texts is expected, not of lists")
                yield from plain_texts(item)
        case Pairs():
            raise ValueError("a text or a list is expected, not a mapping")


def venues(node: Node) -> Venues:
    """Read venues: names, or mappings as MyST has them."""
    names: list[str] = []
    short = ""
    faults: list[Fault] = []
    for item in node.items if isinstance(node, Items) else (node,):
        if not isinstance(item, Pairs):
            names += plain_texts(item)
            continue
        name, abbreviation = _first(item, VENUE_NAMES), _first(item, SHORT_NAMES)
        if not (name or abbreviation):
            raise ValueError("a venue has a `title`")
        faults += _unknown(item, "venue", VENUE_FIELDS)
        if name and abbreviation and names:
            said = f"{abbreviation[:80]!r} abbreviates a venue that is not the first"
            cure = "write that one first, or say so in `academic_venues`"
            faults.append(Fault(f"{said}; {cure}", item.line))
        elif name:
            short = abbreviation
        url, wrong = _address(item)
        faults += wrong
        names.append(one_venue(name or abbreviation) + (f" <{url}>" if url else ""))
    return Venues("\n".join(names), short, (*faults,))


def _address(venue: Pairs) -> tuple[str, list[Fault]]:
    """Return the address of a venue, or what is wrong with it."""
    for name in ADDRESSES:
        node = venue.pairs.get(name)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            continue
        try:
            if not isinstance(node, Scalar):
                raise ValueError("it has several values; write one, `https://…`")
            return check_whole_address(node.text), []
        except ValueError as error:
            return "", [Fault(f"{name}: {error}", node.line, "invalid_value")]
    return "", []


def links(node: Node) -> Links:
    """Read links."""
    if isinstance(node, Pairs) and node.pairs.keys().isdisjoint(ADDRESSES):
        return Links("\n".join(_link(*pair) for pair in node.pairs.items()))
    found: list[str] = []
    faults: list[Fault] = []
    ignored: set[str] = set()
    for item in node.items if isinstance(node, Items) else (node,):
        if isinstance(item, Scalar):
            found.append(item.text)
        elif isinstance(item, Pairs):
            found.append(_mapped(item))
            faults += _unknown(item, "link", LINK_FIELDS)
            ignored.update(name for name in ICONS if name in item.pairs)
        else:
            raise ValueError("a link has a `label` and a `url`")
    return Links("\n".join(found), (*faults,), frozenset(ignored))


def _mapped(link: Pairs) -> str:
    label = _first(link, LABELS)
    addresses = [link.pairs[name] for name in ADDRESSES if name in link.pairs]
    # One that is empty does not hide the other.
    addresses.sort(key=lambda node: isinstance(node, Scalar) and node.is_null)
    address = next(iter(addresses), None)
    if address is None and not label:
        raise ValueError("a link has a `label` and a `url`")
    # Of a label alone the option tells what is missing, and keeps the other links.
    return label if address is None else _link(label, address)


def _link(label: str, address: Node) -> str:
    if not isinstance(address, Scalar):
        raise ValueError(f"{label!r} has no address; write `label: https://…`")
    label = label.replace(";", r"\;")
    return f"{label} <{'' if address.is_null else address.text}>"


def _first(mapping: Pairs, names: Sequence[str]) -> str:
    """Return the text of the first of these names that has one."""
    found = (mapping.pairs.get(name) for name in names)
    texts = (n.text for n in found if isinstance(n, Scalar) and not n.is_null)
    return next(texts, "")


def _unknown(mapping: Pairs, thing: str, known: Sequence[str]) -> Iterator[Fault]:
    """Yield what is said of a thing that no such thing has."""
    for name, value in mapping.pairs.items():
        if name in known or (isinstance(value, Scalar) and value.is_null):
            continue
        said = f"{name}: {value.text if isinstance(value, Scalar) else '…'}"
        if close := get_close_matches(name[:80], known, n=1):
            cure = f"did you mean {close[0]!r}?"
        else:
            cure = (
                f"expected one of {', '.join(known)}; leave it out, or write it as a "
                "field of the record"
            )
        fault = f"{said[:80]!r} is no part of a {thing}; {cure}"
        yield Fault(fault, mapping.names[name])
