"""Leftovers: files of earlier builds that a clean build would not write.

Only what is listed here is ever removed: pages, their sources, their images and
downloads, indices, the owner's files, and copies of static files.  Whatever else lies
in the output, put there by another extension or by hand, is left alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import INVENTORY_FILENAME, StandaloneHTMLBuilder
from sphinx.builders.text import TextBuilder
from sphinx.builders.xml import XMLBuilder
from sphinx.search import IndexBuilder

from ..builders import output_path
from ..domain import academic_domain
from ..publishing.others_site_map import path_of_others
from ..rendering.venue_colours import STYLESHEET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

_TEMPLATE_ENDINGS = ("_t", ".jinja")


def listed_files(
    builder: Builder, env: BuildEnvironment, images: Iterable[str]
) -> set[str]:
    """Return what a clean build would now write of the files listed above.

    *images* are those that pages show: a record may have one that no list shows.
    The paths are relative to the output folder.
    """
    if isinstance(builder, TextBuilder | XMLBuilder):
        return {f"{docname}{builder.out_suffix}" for docname in env.found_docs}
    if not isinstance(builder, StandaloneHTMLBuilder):
        return set()
    return {
        *_pages(builder, env),
        *_indices(builder),
        *_sources(builder, env),
        *(f"{builder.imagedir}/{env.images[i][1]}" for i in images if i in env.images),
        *(f"_downloads/{name}" for _, name in env.dlfiles.values()),
        *(f"_static/{name}" for name in _static_files(builder)),
        *extra_files(builder),
        *academic_domain(env).settings.owner.published.values(),
    }


def possible_indices(builder: Builder, env: BuildEnvironment) -> set[str]:
    """Return the pages of all indices that domains may have.

    Builders decide only as they write which of them there are; one that is killed may
    have left any behind.
    """
    if not isinstance(builder, StandaloneHTMLBuilder):
        return set()
    return {
        output_path(builder, f"{domain.name}-{index.name}")
        for domain in env.domains.sorted()
        for index in domain.indices
    }


def extra_files(builder: Builder) -> set[str]:
    """Return the files that the author puts into the output as they are."""
    entries = builder.config.html_extra_path
    return set(_copies(Path(builder.confdir, entry) for entry in entries))


def _pages(builder: StandaloneHTMLBuilder, env: BuildEnvironment) -> Iterator[str]:
    names = {*env.found_docs, *env.config.html_additional_pages}
    names.update(index[0] for index in getattr(builder, "domain_indices", ()))
    if env.config.html_use_index:
        names.add("genindex")
    if builder.search:
        names.add("search")
    yield from (output_path(builder, name) for name in names)


def _indices(builder: StandaloneHTMLBuilder) -> Iterator[str]:
    if builder.search:
        yield builder.searchindex_filename
    yield INVENTORY_FILENAME
    if sitemap := path_of_others(builder.config):
        yield sitemap


def _sources(builder: StandaloneHTMLBuilder, env: BuildEnvironment) -> Iterator[str]:
    if not (builder.copysource and env.config.html_copy_source):
        return
    ending = env.config.html_sourcelink_suffix
    domain = academic_domain(env)
    for docname in env.found_docs:
        if not domain.hides(docname):
            source = Path(env.doc2path(docname, base=False))
            copied = "" if source.suffix == ending else ending
            yield f"_sources/{source.as_posix()}{copied}"


def _static_files(builder: StandaloneHTMLBuilder) -> Iterator[str]:
    config = builder.config
    yield from _copies(
        Path(builder.confdir, entry) for entry in config.html_static_path
    )
    if hasattr(builder, "theme"):
        folders = builder.theme.get_theme_dirs()
        yield from _copies(Path(folder, "static") for folder in folders)
    for file in (config.html_logo, config.html_favicon):
        if file:
            yield Path(file).name
    if academic_domain(builder.env).settings.venues.coloured:
        yield STYLESHEET
    # Builders of data load no highlighters, and write no styles for them.
    if getattr(builder, "highlighter", None):
        yield "pygments.css"
    if getattr(builder, "dark_highlighter", None):
        yield "pygments_dark.css"
    yield from _stemmers(builder)
    if config.language != "en":
        yield "translations.js"


def _stemmers(builder: StandaloneHTMLBuilder) -> Iterator[str]:
    """Yield the names of the scripts that reduce words to their stems."""
    if builder.search:
        config = builder.config
        language = config.html_search_language or config.language
        index = IndexBuilder(builder.env, language, config.html_search_options, "")
        yield from (Path(path).name for path in index.get_js_stemmer_rawcodes())


def _copies(entries: Iterator[Path]) -> Iterator[str]:
    """Yield the names under which files, or the files in folders, are copied."""
    for entry in entries:
        inside = [(path, path.relative_to(entry)) for path in entry.rglob("*")]
        for path, name in inside or [(entry, Path(entry.name))]:
            if path.is_file():
                ending = next(
                    (e for e in _TEMPLATE_ENDINGS if name.suffix.endswith(e)), ""
                )
                yield name.as_posix().removesuffix(ending)


def remove(builder: Builder, files: set[str]) -> None:
    """Remove files from the output, and folders that are empty then.

    Where the source folder is, or lies in, the output folder, nothing of it is touched.
    """
    outdir, source = Path(builder.outdir).resolve(), Path(builder.srcdir).resolve()
    for file in sorted(files):
        path = outdir / file
        if source.is_relative_to(outdir) and path.is_relative_to(source):
            continue
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == outdir or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
