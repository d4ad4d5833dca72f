academic_sources = ["papers.bib", "records.yml"]
