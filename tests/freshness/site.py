"""A small site as its author sees it; every edit makes a new one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HOME = "index"


TEXTS: Mapping[str, str] = MappingProxyType(
    {
        ".css": "p { line-height: 1.VERSION; }\n",
        "layout.html": '{% extends "!layout.html" %}\n{% block footer %}'
        "{{ super() }}<p>Footer VERSION</p>{% endblock %}\n",
        "publication.html": "<p>Wrapper VERSION</p>"
        '{% include "!academic/publication.html" %}\n',
        ".yml": 'ICML: {color: "#VERSION0369f", rank: AVERSION}\n',
        ".json": '{"provider": "OpenAlex", "date": "2026-01-0VERSION",\n'
        ' "counts": {"k1": VERSION, "k2": VERSION0}}\n',
        "": "Shared words, version VERSION, {pub}`kVERSION`.\n",
    }
)
"""Contents of files by the ends of their names."""


@dataclass(frozen=True, slots=True)
class Record:
    """A publication, a news item or an award, as written."""

    kind: str
    argument: str
    options: Mapping[str, str] = field(default_factory=dict)
    body: str = ""

    def text(self, colons: str = ":::") -> str:
        """Write the directive."""
        return _directive(colons, self.kind, self.argument, self.options, self.body)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, with the records that are written inside it."""

    kind: str
    options: Mapping[str, str] = field(default_factory=dict)
    records: tuple[Record, ...] = ()

    def text(self) -> str:
        """Write the directive."""
        body = "\n".join(record.text() for record in self.records)
        return _directive("::::", f"{self.kind}-list", "", self.options, body)


@dataclass(frozen=True, slots=True)
class Words:
    """Anything else, in Markdown; ``PAGE`` in it stands for the name of the page."""

    markdown: str

    def text(self) -> str:
        """Write the block."""
        return self.markdown + "\n"


Block: TypeAlias = Record | Listing | Words


