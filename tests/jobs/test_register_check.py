"""What does a person learn of a file of his own vendors before a scan uses it?"""

from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import InputError, ResultError, SettingsError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.register.check import CheckedFiles, check_files
from exposure.jobs.register.own_files import MOST_BYTES
from exposure.jobs.register.registered import register_for, register_of, registered
from exposure.jobs.settings import settings_from
from exposure.model.settings import Settings
from exposure.register.facts import Background, Register
from exposure.register.load import load_register
from exposure.register.names.hosts import shared_by_many
from exposure.scan.examination import scan


@pytest.fixture(scope="module")
def register() -> Register:
    counted = Background(
        ("general-knowledge",), 9_000, {1: "zylkor", 12: "summit vantor", 90: "field"}
    )
    return replace(load_register(), background=counted)


@pytest.fixture
def checked(register, tmp_path: Path):
    def run(text: str | bytes, name: str = "own.yaml") -> CheckedFiles:
        raw = text.encode() if isinstance(text, str) else text
        (tmp_path / name).write_bytes(raw)
        return check_files([name], width=200, folder=tmp_path, register=register)

    return run


@pytest.fixture
def told(checked):
    """The lines that a vendor of this name, with these fields, gives."""

    def lines(fields: str = "", name: str = "Harrowby Optics") -> str:
        done = checked(f"id: harrowby\nname: {name}\n{fields}")
        assert done.refused == ()
        return done.text

    return lines


def test_a_plain_vendor_has_no_warning(told) -> None:
    text = told("domains: [harrowby.example]\npackages: ['pkg:npm/%40harrowby/*']")

    assert "alias: Harrowby Optics (distinctive)" in text
    assert "domain: harrowby.example" in text
    assert "package: pkg:npm/%40harrowby/* (made_by)" in text
    assert "1 vendor, 0 warnings." in text
    assert "warning:" not in text


WARNED = {
    "a word of other companies": (
        "names: [Summit]",
        "'Summit' will often ask for review: the word",
    ),
    "three letters": ("names: [ZQX]", "'ZQX' has three letters or fewer"),
    "a legal form": ("names: [GmbH]", "'GmbH' is a legal form and names nobody"),
    "a trade word": ("names: [Services]", "'Services' is a word of trade or place"),
    "another vendor's name": ("names: [Dahua]", "'Dahua' is also a name of Dahua"),
    "another vendor's legal name": ("products: [Huawei]", "'Huawei' is also a name of Huawei"),
    "a bold statement": (
        "names: [{text: Summit, ambiguous: false}]",
        "'Summit' counts as distinctive because the file says so, although the word stands",
    ),
    "one other company": ("names: [Zylkor]", "'Zylkor' stands in the name of another company"),
    "a public suffix": ("domains: [co.uk]", "domain co.uk: names are registered under it"),
    "a mail host": ("domains: [gmx.net]", "domain gmx.net: anybody may have a mailbox there"),
    "a host of pages": ("domains: [pages.dev]", "domain pages.dev: customers of many kinds"),
    "another vendor's domain": (
        "domains: [shop.huawei.com]",
        "domain shop.huawei.com: it is, or lies under, huawei.com of Huawei",
    ),
    "an open prefix": (
        "packages: ['pkg:npm/harrowby-*']",
        "package pkg:npm/harrowby-*: the pattern closes no",
    ),
    "a short prefix": ("packages: ['pkg:npm/ha*']", "package pkg:npm/ha*: the pattern closes no"),
    "a CPE vendor of one letter": ("cpe_vendors: [h]", "CPE vendor 'h': so few letters"),
    "a model id for all": ("model_ids: ['*']", "model id '*': it fits models of other vendors"),
}


@pytest.mark.parametrize("danger", WARNED)
def test_a_dangerous_fact_is_warned_of(told, danger) -> None:
    fields, warning = WARNED[danger]

    assert f"warning: {warning}" in told(fields)


HARMLESS = {
    "a longer word that nobody bears": "names: [Harrowbyte]",
    "a word that is stated ambiguous": "names: [{text: Summit, ambiguous: true}]",
    "a shared domain that is stated so": "domains: [{text: gmx.net, shared: true}]",
    "a host under a public suffix": "domains: [harrowby.co.uk]",
    "a closed namespace": "packages: ['pkg:maven/example.harrowby/*', 'pkg:npm/harrowby']",
}


