"""A site that is written from the right to the left."""

project = "أميرة حسن"
author = "أميرة حسن"
language = "ar"

extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]

html_theme = "sphinx_academic"

academic_owner = ["أميرة حسن", "Amira Hassan"]
academic_profile = {
    "role": "أستاذة الرياضيات",
    "affiliations": ["جامعة القاهرة"],
    "native": "Amira Hassan",
    "native_lang": "en",
}
