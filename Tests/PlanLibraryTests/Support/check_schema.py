"""Checks YAML files against a JSON Schema: check_schema.py SCHEMA FILE..."""

import json
import sys

try:
    import yaml
except ImportError:
    sys.exit("install the Debian package python3-yaml")
try:
    import jsonschema
except ImportError:
    sys.exit("install the Debian package python3-jsonschema")

schema_path, *paths = sys.argv[1:]
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)

faults = 0
for path in paths:
    with open(path, encoding="utf-8") as file:
        # Both as our own reader sees the file, all texts, and as an editor
        # does, with numbers. YAML 1.2 has no dates, so theirs are texts too.
        text = file.read()
    for loader in (yaml.BaseLoader, yaml.SafeLoader):
        values = yaml.load(text, loader)
        if loader is yaml.SafeLoader:
            values = json.loads(json.dumps(values, default=str))
        for error in sorted(validator.iter_errors(values), key=lambda error: error.json_path):
            print(f"{path}: {error.json_path}: {error.message[:300]}")
            faults += 1
sys.exit(1 if faults else 0)
