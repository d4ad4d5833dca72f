"""From an entry of BibTeX to what a directive would read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..model import vocabularies
from ..model.author_markup import complain_of_addresses, split_legend
from ..model.dates_as_written import flaw_in
from ..model.formulas import remarks_of
from ..model.nameless import without_nameless
from ..model.pending import venue_said
from ..model.publication import Publication
from ..model.venues import one_venue, parse_venue
from .bibtex_dates import status_of, when
from .bibtex_fields import (
    EPRINTS,
    LANGUAGES,
    OPTIONS,
    OTHERWISE,
    UNDECIDED,
    may_be_empty,
    near_field,
    target_of,
    venue_fields,
)
from .bibtex_links import address_of, each_once, linked_words
from .bibtex_names import read_names, with_collaboration
from .bibtex_reader import TITLES, EntryReader
from .records import SourceRecord, lines_of_files
from .tex import read_paragraphs, read_tex

if TYPE_CHECKING:
    from ..model.text import RichText

_REMARKS = ("note", "additional_info")
_PEOPLE = {"author": "authors", "editor": "editors"}
_NOT_IN_KEYS = re.compile(r"[\s<>`\",;\[\]]+")
_ARXIV = re.compile(r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?")
_TAG = re.compile(r"[a-z]{2}(?:-[A-Za-z\d]{2,8})*")


class Reader(EntryReader):
    """Reads one entry."""

    def read(self) -> SourceRecord:
        """Return the record; the reader then knows what is wrong with it."""
        entry = self.entry
        for flaw, line in entry.flaws:
            self.complain("malformed_source", flaw, line)
        self.sort_fields()
        title = self.title()
        self.key()
        self.dates()
        self.pending()
        self.venue()
        self.eprint()
        self.archive()
        self.legend()
        self.words()
        values = self.values()
        for field, target in _PEOPLE.items():
            if self.fields.get(field):
                found, flaws = read_names(self.fields[field])
                self.tex.update(dict.fromkeys(flaws))
                authors, fault = without_nameless(found)
                addresses = complain_of_addresses(self.fields[field])
                for message in filter(None, (fault, addresses)):
                    said = f"{field}: {message}"
                    self.complain("invalid_value", said, self.line(field))
                if authors:
                    values[target] = authors
        if groups := self.plain(self.fields.get("collaboration", "")):
            values["authors"] = with_collaboration(values.get("authors", ()), groups)
        body = self.text()
        if self.tex and not entry.flaws:
            self.complain("tex", "; ".join(self.tex), entry.line)
        files = lines_of_files(self.written, lambda name: self.line(name) - entry.line)
        return SourceRecord("publication", values, title, body, entry.line, files)

    def title(self) -> RichText:
        """Read the title, and a subtitle with it."""
        parts = (self.fields.get(name, "") for name in TITLES)
        tex = ": ".join(filter(None, parts))
        reading = read_tex(tex)
        self.note_flaws("title", reading)
        if not reading.text:
            message = "a title is missing; write `title = {…}`"
            self.complain("missing_title", message, self.entry.line)
        return reading.text

    def text(self) -> tuple[RichText, ...]:
        """Read the abstract, by the first of its names."""
        names = [name for name in Publication.texts if self.fields.get(name)]
        for name in names[1:]:
            message = f"{name!r} says again what {names[0]!r} says; the first is kept"
            self.complain("invalid_value", message, self.line(name))
        if not names:
            return ()
        reading = read_paragraphs(self.fields[names[0]])
        self.note_flaws(names[0], reading)
        return reading.texts

    def key(self) -> None:
        """Read the key; put hyphens where a key may not have what BibTeX allows."""
        written = self.entry.key
        key = _NOT_IN_KEYS.sub("-", written)
        if key != written:
            message = f"a key is one word without quotes or brackets; it is {key!r} now"
            self.complain("invalid_value", message, self.entry.line)
        if key:
            self.written["key"] = key

    def dates(self) -> None:
        """Read year, month and day, and the status that may stand for a year."""
        date, status, unread = when(self.fields)
        if date:
            self.written["date"] = date
        if status:
            self.written["status"] = status
        if unread:
            kept = "; the year is kept" if date else ""
            message = f"date: {flaw_in(unread)}{kept}"
            self.complain("invalid_value", message, self.line("year"))

    def pending(self) -> None:
        """Read where an unpublished work is to appear, as a note says it."""
        said = venue_said(self.fields.get("note", ""))
        if self.entry.type == "unpublished" and said:
            self.fields["howpublished"] = said.venue
            del self.fields["note"]
            if said.rest:
                self.fields["note"] = said.rest
            self.fields.setdefault("pubstate", said.status)
            # That of what appears there.
            self.type = ""

    def venue(self) -> None:
        """Read the type, and where it appeared."""
        if self.type:
            self.written["type"] = self.type
        stated = self.fields.get("type", "").strip().lower()
        if stated in vocabularies.TYPES:
            self.written["type"] = stated
        elif self.type == "thesis":
            degree = self.plain(self.fields.get("type", "")) or self.entry.type
            if degree != "thesis":
                self.written["degree"] = degree
        venue = ""
        for name in venue_fields(self.type):
            if value := self.fields.get(name, ""):
                if "\\url" in value or "://" in value:
                    self.fields.setdefault("url", value)
                    value = linked_words(value)
                if value and not venue:
                    venue = one_venue(self.plain(value))
                elif value:
                    self.ignored.append(name)
        if venue:
            self.written["venue"] = venue

    def eprint(self) -> None:
        """Read the number in an archive, which is arXiv unless another is named."""
        number = address_of(self.fields.get("eprint", ""))
        named = self.fields.get("archiveprefix") or self.fields.get("eprinttype", "")
        archive = EPRINTS.get(named.strip("{} ").lower(), "")
        if number and (archive or (not named and _ARXIV.fullmatch(number))):
            archive = archive or "arxiv"
            self.written[archive] = number
            if archive == "arxiv" and self.type in {"article", "other"}:
                self.written.setdefault("venue", "arXiv")
        elif number:
            self.ignored.append("eprint")

    def archive(self) -> None:
        """Read as a preprint what says nothing else, and is in an archive alone."""
        says_more = "type" in self.fields or self.entry.type not in UNDECIDED
        if says_more or "venue" not in self.written:
            return
        if parse_venue(self.written["venue"]).is_preprint:
            self.written["type"] = "preprint"

    def words(self) -> None:
        """Read the fields that are options, by whatever name."""
        taken = {target_of(name) for name in self.written} - {"links"}
        venues = venue_fields(self.type)
        for name, value in self.fields.items():
            if name in OTHERWISE or name in venues:
                continue
            if name == "location" and "address" in self.fields:
                # Of the conference; who prints the proceedings is elsewhere.
                self.ignored.append(name)
                continue
            option = OPTIONS.get(name, name)
            target = target_of(option)
            if target in _REMARKS:
                continue
            if not target or (target in taken and target != "links"):
                self.ignored.append(name)
                if not target and (near := near_field(name)):
                    message = f"{name!r} is no field here; did you mean {near!r}?"
                    self.complain("unknown_option", message, self.line(name))
                continue
            if target != "links":
                taken.add(target)
            text = self.option(option, target, value)
            if text or may_be_empty(option):
                self.written[option] = text
                self.lines.setdefault(option, self.line(name))
        self.remarks()
        if keywords := self.fields.get("keywords", ""):
            self.written["keywords"] = self.plain(keywords)

    def legend(self) -> None:
        """Set apart what stands behind the authors of their marks."""
        authors, legend = split_legend(self.fields.get("author", ""))
        if legend:
            said = self.fields.get("annotation")
            self.fields["author"] = authors
            self.fields["annotation"] = f"{said}; {legend}" if said else legend

    def option(self, option: str, target: str, value: str) -> str:
        """Return the value of an option as a directive would have it."""
        if target in {"links", "image", "url"}:
            return address_of(value)
        text = self.plain(value, formulas=target in remarks_of(Publication))
        if option == "lang":
            tag = text if _TAG.fullmatch(text) else ""
            return LANGUAGES.get(text.lower(), tag)
        if option == "status":
            return status_of(text) or text
        return text

    def remarks(self) -> None:
        """Join the fields that are one remark here."""
        for remark in _REMARKS:
            names = [n for n in self.fields if target_of(OPTIONS.get(n, n)) == remark]
            if names:
                said = {self.option(n, remark, self.fields[n]): None for n in names}
                self.written[remark] = "; ".join(filter(None, said))
                self.lines.setdefault(remark, self.lines[names[0]])

    def values(self) -> dict[str, Any]:
        """Read the options; of links, one kind may be there several times."""
        values = self.checked(self.written)
        for name, value in self.again:
            option = OPTIONS.get(name, name)
            target = target_of(option)
            if target == "links":
                found = self.checked({option: address_of(value)}).get("links", ())
                if found:
                    values["links"] = (*values.get("links", ()), *found)
            elif target or name in OTHERWISE or name in venue_fields(self.type):
                message = f"{name!r} is there twice; the first is kept"
                self.complain("invalid_value", message, self.line(name))
        if links := values.get("links"):
            values["links"] = tuple(each_once(links))
        return values
