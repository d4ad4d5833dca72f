"""Records, the parsing of what people write, and queries: no Sphinx inside."""
