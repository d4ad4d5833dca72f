"""Values of YAML that are more than a text, as options have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .yaml_nodes import Items, Pairs, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .yaml_nodes import Node


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
    if isinstance(node, Pairs) and not {"url", "href"} & node.pairs.keys():
        for label, address in node.pairs.items():
            yield _link(label, address)
        return
    for item in node.items if isinstance(node, Items) else (node,):
        if isinstance(item, Scalar):
            yield item.text
        elif isinstance(item, Pairs) and (
            found := item.pairs.get("url") or item.pairs.get("href")
        ):
            names = (item.pairs.get(n) for n in ("label", "name", "text", "type"))
            label = next((n.text for n in names if isinstance(n, Scalar)), "")
            yield _link(label, found)
        else:
            raise ValueError("a link has a `label` and a `url`")


def _link(label: str, address: Node) -> str:
    if not isinstance(address, Scalar):
        raise ValueError(f"{label!r} has no address; write `label: https://…`")
    if address.is_null or "://" not in address.text:
        return f"{label}: {address.text}"
    return f"{label} <{address.text}>"