@pytest.mark.parametrize("fact", HARMLESS)
def test_a_harmless_fact_is_not_warned_of(told, fact) -> None:
    assert "warning:" not in told(HARMLESS[fact])


def test_a_warning_is_no_refusal(checked) -> None:
    assert checked("id: x1\nname: Summit").code == 0


def test_what_is_added_to_a_shipped_vendor_is_told_and_what_it_has_is_not(
    checked, register
) -> None:
    text = checked("- extends: dahua\n  names: [Our Nickname]").text

    assert "alias: Our Nickname (distinctive)" in text
    assert register.vendors["dahua"].domains[0].text not in text
    assert "of the register, and more is said of it" in text


def test_ambiguity_that_is_stated_anew_is_told(checked, register) -> None:
    name = next(one for one in register.vendors["dahua"].names if not one.ambiguous)

    text = checked(f"- extends: dahua\n  names: [{{text: '{name.text}', ambiguous: true}}]").text

    assert f"{name.kind}: {name.text} (" in text
    assert "ambiguous" in text


BROKEN = {
    "an empty file": (b"", "expected a vendor, or a list of vendors, met nothing"),
    "a comment": (b"# nobody yet\n", "expected a vendor, or a list of vendors, met nothing"),
    "a mark and nothing": (b"\xef\xbb\xbf", "expected a vendor, or a list of vendors, met nothing"),
    "another encoding": ("name: Müller".encode("latin-1"), "expected YAML in UTF-8"),
    "two bytes a letter": ("id: x".encode("utf-16"), "expected YAML in UTF-8"),
    "malformed YAML": (b"id: [x\nname: y", "expected YAML, met a fault at line 2"),
    "a control character": (b"id: \x01", "met a character that it forbids at line 1"),
    "two documents": (b"id: x\n---\nid: y", "expected one YAML document, met 2"),
    "a key twice": (b"id: x\nid: y\nname: z", "met 'id' twice in one mapping"),
    "a tag of another language": (b"!!python/object/apply:os.system ['x']", "expected"),
    "a flat bomb": (
        b"a: &a [x" + b", x" * 200 + b"]\nb: [*a" + b", *a" * 900 + b"]",
        "expected",
    ),
    "a deep nest": (b"[" * 100_000, "expected"),
    "a large file": (b"#" * (MOST_BYTES + 1), "expected at most 2,000,000 bytes"),
    "an SBOM": (b'{"bomFormat": "CycloneDX", "components": []}', "expected this field, met none"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_a_file_that_cannot_be_used_is_one_line(checked, fault) -> None:
    raw, expected = BROKEN[fault]

    done = checked(raw)

    assert (done.code, done.text, len(done.refused)) == (2, "", 1)
    assert done.refused[0].startswith("own.yaml: ")
    assert expected in done.refused[0]
    assert "\n" not in done.refused[0]


def test_a_bomb_of_aliases_is_refused_before_it_goes_off(checked) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]

    done = checked("\n".join(lines))

    assert done.code == 2
    assert "max_yaml_aliases" in done.refused[0]


@pytest.mark.parametrize("name", ["nowhere.yaml", ".", "a\0b"])
def test_what_is_no_file_is_one_line(register, tmp_path, name) -> None:
    done = check_files([name], width=80, folder=tmp_path, register=register)

    assert done.code == 2
    assert "expected a vendors file, met" in done.refused[0]


def test_a_byte_order_mark_before_a_vendor_is_no_fault(checked) -> None:
    assert checked("\ufeffid: x1\nname: Harrowby").code == 0


def test_values_stay_the_texts_that_a_person_wrote(told) -> None:
    text = told("country: NO\nnames: [360]\nidentifiers: [{kind: duns, text: 012345678}]")

    assert "Harrowby Optics, NO" in text
    assert "alias: 360 (" in text
    assert "identifier: duns 012345678" in text


def test_a_file_beside_a_broken_one_is_told_all_the_same(register, tmp_path) -> None:
    (tmp_path / "good.yaml").write_text("id: x1\nname: Harrowby")
    (tmp_path / "bad.yaml").write_text("id: x1")

    done = check_files(["bad.yaml", "good.yaml"], width=80, folder=tmp_path, register=register)

    assert done.code == 2
    assert "x1: Harrowby" in done.text
    assert done.refused[0].startswith("bad.yaml: name: ")


def test_two_files_that_claim_one_id_do_not_go_together(register, tmp_path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("id: x1\nname: Harrowby")

    done = check_files(["a.yaml", "b.yaml"], width=80, folder=tmp_path, register=register)

    assert "b.yaml: id: expected an id that the register does not have" in done.refused[0]


def test_control_characters_of_a_name_are_spelt_out(checked) -> None:
    text = checked('id: x1\nname: "Harrow\\u202eby\\e[31m"').text

    assert "\u202e" not in text
    assert "\x1b" not in text


def test_the_same_files_give_the_same_lines(checked) -> None:
    text = "- {id: x1, name: Summit}\n- {id: x2, name: Vantor, names: [Dahua, Huawei]}"

    assert checked(text) == checked(text)


@pytest.fixture
def saved(tmp_path):
    """A result of a scan that obeyed a vendors file."""
    (tmp_path / "own.yaml").write_text("{id: x1, name: Harrowby}", encoding="utf-8")
    (tmp_path / "list.csv").write_text("Vendor,Product\nHarrowby,Lathes\n", encoding="utf-8")
    asked = registered(Settings(vendors=("own.yaml",), catalogue_links=False), tmp_path)
    with_file = scan(["list.csv"], as_of="2026-11-22", register=asked.register,
                     settings=asked.settings, folder=tmp_path)  # fmt: skip
    return replace(with_file, settings=replace(with_file.settings, catalogue_links=False))


def test_a_result_is_explained_by_the_register_that_made_it(saved, tmp_path) -> None:
    register = register_of(saved, tmp_path)

    assert register.version == saved.register.version
    assert register.vendors["x1"].name == "Harrowby"
    assert register.links == ()


def test_a_vendors_file_that_has_changed_explains_nothing(saved, tmp_path) -> None:
    (tmp_path / "own.yaml").write_text("{id: x1, name: Harrowbee}", encoding="utf-8")

    with pytest.raises(ResultError, match=r"own\.yaml: expected the vendors file of the scan"):
        register_of(saved, tmp_path)


def test_a_vendors_file_that_is_gone_explains_nothing(saved, tmp_path) -> None:
    (tmp_path / "own.yaml").unlink()

    with pytest.raises(InputError, match=r"own\.yaml: expected a vendors file, met: no such"):
        register_of(saved, tmp_path)


@pytest.mark.parametrize("host", ["harrowby.example", "co.com", "harrowby.co.uk", "gmail.example"])
def test_a_host_of_one_owner_is_not_taken_for_a_shared_one(host) -> None:
    assert shared_by_many(host) == ""


def test_a_scan_looks_for_the_users_own_vendors(tmp_path) -> None:
    (tmp_path / "own.yaml").write_text(
        "- {id: x1, name: Harrowby}\n- {extends: dahua, names: [Nick]}"
    )
    settings = Settings(watch=("huawei",), vendors=("own.yaml",))

    asked = registered(settings, tmp_path)

    assert asked.settings.watch == ("huawei", "x1")
    assert asked.register.vendors["x1"].name == "Harrowby"


def test_without_a_file_the_register_is_the_shipped_one(tmp_path) -> None:
    assert register_for(Settings(), tmp_path) == load_register()


def test_without_links_all_other_facts_stay(tmp_path) -> None:
    shipped = load_register()

    register = register_for(Settings(catalogue_links=False), tmp_path)

    assert register == replace(shipped, links=())


def test_the_bounds_of_the_settings_hold_for_vendors_files_too() -> None:
    assert DEFAULT_BOUNDS.max_file_bytes > MOST_BYTES


def test_files_of_flag_and_settings_are_added_up_once(tmp_path) -> None:
    (tmp_path / "exposure.toml").write_text('[register]\nvendors = ["./a.yaml", "b.yaml"]\n')

    settings = settings_from((), None, None, {}, tmp_path, vendors=("c.yaml", "a.yaml"))

    assert settings.vendors == ("c.yaml", "a.yaml", "b.yaml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[register]\nvendor = []", "expected a known key, met 'vendor'"),
        ("[register]\nvendors = [' ']", r"register\.vendors: expected a name, met an empty text"),
        (
            "[register]\ncatalogue_links = 'no'",
            r"register\.catalogue_links: expected true or false",
        ),
    ],
)
def test_a_setting_of_the_register_that_is_not_understood_is_named(tmp_path, text, said) -> None:
    (tmp_path / "exposure.toml").write_text(text)

    with pytest.raises(SettingsError, match=said):
        settings_from((), None, None, {}, tmp_path)
