"""Which columns, edges and gaps does a poetry.lock become?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.lock.poetry import read_poetry_lock
from exposure.ingest.sniff.locks import poetry_lock
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN, Bill
from tests.ingest.sbom.build import edges_of, kinds_of

END = '\n[metadata]\nlock-version = "2.1"\ncontent-hash = "00"\n'
NO_ROOT = ("no-root", "blurs_route")


def package(name: str, version: str = "1.0", needs: str = "", more: str = "") -> str:
    table = f"\n[package.dependencies]\n{needs}\n" if needs else ""
    return f'[[package]]\nname = "{name}"\nversion = "{version}"\n{more}\n{table}\n'


def read(text: str) -> Bill:
    bill = read_poetry_lock("poetry.lock", (text + END).encode(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def test_an_ordinary_lock_lacks_a_root_alone() -> None:
    bill = read(package("app", needs='lib = ">=1"') + package("lib"))

    assert (bill.format, bill.names, bill.roots) == ("poetry.lock 2.1", ["app", "lib"], ())
    assert kinds_of(bill) == [NO_ROOT]
    assert edges_of(bill) == [("app@1.0", "lib@1.0", PLAIN)]


def test_names_are_compared_as_the_index_compares_them() -> None:
    bill = read(package("app", needs='Ruamel_Yaml = "*"') + package("ruamel.yaml"))

    assert len(bill.edges) == 1
    assert bill.purls[1] == "pkg:pypi/ruamel-yaml@1.0"


@pytest.mark.parametrize("more", ['groups = ["test"]', 'category = "dev"'])
def test_a_need_of_what_only_other_groups_hold_is_for_development(more: str) -> None:
    bill = read(package("app", needs='lib = "*"') + package("lib", more=more))

    assert edges_of(bill)[0][2] == DEV


@pytest.mark.parametrize("more", ['groups = ["main", "test"]', 'category = "main"', ""])
def test_a_need_of_what_the_main_group_holds_is_plain(more: str) -> None:
    bill = read(package("app", needs='lib = "*"') + package("lib", more=more))

    assert edges_of(bill)[0][2] == PLAIN


FAST = 'speed = { version = "*", optional = true }'
EXTRAS = '[package.extras]\nfast = ["speed (>=1)"]\n'


def test_an_optional_need_is_marked() -> None:
    bill = read(package("lib", needs=FAST) + EXTRAS + package("speed"))

    assert edges_of(bill)[0][2] == OPTIONAL


def test_an_optional_need_whose_extra_is_asked_for_is_plain() -> None:
    asks = package("app", needs='lib = { version = "*", extras = ["fast"] }')
    bill = read(asks + package("lib", needs=FAST) + EXTRAS + package("speed"))

    assert edges_of(bill)[1] == ("lib@1.0", "speed@1.0", PLAIN)


def test_an_optional_need_that_is_not_listed_is_no_gap() -> None:
    assert kinds_of(read(package("lib", needs=FAST))) == [NO_ROOT]


def test_a_need_under_a_condition_that_is_not_listed_is_a_note() -> None:
    bill = read(package("lib", needs='col = { version = "*", markers = "os_name == \'nt\'" }'))

    assert ("dangling-reference", "note") in kinds_of(bill)


def test_a_need_that_is_not_listed_hides_presence() -> None:
    assert ("dangling-reference", "hides_presence") in kinds_of(
        read(package("lib", needs='gone = "*"'))
    )


def test_an_exact_constraint_chooses_among_versions() -> None:
    lib = package("lib") + package("lib", "2.0")

    assert edges_of(read(package("app", needs='lib = "==2.0"') + lib)) == [
        ("app@1.0", "lib@2.0", PLAIN)
    ]


def test_another_constraint_leads_to_each_version_and_blurs_the_route() -> None:
    bill = read(package("app", needs='lib = ">=1"') + package("lib") + package("lib", "2.0"))

    assert len(bill.edges) == 2
    assert ("unclear-need", "blurs_route") in kinds_of(bill)


def test_the_address_of_a_package_from_elsewhere_is_kept() -> None:
    source = '[package.source]\ntype = "git"\nurl = "https://code.example/lib.git"\n'
    legacy = '[package.source]\ntype = "legacy"\nurl = "https://registry.example/simple"\n'

    bill = read(package("lib") + source + package("other") + legacy)

    assert bill.urls == ["https://code.example/lib.git"]


@pytest.mark.parametrize("needs", ["lib = 3", "lib = [3]", "lib = { version = 1, extras = 4 }"])
def test_a_need_of_a_wrong_type_becomes_a_gap(needs: str) -> None:
    bill = read(package("app", needs=needs) + package("lib"))

    assert bill.names == ["app", "lib"]
    assert {kind for kind, _ in kinds_of(bill)} & {"field-dropped", "wrong-type"}


def test_no_packages_hide_presence() -> None:
    assert ("no-components", "hides_presence") in kinds_of(read("package = []\n"))


def test_a_truncated_lock_is_refused() -> None:
    with pytest.raises(InputError, match="expected TOML"):
        read_poetry_lock("poetry.lock", b'[[package]]\nname = "a', DEFAULT_BOUNDS)


def test_a_poetry_lock_is_told_by_its_content() -> None:
    assert poetry_lock((package("a") + END).encode())
    assert poetry_lock(("package = []\n" + END).replace("\n", "\r\n").encode())


@pytest.mark.parametrize(
    "text",
    [
        'version = 4\n\n[[package]]\nname = "a"\n',
        '[metadata]\ncontent_hash = "0"\n\n[[package]]\nname = "a"\n',
        '[tool.poetry]\nname = "a"\n',
    ],
    ids=["Cargo.lock", "another tool's lock", "pyproject.toml"],
)
def test_something_else_is_not_taken_for_a_poetry_lock(text: str) -> None:
    assert not poetry_lock(text.encode())


def test_a_need_under_a_condition_has_no_line_where_lines_are_not_known() -> None:
    header = 'note = """\n[[package]]\n"""\n'
    needs = '[package.dependencies]\ngone = { version = "*", markers = "x" }\n'
    raw = f'{header}[[package]]\nname = "a"\nversion = "1"\n{needs}'.encode()

    bill = read_poetry_lock("poetry.lock", raw, DEFAULT_BOUNDS).bill

    assert bill is not None
    assert [gap.place for gap in bill.gaps if gap.kind == "dangling-reference"] == [""]
