"""Files of the whole site: what its records look like to other programs.

`bibliographies`  publications as BibTeX, RIS and CSL-JSON: all, and those of lists
`datasets`        all records as JSON, with a schema, and those of lists
`feeds`           lists as Atom and JSON Feed, whose texts `fragments` writes
`site_map`        the pages, for search engines; `others_site_map` of sphinx-sitemap
`redirects`       old addresses, which lead to where things are now

Each answers what files there should be from the facts of an `Edition`; `files`
collects them, and `freshness.additions` writes what is out of date.
"""
