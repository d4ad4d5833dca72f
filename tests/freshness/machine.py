"""An author who edits a site at random, and rebuilds it after every edit."""

from __future__ import annotations

from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from tests.freshness import strategies as some
from tests.freshness.site import HOME, Block, Site, Spot
from tests.freshness.workshop import Stamp, Workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def known(choices: Callable[[Site], Sequence[Any]]) -> st.SearchStrategy[Any]:
    """Draw from what the site has at the moment."""
    return st.runner().flatmap(
        lambda author: st.sampled_from(tuple(choices(author.site)))
    )


pages = known(lambda site: sorted(site.pages))
subpages = known(lambda site: sorted(set(site.pages) - {HOME}))
unused = known(lambda site: sorted(set(some.NAMES) - set(site.pages)))
spots = known(lambda site: list(site.spots()))
files = known(lambda site: sorted(site.files))
filled = known(lambda site: [path for path, own in site.sources.items() if own])
stamps = st.sampled_from(("now", "now", "same", "old"))


def has(choices: Callable[[Site], Any]) -> Any:
    """Let an edit be made only where there is something to edit."""
    return precondition(lambda author: bool(choices(author.site)))


has_records = has(lambda site: list(site.spots()))
has_subpages = has(lambda site: len(site.pages) > 1)
has_entries = has(lambda site: any(site.sources.values()))
has_files = has(lambda site: site.files)


def edit(**choices: Any) -> Callable[[Any], Any]:
    """Make a rule of a method that returns the edited site."""

    def decorate(method: Callable[..., Site]) -> Any:
        @wraps(method)
        def step(self: Author, *, stamp: Stamp, **chosen: Any) -> None:
            self.save(method(self, **chosen), stamp)

        return rule(stamp=stamps, **choices)(step)  # type: ignore[no-untyped-call]

    return decorate