@dataclass(frozen=True, slots=True)
class Page:
    """One file; what stands below `parent` in the navigation is in its toctree."""

    title: str
    blocks: tuple[Block, ...] = ()
    parent: str = HOME
    toctree: str = ""
    front: str = ""

    def text(self, name: str, children: tuple[str, ...]) -> str:
        """Write the file."""
        parts = [f"---\n{self.front}\n---\n"] if self.front else []
        parts.append(f"({label_of(name)})=\n# {self.title}\n")
        slug = name.replace("/", "-")
        parts += [block.text().replace("PAGE", slug) for block in self.blocks]
        if children:
            names = "\n".join(f"/{name}" for name in children)
            parts.append(f"```{{toctree}}\n{self.toctree}\n\n{names}\n```\n")
        return "\n".join(parts)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a record stands: its page, its block, its place in a list or -1."""

    page: str
    block: int
    place: int = -1


@dataclass(frozen=True, slots=True)
class Site:
    """All that a site consists of; pages in the order of the navigation."""

    pages: Mapping[str, Page]
    config: Mapping[str, Any]
    files: Mapping[str, int]
    """The other files, each with the number of its version."""
    sources: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    """The records of each `.bib` and YAML file."""

    def texts(self) -> dict[str, str]:
        """Return the contents of every file in the source folder."""
        texts = {path: file_text(path, ver) for path, ver in self.files.items()}
        for path, records in self.sources.items():
            texts[path] = source_text(path, records)
        texts["conf.py"] = "".join(f"{n} = {v!r}\n" for n, v in self.config.items())
        for name, page in self.pages.items():
            children = tuple(
                child
                for child, other in self.pages.items()
                if other.parent == name and child not in {name, HOME}
            )
            texts[f"{name}.md"] = page.text(name, children)
        return texts

    def spots(self) -> Iterator[Spot]:
        """Yield where records stand."""
        for name, page in self.pages.items():
            for number, block in enumerate(page.blocks):
                if isinstance(block, Record):
                    yield Spot(name, number)
                elif isinstance(block, Listing):
                    for place in range(len(block.records)):
                        yield Spot(name, number, place)

    def colliding(self) -> list[Spot]:
        """Return the first of each papers that would have pages of one name."""
        found: dict[str, list[Spot]] = {}
        for spot in self.spots():
            record = self.record(spot)
            if record.kind == "publication":
                options = record.options
                name = options.get("slug") or options.get("key") or record.argument
                found.setdefault(name, []).append(spot)
        return [spots[0] for spots in found.values() if len(spots) > 1]

    def record(self, spot: Spot) -> Record:
        """Return the record at a spot."""
        block = self.pages[spot.page].blocks[spot.block]
        if isinstance(block, Listing):
            return block.records[spot.place]
        assert isinstance(block, Record)
        return block

    # Edits ----------------------------------------------------------------------

    def with_page(self, name: str, page: Page) -> Site:
        """Add a page at the end of the navigation, or write it anew."""
        return replace(self, pages={**self.pages, name: page})

    def without_page(self, name: str) -> Site:
        """Delete a page; what referred to it, and what stood below it, is lost."""
        pages = {other: page for other, page in self.pages.items() if other != name}
        return replace(self, pages=pages)

    def with_page_renamed(self, old: str, new: str) -> Site:
        """Move a page's file, and list it under its new name."""
        pages = {
            (new if name == old else name): replace(
                page, parent=new if page.parent == old else page.parent
            )
            for name, page in self.pages.items()
        }
        return replace(self, pages=pages)

    def with_order(self, names: list[str]) -> Site:
        """Put the pages into another order."""
        return replace(self, pages={name: self.pages[name] for name in names})

    def with_block(self, page: str, place: int, block: Block) -> Site:
        """Put a block between those of a page."""
        blocks = list(self.pages[page].blocks)
        blocks.insert(place, block)
        return self._with_blocks(page, blocks)

    def without_block(self, page: str, place: int) -> Site:
        """Take a block away."""
        blocks = list(self.pages[page].blocks)
        del blocks[place]
        return self._with_blocks(page, blocks)

    def with_record(self, spot: Spot, record: Record | None) -> Site:
        """Write a record anew, or take it away."""
        blocks = list(self.pages[spot.page].blocks)
        block = blocks[spot.block]
        new = [] if record is None else [record]
        if isinstance(block, Listing):
            records = list(block.records)
            records[spot.place : spot.place + 1] = new
            blocks[spot.block] = replace(block, records=tuple(records))
        else:
            blocks[spot.block : spot.block + 1] = new
        return self._with_blocks(spot.page, blocks)

    def with_config(self, name: str, value: Any) -> Site:
        """Set a value of ``conf.py``."""
        return replace(self, config={**self.config, name: value})

    def with_file(self, path: str, version: int) -> Site:
        """Write a file that is not a page."""
        return replace(self, files={**self.files, path: version})

    def without_file(self, path: str) -> Site:
        """Delete a file that is not a page."""
        files = {name: ver for name, ver in self.files.items() if name != path}
        return replace(self, files=files)

    def with_source(self, path: str, records: tuple[Record, ...]) -> Site:
        """Write a source anew."""
        return replace(self, sources={**self.sources, path: records})

    def without_source(self, path: str) -> Site:
        """Delete a source; the configuration may still name it."""
        sources = {name: own for name, own in self.sources.items() if name != path}
        return replace(self, sources=sources)

    def _with_blocks(self, page: str, blocks: list[Block]) -> Site:
        return self.with_page(page, replace(self.pages[page], blocks=tuple(blocks)))


def label_of(page: str) -> str:
    """Return the label before the heading of a page."""
    return "top-" + page.replace("/", "-")


def file_text(path: str, version: int) -> str:
    """Write a file whose versions have the same length but not the same bytes."""
    if path.endswith(".svg"):
        size = 10 + version
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="10">'
            f"<!-- {path} --></svg>\n"
        )
    found = (text for ending, text in TEXTS.items() if path.endswith(ending))
    return next(found).replace("VERSION", str(version))


def source_text(path: str, records: tuple[Record, ...]) -> str:
    """Write records as BibTeX or YAML, by the ending of the file."""
    write = _bibtex if path.endswith(".bib") else _yaml
    return "\n".join(map(write, records)) or "\n"


def _yaml(record: Record) -> str:
    about = "date" if record.kind == "news" else "title"
    fields = {"kind": record.kind, about: record.argument, **record.options}
    fields["body"] = record.body
    # What JSON writes of a value is YAML, too.
    lines = [f"{name}: {json.dumps(value)}" for name, value in fields.items()]
    return "- " + "\n  ".join(lines)


def _bibtex(record: Record) -> str:
    fields = {"title": record.argument, **record.options, "abstract": record.body}
    fields["author"] = fields.pop("authors", "").replace(";", " and")
    key = fields.pop("key", "")
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items()]
    return f"@article{{{key},\n" + ",\n".join(lines) + "\n}"


def _directive(
    colons: str, name: str, argument: str, options: Mapping[str, str], body: str
) -> str:
    lines = [f"{colons}{{{name}}} {argument}".rstrip()]
    lines += [f":{option}: {value}".rstrip() for option, value in options.items()]
    if body:
        lines += ["", body.rstrip()]
    return "\n".join([*lines, colons, ""])
