"""Whom does the public extract of SAM.gov exclusions name?

The 31 columns of version 2, `Creation_Date` among them, were verified in October 2026 with a test
file of the Perl library Parse::SAMGov and three other public readers, which agree. GSA's page on
the Extracts Download API says that the file holds the active exclusions of its day and is called
SAM_Exclusions_Public_Extract_V2_YYDDD; `Record Status` is blank in it. Extracts of before April 2022
have a column DUNS.
"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.gather.codes import identifiers_of, said
from exposure.ingest.lists.gather.countries import country_of
from exposure.ingest.lists.gather.days import US, day_of, day_of_name
from exposure.ingest.lists.gather.gathered import Gathered, Listing
from exposure.ingest.lists.gather.tables import Columns, open_columns
from exposure.ingest.sheet.cells import Row
from exposure.model.law.listed import ListedParty

NEEDED = ("classification", "name", "exclusion program", "excluding agency")
PERSONS, VESSELS = "persons", "vessels"
_CLASSES = {"individual": PERSONS, "vessel": VESSELS}
_ORGANISATIONS = frozenset(("firm", "special entity designation", ""))
_UNKNOWN_CLASS = "expected Firm, Individual, Special Entity Designation or Vessel; it is kept"


def read_sam_exclusions(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the firms and special entities of an extract; raises `InputError` for another file."""
    gathered = Gathered(bounds)
    columns = open_columns(name, raw, bounds, NEEDED, gathered)
    for row in columns.rows():
        if is_party(columns, row, gathered):
            gathered.add(_party(columns, row, gathered))
    return gathered.listing("sam-exclusions", "SAM.gov exclusions", day_of_name(name))


def is_party(columns: Columns, row: Row, gathered: Gathered) -> bool:
    """Say whether a row classes an organisation, and count persons and vessels, which are left out."""
    classed = columns.text(row, "classification").casefold()
    if (left_out := _CLASSES.get(classed)) is not None:
        gathered.leave_out(left_out)
        return False
    if classed not in _ORGANISATIONS:
        gathered.warn(_UNKNOWN_CLASS, columns.place(row, "classification"), classed[:40])
    return True


def sam_party(columns: Columns, row: Row, gathered: Gathered, programme: str) -> ListedParty:
    """Return what both lists of SAM.gov say of a party in the same columns."""
    place = columns.place(row, "name")
    kind, agency = columns.text(row, "exclusion type"), columns.text(row, "excluding agency")
    return ListedParty(
        columns.text(row, "name"),
        programme,
        country=country_of(columns.text(row, "country")),
        identifiers=identifiers_of({
            "uei": [columns.text(row, "unique entity id")],
            "cage": [columns.text(row, "cage")],
            "duns": [columns.text(row, "duns")],
        }),
        since=day_of(columns.text(row, "active date"), US, gathered, place),
        until=day_of(columns.text(row, "termination date"), US, gathered, place),
        place=place,
        note=said(kind, agency, columns.text(row, "additional comments"), _beside(columns, row)),
        issuer=agency,
    )  # fmt: skip


def _party(columns: Columns, row: Row, gathered: Gathered) -> ListedParty:
    return sam_party(columns, row, gathered, columns.text(row, "exclusion program"))


def _beside(columns: Columns, row: Row) -> str:
    """Return what else names the record; `(also ...)` names others that were excluded with it."""
    number, status = columns.text(row, "sam number"), columns.text(row, "record status")
    return said(
        columns.text(row, "cross reference"),
        f"record status {status}" if status else "",
        f"SAM number {number}" if number else "",
    )
