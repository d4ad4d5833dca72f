academic_citations = "citations.json"
