"""What does each cell of a row say by the rules of its column?"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from exposure.identify.addresses import repository_matches
from exposure.identify.context.faint import faint_matches
from exposure.identify.context.hit import RowHit
from exposure.identify.context.prose import as_listed, as_prose
from exposure.identify.context.row.weigh import weighed
from exposure.identify.lookalikes.hosts import lookalike_host_matches
from exposure.identify.matcher import Matcher, text_matches
from exposure.identify.rules.claim import best_per_vendor, capped, related
from exposure.identify.rules.hosts import domains_in_text, host_matches, without_hosts
from exposure.identify.rules.identifiers import identifier_matches
from exposure.identify.rules.links import link_matches
from exposure.identify.rules.model_ids.tokens import token_matches
from exposure.identify.rules.models import family_matches, model_matches
from exposure.model.records import Cell, VendorRow
from exposure.model.relation import Confidence, Match, Relation
from exposure.patterns import late_pattern

_BETWEEN_ADDRESSES = late_pattern(r"[\s,;<>]+")
_MODEL_LIKE = late_pattern(r"(?=.*\d)\S+")
"""One word with a digit: `v3-large` may be a model, `Large Format` is not."""
_BLOCKED = late_pattern(r"(?:[(\[]|\s[-–—])\s*blocked\s*[)\]]?\s*$", re.IGNORECASE)
_IS_BLOCKED = "the cell says that it is blocked"
_ANOTHERS = "the whole of it is an identifier of another vendor's model"
_ADDRESS = "it stands in a column of addresses"
_UNKNOWN = "nobody knows what the column means"
_OWNS = "it stands in a column of parent companies"
_PARENT, _MODEL = "parent", "model"
_OWN_NAMES = frozenset({"vendor", "other_names", "identifier", "website"})
"""Columns that say who the row's vendor is."""
_ADDRESS_ROLES = frozenset({"website", "email"})
_PROSE_ROLES = frozenset({"description", "notes"})
_READ_ELSEWHERE = frozenset({
    "vendor", "other_names", "product", "subprocessors", "description", "notes", "website",
    "email", "parent", "owner", "business_unit", "legal_entity",
})  # fmt: skip
"""Columns with rules of their own, and those that speak of the company itself."""
_MAY_NAME = late_pattern(r"[^\W\d_]{3}")
_MISPLACED = "it stands in the column of the {}"
_UNKNOWN_ROLES = frozenset({"other", "erp_number"})
"""Columns in which a name is a mention: unknown ones, and numbers that turn out to be text."""


def row_hits(matcher: Matcher, row: VendorRow) -> list[RowHit]:
    """Return the strongest hit of each cell and vendor, in the order in which a row is read."""
    hits = [
        *_identifiers(matcher, row),
        *_addresses(matcher, row, "website", row.website),
        *_addresses(matcher, row, "email", row.email),
        *_in_cell(
            _cell(row, "vendor", row.vendor), "vendor", _named(matcher, row.vendor, "vendor")
        ),
        *_others(matcher, row.other_names, "other_names"),
        *_product(matcher, row),
        *_others(matcher, row.subprocessors, "subprocessors"),
        *_prose(matcher, row, "description", row.description),
        *_prose(matcher, row, "notes", row.notes),
        *_further(matcher, row),
    ]
    hits = weighed(hits, row, matcher.context)
    return [*hits, *_parents(matcher, row, hits)]


def _named(matcher: Matcher, text: str, role: str) -> list[Match]:
    """Return what a text names, and what it may name in the light of the words around it."""
    found = text_matches(matcher, text)
    return [*found, *faint_matches(matcher.context, text, role, found)]


def _parents(matcher: Matcher, row: VendorRow, hits: Iterable[RowHit]) -> Iterator[RowHit]:
    """Yield who owns the row's vendor; a vendor that is its own parent is no more than itself."""
    itself = {
        hit.match.vendor
        for hit in hits
        if hit.role in _OWN_NAMES
        and hit.match.relation is Relation.made_by
        and hit.match.confidence is not Confidence.review
    }
    for key in row.cells:
        if key.startswith(_PARENT) and key.partition(" ")[0] == _PARENT:
            cell = row.cells[key]
            for hit in _in_cell(cell, _PARENT, text_matches(matcher, cell.text)):
                relation = Relation.made_by if hit.match.vendor in itself else Relation.owned_by
                yield RowHit(cell, _PARENT, _as_owner(hit.match, relation))


def _as_owner(match: Match, relation: Relation) -> Match:
    return replace(match, relation=relation, because=f"{match.because}; {_OWNS}")


