"""The head of pages: what search engines, reference managers and networks read there.

It stands in any theme, since all of them write what `metatags` holds.  Whatever the
author or another extension has said of a page before stays as it is, and alone.

`descriptions`  the sentence that search engines show below a title
`open_graph`    what a network shows where somebody shares a page
`things`        what a page is about, in the words of schema.org
`given`         what has been said before
`tags`          all of it as HTML
`pages`         puts it into the pages
"""
