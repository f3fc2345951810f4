"""What does the register say with a user's own vendors, and what may it never lose?"""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from exposure.model.relation import Relation
from exposure.register.facts import Domain, Name, Product, Register, Vendor
from exposure.register.load import DATA
from exposure.register.overlay.file import VendorsFile
from exposure.register.overlay.merge import Laid, lay_over

OWN = {
    "id": "northgate",
    "name": "Northgate Analytics",
    "country": "NO",
    "names": ["Northgate Analytics AS", {"text": "Northgate Cloud", "ambiguous": "true"}],
    "domains": ["northgate.example"],
    "packages": ["pkg:npm/%40northgate/*"],
    "cpe_vendors": ["northgate"],
}


def laid(register: Register, contents: object, name: str = "own.yaml") -> Laid:
    return lay_over(register, VendorsFile(name, "ab" * 32, contents), DATA)  # type: ignore[arg-type]


def own_of(register: Register, **fields: object) -> Vendor:
    return laid(register, OWN | fields).register.vendors["northgate"]


@pytest.fixture
def shipped(register: Register) -> Vendor:
    return register.vendors["dahua"]


def extended(register: Register, **fields: object) -> Vendor:
    return laid(register, {"extends": "dahua"} | fields).register.vendors["dahua"]


@pytest.mark.parametrize("contents", [OWN, [OWN], {"vendors": [OWN]}])
def test_one_vendor_a_list_and_a_whole_file_say_the_same(register, contents) -> None:
    assert laid(register, contents).register.vendors["northgate"] == own_of(register)
    assert laid(register, contents).own == ("northgate",)


def test_a_plain_text_stands_for_a_fact(register) -> None:
    vendor = own_of(register)

    assert vendor.domains == (Domain("northgate.example", "stated-in-own-yaml"),)
    assert vendor.cpe_vendors == ("northgate",)


def test_a_name_without_a_kind_has_the_one_that_its_spelling_shows(register) -> None:
    vendor = own_of(register, names=["Northgate Analytics AS", "Northgate", "諾斯蓋特"])

    kinds = {name.text: name.kind for name in vendor.names}
    assert kinds == {
        "Northgate Analytics AS": "legal",
        "Northgate": "alias",
        "諾斯蓋特": "native",
    }


def test_a_stated_ambiguity_is_kept_and_none_is_made_up(register) -> None:
    assert [name.ambiguous for name in own_of(register).names] == [None, True]


def test_the_display_name_is_looked_for_where_no_name_says_it(register) -> None:
    names = own_of(register, names=["Harrowby Systems Ltd"]).names

    assert [name.text for name in names] == ["Harrowby Systems Ltd", "Northgate Analytics"]


def test_the_display_name_is_not_repeated_where_a_legal_name_holds_it(register) -> None:
    names = own_of(register, names=["Northgate Analytics AS"]).names

    assert [name.text for name in names] == ["Northgate Analytics AS"]


def test_an_id_and_a_name_are_a_whole_vendor(register) -> None:
    vendor = laid(register, {"id": "x1", "name": "Harrowby"}).register.vendors["x1"]

    assert [(name.text, name.kind) for name in vendor.names] == [("Harrowby", "alias")]
    assert vendor.country == ""


def test_a_fact_without_a_source_is_stated_in_the_file_and_counts_as_read(register) -> None:
    after = laid(register, OWN).register

    source = after.sources["stated-in-own-yaml"]
    assert source.title == "stated in own.yaml"
    assert after.is_verified(after.vendors["northgate"].names[0].source)


def test_a_source_of_the_file_is_cited_by_its_facts(register) -> None:
    contents = {
        "sources": {
            "visit": "Visit of 2026-03",
            "hearsay": {"title": "x", "certainty": "unverified"},
        },
        "vendors": [OWN | {"names": [{"text": "Northgate Analytics", "source": "hearsay"}]}],
    }

    after = laid(register, contents).register

    assert after.sources["visit"].was_read
    assert not after.is_verified(after.vendors["northgate"].names[0].source)


def test_packages_follow_from_patterns_and_from_families_of_names(register) -> None:
    after = laid(register, OWN | {"package_tokens": ["northgate"]}).register

    rules = {row.pattern: row.rule for row in after.packages if row.vendor == "northgate"}
    assert rules["pkg:npm/%40northgate/*"] == "purl-owned-namespace"
    assert "purl-integration-name" in rules.values()


def test_a_shipped_vendor_gains_what_a_file_adds(register, shipped) -> None:
    after = extended(register, names=["Our Nickname"], domains=["nickname.example"])

    assert after.names == (
        *shipped.names,
        Name("Our Nickname", "alias", Relation.made_by, "stated-in-own-yaml"),
    )
    assert after.domains[-1].text == "nickname.example"


