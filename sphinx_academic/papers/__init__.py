"""Pages of papers: one for each publication, made from its record.

They are no documents, of which thousands would make navigation slow, but additions of
a build (`freshness.additions`).

`addresses`    which publication has which page, and where references lead
`contents`     what a page says besides what an entry does
`page_writer`  writes one page
`pages`        which pages there should be
`search`       lets a search find them, with the words of `page_index`
"""
