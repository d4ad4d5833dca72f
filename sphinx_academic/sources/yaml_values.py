"""Values of YAML that are more than a text, as options have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .yaml_nodes import Items, Pairs, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .yaml_nodes import Node

_LABELS = ("label", "name", "text", "type")
_ADDRESSES = ("url", "href")


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


def venues(node: Node) -> Iterator[str]:
    """Yield venues: names, or mappings as MyST has them."""
    for item in node.items if isinstance(node, Items) else (node,):
        if isinstance(item, Pairs):
            found = (item.pairs.get(name) for name in ("name", "title", "short_title"))
            name = next((n for n in found if isinstance(n, Scalar)), None)
            if name is None:
                raise ValueError("a venue has a `title`")
            yield name.text
        else:
            yield from plain_texts(item)


def links(node: Node) -> Iterator[str]:
    """Yield links as the option has them, one in a line."""
    if isinstance(node, Pairs) and node.pairs.keys().isdisjoint(_ADDRESSES):
        for label, address in node.pairs.items():
            yield _link(label, address)
        return
    for item in node.items if isinstance(node, Items) else (node,):
        if isinstance(item, Scalar):
            yield item.text
        elif isinstance(item, Pairs):
            yield _mapped(item)
        else:
            raise ValueError("a link has a `label` and a `url`")


def _mapped(link: Pairs) -> str:
    names = (link.pairs.get(name) for name in _LABELS)
    label = next((n.text for n in names if isinstance(n, Scalar)), "")
    address = next(
        (link.pairs[name] for name in _ADDRESSES if name in link.pairs), None
    )
    if address is None and not label:
        raise ValueError("a link has a `label` and a `url`")
    # Of a label alone the option tells what is missing, and keeps the other links.
    return label if address is None else _link(label, address)


def _link(label: str, address: Node) -> str:
    if not isinstance(address, Scalar):
        raise ValueError(f"{label!r} has no address; write `label: https://…`")
    return f"{label} <{'' if address.is_null else address.text}>"
