"""Leftovers: files of earlier builds that a clean build would not write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.builders.text import TextBuilder
from sphinx.builders.xml import XMLBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

_TEMPLATE_ENDINGS = ("", "_t", ".jinja")


def leaves_files(builder: Builder) -> bool:
    """Tell whether a builder writes a file for each page, and so may leave some."""
    return isinstance(builder, StandaloneHTMLBuilder | TextBuilder | XMLBuilder)


def current_files(builder: Builder, env: BuildEnvironment) -> set[str]:
    """Return the files in the output that belong to pages as they are now."""
    if isinstance(builder, TextBuilder | XMLBuilder):
        return {f"{docname}{builder.out_suffix}" for docname in env.found_docs}
    if not isinstance(builder, StandaloneHTMLBuilder):
        return set()
    return {
        *_html_files(builder, env),
        *(f"{builder.imagedir}/{name}" for _, name in env.images.values()),
        *(f"_downloads/{name}" for _, name in env.dlfiles.values()),
    }


def _html_files(builder: StandaloneHTMLBuilder, env: BuildEnvironment) -> Iterator[str]:
    ending = env.config.html_sourcelink_suffix
    for docname in env.found_docs:
        page = Path(builder.get_output_path(docname))
        yield page.relative_to(builder.outdir).as_posix()
        if builder.copysource and env.config.html_copy_source:
            source = Path(env.doc2path(docname, base=False))
            copied = "" if source.suffix == ending else ending
            yield f"_sources/{source.as_posix()}{copied}"


def written_files(outdir: Path, without: Path, since: int) -> set[str]:
    """Return the files written in a folder since a moment, given as ``ctime_ns``.

    Not the time of modification: Sphinx gives copies that of their originals.
    """
    return {
        path.relative_to(outdir).as_posix()
        for path in outdir.rglob("*")
        if path.is_file()
        and not path.is_relative_to(without)
        and path.stat().st_ctime_ns >= since
    }


def is_provided(builder: Builder, file: str) -> bool:
    """Tell whether a file that is copied only when it changed still has an original."""
    config = builder.config
    folder, _, name = file.partition("/")
    if folder == "_static":
        if name == "translations.js":
            return str(config.language) != "en"
        if name.endswith("-stemmer.js"):
            return name in _stemmers(builder)
        if any(_has(origin, name) for origin in _static_folders(builder)):
            return True
    extra = (Path(builder.confdir, entry) for entry in config.html_extra_path)
    return any(_has(origin, file) for origin in extra)


def _static_folders(builder: Builder) -> Iterator[Path]:
    for entry in builder.config.html_static_path:
        yield Path(builder.confdir, entry)
    for folder in builder.theme.get_theme_dirs() if hasattr(builder, "theme") else ():
        yield Path(folder, "static")


def _stemmers(builder: Builder) -> set[str]:
    indexer = getattr(builder, "indexer", None)
    return (
        {Path(path).name for path in indexer.get_js_stemmer_rawcodes()}
        if indexer
        else set()
    )


def _has(entry: Path, name: str) -> bool:
    if entry.is_file():
        return name in {entry.name, entry.name.removesuffix("_t")}
    return any((entry / f"{name}{ending}").is_file() for ending in _TEMPLATE_ENDINGS)


def remove(outdir: Path, files: set[str]) -> None:
    """Remove files, and folders that are empty then."""
    for file in sorted(files):
        path = outdir / file
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == outdir or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
