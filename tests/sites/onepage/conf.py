"""Everything on one page: papers in a `.bib`, a name in two scripts, many links."""

project = "Wei Liu"
epub_copyright = "The sphinx-academic developers"
version = "1"
author = "Wei Liu"
language = "en"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]

html_theme = "sphinx_academic"

academic_sources = ["papers.bib"]
academic_owner = ["Wei Liu", "Wei Liu (刘威)"]
academic_profile = {
    "role": "PhD student",
    "affiliations": [{"name": "HKUST NLP", "url": "https://github.com/hkust-nlp"}],
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
    "qian-liu": {"name": "Qian Liu", "url": "https://siviltaram.github.io/"},
    "yong-jiang": {"name": "Yong Jiang", "url": "https://jiangyong.site/"},
    "yu-cheng": {"name": "Yu Cheng", "url": "https://ych133.github.io/"},
}

LEARNING, LANGUAGE = "#1f5fa8", "#8a3b6c"
academic_venues = {
    "ICML": {
        "name": "International Conference on Machine Learning",
        "url": "https://icml.cc/",
        "color": LEARNING,
        "rank": "CORE A*",
    },
    "ICLR": {
        "name": "International Conference on Learning Representations",
        "url": "https://iclr.cc/",
        "color": LEARNING,
        "rank": "CORE A*",
    },
    "AAAI": {
        "name": "AAAI Conference on Artificial Intelligence",
        "url": "https://aaai.org/",
        "color": LEARNING,
        "rank": "CORE A*",
    },
    "ACL": {
        "name": "Annual Meeting of the Association for Computational Linguistics",
        "color": LANGUAGE,
        "rank": "CORE A*",
    },
    "EMNLP": {
        "name": "Conference on Empirical Methods in Natural Language Processing",
        "color": LANGUAGE,
        "rank": "CORE A*",
    },
    "NAACL": {
        "name": "Conference of the North American Chapter of the Association for "
        "Computational Linguistics",
        "color": LANGUAGE,
    },
    "ICASSP": {
        "name": "IEEE International Conference on Acoustics, Speech and Signal "
        "Processing",
    },
    "NLPCC": {
        "name": "CCF International Conference on Natural Language Processing and "
        "Chinese Computing",
    },
}
