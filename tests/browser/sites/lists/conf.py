"""Lists in every layout, and two that can be filtered."""

project = "Ada King"
author = "Ada King"
language = "en"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]

academic_owner = ["Ada King"]
academic_marks = {"*": "equal"}
