"""Settings of the manual: it is built with the theme that it describes."""

import sphinx_academic

project = "sphinx-academic"
copyright = "The sphinx-academic developers"
language = "en"
version = sphinx_academic.__version__

extensions = ["myst_parser", "sphinx_academic", "sphinx_academic._docs"]
myst_enable_extensions = [
    "amsmath",
    "attrs_block",
    "colon_fence",
    "deflist",
    "dollarmath",
    "fieldlist",
    "tasklist",
]
myst_heading_anchors = 3
exclude_patterns = ["_build", "snippets"]
nitpicky = True

html_theme = "sphinx_academic"
html_title = "sphinx-academic"
html_static_path = ["_static"]
html_css_files = ["manual.css"]

# What the examples refer to.
academic_marks = {"*": "equal", "†": "work done while at Google Brain"}
academic_people = {
    "noether": {"name": "Emmy Noether", "aliases": ["Amalie Emmy Noether"], "me": True},
    "brauer": {
        "name": "Richard Brauer",
        "url": "https://mathshistory.st-andrews.ac.uk/Biographies/Brauer/",
    },
    "hasse": {
        "name": "Helmut Hasse",
        "url": "https://mathshistory.st-andrews.ac.uk/Biographies/Hasse/",
    },
    "turing": {
        "name": "Alan Turing",
        "aliases": ["Alan Mathison Turing"],
        "url": "https://www.turing.org.uk/",
    },
}
academic_venues = {
    "NeurIPS": {
        "name": "Advances in Neural Information Processing Systems",
        "url": "https://papers.nips.cc/",
    },
    "CVPR": {
        "name": "IEEE Conference on Computer Vision and Pattern Recognition",
        "color": "#1f5fae",
        "rank": "CORE A*",
    },
}
