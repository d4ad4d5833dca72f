"""How many processes write a site."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tests.conftest import application

if TYPE_CHECKING:
    from tests.conftest import Site


@pytest.mark.parametrize(
    ("pages", "jobs", "several"), [(4, 2, False), (4, 4, True), (12, 2, True)]
)
def test_two_processes_that_would_only_take_turns_are_one(
    site: Site, pages: int, jobs: int, *, several: bool
) -> None:
    names = ("index", *(f"page{number}" for number in range(1, pages)))
    site.write({f"{name}.md": f"# {name}\n" for name in names}).build("dummy")
    warnings = io.StringIO()
    with patch_docutils(), docutils_namespace():
        app = application(site.folder, site.out, "html", warnings, jobs=jobs)
        app.build()
    assert app.builder.parallel_ok is several
