"""A doctoral student's page: a notice, much news, papers on a page of their own."""

project = "Haozhe Wang"
author = "Haozhe Wang"
language = "en"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]

html_theme = "sphinx_academic"

academic_owner = ["Haozhe Wang"]
academic_profile = {
    "role": "PhD student",
    "affiliations": ["Hong Kong University of Science and Technology"],
    "links": {"scholar": "V96YGIMAAAAJ", "github": "HazekiahWon"},
}
