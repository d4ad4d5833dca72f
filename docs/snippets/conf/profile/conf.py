academic_owner = ["Emmy Noether"]
academic_profile = {
    "role": "Mathematician",
    "affiliations": ["Bryn Mawr College <https://www.brynmawr.edu/>"],
    "location": "Bryn Mawr, Pennsylvania",
    "links": {
        "wikidata": "Q7099",
        "arxiv": "https://arxiv.org/abs/physics/0503066",
        "MacTutor": "https://mathshistory.st-andrews.ac.uk/Biographies/Noether_Emmy/",
    },
}