def test_nothing_that_the_register_holds_is_lost(register) -> None:
    contents = [OWN, *({"extends": vendor, "names": [f"nick {vendor}"], "domains": [f"{vendor}.example"],
                        "products": [f"ware {vendor}"], "trades": [], "model_ids": [f"{vendor}-zz*"],
                        "cpe_vendors": [f"{vendor}_zz"]} for vendor in register.vendors)]  # fmt: skip

    after = laid(register, contents).register

    for vendor in register.vendors.values():
        now = after.vendors[vendor.id]
        for field in ("names", "products", "domains", "cpe_vendors", "model_ids", "excluded"):
            assert set(getattr(vendor, field)) <= set(getattr(now, field))
        assert vendor.identifiers.items() <= now.identifiers.items()
        assert (now.name, now.country, now.also) == (vendor.name, vendor.country, vendor.also)
    assert set(register.packages) <= set(after.packages)
    assert after.sources.items() >= register.sources.items()
    assert (after.links, after.designations) == (register.links, register.designations)


def test_every_field_of_a_vendor_is_one_that_an_extension_knows() -> None:
    assert set(Vendor.__struct_fields__) == {
        "id", "name", "also", "country", "names", "products", "domains", "cpe_vendors",
        "model_ids", "identifiers", "excluded", "cpe_source", "model_source", "trades",
        "identifier_sources",
        "more_identifiers", "listed_in",  # of lists alone: an extension leaves them as they are
    }  # fmt: skip


@pytest.mark.parametrize("ambiguous", [True, False])
def test_the_ambiguity_of_a_shipped_name_can_be_stated_anew(register, shipped, ambiguous) -> None:
    name = shipped.names[0]

    after = extended(register, names=[{"text": name.text, "ambiguous": str(ambiguous).lower()}])

    assert after.names == (replace(name, ambiguous=ambiguous), *shipped.names[1:])


def test_a_shipped_name_that_is_only_repeated_stays_as_it_was(register, shipped) -> None:
    assert extended(register, names=[shipped.names[0].text]) == shipped


def test_products_and_domains_change_in_their_own_flag_alone(register, shipped) -> None:
    product, domain = shipped.products[0], shipped.domains[0]

    after = extended(
        register,
        products=[{"text": product.text, "weak": "true"}],
        domains=[{"text": domain.text, "shared": "true"}],
    )

    assert after.products[0] == Product(product.text, product.source, True, product.prefix)
    assert after.domains[0].shared


def test_an_added_text_of_a_group_is_no_surer_than_the_group(register, shipped) -> None:
    after = extended(register, cpe_vendors=["another_name"])

    assert after.cpe_vendors == (*shipped.cpe_vendors, "another_name")
    assert after.cpe_source == shipped.cpe_source


def test_the_version_changes_with_the_file_and_names_it(register) -> None:
    after = laid(register, OWN).register

    assert after.version != register.version
    assert after.overlays == ("own.yaml sha256:" + "ab" * 32,)


def test_a_second_file_may_add_to_the_vendor_of_the_first(register) -> None:
    first = laid(register, OWN).register

    second = laid(first, {"extends": "northgate", "names": ["NG Cloud"]}, "more.yaml")

    assert second.own == ()
    assert second.register.vendors["northgate"].names[-1].text == "NG Cloud"
    assert len(second.register.overlays) == 2


def test_a_register_with_own_vendors_can_be_stored(register) -> None:
    after = laid(register, OWN).register

    stored = msgspec.msgpack.encode(after)

    assert msgspec.msgpack.decode(stored, type=Register) == after


def test_the_same_file_gives_the_same_register(register) -> None:
    assert laid(register, [OWN]) == laid(register, [OWN])


def test_the_files_of_the_register_itself_can_be_used(register, tmp_path: Path) -> None:
    """The schema is the same: an entry of the register is a vendors file, under another id."""
    from exposure.ingest.bounds import DEFAULT_BOUNDS
    from exposure.ingest.sbom.yaml.load import load_yaml

    for path in sorted((DATA / "vendors").glob("*.yaml")):
        contents = load_yaml(path.name, path.read_bytes(), DEFAULT_BOUNDS)
        assert isinstance(contents, dict)
        own = {key: value for key, value in contents.items() if key != "packages"}
        own |= {"id": f"own-{path.stem}", "also": []}

        after = laid(register, own).register

        vendor, shipped = after.vendors[f"own-{path.stem}"], register.vendors[path.stem]
        assert set(shipped.names) <= set(vendor.names)
        assert (vendor.products, vendor.domains) == (shipped.products, shipped.domains)
