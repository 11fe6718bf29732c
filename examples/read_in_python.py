"""Read the corpus in Python: offsets in code points, a data frame if pandas is there.

    npx tazamatin clean corpus/raw --offsets code-point --out essays.jsonl
    python3 examples/read_in_python.py essays.jsonl
"""
import json
import sys

with open(sys.argv[1], encoding="utf8") as lines:
    essays = [json.loads(line) for line in lines]

rows = []
for essay in essays:
    assert essay["offsets"] == "code-point", "Python counts code points: use --offsets code-point"
    for mention in essay["dates"]:
        start, end = mention["span"]
        assert essay["text"][start:end] == mention["text"]
        rows.append({"essay": essay["id"], "text": mention["text"], "edtf": mention["edtf"]})

try:
    import pandas
except ModuleNotFoundError:
    for row in rows[:5]:
        print(row["essay"], row["edtf"], row["text"], sep="\t")
else:
    print(pandas.DataFrame(rows).head())
print(f"{len(rows)} dates in {len(essays)} essays")
