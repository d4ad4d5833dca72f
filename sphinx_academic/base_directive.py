"""What the directives of records and of lists share: options, places, warnings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils.parsers.rst.states import RSTState
from sphinx.util.docutils import SphinxDirective

from .domain import academic_domain
from .lost_options import listed_below, read_again, repeated
from .messages import warn
from .model.places import Place
from .model.schema import find_option, names_of, read_options
from .source import included_file, lines_from, option_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sphinx.util.typing import OptionSpec

    from .config import Settings
    from .domain import AcademicDomain
    from .messages import WarningType
    from .model.schema import OptionError


class _AnyOption(dict[str, "Callable[[str], str | None]"]):
    """Lets every option through, so that we can say what is wrong with it.

    Without it MyST would drop an unknown option with a message of its own, and
    reStructuredText the whole record.
    """

    def __bool__(self) -> bool:
        return True

    def __missing__(self, name: str) -> Callable[[str | None], str | None]:
        return lambda text: text


class AcademicDirective(SphinxDirective):
    """What the directives of records and of lists share."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[OptionSpec] = _AnyOption()
    schema: ClassVar[Any]
    """The class whose options the directive has."""

    @property
    def academic(self) -> AcademicDomain:
        """The domain, which keeps the facts."""
        return academic_domain(self.env)

    @property
    def settings(self) -> Settings:
        """The configuration, read."""
        return self.academic.settings

    @property
    def in_restructuredtext(self) -> bool:
        """Whether the page is not Markdown, of which MyST's state is another class."""
        state: object = self.state
        return isinstance(state, RSTState)

    def read(self) -> dict[str, Any]:
        """Return the options as field values, after a warning for each bad one."""
        values, problems = read_options(self.schema, self.options)
        for problem in problems:
            self.complain(problem)
        return values

    def lost_options(self) -> tuple[int, Sequence[str]]:
        """Return lines in which options may have been lost, and where they begin."""
        source, line = self.source_and_line()
        if self.in_restructuredtext:
            # docutils takes what is no option for the next line of the argument.
            argument = "".join(self.arguments)
            words, found, rest = argument.partition("\n:")
            self.arguments = [words] if found else self.arguments
            return line + 1 + words.count("\n"), f":{rest}".split("\n") if found else ()
        # The text may begin one blank line below.
        if self.options or self.content_offset <= bool(self.content):
            return line, ()
        return line + 1, lines_from(source, line + 1)

    def find_lost_options(self) -> None:
        """Read again what could not be read as options; warn of each such line."""
        self.find_repeated_options()
        self.find_listed_values()
        first, lines = self.lost_options()
        options, cures = read_again(lines)
        self.options = {**options, **self.options}
        for number, cure in cures.items():
            message = f"{self.name}: an option has a colon after its name: `{cure}`"
            source, _ = self.source_and_line()
            warn("malformed_option", message, f"{source}:{first + number}")

    def find_repeated_options(self) -> None:
        """Report each option that stands there twice, of which MyST drops the first.

        docutils refuses it in words of its own.
        """
        if self.in_restructuredtext or not self.options:
            return
        source, line = self.source_and_line()
        for option in repeated(self.academic.lines_from(source, line + 1)):
            name, number, *values = option
            declared = find_option(self.schema, name)
            several = declared is not None and declared.several and all(values)
            cure = f"write `{'; '.join(values)}`" if several else "keep one of them"
            message = f"{name!r} is given twice, and the last counts; {cure}"
            where = f"{source}:{line + 1 + number}"
            warn("invalid_value", f"{self.name}: {message}", where)

    def find_listed_values(self) -> None:
        """Take the list below an option without a value for what it is, and say so."""
        if self.in_restructuredtext:
            self.find_listed_in_values()
            return
        name = next(reversed(self.options), "")
        opt = find_option(self.schema, name)
        is_empty = opt and not (self.options[name] or opt.flag or opt.may_be_empty)
        if not (is_empty and self.content):
            return
        items, options, size = listed_below(list(self.content))
        source, line = self.source_and_line()
        # A list below an empty line is the text.
        above = self.academic.lines_from(source, line + self.content_offset)
        if not items or not next(iter(above), "").strip():
            return
        self.options = {**self.options, name: self.joined(name, items), **options}
        self.content = self.content[size:]
        self.content_offset += size

    def find_listed_in_values(self) -> None:
        """Do the same for lists that docutils takes for the lines of a value."""
        for name, value in self.options.items():
            lines = value.split("\n") if value else []
            items = listed_below(lines).items
            opt = find_option(self.schema, name)
            if opt and opt.several and items and len(items) == len(lines):
                self.options = {**self.options, name: self.joined(name, items)}

    def joined(self, name: str, items: Sequence[str]) -> str:
        """Return the value of an option that is a list, after a warning."""
        value = "; ".join(items)
        message = f"{name!r} is a list in lines of its own; write `:{name}: {value}`"
        self.report_option(name, "malformed_option", message)
        return value

    def source_and_line(self) -> tuple[str, int]:
        """Return where the directive begins, which may be in an included file."""
        source, line = self.get_source_info()
        return source or "", line or self.lineno

    def complain(self, problem: OptionError) -> None:
        """Warn of an option."""
        self.report_option(problem.option, problem.complaint, str(problem))

    def report_option(self, option: str, kind: WarningType, message: str) -> None:
        """Warn of an option, at its own line where that can be found."""
        source, line = self.source_and_line()
        line = option_line(source, line, *names_of(self.schema, option))
        warn(kind, f"{self.name}: {message}", f"{source}:{line}")

    def report(self, kind: WarningType, message: str) -> None:
        """Warn of the directive, at its first line."""
        source, line = self.source_and_line()
        warn(kind, f"{self.name}: {message}", f"{source}:{line}")

    def place(self, position: int, anchor: str = "") -> Place:
        """Return where the directive is written."""
        source, line = self.source_and_line()
        docname = self.env.docname
        is_own = source == self.academic.path_of(docname)
        file = "" if is_own else included_file(source, Path(self.env.srcdir))
        return Place(docname, position, line, anchor, file)
