extensions = [
    "myst_parser",
    "sphinx_academic",
    "sphinx.ext.intersphinx",
]
intersphinx_mapping = {
    "noether": ("https://example.org/noether/", None),
}
