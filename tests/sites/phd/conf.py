"""A doctoral student's page: a notice, much news, papers on a page of their own."""

project = "Haozhe Wang"
epub_copyright = "The sphinx-academic developers"
version = "1"
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
academic_people = {
    "fangzhen-lin": {"name": "Fangzhen Lin", "url": "https://cse.hkust.edu.hk/~flin/"},
    "wenhu-chen": {"name": "Wenhu Chen", "url": "https://wenhuchen.github.io/"},
    "ge-zhang": {
        "name": "Ge Zhang",
        "url": "https://scholar.google.com/citations?user=qyTrq4kAAAAJ&hl=zh-CN",
    },
}
academic_venues = {
    "ACL": {
        "name": "Annual Meeting of the Association for Computational Linguistics",
        "color": "#8a3b6c",
        "rank": "CORE A*",
    },
    "EMNLP": {
        "name": "Conference on Empirical Methods in Natural Language Processing",
        "color": "#8a3b6c",
        "rank": "CORE A*",
    },
    "ICRA": {"name": "IEEE International Conference on Robotics and Automation"},
    "NeurIPS": {
        "name": "Conference on Neural Information Processing Systems",
        "color": "#1f5fa8",
        "rank": "CORE A*",
    },
}
