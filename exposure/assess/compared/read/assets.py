"""Which assets and contracts came, went or changed?"""

from collections.abc import Iterator, Mapping

from exposure.assess.compared.read.unread import not_read
from exposure.assess.compared.sides import Side, Sides
from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.parts import PartMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.law.numbers import plain_number
from exposure.model.outcome import Outcome
from exposure.model.records import ContractRow
from exposure.model.result import Asset

_ORDER = tuple(Outcome)
_STATED = (
    "order", "agency", "role", "clauses", "covered_system", "value", "currency", "starts", "ends",
    "legal_entity", "uses",
)  # fmt: skip


def assets_moved(sides: Sides) -> tuple[PartMoved, ...]:
    """Return each asset that came, went, or is otherwise named, joined or allocated; gone ones first."""
    old, new = sides.old.assets, sides.new.assets
    worst = {id(side): _worst(side) for side in (sides.old, sides.new)}
    gone = [
        _asset(one, Change.gone, sides, worst[id(sides.old)])
        for key, one in old.items() if key not in new
    ]  # fmt: skip
    came = [
        _asset(one, Change.new, sides.turned, worst[id(sides.new)])
        for key, one in new.items() if key not in old
    ]  # fmt: skip
    pairs = ((one, new[key]) for key, one in old.items() if key in new)
    changed = [part for before, after in pairs if (part := _pair(before, after)) is not None]
    return tuple(one for some in (gone, changed, came) for one in sorted(some, key=_by_name))


def _by_name(part: PartMoved) -> tuple[str, str]:
    return part.name.casefold(), part.id


def _worst(side: Side) -> dict[str, Outcome]:
    worst: dict[str, Outcome] = {}
    for row in side.result.outcomes:
        known = worst.get(row.asset, row.outcome)
        worst[row.asset] = min(known, row.outcome, key=_ORDER.index)
    return worst


def _asset(asset: Asset, change: Change, sides: Sides, worst: Mapping[str, Outcome]) -> PartMoved:
    """Tell of an asset that the second side lacks, with its answer in the first."""
    outcome = worst.get(asset.id)
    was, is_now = (str(outcome or ""), "") if change is Change.gone else ("", str(outcome or ""))
    fields = (FieldMoved("outcome", was, is_now),) if outcome else ()
    document = asset.location.document if asset.location is not None else ""
    reasons = tuple(_reasons(document, sides)) if document else ()
    return PartMoved(asset.id, asset.name, asset.kind, change, fields, reasons)


def _reasons(document: str, sides: Sides) -> Iterator[Reason]:
    unread = [*not_read(document, sides)]
    if unread:
        yield from unread
        return
    there = sides.documents[document]
    same = sides.old.inputs[document].sha256 == sides.new.inputs[there].sha256
    said = f"{there} is the same; other inputs or settings are not" if same else f"{there} changed"
    yield Reason(ReasonKind.settings_changed if same else ReasonKind.document_changed, said)


def _pair(before: Asset, after: Asset) -> PartMoved | None:
    told = (
        FieldMoved("name", before.name, after.name),
        FieldMoved("kind", before.kind, after.kind),
        FieldMoved(
            "contracts", ", ".join(sorted(before.contracts)), ", ".join(sorted(after.contracts))
        ),
        FieldMoved("joined", str(len(before.joined) or ""), str(len(after.joined) or "")),
    )
    fields = tuple(one for one in told if one.before != one.after)
    return PartMoved(after.id, after.name, after.kind, Change.changed, fields) if fields else None


def contracts_moved(sides: Sides) -> tuple[PartMoved, ...]:
    """Return each contract whose row came, went or changed; gone ones first."""
    old, new = (_contracts(side) for side in (sides.old, sides.new))
    gone = [_contract(rows, Change.gone, sides) for key, rows in old.items() if key not in new]
    came = [
        _contract(rows, Change.new, sides.turned) for key, rows in new.items() if key not in old
    ]
    pairs = ((rows, new[key]) for key, rows in old.items() if key in new)
    changed = [part for before, after in pairs if (part := _rows(before, after)) is not None]
    return tuple(one for some in (gone, changed, came) for one in sorted(some, key=_by_name))


def _contracts(side: Side) -> dict[str, list[ContractRow]]:
    found: dict[str, list[ContractRow]] = {}
    for row in side.result.contracts:
        found.setdefault(plain_number(row.number), []).append(row)
    return found


def _contract(rows: list[ContractRow], change: Change, sides: Sides) -> PartMoved:
    number, document = rows[0].number, rows[0].location.document
    return PartMoved(number, number, "contract", change, (), tuple(_reasons(document, sides)))


def _rows(before: list[ContractRow], after: list[ContractRow]) -> PartMoved | None:
    told = (FieldMoved(name, _stated(before, name), _stated(after, name)) for name in _STATED)
    fields = tuple(one for one in told if one.before != one.after)
    number = after[0].number
    return PartMoved(number, number, "contract", Change.changed, fields) if fields else None


def _stated(rows: list[ContractRow], field: str) -> str:
    """Return what the rows of a contract state in a field, each text once and in order."""
    return ", ".join(sorted({text for row in rows for text in _texts(getattr(row, field))}))


def _texts(value: object) -> Iterator[str]:
    match value:
        case None | "":
            return
        case tuple():
            yield from (str(getattr(one, "text", one)) for one in value)
        case float():
            yield f"{value:,.2f}".removesuffix(".00")
        case _:
            yield str(value)
