"""Which columns, edges, roots and gaps does a uv.lock become?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.lock.uv import read_uv_lock
from exposure.ingest.sniff.locks import uv_lock
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN, Bill
from tests.ingest.sbom.build import edges_of, kinds_of

TOP = 'version = 1\nrevision = 3\nrequires-python = ">=3.11"\n'
REGISTRY = 'source = { registry = "https://registry.example/simple" }\n'
APP = """
[[package]]
name = "app"
version = "1.0"
source = { virtual = "." }
dependencies = [{ name = "lib" }]
"""


def package(name: str, version: str = "1.0", more: str = "", source: str = REGISTRY) -> str:
    return f'\n[[package]]\nname = "{name}"\nversion = "{version}"\n{source}{more}\n'


def read(text: str | bytes) -> Bill:
    raw = text if isinstance(text, bytes) else (TOP + text).encode()
    bill = read_uv_lock("uv.lock", raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def test_an_ordinary_lock_has_no_gap() -> None:
    bill = read(APP + package("lib"))

    assert bill.gaps == ()
    assert (bill.format, bill.names, bill.roots) == ("uv.lock 1", ["app", "lib"], (0,))
    assert edges_of(bill) == [("app@1.0", "lib@1.0", PLAIN)]


def test_a_package_has_a_purl_and_the_project_itself_has_none() -> None:
    assert read(APP + package("typing_Extensions")).purls == ["", "pkg:pypi/typing-extensions@1.0"]


def test_a_place_is_the_line_of_the_packages_header() -> None:
    bill = read(APP + package("lib"))

    assert [bill.place_of(node) for node in range(2)] == ["line 5", "line 11"]


def test_line_ends_and_a_byte_order_mark_change_no_line() -> None:
    marked = b"\xef\xbb\xbf" + (TOP + APP + package("lib")).replace("\n", "\r\n").encode()

    bill = read(marked)

    assert [bill.place_of(node) for node in range(2)] == ["line 5", "line 11"]
    assert kinds_of(bill) == [("byte-order-mark", "note")]


def test_a_header_inside_a_text_gives_positions_in_place_of_wrong_lines() -> None:
    bill = read('note = """\n[[package]]\n"""\n' + APP + package("lib"))

    assert [bill.place_of(node) for node in range(2)] == ["/package/0", "/package/1"]


def test_a_version_on_an_edge_chooses_among_versions() -> None:
    needs = 'dependencies = [{ name = "numpy", version = "2.0", marker = "x" }]'
    bill = read(APP + package("lib", more=needs) + package("numpy") + package("numpy", "2.0"))

    assert edges_of(bill)[1:] == [("lib@1.0", "numpy@2.0", PLAIN)]
    assert bill.gaps == ()


def test_a_source_on_an_edge_chooses_among_equal_versions() -> None:
    git = 'source = { git = "https://code.example/fork?rev=1#1" }\n'
    needs = 'dependencies = [{ name = "fork", version = "1.0", ' + git.strip() + " }]"
    bill = read(APP + package("lib", more=needs) + package("fork") + package("fork", source=git))

    assert bill.edges.targets.tolist() == [1, 3]
    assert bill.urls == ["https://code.example/fork?rev=1#1"]
    assert bill.purls[3] == "pkg:pypi/fork@1.0"


def test_a_name_of_several_versions_leads_to_each_and_blurs_the_route() -> None:
    bill = read(APP + package("lib") + package("lib", "2.0"))

    assert len(bill.edges) == 2
    assert kinds_of(bill) == [("unclear-need", "blurs_route")]


EXTRA = '[package.optional-dependencies]\nfast = [{ name = "speed" }]'


def test_an_extra_that_nothing_asks_for_is_optional() -> None:
    bill = read(APP + package("lib", more=EXTRA) + package("speed"))

    assert edges_of(bill)[-1] == ("lib@1.0", "speed@1.0", OPTIONAL)


def test_an_extra_that_an_edge_asks_for_is_plain() -> None:
    app = APP.replace('"lib" }', '"lib", extra = ["fast"] }')

    assert edges_of(read(app + package("lib", more=EXTRA) + package("speed")))[-1][2] == PLAIN


def test_an_extra_that_only_a_group_asks_for_is_for_development() -> None:
    app = APP.replace("dependencies = [", "[package.dev-dependencies]\ntest = [")
    app = app.replace('"lib" }', '"lib", extra = ["fast"] }')

    edges = edges_of(read(app + package("lib", more=EXTRA) + package("speed")))

    assert edges == [("app@1.0", "lib@1.0", DEV), ("lib@1.0", "speed@1.0", DEV)]


def test_an_extra_of_an_extra_is_followed_and_is_no_edge_to_itself() -> None:
    both = EXTRA + '\nall = [{ name = "lib", extra = ["fast"] }]'
    app = APP.replace('"lib" }', '"lib", extra = ["all"] }')

    edges = edges_of(read(app + package("lib", more=both) + package("speed")))

    assert edges == [("app@1.0", "lib@1.0", PLAIN), ("lib@1.0", "speed@1.0", PLAIN)]


OWN = """
[[package]]
name = "app"
version = "1.0"
source = { virtual = "." }

