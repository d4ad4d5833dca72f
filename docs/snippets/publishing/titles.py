"""Print the titles of all publications."""

import json
from pathlib import Path

records = json.loads(Path("_build/html/academic.json").read_bytes())["records"]
for record in records:
    if record["kind"] == "publication":
        print(record["title"])
