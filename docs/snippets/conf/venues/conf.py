academic_venues = {
    "NeurIPS": {
        "name": "Advances in Neural Information Processing Systems",
        "url": "https://papers.nips.cc/",
        "color": "#6f42c1",
        "rank": "CORE A*",
    },
    "Math. Ann.": {"name": "Mathematische Annalen"},
}
