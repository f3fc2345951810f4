"""Whom does OpenSanctions name in targets.simple.csv?

Columns were verified in October 2026 with tests of six public readers, which agree but for
`program_ids`, which older files lack. Cells with several values part them by `;`. The table gives no
days of a listing: `first_seen` is when OpenSanctions saw it. Identifiers stand without their kinds,
and are kept in the note.
"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.follow_the_money import LEFT_OUT, ORGANISATIONS, OTHER_RECORDS
from exposure.ingest.lists.gather.codes import others, said, slug
from exposure.ingest.lists.gather.countries import one_country
from exposure.ingest.lists.gather.gathered import Gathered, Listing
from exposure.ingest.lists.gather.tables import Columns, open_columns
from exposure.ingest.sheet.cells import Row
from exposure.model.law.listed import ListedParty

NEEDED = ("id", "schema", "name")


def read_opensanctions_table(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the organisations of the table; raises `InputError` for another file."""
    gathered = Gathered(bounds)
    columns = open_columns(name, raw, bounds, NEEDED, gathered)
    datasets, last_seen = set(), ""
    for row in columns.rows():
        datasets.add(columns.text(row, "dataset", "datasets"))
        last_seen = max(last_seen, columns.text(row, "last seen"))
        schema = columns.text(row, "schema")
        if schema in ORGANISATIONS:
            gathered.add(_party(columns, row))
        else:
            gathered.leave_out(LEFT_OUT.get(schema, OTHER_RECORDS))
    dataset = datasets.pop() if len(datasets) == 1 else ""
    title = f"OpenSanctions{f', {dataset}' if dataset else ''}"
    return gathered.listing(slug(f"opensanctions {dataset}"), title, last_seen[:10] or None)


def _party(columns: Columns, row: Row) -> ListedParty:
    def text(header: str) -> str:
        return columns.text(row, header)

    name, identifiers = text("name"), text("identifiers")
    return ListedParty(
        name,
        text("program ids") or text("sanctions") or text("dataset"),
        others(text("aliases").split(";"), name),
        one_country(text("countries").split(";")),
        place=columns.place(row, "name"),
        note=said(
            f"entity {text('id')}",
            text("sanctions"),
            f"identifiers {identifiers}" if identifiers else "",
        ),
    )
