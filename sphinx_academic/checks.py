"""What is to be said of a record once it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .media import is_video
from .model.author_markup import explains
from .model.award import Award
from .model.formulas import remarks_of, with_formulas
from .model.html_tags import complain_of_html, tags_in
from .model.named_roles import unknown_names
from .model.news import News
from .model.publication import Publication
from .model.schema import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .model.authors import Author
    from .model.record import Record
    from .model.schema import Schema

_MOST_MARKS: Final = 20
"""Marks of one list that are told one by one: what has more is no list of people."""

_OF_REMARKS: Final = "leave it out: a remark is words and formulas alone"


def complaints(
    record: Record, text: Sequence[str], marks: Mapping[str, str]
) -> Iterator[OptionError]:
    """Yield what is wrong with a record as a whole.

    `text` holds the lines of its body, `marks` the roles of marks after names.
    """
    yield from _of_marks(record, marks)
    yield from _of_html(record)
    if isinstance(record, Publication) and not awaits_authors(record):
        yield from of_names(record)
    if isinstance(record, News) and not (text or record.papers or record.awards):
        message = "there is nothing to say; write text below, or name papers or awards"
        yield OptionError("missing_option", "", message)
    if isinstance(record, Publication) and _lacks_words(record):
        message = (
            f"nothing says what {record.image!r} shows to those who cannot see it; "
            "write it into the option 'image-alt'"
        )
        if not is_video(record.image):
            message += ", or leave that empty if the picture only decorates"
        yield OptionError("missing_option", "image", message)


def awaits_authors(record: Record) -> bool:
    """Tell whether a page gives no authors, and a source may: it is known later."""
    return record.may_be_stated and "authors" not in record.given


def of_names(record: Publication) -> Iterator[OptionError]:
    """Yield what is wrong with the names of those who have a role."""
    for option, message in unknown_names(record):
        yield OptionError("unknown_author", option, message)


def _lacks_words(record: Publication) -> bool:
    """Tell whether a picture lacks words; a video has them, for it can be played."""
    if not record.image or record.image_alt:
        return False
    return record.image_alt is None or is_video(record.image)


def _of_marks(record: Record, marks: Mapping[str, str]) -> Iterator[OptionError]:
    remark = getattr(record, "annotation", "")
    for option, people in _people(record):
        # One cure is for all who have the mark, and for all numbers.
        first: dict[str, Author] = {}
        for author in people:
            for mark in author.marks:
                first.setdefault(mark, author)
        unknown = [m for m in first if m not in marks and not explains(remark, m)]
        number = next(filter(str.isalnum, unknown), "")
        unknown = [m for m in unknown if not m.isalnum() or m == number]
        for mark in unknown[:_MOST_MARKS]:
            message = _unknown_mark(mark, first[mark])
            yield OptionError("unknown_mark", option, message)
        if more := len(unknown[_MOST_MARKS:]):
            message = f"{more:,} further marks stand for no role; see `academic_marks`"
            yield OptionError("unknown_mark", option, message)


def _of_html(record: Record) -> Iterator[OptionError]:
    kind: Schema = type(record)
    for option in remarks_of(kind):
        runs = with_formulas(getattr(record, option))
        words = "".join(run.text for run in runs if run.style != "math")
        if message := complain_of_html(tags_in(words), _OF_REMARKS):
            yield OptionError("raw_html", option, f"{option}: {message}")


def _people(record: Record) -> Iterator[tuple[str, tuple[Author, ...]]]:
    """Yield the people of each option that names some."""
    match record:
        case Publication():
            yield "authors", record.authors
            yield "editors", record.editors
        case Award():
            yield "shared_with", record.shared_with


def _unknown_mark(mark: str, author: Author) -> str:
    fault = f"the mark {mark!r} after {author.name!r} stands for no role"
    if mark.isalnum():
        return (
            f"{fault}; where people work is numbered by itself: leave the mark out, "
            "and write their 'affiliations' in academic_people; what marks mean for "
            "this paper alone is written into the option 'annotation'"
        )
    return (
        f"{fault}; give it one in conf.py, such as "
        f'academic_marks = {{"{mark}": "equal"}}'
    )
