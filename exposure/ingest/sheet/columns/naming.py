"""Which of the columns that may name the vendor does, and what are the others?"""

from collections.abc import Mapping

from msgspec.structs import replace

from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR
from exposure.ingest.sheet.columns.readings import bare
from exposure.ingest.sheet.columns.sample import Sampled
from exposure.ingest.sheet.header_words import NAME_WORDS, SBOM_WORDS
from exposure.ingest.sheet.meanings import contract_meaning, vendor_meaning
from exposure.ingest.sheet.values.looks import are_codes, are_companies, company_share, look_of
from exposure.ingest.sheet.words.fold import folded

_WHOM = frozenset((*NAME_WORDS, *map(bare, NAME_WORDS)))
_LEGAL = frozenset(
    ("legal", "registered", "official", "rechtlicher", "firmierung", "legale", "sociale", "social")
)
_NOT_BOUGHT_FROM = frozenset(
    ("customer", "client", "competitor", "prospect", "lead", "employer", "tenant", "investor",
     "member", "applicant", "kunde", "cliente", "klant", "kund", "insured", "grantee", "donor")
)  # fmt: skip
"""Headers of companies from which nobody buys."""


def with_one_vendor(
    columns: tuple[Column, ...], sampled: Mapping[int, Sampled]
) -> tuple[Column, ...]:
    """Return a vendor sheet's columns with one that names the vendor first of all.

    Columns to the right of it that name one too stay `vendor`: they fill in where it is empty.
    """
    columns = _without_weak(columns, sampled)
    named = [column for column in columns if column.role == "vendor"]
    best = min(named, key=lambda column: _rank(column, sampled), default=None)
    if best is None or best.stated:
        return columns
    return tuple(
        _beside(column, best, sampled) if column.role == "vendor" and column is not best else column
        for column in columns
    )


def named_in_part(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns with the first `Vendor / Product` as `vendor`, where none else is.

    Beside a column of vendors it is one of products below the band `Vendor`.
    """
    first = next((column for column in columns if _names_both(column)), None)
    because = "its header speaks of vendors and products, and no other column names vendors"
    return tuple(
        replace(column, role="vendor", because=because) if column is first else column
        for column in columns
    )


def _names_both(column: Column) -> bool:
    parts = map(vendor_meaning, column.header.split("/"))
    named = any(part is not None and part.role == "vendor" for part in parts)
    return column.role == "product" and named and not column.stated


def named_by_values(
    columns: tuple[Column, ...], sampled: Mapping[int, Sampled]
) -> tuple[Column, ...]:
    """Return the columns with the one as `vendor` whose values look like companies' names.

    Only a column of which nobody says what it is may become one.
    """
    able = [column for column in columns if _may_be_companies(column, sampled)]
    if not able:
        return columns
    best = max(
        able, key=lambda column: (company_share(sampled[column.index].values), -column.index)
    )
    because = "its values look like company names"
    return tuple(
        replace(column, role="vendor", because=because) if column is best else column
        for column in columns
    )


def _may_be_companies(column: Column, sampled: Mapping[int, Sampled]) -> bool:
    header = column.header
    if column.role or column.stated or not are_companies(sampled[column.index].values):
        return False
    known = vendor_meaning(header) or contract_meaning(header) if header else None
    text = folded(header)
    return known is None and text not in SBOM_WORDS and not _NOT_BOUGHT_FROM & set(text.split())


def _without_weak(
    columns: tuple[Column, ...], sampled: Mapping[int, Sampled]
) -> tuple[Column, ...]:
    """Return the columns with each that may name a vendor decided."""
    weak = [column for column in columns if column.role == WEAK_VENDOR]
    best = next((column for column in columns if column.role == "vendor"), None)
    if best is None and weak:
        best = min(weak, key=lambda column: _rank(column, sampled))
    return tuple(
        _chosen(column, best, sampled)
        if best is not None and column.role == WEAK_VENDOR
        else column
        for column in columns
    )


def _chosen(column: Column, best: Column, sampled: Mapping[int, Sampled]) -> Column:
    if column is best:
        because = f"{column.because}, and the other columns speak of vendors"
        return replace(column, role="vendor", because=because)
    because = f"{column.because}, but another column names the vendor"
    # `Name` beside `Legal name` is the same company; `Partner` beside `Company` may be another.
    same = _LEGAL & {*folded(column.header).split(), *folded(best.header).split()}
    if not same and _says_one(column, sampled) and not _says_one(best, sampled):
        # Mostly it is the company's own name; where it is the vendor of all rows, it is compared.
        return replace(
            column, role="other_names", because=f"{because}, and it says the same in all rows"
        )
    return replace(column, role="other_names" if same else "", because=because)


def _beside(column: Column, best: Column, sampled: Mapping[int, Sampled]) -> Column:
    """Return a column that names vendors too, beside the one that was chosen."""
    shown = repr(best.header[:60])
    values = sampled[column.index].values
    if are_codes(values) and not are_codes(sampled[best.index].values):
        because = f"{column.because}, but its values are keys, and {shown} names the vendor"
        return replace(column, role="erp_number", because=because)
    if column.index > best.index:
        return column
    because = f"{column.because}, but {shown} names the vendor more fully"
    return replace(column, role="other_names", because=because)


def _rank(column: Column, sampled: Mapping[int, Sampled]) -> tuple[bool | int, ...]:
    """Return how well a column names the vendor: the least is best."""
    values = sampled[column.index].values if column.index in sampled else ()
    words = set(folded(column.header).split())
    weak = column.role == WEAK_VENDOR and not words & _LEGAL
    return (
        not column.stated,
        are_codes(values) or bool(look_of(values)),
        weak and _says_one(column, sampled),
        weak and not are_companies(values),
        weak and bare(folded(column.header)) in _WHOM,
        weak,
        column.index,
    )


def _says_one(column: Column, sampled: Mapping[int, Sampled]) -> bool:
    """Say whether several rows have one text in a column, as where `Organization` is our own."""
    values = sampled[column.index].values if column.index in sampled else ()
    return len(values) > 1 and len(set(values)) == 1
