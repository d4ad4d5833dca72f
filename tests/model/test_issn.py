"""ISSNs are read as people paste them, and checked."""

from __future__ import annotations

import pytest

from sphinx_academic.model.issn import issns


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("0025-5831", ("0025-5831",)),
        ("00255831", ("0025-5831",)),
        ("ISSN 0025-5831", ("0025-5831",)),
        ("ISSN: 2434-561x", ("2434-561X",)),
        ("0028–0836", ("0028-0836",)),
        ("0028-0836, 1476-4687", ("0028-0836", "1476-4687")),
        ("0028-0836 1476-4687", ("0028-0836", "1476-4687")),
        ("[0028-0836, 1476-4687]", ("0028-0836", "1476-4687")),
        ("0028-0836 (print); 1476-4687 (electronic)", ("0028-0836", "1476-4687")),
        ("0028-0836 and e-ISSN 1476-4687", ("0028-0836", "1476-4687")),
        ("0025-5831; 0025-5831", ("0025-5831",)),
    ],
)
def test_it_is_read_as_publishers_write_it(written: str, read: tuple[str, ...]) -> None:
    assert issns(written) == read


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("Annals", "it has eight digits, as in 0025-5831"),
        ("978-0-306-40615-7", "it has eight digits"),
        ("0025-5832", "one is mistyped"),
        ("0025-5831, Annals", "'Annals' is not an ISSN"),
    ],
)
def test_what_is_none_is_told_with_the_cure(written: str, cure: str) -> None:
    with pytest.raises(ValueError, match=cure):
        issns(written)
