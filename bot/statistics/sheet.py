"""The published numbers as a table for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

from bot.content.library import Library
from bot.statistics import naming
from bot.statistics.report import Report

_HEAD = ("mulai", "sampai", "deret", "potongan", "hasil", "kode", "nama", "jumlah")


def table(report: Report, library: Library) -> bytes:
    """Return the table as CSV that a double click opens: semicolons and a byte-order mark.

    A spreadsheet set to Indonesian writes decimals with a comma, so it separates by semicolons.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    for span, cell in sorted(report.cells):
        label = naming.name(library, cell.series, cell.cut, cell.name) if cell.name else ""
        writer.writerow(
            (span.first, span.last, cell.series, cell.cut.value, cell.outcome, cell.name, label,
             cell.n)
        )  # fmt: skip
    for day, people in sorted(report.visitors().items()):
        writer.writerow((day, day, "orang", "jumlah", "", "", "", people))
    for label, value in report.extras:
        writer.writerow(
            (report.asked.first, report.asked.last, "lainnya", "", "", "", label, value)
        )
    return out.getvalue().encode("utf-8-sig")
