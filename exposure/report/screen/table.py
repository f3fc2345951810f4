"""How is a screening written as one line per hit, for a program and for a spreadsheet alike?"""

import csv
import io

from exposure.model.screening.result import ScreenResult
from exposure.report.neutral import spreadsheet

HEADER = ("row", "text", "vendor", "level", "relation", "reason")


def write_csv(result: ScreenResult, _width: int = 0) -> bytes:
    """Return CSV (RFC 4180, lines ended by LF) in UTF-8: one line per row and vendor.

    What others wrote is neutralised, as a person may open the file in a spreadsheet program; the
    number of the row, the vendor, level and relation are our own and stand as they are.
    """
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(HEADER)
    for row in result.rows:
        text = spreadsheet(row.text)
        for hit in row.hits:
            match = hit.match
            reason = spreadsheet(" ".join(match.because.split()))
            writer.writerow(
                (row.row, text, match.vendor, match.confidence.value, match.relation.value, reason)
            )
    return target.getvalue().encode("utf-8", "replace")
