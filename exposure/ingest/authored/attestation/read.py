"""What have people written of legal entities, requirements and products?"""

from collections.abc import Collection, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from exposure.errors import InputError
from exposure.ingest.authored.attestation.shape import (
    SEE,
    WrittenEntity,
    WrittenProduct,
    column_refusal,
    columns_known,
    shaped,
)
from exposure.ingest.authored.attestation.words import plain, word_of
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.yaml.load import load_yaml
from exposure.ingest.source import Source
from exposure.model.attest.records import (
    AttestationRecords,
    LegalEntity,
    ProductFacts,
    RequirementWord,
)
from exposure.model.law.numbers import plain_number

MOST_BYTES = 5_000_000
MOST_ENTRIES = 5_000
"""Of each list; what is longer was not written by people."""


def read_attestation(
    name: str, folder: Path, bounds: Bounds, *, requirements: Collection[str], today: date
) -> AttestationRecords:
    """Return what a file states, looked for from `folder`.

    `requirements` are the ids that the register knows; nobody can have said anything after `today`.
    Raises `InputError` naming file and place, what was expected and what was met.
    """
    path = folder / name
    if not path.is_file():
        met = "a folder" if path.is_dir() else "none"
        raise InputError(f"{name}: expected a file of records, met {met}",
                         hint="templates/attestation.yaml is one to copy; check the name")  # fmt: skip
    raw = Source(name, path, named=True).read(min(MOST_BYTES, bounds.max_file_bytes))
    written = shaped(load_yaml(name, raw, bounds), name)
    _check_size(f"{name}: entities", written.entities or ())
    _check_size(f"{name}: requirements", written.requirements or ())
    _check_size(f"{name}: products", written.products or ())
    records = AttestationRecords(
        entities=tuple(map(_entity, written.entities or ())),
        requirements=tuple(
            word_of(one, f"{name}: requirements.{place}", requirements, today)
            for place, one in enumerate(written.requirements or ())
        ),
        products=tuple(
            _product(one, f"{name}: products.{place}")
            for place, one in enumerate(written.products or ())
        ),
        name=name,
        sha256=sha256(raw).hexdigest(),
    )
    _check_each_once(f"{name}: entities", "name", [one.name for one in records.entities])
    _check_each_once(f"{name}: products", "product", [one.product for one in records.products])
    _check_agreement(records.requirements)
    return records


def _entity(written: WrittenEntity) -> LegalEntity:
    return LegalEntity(
        name=plain(written.name),
        uei=(written.uei or "").upper(),
        cage=(written.cage or "").upper(),
        address=plain(written.address or ""),
    )


def _product(written: WrittenProduct, place: str) -> ProductFacts:
    columns = columns_known()
    fields = {}
    for column, text in written.__pydantic_extra__.items():
        if column not in columns:
            raise column_refusal(place, column, columns)
        if text is not None:
            fields[column] = plain(text)
    if not fields:
        raise InputError(f"{place}: expected a column of the disclosure, met none", hint=SEE)
    return ProductFacts(plain(written.product), fields, place)


def _check_size(place: str, listed: Sequence[object]) -> None:
    if len(listed) > MOST_ENTRIES:
        raise InputError(f"{place}: expected at most {MOST_ENTRIES:,}, met {len(listed):,}",
                         hint="leave out what is not asked")  # fmt: skip


def _check_each_once(place: str, field: str, names: Sequence[str]) -> None:
    met: set[str] = set()
    for number, name in enumerate(names):
        if name.casefold() in met:
            raise InputError(f"{place}.{number}.{field}: expected each once, met {name!r} twice",
                             hint="put what is known of it into one entry")  # fmt: skip
        met.add(name.casefold())


def _check_agreement(words: Sequence[RequirementWord]) -> None:
    """Raise `InputError` where two entries name different owners, or days, for one row."""
    met: dict[tuple[str, str, str], str] = {}
    for one in words:
        for field, stated in (("owner", one.owner), ("due", one.due)):
            if not stated:
                continue
            before = met.setdefault((one.requirement, plain_number(one.contract), field), stated)
            if before != stated:
                of = f"{one.requirement} for {one.contract or 'every contract'}"
                raise InputError(
                    f"{one.place}.{field}: expected {before!r}, as another entry has it for {of}, "
                    f"met {stated!r}",
                    hint="one row has one owner and one day",
                )
