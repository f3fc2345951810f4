"""Do the columns of a sheet list vendors, contracts, or neither?"""

from collections.abc import Collection, Sequence

from msgspec import Struct

from exposure.ingest.sheet.columns.column import CONTRACTS, UNKNOWN, VENDORS, Column
from exposure.ingest.sheet.columns.lists.titles import announces_vendors
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR
from exposure.ingest.sheet.columns.readings import bare
from exposure.ingest.sheet.header_words import NAME_WORDS, SBOM_WORDS
from exposure.ingest.sheet.words.fold import folded

_ONLY_CONTRACTS = frozenset(("agency", "clauses", "covered_system", "contract_role"))
_OF_VENDORS = frozenset(
    ("website", "email", "uei", "cage", "duns", "lei", "tax_id", "erp_number", "status", "spend",
     "criticality", "subprocessors", "other_names", "parent", "country")
)  # fmt: skip
"""Roles by which a column `Name` or `Company` is one of vendors."""
_OF_COMPANIES = _OF_VENDORS | frozenset(("product", "end", "contract", "sbom", "model", "owner"))
"""Roles by which a column `Company`, though not a bare `Name`, is one of vendors."""
_PACKAGES = frozenset(SBOM_WORDS)
_WHOM = frozenset((*NAME_WORDS, *map(bare, NAME_WORDS)))
_PEOPLE = frozenset(
    ("first name", "last name", "firstname", "lastname", "given name", "surname", "family name",
     "job title", "position", "birth date", "date of birth", "employee id", "employee number",
     "hire date", "vorname", "nachname", "geburtsdatum", "personalnummer", "prenom",
     "nom de famille", "date de naissance", "matricule", "apellido", "apellidos",
     "fecha de nacimiento", "puesto", "cognome", "data di nascita", "sobrenome",
     "data de nascimento", "voornaam", "achternaam", "geboortedatum")
)  # fmt: skip
"""Headers of lists of people, in which a bare `Name` is a person's."""


class Kind(Struct, frozen=True):
    """What a sheet lists, and why."""

    kind: str
    because: str


def kind_of(
    vendors: Collection[Column], contracts: Collection[Column], told: Sequence[str] = ()
) -> Kind:
    """Return the kind of a sheet; its columns come as they read on either kind.

    `told` are the title and the texts above the header.
    """
    named = next((column for column in vendors if column.role == "vendor"), None)
    if named is not None:
        return Kind(VENDORS, f"the column {_shown(named)} names vendors")
    headers = {folded(column.header) for column in vendors}
    as_contracts = {column.role for column in contracts}
    of_other_things = bool(as_contracts & _ONLY_CONTRACTS) or len(headers & _PACKAGES) >= 2
    weak = [] if of_other_things else [one for one in vendors if one.role == WEAK_VENDOR]
    of_people = not headers.isdisjoint(_PEOPLE)
    if kind := _of_weak(weak, vendors, of_people=of_people):
        return kind
    title = next(filter(announces_vendors, told), "")
    if weak and title and not of_people:
        return Kind(VENDORS, f"{_shown(weak[0])} names those whom {title[:60]!r} announces")
    number = next((column for column in contracts if column.role == "number"), None)
    if number is not None:
        because = f"the column {_shown(number)} numbers contracts and none names vendors"
        return Kind(CONTRACTS, because)
    return Kind(UNKNOWN, "no column names a vendor or a contract number")


def _of_weak(
    weak: Collection[Column], vendors: Collection[Column], *, of_people: bool
) -> Kind | None:
    """Return the kind of a sheet in which the other columns confirm that vendors are named."""
    roles = dict.fromkeys(column.role for column in vendors)
    of_names = [role for role in roles if role in _OF_VENDORS and not of_people]
    of_companies = [role for role in roles if role in _OF_COMPANIES]
    for column in weak:
        met = of_names if bare(folded(column.header)) in _WHOM else of_companies
        if met:
            return Kind(VENDORS, f"{_shown(column)} names companies beside {', '.join(met)}")
    return None


def _shown(column: Column) -> str:
    return repr(column.header[:60]) if column.header else "without a header"