def _further(matcher: Matcher, row: VendorRow) -> Iterator[RowHit]:
    """Compare second columns of a role by that role's rules, and unknown columns as mentions."""
    for key in row.cells:
        role, _, number = key.rpartition(" ")
        second = number.isdigit()
        role = role if second else key
        cell = row.cells[key]
        if second or role in _UNKNOWN_ROLES or role == _MODEL:
            yield from _in_cell(cell, role, _by_role(matcher, role, cell.text, _is_billed(row)))
        elif role not in _READ_ELSEWHERE and _MAY_NAME.search(cell.text):
            why = _MISPLACED.format(role.replace("_", " "))
            named = text_matches(matcher, cell.text)
            yield from _in_cell(cell, role, [_as_mention(match, why) for match in named])


def _by_role(matcher: Matcher, role: str, text: str, billed: bool) -> list[Match]:
    if role in _ADDRESS_ROLES:
        return _address_matches(matcher, text)
    if role == "vendor":
        return _named(matcher, text, role)
    if role in {"product", _MODEL}:
        return _product_matches(matcher, text, billed=billed)
    if role in _PROSE_ROLES:
        return _described(matcher, text, role)
    if role in _UNKNOWN_ROLES:
        found = [*text_matches(matcher, text), *token_matches(matcher.models.tokens, text)]
        return [_as_mention(match, _UNKNOWN) for match in found]
    return []


def _cell(row: VendorRow, role: str, text: str) -> Cell:
    """Return the cell as it stood; where the reader kept none, its text at the row's place."""
    return row.cells.get(role) or Cell(text, row.location.place)


def _in_cell(cell: Cell, role: str, matches: Iterable[Match]) -> Iterator[RowHit]:
    yield from (RowHit(cell, role, match) for match in best_per_vendor(matches))


def _identifiers(matcher: Matcher, row: VendorRow) -> Iterator[RowHit]:
    for kind, value in sorted(row.identifiers.items()):
        cell = row.cells.get(kind) or _cell(row, "identifier", value)
        yield from _in_cell(
            cell, "identifier", identifier_matches(matcher.identifiers, {kind: value})
        )


def _addresses(matcher: Matcher, row: VendorRow, role: str, text: str) -> Iterator[RowHit]:
    yield from _in_cell(_cell(row, role, text), role, _address_matches(matcher, text))


def _address_matches(matcher: Matcher, text: str) -> list[Match]:
    matches = [
        match
        for address in _BETWEEN_ADDRESSES.split(text)
        if address
        for match in (
            *host_matches(matcher.hosts, address, "domain-owned", Confidence.confirmed, text),
            *repository_matches(matcher, address, Confidence.probable),
        )
    ]
    matches += lookalike_host_matches(matcher.look_hosts, text)
    named = [*text_matches(matcher, without_hosts(text)), *domains_in_text(matcher.hosts, text)]
    least = (capped(match, Confidence.probable, _ADDRESS) for match in named)
    return [*matches, *(replace(match, quote=text) for match in least)]


def _others(matcher: Matcher, cells: Iterable[Cell], role: str) -> Iterator[RowHit]:
    for cell in cells:
        matches = _named(matcher, cell.text, role)
        if role == "subprocessors":
            matches = [as_listed(matcher.context, match, cell.text) for match in matches]
        yield from _in_cell(cell, role, matches)


def _product_matches(matcher: Matcher, text: str, *, billed: bool) -> list[Match]:
    """Return what a product says; of equal levels an identifier says more than the words in it."""
    found = model_matches(matcher.models, text) if _MODEL_LIKE.fullmatch(text) else []
    whose = {match.vendor for match in found}
    found += token_matches(matcher.models.tokens, text)
    named = _named(matcher, text, "product")
    if _BLOCKED.search(text):
        named = [capped(match, Confidence.review, _IS_BLOCKED) for match in named]
    found += [
        capped(match, Confidence.review, _ANOTHERS) if whose - {match.vendor} else match
        for match in named
    ]
    return found + family_matches(matcher.models, text, billed=billed)


def _is_billed(row: VendorRow) -> bool:
    """Say whether the row is a line of a cloud bill, whose items are services and models."""
    return row.record_system == "cloud_bills"


def _product(matcher: Matcher, row: VendorRow) -> Iterator[RowHit]:
    named = _product_matches(matcher, row.product.strip(), billed=_is_billed(row))
    yield from _in_cell(_cell(row, "product", row.product), "product", named)
    role, text = ("product", row.product) if row.product.strip() else ("vendor", row.vendor)
    linked = link_matches(matcher.links, row.vendor, row.product)
    yield from _in_cell(_cell(row, role, text), role, linked)


def _prose(matcher: Matcher, row: VendorRow, role: str, text: str) -> Iterator[RowHit]:
    matches = _described(matcher, text, role)
    if _is_billed(row):
        matches += family_matches(matcher.models, text, billed=True)
    yield from _in_cell(_cell(row, role, text), role, matches)


def _described(matcher: Matcher, text: str, role: str) -> list[Match]:
    found = [*token_matches(matcher.models.tokens, text), *_named(matcher, text, role)]
    return [as_prose(matcher.context, match, text, role) for match in found]


def _as_mention(match: Match, why: str) -> Match:
    return related(capped(match, Confidence.review, why), Relation.mentions_only)
