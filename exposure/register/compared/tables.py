"""Which rows of two tables are new, gone or changed, and in which fields?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.register.difference import FactCount, RowChanged, TableDifference
from exposure.register.facts import Register, Vendor

Rows = Mapping[str, Struct]
_FACTS = ("names", "products", "domains", "excluded")
"""Kinds of facts of a vendor that are counted; what else it holds is told by field."""


def tables_of(old: Register, new: Register) -> Iterator[TableDifference]:
    """Yield each table in which the registers differ; vendors without their counted facts."""
    for name, before, after in (
        ("vendors", _bare(old), _bare(new)),
        ("authorities", old.authorities, new.authorities),
        ("clauses", _by(old.clauses, "number"), _by(new.clauses, "number")),
        ("clocks", _by(old.clocks, "id"), _by(new.clocks, "id")),
        ("requirements", _by(old.requirements, "id"), _by(new.requirements, "id")),
        ("links", _by(old.links, "id"), _by(new.links, "id")),
        ("official lists", _by(old.lists, "source"), _by(new.lists, "source")),
        ("sources", old.sources, new.sources),
    ):
        found = difference_of(name, before, after)
        if found.added or found.removed or found.changed:
            yield found


def difference_of(table: str, old: Rows, new: Rows) -> TableDifference:
    """Return what differs between two tables, each in its own order."""
    changed = (RowChanged(key, fields_of(old[key], new[key])) for key in old if key in new)
    return TableDifference(
        table,
        added=tuple(key for key in new if key not in old),
        removed=tuple(key for key in old if key not in new),
        changed=tuple(row for row in changed if row.fields),
    )


def fields_of(old: Struct, new: Struct, leaving: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names of the fields in which two values of one kind differ."""
    left = frozenset(leaving)
    return tuple(
        field for field in old.__struct_fields__
        if field not in left and getattr(old, field) != getattr(new, field)
    )  # fmt: skip


def fact_counts(old: Register, new: Register) -> Iterator[FactCount]:
    """Yield, for vendors that both registers hold, the kinds of facts of which some differ."""
    packages = [_packages(old), _packages(new)]
    for key, before in old.vendors.items():
        after = new.vendors.get(key)
        if after is None:
            continue
        for kind in _FACTS:
            yield from _count(key, kind, getattr(before, kind), getattr(after, kind))
        yield from _count(key, "packages", *(found.get(key, []) for found in packages))


def _count(
    vendor: str, kind: str, old: Iterable[Struct], new: Iterable[Struct]
) -> Iterator[FactCount]:
    before, after = Counter(map(_told, old)), Counter(map(_told, new))
    added, removed = (after - before).total(), (before - after).total()
    if added or removed:
        yield FactCount(vendor, kind, before.total(), after.total(), added, removed)


def _told(fact: Struct) -> str:
    return repr(fact)


def _by(rows: Iterable[Struct], field: str) -> dict[str, Struct]:
    return {getattr(row, field): row for row in rows}


def _packages(register: Register) -> dict[str, list[Struct]]:
    found: dict[str, list[Struct]] = {}
    for row in register.packages:
        found.setdefault(row.vendor, []).append(row)
    return found


def _bare(register: Register) -> dict[str, Struct]:
    """Return the vendors without the facts that are counted."""
    return {key: _without_facts(vendor) for key, vendor in register.vendors.items()}


def _without_facts(vendor: Vendor) -> Vendor:
    return replace(vendor, names=(), products=(), domains=(), excluded=())