[package.optional-dependencies]
fast = [FAST]

[package.dev-dependencies]
dev = [TEST]
"""


def own(fast: str, dev: str) -> str:
    """Write a project of which one extra and one group for development need something."""
    return OWN.replace("FAST", fast).replace("TEST", dev)


@pytest.mark.parametrize("dev", ['{ name = "speed" }', '{ name = "app", extra = ["fast"] }'])
def test_what_an_extra_and_a_group_of_the_project_need_is_both(dev: str) -> None:
    edges = edges_of(read(own('{ name = "speed" }', dev) + package("speed")))

    assert sorted(edges) == [("app@1.0", "speed@1.0", DEV), ("app@1.0", "speed@1.0", OPTIONAL)]


def test_an_extra_that_is_asked_for_in_two_ways_is_needed_in_both() -> None:
    asks = '{ name = "lib", extra = ["fast"] }'

    edges = edges_of(read(own(asks, asks) + package("lib", more=EXTRA) + package("speed")))

    assert sorted(edge for edge in edges if edge[0] == "lib@1.0") == [
        ("lib@1.0", "speed@1.0", DEV), ("lib@1.0", "speed@1.0", OPTIONAL),
    ]  # fmt: skip


def test_every_member_of_a_workspace_is_a_root() -> None:
    member = package("tool", source='source = { editable = "packages/tool" }\n')
    bill = read('[manifest]\nmembers = ["app", "tool"]\n' + APP + package("lib") + member)

    assert bill.roots == (0, 2)


def test_a_local_package_outside_the_workspace_is_no_root() -> None:
    local = package("lib", source='source = { editable = "../lib" }\n')
    bill = read(APP + local)

    assert (bill.roots, bill.purls[1]) == ((0,), "pkg:pypi/lib@1.0")


def test_needs_of_a_workspace_that_is_no_package_blur_the_route() -> None:
    groups = '[manifest.dependency-groups]\ndev = [{ name = "lib", specifier = ">=1" }]\n'

    assert kinds_of(read(groups + APP + package("lib"))) == [("no-root", "blurs_route")]


def test_a_need_that_is_not_listed_hides_presence() -> None:
    assert kinds_of(read(APP)) == [
        ("dangling-reference", "hides_presence"),
        ("no-components", "hides_presence"),
    ]


def test_a_package_listed_twice_is_a_note_at_its_line() -> None:
    bill = read(APP + package("lib") + package("lib"))

    assert [(gap.kind, gap.effect, gap.place) for gap in bill.gaps] == [
        ("duplicate-reference", "note", "line 17")
    ]


def test_a_cycle_and_a_need_of_oneself_are_kept() -> None:
    needs = 'dependencies = [{ name = "app" }, { name = "lib" }]'
    bill = read(APP + package("lib", more=needs))

    assert edges_of(bill)[1:] == [("lib@1.0", "app@1.0", PLAIN), ("lib@1.0", "lib@1.0", PLAIN)]
    assert (bill.gaps, bill.roots) == ((), (0,))


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("dependencies = 3", ("field-dropped", "blurs_route")),
        ("dependencies = [{ name = 3 }]", ("dangling-reference", "hides_presence")),
        ("optional-dependencies = 3", ("field-dropped", "hides_presence")),
        ("optional-dependencies = { x = 3 }", ("field-dropped", "hides_presence")),
        ("optional-dependencies = { x = [3] }", ("field-dropped", "hides_presence")),
    ],
)
def test_a_value_of_a_wrong_type_costs_itself_alone(more: str, kind: tuple[str, str]) -> None:
    bill = read(APP + package("lib", more=more))

    assert bill.names == ["app", "lib"]
    assert kind in kinds_of(bill)


def test_a_wrong_type_is_told_with_its_line() -> None:
    assert read(APP + package("lib", more="dependencies = 3")).gaps[0].place == "line 11"


def test_a_package_that_is_no_table_hides_presence() -> None:
    assert ("unreadable-entry", "hides_presence") in kinds_of(read("package = [3]"))


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b'version = 1\n[[package]]\nname = "a', "line 3"),
        (b"version = 1\n= 2", "line 2, column 1"),
        (b'[[package]]\nname = "a"\nname = "b"\n\n', "line"),
        (b"x = " + b"[" * 100_000, "nested too deeply"),
        (b"x = " + b"{a=" * 100_000, "nested too deeply"),
        (b"x = " + b"9" * 5_000, "too many digits"),
    ],
    ids=["truncated", "no key", "repeated key", "deep lists", "deep tables", "long number"],
)
def test_what_is_no_toml_is_refused_with_its_place(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=r"^uv\.lock: expected .*" + met):
        read_uv_lock("uv.lock", raw, DEFAULT_BOUNDS)


def test_bytes_that_are_no_text_hide_presence() -> None:
    assert ("not-text", "hides_presence") in kinds_of(
        read((TOP + APP + package("lib")).encode().replace(b"lib", b"l\xffb"))
    )


def test_more_packages_than_the_bound_are_refused() -> None:
    with pytest.raises(InputError, match="max_nodes"):
        read_uv_lock("uv.lock", (TOP + APP + package("lib")).encode(), Bounds(max_nodes=1))


def test_many_packages_of_one_name_do_not_multiply_edges() -> None:
    needs = "dependencies = [" + '{ name = "a" },' * 100 + "]"
    bill = read("".join(package("a", str(version), needs) for version in range(100)))

    assert len(bill.edges) <= 100 * 20


@pytest.mark.parametrize("text", [TOP + APP, TOP, "# made\r\n" + TOP.replace("\n", "\r\n")])
def test_a_uv_lock_is_told_by_its_content(text: str) -> None:
    assert uv_lock(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        'version = 4\n\n[[package]]\nname = "a"\nversion = "1"\n',
        '[project]\nname = "a"\nversion = "1"\nrequires-python = ">=3"\n',
        '[[package]]\nname = "a"\n\n[metadata]\ncontent-hash = "0"\n',
        "Vendor\nAcme\n",
    ],
    ids=["Cargo.lock", "pyproject.toml", "poetry.lock", "a list"],
)
def test_something_else_is_not_taken_for_a_uv_lock(text: str) -> None:
    assert not uv_lock(text.encode())


def test_what_the_manifest_asks_for_and_nothing_lists_is_said() -> None:
    bill = read('\n[manifest]\nrequirements = [{ name = "Gone" }]\n' + APP + package("lib"))

    assert ("dangling-reference", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize("key", ["overrides", "constraints"])
def test_what_binds_a_version_that_nobody_needs_is_no_gap(key: str) -> None:
    assert read(f'\n[manifest]\n{key} = [{{ name = "Gone" }}]\n' + APP + package("lib")).gaps == ()
