"""What does a vendor of the register become once a user adds to it, and nothing is taken away?"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from exposure.register.facts import Domain, Name, Product, Vendor
from exposure.register.overlay.written import Entry

F = TypeVar("F", Name, Product, Domain)

CHANGEABLE = {"names": "ambiguous", "products": "weak", "domains": "shared"}
"""List of facts → the one field of a fact of the register that a user may state anew."""


def extended(shipped: Vendor, added: Vendor, entry: Entry) -> Vendor:
    """Return `shipped` with what `added` says beside it. Raises `InputError`.

    What the register holds stays. A fact that is stated again may change in one field alone: how
    much a name, product or domain says by itself.
    """
    _check_identifiers(shipped, added, entry)
    _check_hosts(shipped, added, entry)
    return replace(
        shipped,
        also=_joined(shipped.also, added.also),
        names=_restated("names", shipped.names, added.names, entry),
        products=_restated("products", shipped.products, added.products, entry),
        domains=_restated("domains", shipped.domains, added.domains, entry),
        cpe_vendors=_joined(shipped.cpe_vendors, added.cpe_vendors),
        model_ids=_joined(shipped.model_ids, added.model_ids),
        identifiers={**added.identifiers, **shipped.identifiers},
        excluded=(*shipped.excluded, *added.excluded),
        # One source speaks for the group; the register's own is never made to look surer.
        cpe_source=shipped.cpe_source or added.cpe_source,
        model_source=shipped.model_source or added.model_source,
        trades=_joined(shipped.trades, added.trades),
        identifier_sources={**added.identifier_sources, **shipped.identifier_sources},
    )


def _joined(shipped: tuple[str, ...], added: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*shipped, *added)))


def _restated(
    key: str, shipped: tuple[F, ...], added: tuple[F, ...], entry: Entry
) -> tuple[F, ...]:
    """Return the facts of both; a fact of the register that is stated again takes its place."""
    flag = CHANGEABLE[key]
    kept: list[F] = list(shipped)
    new: list[F] = []
    for number, fact in enumerate(added):
        spelt = fact.text.casefold()
        twins = [at for at, one in enumerate(shipped) if one.text.casefold() == spelt]
        if not twins:
            new.append(fact)
            continue
        stated = entry.stated[key][number] if entry.stated[key] else frozenset()
        known = [shipped[at] for at in twins]
        _check_alone(f"{key}.{number}", fact, known, stated - {"text", flag}, entry)
        if flag in stated:
            for at in twins:
                kept[at] = replace(kept[at], **{flag: getattr(fact, flag)})
    kept += new
    return tuple(kept)


def _check_alone(
    place: str, fact: F, known: Sequence[F], stated: frozenset[str], entry: Entry
) -> None:
    """Refuse a second statement of a fact that says something else than the first."""
    for field in sorted(stated):
        said = {str(getattr(one, field)) for one in known}
        met = str(getattr(fact, field))
        if met not in said:
            raise entry.fault(
                f"{place}.{field}",
                f"expected {' or '.join(sorted(said)) or 'nothing'}, which the register says of"
                f" {fact.text!r}, met {met}",
                hint=f"of a fact that the register has only "
                     f"{CHANGEABLE[place.partition('.')[0]]} can be changed",
            )  # fmt: skip


def _check_identifiers(shipped: Vendor, added: Vendor, entry: Entry) -> None:
    for kind, text in added.identifiers.items():
        known = shipped.identifiers.get(kind, text)
        if known != text:
            problem = f"expected the {kind} of the register, {known}, or none, met {text!r}"
            raise entry.fault("identifiers", problem)


def _check_hosts(shipped: Vendor, added: Vendor, entry: Entry) -> None:
    """Refuse an exclusion under which a domain of the register would no longer be the vendor's."""
    for number, excluded in enumerate(added.excluded):
        silenced = next(_under(excluded.text.casefold(), shipped), None)
        if silenced is not None:
            problem = f"expected somebody else's host, met {excluded.text!r}, above {silenced}"
            raise entry.fault(f"excluded.{number}.text", problem,
                              hint="the register lists that domain for the vendor")  # fmt: skip


def _under(host: str, shipped: Vendor) -> Iterator[str]:
    for domain in shipped.domains:
        if domain.text == host or domain.text.endswith(f".{host}"):
            yield domain.text
