"""How long a site takes to build, compared with the same words in plain Markdown."""
