"""How do authorities and agencies become facts?"""

from pathlib import Path

import msgspec

from exposure.model.law.authority import Authority
from exposure.register.law.agencies import AgencyNames
from exposure.register.law.schema import AuthoredAgency, AuthoredAuthority
from exposure.register.read import read


def authorities_in(folder: Path) -> dict[str, Authority]:
    """Return the authorities of a folder of YAML by id; RegisterError for what cannot be used."""
    rows = read(folder, "authorities.yaml", list[AuthoredAuthority])
    return {row.id: authority_of(row) for row in rows}


def authority_of(row: AuthoredAuthority) -> Authority:
    """Return an authority as it is used, from what a person wrote."""
    return msgspec.convert(row.model_dump(exclude_none=True), Authority)


def agencies_in(folder: Path) -> tuple[AgencyNames, ...]:
    """Return by which names each kind of buyer is told."""
    rows = read(folder, "agencies.yaml", list[AuthoredAgency])
    return tuple(AgencyNames(row.buyer, row.source, tuple(row.names), row.maybe) for row in rows)
