import os

html_baseurl = os.environ.get(
    "READTHEDOCS_CANONICAL_URL", "https://emmy-noether.readthedocs.io/en/latest/"
)
