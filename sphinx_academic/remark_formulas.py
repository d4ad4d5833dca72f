"""What is said of formulas in remarks, which are words: no page has a node of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .domain import academic_domain
from .mathml import FormulaCheck, complaint_of, shows_mathml
from .messages import warn
from .model.formulas import formulas_in_remarks
from .nodes import academic_entry
from .source import line_of, source_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class CheckRemarks(FormulaCheck):
    """Warn of each formula in the remarks of the records of a page."""

    def run(self, **kwargs: Any) -> None:
        """Look at the remarks of all records that are written on the page."""
        domain = academic_domain(self.env)
        if not shows_mathml(domain.builder):
            return
        # Of the page's own entries: singlehtml has those of all pages in one.
        for entry in self.document.findall(academic_entry):
            record = domain.facts(entry["docname"]).records[entry["position"]]
            for tex in dict.fromkeys(formulas_in_remarks(record)):
                if message := complaint_of(tex):
                    source = source_of(record.place, self.env)
                    line = line_of(tex, source, record.place.line)
                    warn("math", f"{record.kind}: {message}", f"{source}:{line}")


def setup(app: Sphinx) -> None:
    """Look at each page before it is written."""
    app.add_post_transform(CheckRemarks)
