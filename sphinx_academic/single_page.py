"""Links within the single page of `singlehtml`: each leads to where it says.

Sphinx 9.2 leaves many as ``#document-PAGE#ANCHOR``, which leads nowhere, and links the
home page, and pages that it does not write, as if they were parts of this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_PART: Final = re.compile(r"#document-([^#]*)(#.*)?")
_NOT_WRITTEN: Final = frozenset(
    f"{name}.html" for name in ("genindex", "py-modindex", "search")
)


def address_of_part(address: str, root: str) -> str:
    """Return the address of a page, or of a part of it, on the single page."""
    found = _PART.fullmatch(address)
    if found is None:
        return address
    page, anchor = found.groups()
    return anchor or ("#" if page == root else address)


def pages_on_it(env: BuildEnvironment) -> frozenset[str]:
    """Return the pages that are parts of it: others no table of contents names."""
    found = {env.config.root_doc}
    waiting = [env.config.root_doc]
    while waiting:
        below = set(env.toctree_includes.get(waiting.pop(), ())) - found
        found |= below
        waiting += below
    return frozenset(found)


def mend_context(context: dict[str, Any], env: BuildEnvironment) -> None:
    """Let templates link to the parts of the page, and to no page that there is not."""
    root = env.config.root_doc
    resource = context["pathto"]

    def pathto(name: str, is_resource: bool = False) -> str:
        if is_resource or name not in env.all_docs:
            return str(resource(name, is_resource))
        return address_of_part(f"#document-{name}", root)

    context["pathto"] = pathto
    context["hasdoc"] = env.all_docs.__contains__
    context["pageurl"] = (context["pageurl"] or "").partition("#")[0]
    context["toc"] = re.sub(
        r'(?<= href=")[^"]+',
        lambda found: address_of_part(found[0], root),
        context.get("toc", ""),
    )


class MendLinks(SphinxPostTransform):
    """Lead to the anchors; where something is not on the page, only words stay."""

    # After all references are resolved.
    default_priority = 900
    builders = ("singlehtml",)

    def run(self, **kwargs: Any) -> None:
        """Mend every address."""
        root = self.config.root_doc
        pages = pages_on_it(self.env)
        for reference in list(self.document.findall(nodes.reference)):
            address = reference.get("refuri", "")
            part = _PART.fullmatch(address)
            if address in _NOT_WRITTEN or (part and part[1] not in pages):
                reference.replace_self(nodes.inline("", "", *reference.children))
            elif part:
                reference["refuri"] = address_of_part(address, root)


def setup(app: Sphinx) -> None:
    """Register the post-transform."""
    app.add_post_transform(MendLinks)
