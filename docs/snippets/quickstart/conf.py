project = "Alan Turing"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
exclude_patterns = ["_build", ".venv"]

html_theme = "sphinx_academic"

academic_owner = ["Alan Turing", "Alan Mathison Turing"]
academic_profile = {
    "role": "Mathematician",
    "affiliations": ["King's College, Cambridge"],
    "links": {"wikidata": "Q7251"},
}
