"""Images: those of a page, and names that do not depend on what was read first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def name_images(env: BuildEnvironment) -> None:
    """Name images afresh, in the order of their paths.

    Of two images with one file name Sphinx gives the plain name to the one it read
    first, which after edits or with ``-j`` may be either.
    """
    images = type(env.images)()
    for path, (docnames, _) in sorted(env.images.items()):
        for docname in sorted(docnames):
            images.add_file(docname, path)
    env.images = images


def copied_as(env: BuildEnvironment, path: str) -> str:
    """Return the name under which an image is copied; nothing if it is not."""
    _, name = env.images.get(path, (set(), ""))
    return name


def images_of(page: nodes.document) -> list[str]:
    """Return the files that a page shows as pictures, or may: a builder chooses."""
    found: set[str] = set()
    for image in page.findall(nodes.image):
        found |= {image.get("uri", ""), *image.get("candidates", {}).values()}
    return sorted(found)
