"""Pages that lead from an old address to a new one, on any host, without a script."""

from __future__ import annotations

from html import escape

from ..model.locales import tag_of

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={address}">
<link rel="canonical" href="{canonical}">
</head>
<body>
<p>{moved} <a href="{address}">{title}</a></p>
</body>
</html>
"""


def redirect_page(
    address: str, title: str, *, moved: str, language: str, canonical: str = ""
) -> str:
    """Return a page that leads to an address, at once or with a click.

    `moved` says so in the language of the site; `canonical` is the whole address, where
    it is known.
    """
    return _PAGE.format(
        language=escape(tag_of(language)),
        title=escape(title),
        moved=escape(moved),
        address=escape(address),
        canonical=escape(canonical or address),
    )
