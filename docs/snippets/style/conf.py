project = "Emmy Noether"
extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
html_theme = "sphinx_academic"
exclude_patterns = ["_build"]
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["my.css"]
