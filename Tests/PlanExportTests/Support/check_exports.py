"""Reads metroplan's CSV with pandas and its workbook with LibreOffice: check_exports.py PROGRAM

Run by hand: pandas is from PyPI, LibreOffice (libreoffice-calc) from Debian, and neither is needed
by `make test`.
"""

import csv
import io
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import pandas

program = sys.argv[1]
COMMANDS = [
    "export --format csv", "export --format csv --by-document", "export --format csv --statements",
    "projects --csv", "track --csv", "timeline --csv", "indicators --csv", "map --csv",
    "sources --csv", "place --csv",
]
NUMBERS = {"documents", "investment", "paragraph", "kilometres", "statements", "repeats", "silence"}
DATES = {"date", "due", "dueFrom", "last-word"}
faults = 0

for command in COMMANDS:
    text = subprocess.run(
        [program, *command.split(), "--codes"], capture_output=True, check=True, text=True).stdout
    heads = next(csv.reader(io.StringIO(text)))
    dates = [head for head in heads if head in DATES]
    frame = pandas.read_csv(io.StringIO(text), parse_dates=dates)
    wrong = [head for head in dates if frame[head].notna().any()
             and not str(frame[head].dtype).startswith("datetime64")]
    wrong += [head for head in heads if head in NUMBERS and frame[head].dtype == object]
    faults += len(wrong)
    print(f"{command}: {len(frame)} rows, {len(heads)} columns, "
          f"{len(dates)} of dates, wrong: {wrong or 'none'}")

with tempfile.TemporaryDirectory() as folder:
    path = f"{folder}/ledger.xlsx"
    subprocess.run([program, "export", "--format", "xlsx", "-o", path], check=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "fods", "--outdir", folder, path], check=True, capture_output=True)
    root = ElementTree.parse(f"{folder}/ledger.fods").getroot()
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    kinds: dict[str, int] = {}
    for cell in root.iter("{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table-cell"):
        kind = cell.get(office + "value-type")
        if kind:
            kinds[kind] = kinds.get(kind, 0) + 1
    print(f"export --format xlsx in LibreOffice: {kinds}")
    faults += 0 if kinds.get("date") else 1
sys.exit(1 if faults else 0)
