"""Which rows stand on which sheet of one contract, and which of them may go out?"""

from collections.abc import Iterable

from exposure.attest.disclosures.called import Called, called_for
from exposure.attest.disclosures.cells import Product, cells_of
from exposure.attest.disclosures.deadlines import deadlines_of
from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.disclosures.others import Others
from exposure.attest.disclosures.rules import AS_ASKED, RULES
from exposure.model.attest.disclosure import (
    DisclosureCell,
    DisclosureColumn,
    DisclosureRow,
    DisclosureRows,
    DisclosureRule,
    DisclosureSheet,
)
from exposure.model.law.allocation import Use

NAME_WITHHELD = "its name holds the number of another contract or a customer's name"


def disclosure_rows(grounds: DisclosureGrounds, contract: str) -> DisclosureRows:
    """Return all sheets of one contract, in the order of the rules.

    `contract` is a number as `grounds.contracts` has it. Raises `InputError` for a fact of a person
    whose column no disclosure has.
    """
    groups: dict[tuple[str, str, bool], list[Called]] = {}
    for one in called_for(grounds, contract):
        key = (one.rule.id, one.finding.asset, one.is_secret)
        groups.setdefault(key, []).append(one)
    others = Others(grounds.result, contract)
    rows: dict[str, list[DisclosureRow]] = {}
    for (rule, _, _), called in groups.items():
        rows.setdefault(rule, []).append(_row(grounds, contract, called, others))
    sheets = (
        _sheet(grounds, rule, contract, rows[rule.id])
        for rule in (*RULES, AS_ASKED)
        if rule.id in rows
    )
    return DisclosureRows(contract, grounds.result.as_of, tuple(sheets))


def _sheet(
    grounds: DisclosureGrounds, rule: DisclosureRule, contract: str, rows: Iterable[DisclosureRow]
) -> DisclosureSheet:
    ordered = sorted(rows, key=lambda row: (not row.goes_out, row.product.casefold(), row.asset))
    findings = frozenset(key for row in ordered for key in row.findings)
    deadlines = deadlines_of(grounds, rule, contract, findings)
    return DisclosureSheet(rule, tuple(ordered), deadlines)


def _row(
    grounds: DisclosureGrounds, contract: str, called: list[Called], others: Others
) -> DisclosureRow:
    """Return one row: of what may be told, or of all of it where nothing may yet."""
    ready = tuple(one for one in called if not one.held_back)
    told = ready or tuple(called)
    asset = grounds.assets[called[0].finding.asset]
    product = Product(grounds, contract, asset, told)
    cells = cells_of(product, others)
    held = [] if ready else [one.held_back for one in called]
    if _named(asset.name, cells, others):
        held.append(NAME_WITHHELD)
    return DisclosureRow(
        contract=contract,
        rule=called[0].rule.id,
        asset=asset.id,
        product=asset.name,
        vendors=tuple(dict.fromkeys(one.finding.vendor for one in told)),
        use=_use(called),
        cells=cells,
        findings=tuple(sorted({one.finding.id for one in called})),
        verdicts=tuple(dict.fromkeys(one.verdict.verdict.value for one in called)),
        conditions=tuple(dict.fromkeys(text for one in told for text in one.verdict.conditions)),
        questions=tuple(dict.fromkeys(text for one in called for text in one.verdict.questions)),
        open_beside=tuple(dict.fromkeys(_beside(called))) if ready else (),
        held_back=tuple(dict.fromkeys(held)),
    )


def _named(
    name: str, cells: tuple[DisclosureCell, ...], others: Others
) -> bool:  # the title of its table holds the name, whatever a person wrote into the column
    column = DisclosureColumn.product_or_service_name
    own = next(one.text for one in cells if one.column is column)
    return others.named_in(name) and (not own or own == name)


def _use(called: Iterable[Called]) -> Use:
    uses = {one.verdict.use for one in called}
    return Use.used if Use.used in uses else Use.unknown


def _beside(called: Iterable[Called]) -> Iterable[str]:
    for one in called:
        if one.held_back:
            yield f"{one.finding.id} under {one.paragraph}: {one.held_back}"
