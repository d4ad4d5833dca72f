"""Random edits of a site, such as its author makes them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

RECORD = re.compile(r"^:::\{(publication|news|award)\}.*?^:::$\n", re.DOTALL | re.M)
KEY = re.compile(r"^:key: (\S+)$", re.MULTILINE)
TOCTREE = re.compile(r"(?<=:hidden:\n\n)(?:\w+\n)+(?=```)")

PAGE = """\
# Page {number}

:::{{publication}} A paper on page {number}
:key: extra{number}
:authors: Omega Owner; Alpha Ash
:date: 2024-0{month}
:selected:
:::

It follows {{pub}}`{other}`.

:::{{news-list}}
:limit: 3
:::
"""


@dataclass(slots=True)
class Author:
    """Edits the pages of a site in memory; the same *random*, the same edits."""

    pages: dict[str, str]
    random: Random
    count: int = field(default=0)

    def edit(self) -> str:
        """Make one edit; return what was done, in words."""
        self.count += 1
        kinds = (
            self.retitle_record,
            self.edit_record,
            self.remove_record,
            self.hide_or_show_record,
            self.redate_record,
            self.rename_key,
            self.add_news,
            self.retitle_page,
            self.add_page,
            self.remove_page,
            self.reorder_pages,
        )
        return self.random.choice(kinds)()

    def retitle_record(self) -> str:
        """Change the words behind the name of a directive."""
        page, record = self._pick_record(("publication", "award"))
        first, _, rest = record.partition("\n")
        self._replace(page, record, f"{first} anew{self.count}\n{rest}")
        return f"retitle a record of {page}: {first}"

    def edit_record(self) -> str:
        """Add a word to the body."""
        page, record = self._pick_record(("publication", "news"))
        body = record.removesuffix(":::\n")
        self._replace(page, record, f"{body}Word{self.count}.\n:::\n")
        return f"edit a record of {page}: {record.splitlines()[0]}"

    def remove_record(self) -> str:
        """Take a record away; what refers to it is left dangling."""
        page, record = self._pick_record()
        self._replace(page, record, "")
        return f"remove a record of {page}: {record.splitlines()[0]}"

    def hide_or_show_record(self) -> str:
        """Add the flag `hidden`, or take it away."""
        page, record = self._pick_record()
        first, _, rest = record.partition("\n")
        shown = rest.replace(":hidden:\n", "")
        new = shown if shown != rest else f":hidden:\n{rest}"
        self._replace(page, record, f"{first}\n{new}")
        return f"hide or show a record of {page}: {first}"

    def redate_record(self) -> str:
        """Move a record to another place in its lists."""
        page, record = self._pick_record(("publication",))
        day = f"20{self.random.randint(19, 25)}-0{self.random.randint(1, 9)}-15"
        new = re.sub(r"^:date: .*$", f":date: {day}", record, flags=re.MULTILINE)
        self._replace(page, record, new)
        return f"date a record of {page} {day}: {record.splitlines()[0]}"

    def rename_key(self) -> str:
        """Give a record another key; what refers to it is left dangling."""
        page, record = self._pick_record()
        new = KEY.sub(f":key: renamed{self.count}", record)
        self._replace(page, record, new)
        return f"rename the key of a record of {page}: {record.splitlines()[0]}"

    def add_news(self) -> str:
        """Announce a paper."""
        key = self._pick_key()
        day = f"2025-1{self.random.randint(0, 2)}-0{self.random.randint(1, 9)}"
        item = (
            f":::{{news}} {day}\n:key: item{self.count}\n\n"
            f"News of {{pub}}`{key}`.\n:::\n\n"
        )
        head = "::::{news-list}\n\n"
        self.pages["news"] = self.pages["news"].replace(head, head + item)
        return f"add news of {key}"

    def retitle_page(self) -> str:
        """Change the heading, which the navigation of all pages shows."""
        page = self.random.choice(sorted(self.pages))
        heading, _, rest = self.pages[page].partition("\n")
        self.pages[page] = f"{heading} anew{self.count}\n{rest}"
        return f"retitle the page {page}"

    def add_page(self) -> str:
        """Add a page with a record and a list, and put it into the navigation."""
        name = f"page{self.count}"
        month = self.random.randint(1, 9)
        self.pages[name] = PAGE.format(
            number=self.count, month=month, other=self._pick_key()
        )
        self._set_order([*self._order(), name])
        return f"add {name}"

    def remove_page(self) -> str:
        """Remove a page that was added before."""
        added = [name for name in self._order() if name.startswith("page")]
        if not added:
            return self.add_page()
        name = self.random.choice(added)
        del self.pages[name]
        self._set_order([other for other in self._order() if other != name])
        return f"remove {name}"

    def reorder_pages(self) -> str:
        """Put the pages of the navigation into another order."""
        order = self._order()
        self.random.shuffle(order)
        self._set_order(order)
        return f"reorder the pages: {' '.join(order)}"

    def _order(self) -> list[str]:
        found = TOCTREE.search(self.pages["index"])
        if found is None:
            raise ValueError("the home page has no table of contents")
        return found[0].split()

    def _set_order(self, names: list[str]) -> None:
        lines = "".join(f"{name}\n" for name in names)
        self.pages["index"] = TOCTREE.sub(lines, self.pages["index"])

    def _pick_record(
        self, kinds: tuple[str, ...] = ("publication", "news", "award")
    ) -> tuple[str, str]:
        found = [
            (page, match[0])
            for page, text in sorted(self.pages.items())
            for match in RECORD.finditer(text)
            if match[1] in kinds
        ]
        return self.random.choice(found)

    def _pick_key(self) -> str:
        keys = [
            match[1]
            for page, text in sorted(self.pages.items())
            if page != "news"
            for match in KEY.finditer(text)
            if match[1].startswith(("paper", "extra"))
        ]
        return self.random.choice(keys)

    def _replace(self, page: str, old: str, new: str) -> None:
        self.pages[page] = self.pages[page].replace(old, new, 1)
