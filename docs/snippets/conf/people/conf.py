academic_people = {
    "hasse": {
        "name": "Helmut Hasse",
        "url": "https://mathshistory.st-andrews.ac.uk/Biographies/Hasse/",
    },
    "ramanujan": {
        "name": "Srinivasa Ramanujan",
        "aliases": ["Srinivasa Ramanujan Aiyangar"],
    },
}
