"""One entry of every shape, for themes that know nothing of entries."""

project = "Ada King"
author = "Ada King"
language = "en"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]

academic_owner = ["Ada King"]
academic_marks = {"*": "equal", "†": "corresponding"}
academic_people = {"bo": {"name": "Bo Li", "url": "https://example.org/bo"}}
academic_venues = {
    "ICML": {
        "name": "Conference on Machine Learning",
        "url": "https://example.org/icml",
        "color": "#00369f",
        "rank": "A",
    },
    "TMLR": {"url": "https://example.org/tmlr", "color": "#ffe000"},
}
