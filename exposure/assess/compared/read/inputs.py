"""Which inputs came, went, changed, or took the place of another?"""

from collections.abc import Iterator

from exposure.assess.compared.read.documents import file_name
from exposure.assess.compared.sides import Sides
from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.parts import PartMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.result import InputRecord

_SHORT = 12
_FIELDS = ("name", "kind", "format", "dated", "nodes", "edges", "gaps")


def inputs_moved(sides: Sides) -> tuple[PartMoved, ...]:
    """Return each input that differs: those not read any more, then changed, then new ones."""
    old, new = sides.old.inputs, sides.new.inputs
    gone = [_alone(one, Change.gone) for name, one in old.items() if name not in sides.documents]
    taken = set(sides.documents.values())
    came = [_alone(one, Change.new) for name, one in new.items() if name not in taken]
    pairs = ((old[here], new[there]) for here, there in sides.documents.items())
    changed = [part for before, after in pairs if (part := _pair(before, after)) is not None]
    return tuple(one for some in (gone, changed, came) for one in sorted(some, key=_by_name))


def _by_name(part: PartMoved) -> tuple[str, str]:
    return part.name.casefold(), part.name


def _alone(record: InputRecord, change: Change) -> PartMoved:
    return PartMoved(record.name, record.name, record.kind, change)


def _pair(before: InputRecord, after: InputRecord) -> PartMoved | None:
    told = ((name, _word(before, name), _word(after, name)) for name in _FIELDS)
    fields = tuple(FieldMoved(name, was, now) for name, was, now in told if was != now)
    if not fields and before.sha256 == after.sha256:
        return None
    return PartMoved(after.name, after.name, after.kind, Change.changed, fields,
                     tuple(_reasons(before, after)))  # fmt: skip


def _reasons(before: InputRecord, after: InputRecord) -> Iterator[Reason]:
    if before.dated and after.dated and after.dated < before.dated:
        yield Reason(ReasonKind.older_input, "it is dated before the one whose place it takes")
    if before.sha256 != after.sha256:
        was, is_now = (one.sha256[:_SHORT] or "unknown" for one in (before, after))
        yield Reason(ReasonKind.document_changed, f"SHA-256 {was} before, {is_now} now")


def _word(record: InputRecord, field: str) -> str:
    value: object = getattr(record, field)
    if field == "name":  # the folders before it are where a company keeps its files
        return file_name(record.name)
    return "" if value is None else str(value)
