"""How often something is cited, with who says so and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import words
from ..model.dates import Dates, PartialDate, Period, format_dates
from ..model.numbers import format_number
from .inline import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.citations import Figure
    from .inline import Inline

_PLACE = re.compile(r"(\{\w+\})")


def citation_line(figure: Figure, language: str) -> Iterator[Inline]:
    """Yield “Cited by 123 (Google Scholar, January 2026)”, the number with a link."""
    number = format_number(figure.number, language)
    cited = words.translations().ngettext(*words.CITED, figure.number)
    cited = cited.replace("{count}", number)
    # A day would promise more than such figures keep.
    month = PartialDate(figure.date.year, figure.date.month)
    said = {
        "{cited}": Link((cited,), figure.address) if figure.address else cited,
        "{provider}": figure.provider,
        "{date}": format_dates(Dates((Period(month),)), language, style="long"),
    }
    for part in _PLACE.split(str(words.CITED_THERE)):
        if part:
            yield said.get(part, part)
