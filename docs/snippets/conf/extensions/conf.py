extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
exclude_patterns = ["_build", ".venv"]
