"""Prints the sheets of a workbook on standard input as JSON: their heads, cells, panes and filters."""

import datetime
import io
import json
import sys

try:
    import openpyxl
except ImportError:
    sys.exit("install the Debian package python3-openpyxl")

book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))


def value(cell):
    if isinstance(cell.value, datetime.datetime):
        return {"date": cell.value.date().isoformat(), "format": cell.number_format}
    return cell.value


print(
    json.dumps(
        [
            {
                "name": sheet.title,
                "panes": sheet.freeze_panes,
                "filter": sheet.auto_filter.ref,
                "rows": [[value(cell) for cell in row] for row in sheet.iter_rows()],
            }
            for sheet in book.worksheets
        ],
        ensure_ascii=False,
    )
)
