html_theme = "sphinx_academic"
html_theme_options = {
    "nav_links": [
        {"title": "MacTutor", "url": "https://mathshistory.st-andrews.ac.uk/"}
    ],
    "footer_text": "Set in the typefaces of your own computer.",
}
