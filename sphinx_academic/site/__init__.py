"""What the theme `sphinx_academic` needs from Python: navigation, page values, HTML."""
