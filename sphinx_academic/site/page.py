"""The values that the templates of the theme read, as ``academic``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_academic.model.profile import Profile
    from sphinx_academic.site.navigation import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the theme says about one page besides its body."""

    title: str
    """The title of the page, as windows show it."""
    name: str
    """The site's name, as windows and search engines show it."""
    short_name: str
    """The same in the header."""
    language: str
    """The tag (BCP 47) of the site's language."""
    direction: str
    """``ltr`` or ``rtl``, as the site's language is written."""
    base: str
    """The address that links of the 404 page start from, or nothing."""
    profile: Profile | None
    portrait: str
    icons: str
    """The drawings this page refers to, as one hidden ``svg``."""
    nav: tuple[Entry, ...]
    top: str
    """The page in the header that this page belongs to."""
    section: tuple[Entry, ...]
    is_home: bool
    number: str
    text: Callable[[str], str]
    """Translates the words of the theme that Sphinx does not have."""
    second_title: bool
    """Whether the home page has a title besides the name in its profile."""


def base_of_missing_page(pagename: str, baseurl: str) -> str:
    """Return the root of the site, for the page a server sends for any wrong address.

    That page is shown at any depth, so relative links lead nowhere.  Without
    html_baseurl the root is unknown.
    """
    if pagename != "404" or not baseurl:
        return ""
    return urlsplit(baseurl).path.rstrip("/") + "/"
