"""The directive of a record, whatever its kind."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.nodes import make_id

from .base_directive import AcademicDirective
from .body_links import judged_here
from .checks import complaints
from .local_files import find_file
from .messages import MISSING_TITLE, warn
from .misplaced_options import misplaced_options
from .model.characters import complain_of_hidden, hidden_in, without_hidden
from .model.dates import NO_DATE
from .model.lengths import LONGEST_TITLE, shorten
from .model.links import Link, is_local
from .model.publication import Publication
from .model.schema import option_for
from .nodes import academic_body, academic_entry, academic_title
from .plain_words import is_plain, is_prose
from .prose import Prose
from .source import option_line
from .structure import TOLD, first_beginning, heading_in, take_out
from .teasers import teaser

if TYPE_CHECKING:
    from .model.places import Place
    from .model.record import Record

# What stands where a date should, but is rather a sentence.
_WORDS = re.compile(r"^\D*$|[^\W\d]{2,}.*\s.*[^\W\d]{2,}")


class RecordDirective(AcademicDirective):
    """Note a record, and leave its title and body on the page."""

    schema: ClassVar[type[Record]]

    def run(self) -> list[nodes.Node]:
        """Note the record; return its entry, or nothing where it is hidden."""
        self.find_lost_options()
        self.take_text()
        self.drop_hidden()
        values = self.read()
        words = self.read_argument(values)
        entry = academic_entry(kind=self.schema.kind, docname=self.env.docname)
        self.set_source_info(entry)
        place = self.find_place(entry, values, words)
        # Of a record that a source may state too, it matters what the page gives.
        given = tuple(values) if self.settings.sources else ()
        record = self.schema(place=place, given=given, **values)
        for problem in complaints(record, self.text(words), self.settings.marks):
            self.complain(problem)
        self.find_misplaced_options()
        if record.hidden:
            self.academic.note_record(record)
            if line := first_beginning(self.content):
                self.report_unclosed(line)
            return []
        self.academic.note_record(self.with_files(record))
        self.state.document.note_explicit_target(entry)
        entry.prose = self.prose(record, words)
        if entry.prose:
            return [entry]
        entry += self.parts(record, words)
        return [entry, *(self.lift_out(entry) if self.content else ())]

    def drop_hidden(self) -> None:
        """Drop hidden characters from the argument and the text; report the first."""
        written = "\n".join((*self.arguments, *self.content))
        if hidden := hidden_in(written):
            self.report("hidden_character", complain_of_hidden(hidden))
            self.arguments = [*map(without_hidden, self.arguments)]
            self.content.data[:] = map(without_hidden, self.content.data)

    def take_text(self) -> None:
        """Take the text from an option, where other systems have the abstract."""
        names = [name for name in self.options if name.lower() in self.schema.texts]
        for name in names:
            text = self.options.pop(name)
            if not (text and text.strip()):
                continue
            if self.content:
                message = f"{name!r} says again what the text below says; keep one"
                self.report_option(name, "invalid_value", message)
                continue
            source, line = self.source_and_line()
            there = option_line(source, line, name)
            self.content = StringList(text.splitlines(), source)
            # MyST counts from the directive, docutils from the page.
            self.content_offset = there - 1 - (0 if self.in_restructuredtext else line)

    def find_misplaced_options(self) -> None:
        """Report each option that stands in the text, at its line."""
        source, line = self.source_and_line()
        first = line + self.line_of_content() - self.lineno
        for option in misplaced_options(self.schema, self.content):
            where = f"{source}:{first + option.line}"
            warn("misplaced_option", f"{self.name}: {option.message}", where)

    def prose(self, record: Record, words: str) -> Prose | None:
        """Return title and text, if they need no nodes."""
        is_title = self.schema.argument == "title"
        text = "\n".join(self.content)
        if (
            self.academic.keeps_prose
            and (is_title or not words)
            and is_prose(words)
            and is_prose(text, references=not self.in_restructuredtext)
            and not getattr(record, "image", "")
        ):
            return Prose(words, text, self.line_of_content())
        return None

    def lift_out(self, entry: academic_entry) -> list[nodes.Element]:
        """Take records and lists out of a record's body; they follow it instead."""
        inner = take_out(entry)
        heading = heading_in(entry)
        entry[TOLD] = bool(heading or inner)
        if heading:
            self.report_unclosed(heading)
        elif inner:
            self.report(
                "nested_record",
                "a record cannot hold records or lists; end it with `:::` before them",
            )
        return inner

    def report_unclosed(self, inside: str) -> None:
        """Warn that the end of the record is missing, since this stands in it."""
        message = f"{inside!r} stands in its text; end the record with `:::` before it"
        self.report("unclosed_record", message)

    def read_argument(self, values: dict[str, Any]) -> str:
        """Return the argument if it is text; else read it into its field."""
        argument = self.shortened(self.arguments[0] if self.arguments else "")
        if self.schema.argument == "title":
            # Reported as an option that there is not, but not lost.
            argument = argument or self.shortened(self.options.get("title") or "")
            if not argument and not self.may_have_source():
                self.report("missing_title", MISSING_TITLE)
            return argument
        if argument:
            opt = option_for(self.schema, self.schema.argument)
            try:
                values[opt.target] = opt.parse(argument)
            except ValueError as error:
                if _WORDS.search(argument):
                    self.report("invalid_value", _not_a_date(argument))
                    return argument
                self.report("invalid_value", str(error))
                if kept := getattr(error, "kept", None):
                    values[opt.target] = kept
        return ""

    def shortened(self, argument: str) -> str:
        """Return an argument that can be read in a moment; report one that is cut."""
        name = self.schema.argument
        words, fault = shorten(name, argument.strip(), LONGEST_TITLE)
        if fault:
            self.report("invalid_value", fault)
        return words

    def may_have_source(self) -> bool:
        """Whether a source may say what the page does not: its key is known later."""
        return bool(self.settings.sources and self.options.get("key"))

    def find_place(
        self, entry: academic_entry, values: dict[str, Any], words: str
    ) -> Place:
        """Give the entry its key, its id and its place."""
        docname = self.env.docname
        written = values.get("key")
        slug = written or self.slug(values, words)
        anchor = make_id(self.env, self.state.document, self.schema.kind, slug)
        values["key"] = written or f"{docname}/{anchor}"
        position = self.academic.next_position(docname)
        entry["position"] = position
        entry["ids"].append(anchor)
        return self.place(position, anchor)

    def slug(self, values: dict[str, Any], words: str) -> str:
        """Name a record that has no key by its title, or by date and papers."""
        if self.schema.argument == "title":
            return nodes.make_id(words)
        first = values.get("date", NO_DATE).first
        parts = (first.iso if first else "", *values.get("papers", ())[:1])
        return "-".join(filter(None, parts)) or "item"

    def with_files(self, record: Record) -> Record:
        """Have the local files that links name copied; report those missing."""
        if not isinstance(record, Publication):
            return record
        found = map(self.with_file, record.links)
        return replace(record, links=tuple(filter(None, found)))

    def with_file(self, link: Link) -> Link | None:
        """Point a link to a local file at the path of its copy, if there is a file."""
        if not link.address or not is_local(link.address):
            return link
        option = "links" if link.kind == "other" else link.kind
        path = self.find_file(link.address.split("#")[0], option)
        if not path:
            return None
        self.env.note_dependency(path)
        self.env.dlfiles.add_file(self.env.docname, path)
        return link._replace(file=path)

    def find_file(self, written: str, option: str) -> str:
        """Return a path from the source folder, or report that there is no file."""
        base = posixpath.dirname(self.env.docname)
        try:
            file = find_file(written, base=base, folder=Path(self.env.srcdir))
        except ValueError as error:
            self.report_option(option, "missing_file", str(error))
            return ""
        self.academic.note_absent(self.env.docname, file.before)
        return file.path

    def line(self, node_class: type[nodes.TextElement], words: str) -> nodes.Element:
        """Return a line of text as a node, its inline markup parsed."""
        node = node_class(words, "", *self.parse_line(words))
        for part in node.findall(nodes.Element):
            # MyST takes the line below the first for that of its parts.
            self.set_source_info(part)
        return node

    def parse_line(self, words: str) -> list[nodes.Node]:
        """Parse the inline markup of a line, if it can have any."""
        if is_plain(words):
            return [nodes.Text(words)]
        with judged_here(self.state):
            parsed, messages = self.parse_inline(words, lineno=self.lineno)
        return [*parsed, *messages]

    def parse_content(self) -> list[nodes.Node]:
        """Parse the body, if it can have any markup."""
        text = "\n".join(self.content)
        if not is_plain(text):
            with judged_here(self.state):
                return self.parse_content_to_nodes()
        paragraph = nodes.paragraph(text, text)
        paragraph.source, _ = self.get_source_info()
        paragraph.line = self.line_of_content()
        return [paragraph]

    def line_of_content(self) -> int:
        """Return the line in which the body begins."""
        before = 0 if self.in_restructuredtext else self.lineno
        return before + self.content_offset + 1  # MyST counts from the directive

    def text(self, words: str) -> list[str]:
        """Return the lines of the body, which the argument's words may begin."""
        is_title = self.schema.argument == "title"
        return [*([words] if words and not is_title else ()), *self.content]

    def parts(self, record: Record, words: str) -> list[nodes.Node]:
        """Return title, body and picture as nodes."""
        parts: list[nodes.Node] = []
        body: list[nodes.Node] = []
        if words and self.schema.argument == "title":
            parts.append(self.line(academic_title, words))
        elif words:
            body.append(self.line(nodes.paragraph, words))
        if self.content:
            body += self.parse_content()
        if body:
            parts.append(academic_body("", *body))
        if isinstance(record, Publication) and record.image:
            parts += self.teaser(record)
        return parts

    def teaser(self, record: Publication) -> list[nodes.Node]:
        """Return the picture or video beside a publication, if its file is there."""
        image = self.find_file(record.image, "image")
        poster = record.image_poster
        poster = self.find_file(poster, "image-poster") if poster else ""
        if not image:
            return []
        folder = Path(self.env.srcdir)
        return [teaser(image, poster, alt=record.image_alt or "", folder=folder)]


def _not_a_date(words: str) -> str:
    return (
        f"{words[:80]!r} is not a date; write the date here, such as 2025-09-14, "
        "and the text below"
    )
