academic_venues = {
    "NeurIPS": {
        "name": "Advances in Neural Information Processing Systems",
        "url": "https://papers.nips.cc/",
    },
    "Math. Ann.": {"name": "Mathematische Annalen"},
}
