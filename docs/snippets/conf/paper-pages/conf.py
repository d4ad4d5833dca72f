academic_publication_links = "list"
