"""A page holds no address that is dangerous, unfinished, or not what it looks."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.links import check_address, is_local

ALLOWED = [
    "https://example.org",
    "https://example.org/",
    "http://example.org/a/b?c=d&copy=1#e",
    "https://example.org:8080/a",
    "https://example.org/a;b,c(d)e",
    "https://example.org/a%20b",
    "https://example.org/?next=https://other.org/",
    "https://web.archive.org/web/2020/http://example.org/",
    "https://[2001:db8::1]/a",
    "https://bücher.example/ß",
    "http://localhost:8000/",
    "ftp://ftp.example.org/pub/a.ps",
    "mailto:me@example.org",
    "mailto:me@example.org?subject=Your%20paper",
    "tel:+49-551-390",
    "a.pdf",
    "files/a.pdf",
    "./a.pdf",
    "../files/a.pdf",
    "/files/a.pdf",
    "./a: b.pdf",
    "my paper.pdf",
    "论文.pdf",
    "page.html#part",
    "#part",
    "?page=2",
]

SCHEMED = """
javascript:alert(1)
JavaScript:alert(1)
jAvAsCrIpT:alert(1)
javascript://example.org/alert(1)
javascript&#58;alert(1)
javascript&#x3A;alert(1)
javascript&#x3a;alert(1)
javascript&#0000058alert(1)
javascript&colon;alert(1)
&#106;avascript:alert(1)
&#x6A;&#x61;vascript:alert(1)
&amp;#106;avascript:alert(1)
javascript%3Aalert(1)
javascript%253Aalert(1)
%6aavascript:alert(1)
%6Aavascript%3Aalert(1)
java script:alert(1)
javascript :alert(1)
java%20script:alert(1)
javascript:
:alert(1)
data:text/html,alert(1)
DATA:text/html;base64,PHNjcmlwdD4=
data:image/svg+xml;base64,PHN2Zz4=
data&colon;text/html,x
vbscript:msgbox(1)
VbScRiPt:msgbox(1)
livescript:x
mocha:x
file:///etc/passwd
FILE:///C:/x
file:a.pdf
blob:https://example.org/x
filesystem:https://example.org/x
about:blank
view-source:https://example.org
jar:https://example.org!/x
chrome://settings
intent://x#Intent;end
ws://example.org
ssh://example.org
sftp://example.org
gopher://example.org
smb://host/share
feed:https://example.org
urn:isbn:0306406152
doi:10.1038/x
https&colon;//example.org
https%3A//example.org
ｊavascript:alert(1)
""".strip().splitlines()

CHARACTERS = [
    "javascript://example.org/%0aalert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\rscript:alert(1)",
    "\tjavascript:alert(1)",
    "\njavascript:alert(1)",
    "\x00javascript:alert(1)",
    "\x01javascript:alert(1)",
    "\x1fjavascript:alert(1)",
    "\x0bjavascript:alert(1)",
    "\x7fjavascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "\u2028javascript:alert(1)",
    "\ufeffjavascript:alert(1)",
    "https://example.org/\u202egpj.exe",
    "https://example.org/a\nb",
    "https://example.org/%0d%0aSet-Cookie:x",
    "https://example.org/%00",
    "a%0Ab.pdf",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "java&#x0A;script:alert(1)",
    "java%0ascript:alert(1)",
    "mailto:me@example.org%0aBcc:you@example.org",
    'https://example.org/" onmouseover="alert(1)',
    "https://example.org/<script>",
    "a`b",
    "{{ site.url }}/a.pdf",
    "https://example.org/{id}",
    "https:\\\\example.org",
    "\\\\host\\share",
    "/\\example.org",
    "C:\\files\\a.pdf",
]

PLACES = [
    ("//example.org/a", "write https://example.org/a"),
    ("///example.org", "write https:///example.org"),
    ("&#47;/example.org", "names no scheme"),
    ("%2f%2fexample.org", "names no scheme"),
    ("https:", "write it as https://example.org/page"),
    ("https://", "names no site"),
    ("https:///a", "names no site"),
    ("https:/example.org", "names no site"),
    ("https:example.org", "names no site"),
    ("http:javascript:alert(1)", "names no site"),
    ("https://?a", "names no site"),
    ("https://exa mple.org", "names no site"),
    ("https://example.org:port/", "names no site"),
    ("https://[::1", "names no site"),
    ("https://.example.org", "names no site"),
    ("https://me:secret@example.org/", "leave out what stands before @"),
    ("https://example.org@evil.org/", "leave out what stands before @"),
    ("ftp://me@example.org/", "leave out what stands before @"),
    ("mailto:", "write it as mailto:me@site.org"),
    ("mailto:me", "not a complete mailto address"),
    ("mailto:me@a.org,you@b.org", "not a complete mailto address"),
    ("tel:", "not a complete tel address"),
    ("tel:call me", "not a complete tel address"),
    ("www.example.org/a", "write https://www.example.org/a"),
    ("github.com/me/it", "write https://github.com/me/it"),
    ("arxiv.org/abs/2401.12345", "write https://arxiv.org/abs/2401.12345"),
    ("me@example.org", "write mailto:me@example.org"),
]


@pytest.mark.parametrize("text", ALLOWED)
def test_ordinary_addresses_are_kept(text: str) -> None:
    assert check_address(f" {text}  ") == text


def test_a_blank_is_encoded_except_in_a_path_which_may_be_a_file() -> None:
    assert check_address("https://example.org/a b") == "https://example.org/a%20b"
    assert check_address("my paper.pdf") == "my paper.pdf"


def test_a_scheme_is_written_in_lower_case() -> None:
    assert check_address("HTTPS://Example.org/A") == "https://Example.org/A"


@pytest.mark.parametrize("text", SCHEMED)
def test_a_page_links_no_other_scheme_however_disguised(text: str) -> None:
    with pytest.raises(ValueError, match="which no page may link: ") as refusal:
        check_address(text)
    assert repr(text) in str(refusal.value)


@pytest.mark.parametrize("text", CHARACTERS)
def test_characters_that_deceive_a_reader_or_a_browser_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"holds|hides") as refusal:
        check_address(text)
    assert repr(text) in str(refusal.value)


@pytest.mark.parametrize(("text", "message"), PLACES)
def test_an_address_that_leads_elsewhere_than_it_looks_is_refused(
    text: str, message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        check_address(text)


@pytest.mark.parametrize("text", ["", "   ", "#"])
def test_an_empty_address_says_what_to_do(text: str) -> None:
    with pytest.raises(ValueError, match="leave the option out, or write `soon`"):
        check_address(text)


def test_a_file_on_the_author_s_disk_is_answered_with_the_cure() -> None:
    with pytest.raises(ValueError, match="put the file beside the page"):
        check_address("file:///home/me/a.pdf")


@given(
    st.lists(
        st.sampled_from(
            [
                *"jJ:/#?.&;% \t\n\\@",
                "ava",
                "script",
                "&#58;",
                "&colon;",
                "%3A",
                "//",
                "x",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_no_mixture_gets_a_foreign_scheme_through(text: str) -> None:
    try:
        address = check_address(text)
    except ValueError:
        return
    assert address.isprintable()
    plain = unquote(unescape(address))
    assert not plain.startswith(("//", "\\"))
    assert urlsplit(plain).scheme in {"", "http", "https", "mailto", "tel", "ftp"}
    assert check_address(address) == address


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("a.pdf", True),
        ("/files/a.pdf", True),
        ("../a.html#part", True),
        ("#part", False),
        ("", False),
        ("https://example.org", False),
        ("mailto:me@example.org", False),
    ],
)
def test_a_file_of_the_site_is_told_from_the_rest(address: str, *, local: bool) -> None:
    assert is_local(address) is local
