"""Style sheets and scripts: which of them a page needs, and their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable

# Sphinx's scripts serve its search page; elsewhere only scripts of others may ask for
# them, of which ours are none.
OWN_SCRIPTS: Final = ("_static/js/theme.js", "_static/academic")
SPHINX_SCRIPTS: Final = frozenset(
    f"_static/{name}.js"
    for name in (
        "documentation_options",
        "doctools",
        "sphinx_highlight",
        "translations",
    )
)


def are_foreign(scripts: Iterable[Any]) -> bool:
    """Whether a page loads a script that is neither Sphinx's nor ours."""
    names = [_filename(script) for script in scripts]
    return not all(
        name in SPHINX_SCRIPTS or name.startswith(OWN_SCRIPTS) for name in names
    )


def without(assets: Iterable[Any], names: Collection[str]) -> list[Any]:
    """Return assets but for those of the given names."""
    return [asset for asset in assets if _filename(asset) not in names]


def _filename(asset: Any) -> str:
    # A plain string where html_context replaced the list.
    return str(getattr(asset, "filename", asset))


class Tags:
    """The tags of one build; Sphinx goes to the file system for each of each page."""

    def __init__(self) -> None:
        self._made: dict[tuple[Hashable, ...], str] = {}

    def once(
        self, kind: str, make: Callable[[Any], str], root: str
    ) -> Callable[[Any], str]:
        """Return `make` for pages from which `root` leads to the root of the site."""

        def tag(asset: Hashable) -> str:
            key = kind, root, asset
            if key not in self._made:
                self._made[key] = make(asset)
            return self._made[key]

        return tag
