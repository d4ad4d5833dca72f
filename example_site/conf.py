"""Settings of the example site: the publications, news and life of Emmy Noether."""

import os

project = "Emmy Noether"
author = "Emmy Noether"
language = "en"
# What an e-book must name besides: whose the text is, and which edition it is.
epub_copyright = "The sphinx-academic developers"
version = "1"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["attrs_block", "colon_fence", "deflist", "dollarmath"]

html_theme = "sphinx_academic"
html_title = "Emmy Noether"
# Where the site is, which feeds and search engines need to know: Read the Docs says it,
# `make live` shows the site at the other. Write the address of yours.
html_baseurl = os.environ.get("READTHEDOCS_CANONICAL_URL", "http://localhost:8000/")

academic_sources = ["noether.bib"]

# Whose site this is: the name shown, then her other names.
academic_owner = ["Emmy Noether", "Amalie Emmy Noether"]
academic_profile = {
    "role": "Mathematician",
    "affiliations": ["Bryn Mawr College, Pennsylvania"],
    "links": {
        "MacTutor": "https://mathshistory.st-andrews.ac.uk/Biographies/Noether_Emmy/",
        "zbmath": "https://zbmath.org/authors/?q=Emmy+Noether",
        "arxiv": "https://arxiv.org/abs/physics/0503066",
        "wikidata": "Q7099",
    },
}

# Journals by their short names, which become badges, and people with their pages.
academic_venues = {
    "Crelle": {
        "name": "Journal für die reine und angewandte Mathematik",
        "url": "https://en.wikipedia.org/wiki/Crelle%27s_Journal",
    },
    "Math. Ann.": {
        "name": "Mathematische Annalen",
        "url": "https://en.wikipedia.org/wiki/Mathematische_Annalen",
    },
    "Math. Z.": {
        "name": "Mathematische Zeitschrift",
        "url": "https://en.wikipedia.org/wiki/Mathematische_Zeitschrift",
    },
}
academic_people = {
    "artin": {
        "name": "Emil Artin",
        "url": "https://en.wikipedia.org/wiki/Emil_Artin",
    },
    "brauer": {
        "name": "Richard Brauer",
        "url": "https://en.wikipedia.org/wiki/Richard_Brauer",
    },
    "cavailles": {
        "name": "Jean Cavaillès",
        "url": "https://en.wikipedia.org/wiki/Jean_Cavaill%C3%A8s",
    },
    "dedekind": {
        "name": "Richard Dedekind",
        "url": "https://en.wikipedia.org/wiki/Richard_Dedekind",
    },
    "hasse": {
        "name": "Helmut Hasse",
        "url": "https://en.wikipedia.org/wiki/Helmut_Hasse",
    },
}
