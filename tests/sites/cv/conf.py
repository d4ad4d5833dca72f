"""A curriculum vitae on one page, its records in YAML; no owner is configured."""

project = "Curriculum vitae"
epub_copyright = "The sphinx-academic developers"
version = "1"
language = "en"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["attrs_block", "colon_fence", "dollarmath", "deflist"]

html_theme = "sphinx_academic"

academic_sources = ["records.yml"]
academic_venues = "venues.yml"
