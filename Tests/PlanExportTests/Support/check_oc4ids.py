"""Checks OC4IDS project packages: check_oc4ids.py SCHEMA-FOLDER FILE..."""

import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("install the Debian package python3-jsonschema")

folder, *paths = sys.argv[1:]


def load(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        return json.load(file)


package, project = load("project-package-schema.json"), load("project-schema.json")
# The package refers to the project schema by its address; nothing is fetched.
resolver = jsonschema.RefResolver(package["id"], package, store={project["id"]: project})
validator = jsonschema.Draft4Validator(
    package, resolver=resolver, format_checker=jsonschema.draft4_format_checker
)

faults = 0
for path in paths:
    with open(path, encoding="utf-8") as file:
        values = json.load(file)
    for error in validator.iter_errors(values):
        print(f"{path}: {error.json_path}: {error.message[:300]}")
        faults += 1
    known = set(project["properties"])
    for index, item in enumerate(values["projects"]):
        for key in set(item) - known:
            print(f"{path}: projects[{index}]: {key} is no field of the standard")
            faults += 1
    ids = [item["id"] for item in values["projects"]]
    if len(set(ids)) != len(ids):
        print(f"{path}: an id stands twice")
        faults += 1
sys.exit(1 if faults else 0)
