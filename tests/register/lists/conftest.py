"""What do the tests of laid lists share? A register with two invented vendors, and lists."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from exposure.model.law.listed import LIST_SCHEMA, ImportedList, ListedParty
from exposure.model.relation import Relation
from exposure.register.facts import Domain, Excluded, Name, Register, Vendor

MakeList = Callable[..., ImportedList]


def vendor(key: str, country: str, *names: Name, **more) -> Vendor:
    return Vendor(
        id=key, name=names[0].text, also=(), country=country, names=names, products=(),
        domains=more.pop("domains", ()), cpe_vendors=(), model_ids=(),
        identifiers=more.pop("identifiers", {}), excluded=more.pop("excluded", ()), **more,
    )  # fmt: skip


def name(text: str, kind: str = "legal", **more) -> Name:
    return Name(text, kind, more.pop("relation", Relation.made_by), "users-own", **more)


@pytest.fixture
def base(register: Register) -> Register:
    """Two invented vendors under the shipped law and vocabulary; nobody is designated."""
    described = (
        vendor(
            "veyrantha", "CH", name("Veyrantha Networks AG"), name("Veyranet", "alias"),
            name("Kestrinova Optics GmbH", "subsidiary", relation=Relation.owned_by),
            domains=(Domain("veyrantha.example", "users-own"),),
            identifiers={"cage": "9ZZ00"},
            identifier_sources={"cage": "users-own"},
            excluded=(Excluded("Veyrantha Bakery", "a bakery", "users-own"),),
        ),
        vendor("summit", "US", name("Summit Ltd"), name("Quillmar", "alias", ambiguous=True)),
    )  # fmt: skip
    return replace(
        register, vendors={one.id: one for one in described}, packages=(), links=(),
        designations=(), lists=(),
    )  # fmt: skip


@pytest.fixture
def listed() -> MakeList:
    """Make a list of parties."""

    def make(*parties: ListedParty, **more) -> ImportedList:
        usual = ImportedList(
            LIST_SCHEMA, "test-list", "Test List", "csl-csv", "test.csv", "ab" * 32, "2026-10-09"
        )
        return replace(usual, parties=parties, **more)

    return make
