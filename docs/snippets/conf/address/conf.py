html_baseurl = "https://example.org/~noether/"
