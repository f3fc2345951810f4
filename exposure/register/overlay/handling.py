"""Who may read what a user's file states, and by which spellings would a vendor be known?"""

from collections.abc import Collection, Iterable, Iterator

from exposure.model.designation import DesignationStatus, Handling, Standing
from exposure.patterns import late_pattern
from exposure.register.facts import Register

HANDLINGS = "public, customer_confidential or restricted"
_BREAK = late_pattern(r"[\s-]+")
_STRICTER = tuple(Handling)


def handling_of(written: str) -> Handling | None:
    """Return the handling that a word names; None for any other word."""
    word = _BREAK.sub("_", written.strip().casefold())
    return Handling(word) if word in _STRICTER else None


def strictest(handlings: Iterable[Handling]) -> Handling:
    """Return what the fewest may read; public where there is none."""
    return max(handlings, key=_STRICTER.index, default=Handling.public)


def handlings_of(
    register: Register, acts: Iterable[DesignationStatus], asked: Collection[str]
) -> dict[str, Handling]:
    """Return how it is handled that a vendor is looked for, for each that is not public.

    One that any public reason makes looked for is public, unless its own file says otherwise:
    `asked` are those that the user asked for, `acts` the designations on the law date.
    """
    reasons: dict[str, list[Handling]] = {}
    for act in acts:
        if act.standing is not Standing.not_in_force:
            reasons.setdefault(act.vendor, []).append(act.handling)
    found = {
        vendor: strictest(told)
        for vendor, told in reasons.items()
        if Handling.public not in told and vendor not in asked
    }
    return found | {
        vendor: strictest((told, *reasons.get(vendor, ())))
        for vendor, told in register.handling.items()
    }


def spellings_of(register: Register, vendor: str) -> tuple[str, ...]:
    """Return each way in which the register writes a vendor, sorted: what would give it away.

    A package that also tells of others is left out: it gives none of them away.
    """
    return tuple(sorted({text for text in _spelt(register, vendor) if text}))


def _spelt(register: Register, vendor: str) -> Iterator[str]:
    known = register.vendors[vendor]
    yield from (known.id, known.name, *known.also, *known.cpe_vendors, *known.model_ids)
    yield from (one.text for one in known.all_identifiers)
    for facts in (known.names, known.products, known.domains):
        yield from (one.text for one in facts)
    others = {row.pattern for row in register.packages if row.vendor != vendor}
    for row in register.packages:
        if row.vendor == vendor and row.pattern not in others:
            yield row.pattern
