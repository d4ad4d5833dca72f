"""Everything on one page: equal contributions, a name in two scripts, many links."""

project = "Wei Liu"
author = "Wei Liu"
language = "en"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]

html_theme = "sphinx_academic"

academic_owner = ["Wei Liu", "刘威"]
academic_profile = {
    "role": "PhD student",
    "affiliations": ["HKUST NLP"],
    "native": "刘威",
    "native_lang": "zh-Hans",
}
academic_marks = {"*": "equal"}
academic_people = {
    "junxian-he": {"name": "Junxian He", "url": "https://jxhe.github.io/"},
    "kewei-tu": {
        "name": "Kewei Tu",
        "url": "https://faculty.sist.shanghaitech.edu.cn/faculty/tukw/",
    },
}
