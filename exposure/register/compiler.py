"""How does a folder of YAML become one register?"""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from exposure.errors import RegisterError
from exposure.model.relation import Relation
from exposure.register import facts, schema
from exposure.register.crosscheck import check_clauses, check_register
from exposure.register.digest import digest_of
from exposure.register.law import facts as law_facts
from exposure.register.law.clauses_schema import AuthoredClause, AuthoredRequirement
from exposure.register.law.clocks_schema import clocks_in
from exposure.register.law.compile import agencies_in, authorities_in
from exposure.register.lists.shipped import with_shipped_lists
from exposure.register.patterns import patterns_of
from exposure.register.read import read
from exposure.register.store import encode

F = TypeVar("F", bound=Struct)


def compile_register(folder: Path) -> facts.Register:
    """Return the register that a folder of YAML describes; RegisterError for the first fault."""
    about = read(folder, "about.yaml", schema.AuthoredAbout)
    vendors = _vendors(folder)
    packages = read(folder, "packages.yaml", schema.AuthoredPackages)
    integrations = read(folder, "integrations.yaml", schema.AuthoredIntegrations)
    register = facts.Register(
        version=digest_of(folder),
        known_to=about.known_to,
        sources=_sources(folder),
        vendors={vendor.id: vendor_facts(vendor) for vendor in vendors},
        packages=patterns_of(vendors, packages, integrations),
        links=_facts(read(folder, "links.yaml", list[schema.AuthoredLink]), facts.CatalogueLink),
        designations=_designations(folder),
        clauses=_facts(read(folder, "clauses.yaml", list[AuthoredClause]), law_facts.Clause),
        requirements=_facts(
            read(folder, "requirements.yaml", list[AuthoredRequirement]),
            law_facts.Requirement,
        ),
        vocabulary=_vocabulary(folder),
        background=_fact(
            read(folder, "background.yaml", schema.AuthoredBackground), facts.Background
        ),
        authorities=authorities_in(folder),
        agencies=agencies_in(folder),
        clocks=clocks_in(folder),
    )
    register = with_shipped_lists(register, folder)
    check_register(register)
    check_clauses(register)
    return register


def write_compiled(package: Path) -> None:
    """Compile `data` of a package folder into `register/compiled.msgpack`; the build hook's job."""
    data, code = package / "data", package / "register"
    register = compile_register(data)
    stored = encode(register, data=register.version, code=digest_of(code, ".py"))
    (code / "compiled.msgpack").write_bytes(stored)


def _fact(authored: schema.Authored, kind: type[F]) -> F:
    return msgspec.convert(authored.model_dump(), kind)


def _facts(authored: Sequence[schema.Authored], kind: type[F]) -> tuple[F, ...]:
    return tuple(_fact(row, kind) for row in authored)


def _sources(folder: Path) -> dict[str, facts.Source]:
    rows = read(folder, "sources.yaml", dict[schema.Identifier, schema.AuthoredSource])
    return {
        name: facts.Source(name, row.title, row.url, row.as_of, row.certainty)
        for name, row in rows.items()
    }


def _vendors(folder: Path) -> list[schema.AuthoredVendor]:
    vendors = []
    for path in sorted((folder / "vendors").glob("*.yaml")):
        name = f"vendors/{path.name}"
        vendor = read(folder, name, schema.AuthoredVendor)
        if vendor.id != path.stem:
            raise RegisterError(f"{name}: id: expected the file's name, met {vendor.id!r}")
        _check_kinds(name, vendor)
        vendors.append(vendor)
    return vendors


def _check_kinds(name: str, vendor: schema.AuthoredVendor) -> None:
    """One number per kind: a second one would silently take the first one's place."""
    kinds = [row.kind for row in vendor.identifiers]
    for kind in kinds:
        if kinds.count(kind) > 1:
            raise RegisterError(f"{name}: identifiers: expected once, met twice: {kind!r}")


def vendor_facts(vendor: schema.AuthoredVendor) -> facts.Vendor:
    """Return a vendor as it is used, from what a person wrote."""
    cpes, models = vendor.cpe_vendors, vendor.model_ids
    return facts.Vendor(
        id=vendor.id,
        name=vendor.name,
        also=tuple(vendor.also),
        country=vendor.country,
        names=tuple(_name(name) for name in vendor.names),
        products=_facts(vendor.products, facts.Product),
        domains=_facts(vendor.domains, facts.Domain),
        cpe_vendors=tuple(cpes.texts) if cpes else (),
        model_ids=tuple(models.texts) if models else (),
        identifiers={row.kind: row.text for row in vendor.identifiers},
        excluded=_facts(vendor.excluded, facts.Excluded),
        cpe_source=cpes.source if cpes else "",
        model_source=models.source if models else "",
        identifier_sources={row.kind: row.source for row in vendor.identifiers},
        trades=tuple(vendor.trades),
    )


def _name(name: schema.AuthoredName) -> facts.Name:
    usual = Relation.owned_by if name.kind == "subsidiary" else Relation.made_by
    relation = name.relation or usual
    return facts.Name(
        name.text,
        name.kind,
        relation,
        name.source,
        name.ambiguous,
        name.since,
        name.until,
        name.note,
    )


def _designations(folder: Path) -> tuple[law_facts.Designation, ...]:
    statuses = read(folder, "statuses.yaml", schema.Statuses)
    rows = read(folder, "designations.yaml", list[schema.AuthoredDesignation])
    return tuple(_designation(row, statuses) for row in rows)


def _designation(
    row: schema.AuthoredDesignation, statuses: schema.Statuses
) -> law_facts.Designation:
    history = tuple(_entry(row.id, change, statuses) for change in row.history)
    return law_facts.Designation(
        id=row.id,
        vendor=row.vendor,
        authority=row.authority,
        issuer=row.issuer,
        entity_text=row.entity_text,
        scope=row.scope,
        contractor_scope=row.contractor_scope,
        clauses=tuple(row.clauses),
        history=history,
        deadline=row.deadline,
        certainty=row.certainty,
        sources=tuple(row.sources),
        as_of=row.as_of,
        note=row.note,
        open_questions=tuple(row.open_questions),
        basis=row.basis,
        instrument=row.instrument,
        buyers=tuple(row.buyers),
        affiliates=row.affiliates,
        confirm=tuple(row.confirm),
    )


def _entry(
    designation: str, change: schema.AuthoredChange, statuses: schema.Statuses
) -> law_facts.HistoryEntry:
    status = statuses.get(change.stated_as)
    if status is None:
        place = f"designations.yaml: {designation}.history {change.date}"
        raise RegisterError(f"{place}: expected a word of statuses.yaml, met {change.stated_as!r}")
    return law_facts.HistoryEntry(change.date, status, change.stated_as, change.source)


def _vocabulary(folder: Path) -> facts.Vocabulary:
    words = read(folder, "vocabulary.yaml", schema.AuthoredVocabulary)
    trades: schema.AuthoredTrades = read(folder, "trades.yaml", schema.AuthoredTrades)
    return facts.Vocabulary(
        legal_forms=_longest_first(words.legal_forms),
        generic=_longest_first(words.generic),
        negations=_longest_first(words.negations),
        marks=_longest_first(words.marks),
        people=_longest_first(words.people),
        trades={trade: _longest_first(texts) for trade, texts in trades.items()},
    )


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))
