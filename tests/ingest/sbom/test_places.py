"""Does every node's place lead back to it in the document?"""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.sbom.build import cyclonedx, node_at, read_cdx, read_spdx, spdx2

Tree = list["Tree"]
TREES = st.recursive(st.just([]), lambda inner: st.lists(inner, max_size=4), max_leaves=25)


KEYS = ("components", "ancestors", "variants", "dataset")


def grown(tree: Tree, key: str, numbers: count) -> list[dict[str, object]]:
    """Give each branch a component or service of its own."""
    nodes = []
    for branch in tree:
        number = next(numbers)
        node: dict[str, object] = {"bom-ref": f"r{number}", "name": f"n{number}"}
        if branch:
            _put(node, key, grown(branch, key, numbers), number)
        nodes.append(node)
    return nodes


def _put(node: dict[str, object], key: str, inner: list[dict[str, object]], number: int) -> None:
    """Let nodes stand inside another in one of the ways in which components may."""
    way = "services" if key == "services" else KEYS[number % len(KEYS)]
    if way == "dataset" and any(one.keys() - {"bom-ref", "name"} for one in inner):
        way = "components"  # a dataset holds nothing itself
    if way in {"ancestors", "variants"}:
        node["pedigree"] = {way: inner}
    elif way == "dataset":
        # References between the datasets that are described, so that positions are not contiguous.
        datasets = [entry for one in inner for entry in ({"ref": one["bom-ref"]}, one)]
        node["modelCard"] = {"modelParameters": {"datasets": datasets}}
    else:
        node[way] = inner


@given(root=st.none() | TREES, components=TREES, services=TREES, built=TREES)
def test_each_place_resolves_to_its_node(
    root: Tree | None, components: Tree, services: Tree, built: Tree
) -> None:
    numbers = count()
    formulas = [{"components": grown(built, "components", numbers)},
                {"services": grown(built, "services", numbers)}]  # fmt: skip
    document: dict[str, object] = {
        "components": grown(components, "components", numbers),
        "services": grown(services, "services", numbers),
        "formulation": formulas,
    }
    if root is not None:
        inner = grown(root, "components", numbers)
        document["metadata"] = {"component": {"bom-ref": "app", "name": "app", "components": inner}}

    bill = read_cdx(cyclonedx(**document))

    assert len(bill) == next(numbers) + (root is not None)
    for node, ref in enumerate(bill.refs):
        assert node_at(document, bill.place_of(node))["bom-ref"] == ref


@given(broken=st.sets(st.integers(0, 9)), nested=st.booleans())
def test_unreadable_entries_do_not_shift_the_places_of_the_others(
    broken: set[int], nested: bool
) -> None:
    entries: list[object] = [
        None if number in broken else {"bom-ref": f"r{number}", "name": "n"} for number in range(10)
    ]
    document = {"components": [{"bom-ref": "o", "components": entries}] if nested else entries}

    bill = read_cdx(cyclonedx(**document))

    for node, ref in enumerate(bill.refs):
        if ref:
            assert node_at(document, bill.place_of(node))["bom-ref"] == ref
    assert len([ref for ref in bill.refs if ref.startswith("r")]) == 10 - len(broken)


def test_the_place_of_a_package_is_its_position() -> None:
    packages = [{"SPDXID": "a"}, 5, {"SPDXID": "b"}]

    bill = read_spdx(spdx2(packages=packages))

    assert [node_at(packages, bill.place_of(node)[len("/packages"):]) for node in (0, 2)] == [
        {"SPDXID": "a"}, {"SPDXID": "b"},
    ]  # fmt: skip


def test_a_node_that_does_not_exist_has_no_place() -> None:
    assert read_cdx(cyclonedx(components=[{"name": "a"}])).place_of(7) == ""
