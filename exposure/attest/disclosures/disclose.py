"""Which disclosures and reports does each contract call for, as documents for its customer?"""

from collections.abc import Iterator, Sequence

from exposure.attest.disclosures.drafting import (
    Made,
    Text,
    drafted,
    findings_in,
    outgoing,
    product_table,
    template_of,
    to_do_for,
)
from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.disclosures.reports import report_of
from exposure.attest.disclosures.rows import disclosure_rows
from exposure.attest.words import sections_of
from exposure.model.attest.disclosure import (
    DisclosureColumn,
    DisclosureKind,
    DisclosureRows,
    DisclosureSheet,
)
from exposure.model.attest.draft import Section, Sentence
from exposure.model.attest.package import Drafted

TEMPLATE = "disclosure"
_CLOSEST = "FAR 52.204-29(e)"


def all_rows(
    grounds: DisclosureGrounds, contracts: tuple[str, ...] = ()
) -> tuple[DisclosureRows, ...]:
    """Return the rows of the contracts asked for, of all without any, for their workbooks."""
    return tuple(disclosure_rows(grounds, one) for one in grounds.asked(contracts))


def draft_disclosures(
    grounds: DisclosureGrounds, rows: Sequence[DisclosureRows]
) -> tuple[Drafted, ...]:
    """Return every disclosure and report that the rows call for, contract by contract.

    Raises `InputError` for a template that is missing, or uses a field that it does not declare.
    """
    return tuple(one for of_contract in rows for one in _documents(grounds, of_contract))


def _documents(grounds: DisclosureGrounds, rows: DisclosureRows) -> Iterator[Drafted]:
    groups: dict[str, list[DisclosureSheet]] = {}
    for sheet in rows.sheets:
        if sheet.rule.kind is not DisclosureKind.report:
            groups.setdefault(sheet.rule.clause, []).append(sheet)
    for sheets in groups.values():
        yield _disclosure(grounds, rows.contract, sheets)
    for sheet in rows.sheets:
        if sheet.rule.kind is DisclosureKind.report:
            yield report_of(grounds, rows.contract, sheet)


def _disclosure(
    grounds: DisclosureGrounds, contract: str, sheets: Sequence[DisclosureSheet]
) -> Drafted:
    """Return one disclosure: all paragraphs of one provision, or what a customer may be told."""
    is_asked = sheets[0].rule.kind is DisclosureKind.as_asked
    going = [sheet for sheet in sheets if sheet.outgoing]
    text = Text(template_of(grounds, TEMPLATE), {
        "paragraph": _acts(going) if is_asked else _paragraphs(going or sheets),
        "contractor": grounds.contractor(contract),
        "contract": contract,
        "customer": grounds.engagement(contract).recipient,
        "as_of": grounds.result.as_of,
    })  # fmt: skip
    title = text.word("title_as_asked") if is_asked else text.title
    around = sections_of(text.template, text.fields)
    parts = [*around.before, *(_products(text, one) for one in going), *around.after, text.to_sign]
    draft = outgoing(grounds, contract, text, title, parts) if going else None
    is_whole = all(row.goes_out for sheet in sheets for row in sheet.rows)
    name = f"{TEMPLATE}-{_slug(sheets[0])}"
    return drafted(
        grounds,
        contract,
        Made(name, title, draft, to_do_for(sheets), is_whole, findings_in(sheets)),
    )


def _products(text: Text, sheet: DisclosureSheet) -> Section:
    is_asked = sheet.rule.kind is DisclosureKind.as_asked
    follows = (Sentence(text.word("as_asked"), citation=_CLOSEST),) if is_asked else ()
    tables = (
        product_table(text, text.word("table", number=str(number), product=row.product), row,
                      sheet.rule.fields)
        for number, row in enumerate(sheet.outgoing, 1)
    )  # fmt: skip
    heading = "heading_as_asked" if is_asked else "heading"
    return Section(text.word(heading, rule=sheet.rule.citation), (*follows, *tables))


def _paragraphs(sheets: Sequence[DisclosureSheet]) -> str:
    return " and ".join(dict.fromkeys(one.rule.citation for one in sheets))


def _acts(sheets: Sequence[DisclosureSheet]) -> str:
    """Return under which acts a customer would be told, as the rows cite them."""
    column = DisclosureColumn.rule_paragraph
    cited = (row.text(column).split("; ") for sheet in sheets for row in sheet.outgoing)
    return " and ".join(dict.fromkeys(one for several in cited for one in several))


def _slug(sheet: DisclosureSheet) -> str:
    words = sheet.rule.clause.lower().replace(".", "-").split()
    return "-".join(words) if words else sheet.rule.id