class Author(RuleBasedStateMachine):
    """Edits a site; each rule is an edit, and is followed by a build."""

    themes: tuple[str, ...] = ("sphinx_academic", "sphinx_academic", "alabaster")
    builders: tuple[str, ...] = ("html",)
    size: tuple[int, int] = (2, 5)
    jobs: int = 1

    def __init__(self) -> None:
        super().__init__()
        self.workshop = Workshop()
        self.history: list[Site] = []
        self.builder = self.builders[0]

    def teardown(self) -> None:
        """Remove what was built."""
        self.workshop.close()

    @property
    def site(self) -> Site:
        """The site as it is now."""
        return self.history[-1]

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Start a site."""
        self.save(data.draw(some.sites(self.themes, self.size)), "now")

    def save(self, site: Site, stamp: Stamp) -> None:
        """Write the files that an edit changes."""
        self.workshop.save(site, stamp)
        self.history.append(site)

    @invariant()
    def rebuilt_equals_clean(self) -> None:
        """Build as authors do and from scratch, and compare."""
        if self.history:
            self.workshop.compare(self.builder, jobs=self.jobs)

    # Records --------------------------------------------------------------------

    @edit(page=pages, place=st.integers(0, 4), block=some.blocks)
    def add_block(self, page: str, place: int, block: Block) -> Site:
        """Write a record, a list or anything else."""
        return self.site.with_block(page, place, block)

    @has(lambda site: [page for page in site.pages.values() if page.blocks])
    @edit(data=st.data())
    def remove_block(self, data: st.DataObject) -> Site:
        """Take away whatever stands somewhere."""
        where = [
            (name, place)
            for name, page in self.site.pages.items()
            for place in range(len(page.blocks))
        ]
        return self.site.without_block(*data.draw(st.sampled_from(where)))

    @has_records
    @edit(spot=spots)
    def delete_record(self, spot: Spot) -> Site:
        """Take a record away; what refers to it dangles."""
        return self.site.with_record(spot, None)

    @has(lambda site: site.colliding())
    @edit(spot=known(lambda site: site.colliding()))
    def delete_first_of_colliding(self, spot: Spot) -> Site:
        """Take away a paper whose page had the name that another wanted."""
        return self.site.with_record(spot, None)

    @has_records
    @edit(spot=spots, title=some.words)
    def retitle_record(self, spot: Spot, title: str) -> Site:
        """Give a publication or an award another name."""
        record = self.site.record(spot)
        if record.kind == "news":
            return self.site
        return self.site.with_record(spot, replace(record, argument=title))

    @has_records
    @edit(spot=spots, body=some.bodies)
    def rewrite_record(self, spot: Spot, body: str) -> Site:
        """Write the body anew, with other references."""
        record = self.site.record(spot)
        return self.site.with_record(spot, replace(record, body=body))

    @has_records
    @edit(spot=spots, data=st.data())
    def set_option(self, spot: Spot, data: st.DataObject) -> Site:
        """Change a date, the authors, ``hidden`` or another option, or take it away."""
        record = self.site.record(spot)
        table = some.OPTIONS[record.kind]
        name = data.draw(st.sampled_from(tuple(table)))
        options = dict(record.options)
        if name in options and data.draw(st.booleans()):
            del options[name]
        else:
            options[name] = data.draw(st.sampled_from(table[name]))
        return self.site.with_record(spot, replace(record, options=options))

    @has_records
    @edit(spot=spots, key=some.keys)
    def rename_key(self, spot: Spot, key: str) -> Site:
        """Give a record another key, which may be that of another record."""
        record = self.site.record(spot)
        options = {**record.options, "key": key}
        return self.site.with_record(spot, replace(record, options=options))

    @has_records
    @edit(spot=spots, page=pages)
    def move_record(self, spot: Spot, page: str) -> Site:
        """Cut a record out, and paste it at the end of a page."""
        record = self.site.record(spot)
        site = self.site.with_record(spot, None)
        return site.with_block(page, len(site.pages[page].blocks), record)

    # Sources --------------------------------------------------------------------

    @edit(path=st.sampled_from(some.SOURCES), data=st.data())
    def write_source(self, path: str, data: st.DataObject) -> Site:
        """Write a source anew, whether the configuration names it or not."""
        return self.site.with_source(path, data.draw(some.entries(path)))

    @has_entries
    @edit(path=filled, data=st.data())
    def edit_entry(self, path: str, data: st.DataObject) -> Site:
        """Write one record of a source anew, or take it away."""
        entries = list(self.site.sources[path])
        place = data.draw(st.integers(0, len(entries) - 1))
        entries[place : place + 1] = data.draw(some.entries(path))[:1]
        return self.site.with_source(path, tuple(entries))

    @has_entries
    @edit(path=filled, data=st.data())
    def enrich_entry(self, path: str, data: st.DataObject) -> Site:
        """Add to a record of a source on a page."""
        entry = data.draw(st.sampled_from(self.site.sources[path]))
        page = data.draw(st.sampled_from(sorted(self.site.pages)))
        key = entry.options.get("key", "k1")
        added = data.draw(some.records(entry.kind))
        title = added.argument if entry.kind == "news" else ""
        added = replace(added, argument=title, options={**added.options, "key": key})
        return self.site.with_block(page, len(self.site.pages[page].blocks), added)

    @has(lambda site: site.sources)
    @edit(path=known(lambda site: sorted(site.sources)))
    def delete_source(self, path: str) -> Site:
        """Delete a source, though the configuration may name it."""
        return self.site.without_source(path)

    # Pages ----------------------------------------------------------------------

    @has(lambda site: len(site.pages) <= len(some.NAMES))
    @edit(name=unused, data=st.data())
    def add_page(self, name: str, data: st.DataObject) -> Site:
        """Write a page, and list it in the navigation."""
        return self.site.with_page(name, data.draw(some.pages(name)))

    @has_subpages
    @edit(name=subpages)
    def delete_page(self, name: str) -> Site:
        """Delete a page; what refers to it dangles."""
        return self.site.without_page(name)

    @has(lambda site: 1 < len(site.pages) <= len(some.NAMES))
    @edit(old=subpages, new=unused)
    def rename_page(self, old: str, new: str) -> Site:
        """Move a page's file."""
        return self.site.with_page_renamed(old, new)

    @edit(name=pages, title=some.words)
    def retitle_page(self, name: str, title: str) -> Site:
        """Change the heading, which the navigation of other pages shows."""
        return self.site.with_page(name, replace(self.site.pages[name], title=title))

    @has_subpages
    @edit(name=subpages, parent=st.sampled_from((HOME, "a", "")))
    def move_page(self, name: str, parent: str) -> Site:
        """List a page below another one, or nowhere."""
        return self.site.with_page(name, replace(self.site.pages[name], parent=parent))

    @edit(name=pages, toctree=some.toctrees)
    def change_toctree(self, name: str, toctree: str) -> Site:
        """Show the navigation in another way."""
        page = replace(self.site.pages[name], toctree=toctree)
        return self.site.with_page(name, page)

    @edit(name=pages, front=some.fronts)
    def change_front(self, name: str, front: str) -> Site:
        """Say other things about a page before it begins."""
        page = replace(self.site.pages[name], front=front)
        return self.site.with_page(name, page)

    @has_subpages
    @edit(order=known(lambda site: [tuple(site.pages)]).flatmap(st.permutations))
    def reorder_pages(self, order: list[str]) -> Site:
        """Put the navigation into another order."""
        return self.site.with_order(order)

    # The rest -------------------------------------------------------------------

    @edit(name=st.sampled_from(tuple(some.CONFIG)), data=st.data())
    def configure(self, name: str, data: st.DataObject) -> Site:
        """Set a value of the configuration."""
        value = data.draw(st.sampled_from(some.CONFIG[name]))
        return self.site.with_config(name, value)

    @edit(path=st.sampled_from(some.FILES), version=st.integers(1, 3))
    def write_file(self, path: str, version: int) -> Site:
        """Change or add a template, an image, or another file."""
        return self.site.with_file(path, version)

    @has_files
    @edit(path=files)
    def delete_file(self, path: str) -> Site:
        """Delete a template, an image, or another file."""
        return self.site.without_file(path)

    @precondition(lambda author: bool(author.history))
    @rule(data=st.data())
    def lose_output(self, data: st.DataObject) -> None:
        """Delete all that was built, or one file of it, but not what was read."""
        paths = ["", *self.workshop.output(self.builder)]
        self.workshop.lose(self.builder, data.draw(st.sampled_from(paths)))

    @precondition(lambda author: bool(author.history))
    @rule()
    def write_all(self) -> None:
        """Build with ``-a``."""
        self.workshop.build(self.builder, jobs=self.jobs, everything=True)

    @precondition(lambda author: len(author.history) > 1)
    @edit(data=st.data())
    def put_back(self, data: st.DataObject) -> Site:
        """Return to the site as it was some edits ago, as with ``git checkout``."""
        return data.draw(st.sampled_from(self.history[:-1]))
