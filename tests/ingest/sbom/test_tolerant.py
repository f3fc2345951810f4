"""What of a malformed document is kept, and what is said of the rest?"""

import codecs
import json
from collections.abc import Callable
from copy import deepcopy

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.ingest.sbom.report.snapshot import read_snapshot
from exposure.ingest.sbom.spdx2.wire import Spdx2
from exposure.ingest.sbom.tolerant import salvage
from exposure.inventory.bill import Bill
from tests.ingest.sbom.build import (
    cdx,
    cyclonedx,
    edges_of,
    kinds_of,
    raw_of,
    read_cdx,
    read_spdx,
    spdx2,
)

GOOD = {"bom-ref": "good", "name": "good"}
PAIR = cyclonedx(
    metadata={"component": {"bom-ref": "app", "name": "app"}},
    components=[{"bom-ref": "é", "name": "Zoë"}],
    dependencies=[{"ref": "app", "dependsOn": ["é"]}],
)


@pytest.fixture(autouse=True)
def _empty_tally():
    yield
    tally.made.clear()


def component(**members: object):
    """Read one odd component, with edges so that only its own gaps are left."""
    return cdx(
        metadata={"component": {"bom-ref": "app", "name": "app"}},
        components=[{"bom-ref": "x", "name": "x", **members}],
        dependencies=[{"ref": "app", "dependsOn": ["x"]}],
    )


@pytest.mark.parametrize(
    ("member", "value", "read"),
    [
        ("version", 4, "4"),
        ("version", 4.5, "4.5"),
        ("version", True, "True"),
        ("purl", 7, "7"),
    ],
)
def test_a_number_where_a_text_is_expected_is_read_as_written(
    member: str, value: object, read: str
) -> None:
    bill = component(**{member: value})

    assert {"version": bill.versions, "purl": bill.purls}[member][1] == read
    assert kinds_of(bill) == [("wrong-type", "note")]


@pytest.mark.parametrize("number", ["4.10", "1e999", "9" * 6_000, "-0"])
def test_a_number_keeps_its_spelling(number: str) -> None:
    raw = b'{"bomFormat":"CycloneDX","components":[{"name":"a","version":%s}]}' % number.encode()

    assert read_cdx(raw).versions[0].replace("E+", "e") == number


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_a_constant_that_json_lacks_does_not_cost_the_document(constant: str) -> None:
    raw = PAIR.replace(b'"specVersion"', b'"x":%s,"specVersion"' % constant.encode())

    assert read_cdx(raw).names == ["app", "Zoë"]


@pytest.mark.parametrize(
    ("member", "value", "read"),
    [
        ("supplier", "Acme", {"supplier": ["", "Acme"]}),
        ("manufacturer", "Acme", {"manufacturer": ["", "Acme"]}),
        ("publisher", {"name": "Acme"}, {"publisher": ["", "Acme"]}),
        ("authors", {"name": "Ann"}, {"author": ["", "Ann"]}),
        ("authors", "Ann", {"author": ["", "Ann"]}),
    ],
)
def test_a_party_in_another_shape_is_read_where_its_meaning_is_plain(
    member: str, value: object, read: dict[str, list[str]]
) -> None:
    bill = component(**{member: value})

    assert bill.parties == read
    assert {gap.effect.value for gap in bill.gaps} == {"note"}


@pytest.mark.parametrize(
    ("member", "value", "effect"),
    [
        ("name", ["x"], "hides_presence"),
        ("purl", {"a": 1}, "hides_presence"),
        ("group", [], "hides_presence"),
        ("supplier", 5, "hides_presence"),
        ("publisher", {"title": "Acme"}, "hides_presence"),
        ("author", ["Ann"], "hides_presence"),
        ("cpe", [], "hides_presence"),
        ("externalReferences", 5, "hides_presence"),
        ("version", [], "note"),
        ("type", {}, "note"),
        ("scope", [], "note"),
    ],
)
def test_a_field_without_a_plain_meaning_is_dropped_with_its_effect(
    member: str, value: object, effect: str
) -> None:
    bill = component(**{member: value})

    gap = bill.gaps[0]
    assert (gap.kind, gap.effect.value) == ("field-dropped", effect)
    assert gap.place == f"/components/0/{member}"
    assert len(bill) == 2


@pytest.mark.parametrize("member", ["externalReferences", "authors", "components"])
def test_null_for_a_list_is_an_empty_list(member: str) -> None:
    assert component(**{member: None}).gaps == ()


@pytest.mark.parametrize(
    ("dependency", "effect"),
    [({"ref": "app", "dependsOn": [None]}, "blurs_route"), ({"ref": ["app"]}, "blurs_route"),
     ("app", "blurs_route")],
)  # fmt: skip
def test_an_unreadable_dependency_blurs_the_route(dependency: object, effect: str) -> None:
    bill = cdx(metadata={"component": {"bom-ref": "app", "name": "app"}}, components=[GOOD],
               dependencies=[{"ref": "app", "dependsOn": ["good"]}, dependency])  # fmt: skip

    assert edges_of(bill) == [("app", "good", 0)]
    assert bill.gaps[0].effect.value == effect


def test_an_unreadable_vulnerability_is_a_note() -> None:
    bill = cdx(components=[GOOD], vulnerabilities=[5])

    assert ("unreadable-entry", "note") in kinds_of(bill)


@pytest.mark.parametrize("bad", [None, 5, [], [[]]])
def test_one_bad_component_costs_only_itself(bad: object) -> None:
    bill = cdx(components=[GOOD, bad, {"bom-ref": "after", "name": "after"}])

    assert (bill.names, bill.refs) == (["good", "", "after"], ["good", "", "after"])
    assert ("unreadable-entry", "hides_presence") in kinds_of(bill)
    assert bill.place_of(2) == "/components/2"


def test_one_bad_component_inside_another_costs_only_itself() -> None:
    bill = cdx(components=[{"bom-ref": "o", "name": "o", "components": [None, GOOD]}])

    assert bill.names == ["o", "", "good"]
    assert bill.place_of(2) == "/components/0/components/1"


def test_one_bad_package_costs_only_itself() -> None:
    bill = read_spdx(spdx2(packages=[None, {"SPDXID": "a", "name": "a"}]))

    assert (bill.names, bill.place_of(1)) == (["", "a"], "/packages/1")


def test_a_component_with_endless_faults_is_kept_and_its_faults_are_counted() -> None:
    bill = cdx(components=[GOOD, {"name": "b", "externalReferences": [5] * 500}])

    told = [gap for gap in bill.gaps if gap.kind == "field-dropped"]
    assert bill.names == ["good", "b"]
    assert (len(told), told[-1].reason[:8]) == (21, "480 more")


def test_faults_deep_inside_cost_one_pass_and_leave_nothing_behind() -> None:
    inner = [{"name": "a"}] * 2_000 + [{"name": [1]}] * 199
    salvage("x", cyclonedx(components=[{"name": "b", "components": inner}]), CycloneDX)

    assert len(tally.made) == 2_200


@pytest.mark.parametrize("entry", [None, [1], "x", {"package_url": [1]}])
def test_an_odd_value_of_a_mapping_is_told_at_its_key(entry: object) -> None:
    resolved = {"good": {"package_url": "pkg:npm/good@1"}, "x/y": entry}
    raw = raw_of({"manifests": {"a": {"resolved": resolved}}})

    reading = read_snapshot("x", raw, DEFAULT_BOUNDS)

    assert reading.bill is not None
    assert "pkg:npm/good@1" in reading.bill.purls
    told = [gap.place for gap in reading.gaps if gap.kind in {"field-dropped", "wrong-type"}]
    assert told
    assert told[0].startswith("/manifests/a/resolved/x~1y")


def test_a_number_in_a_mapping_is_read_as_written() -> None:
    raw = raw_of({"manifests": {"a": {"resolved": {"x": {"package_url": 1}}}}})

    kinds = {gap.kind for gap in read_snapshot("x", raw, DEFAULT_BOUNDS).gaps}

    assert "wrong-type" in kinds
    assert "field-dropped" not in kinds


def test_half_characters_in_keys_are_replaced_and_no_key_hides_another() -> None:
    raw = rb'{"bomFormat":"CycloneDX","components":[{"name":"a","\ud800":1,"\ud801":2}]}'

    bill = read_cdx(raw)

    assert bill.names == ["a"]
    assert ("half-character", "note") in kinds_of(bill)


def test_nameless_components_are_told_one_by_one_and_then_counted() -> None:
    told = [gap for gap in cdx(components=[{}] * 50).gaps if gap.kind == "no-identity"]

    assert (len(told), told[-1].reason[:7]) == (21, "30 more")


def test_twenty_one_nameless_components_are_all_told() -> None:
    told = [gap for gap in cdx(components=[{}] * 21).gaps if gap.kind == "no-identity"]

    assert {gap.place for gap in told} == {f"/components/{position}" for position in range(21)}


def test_components_that_are_one_object_are_a_list_of_one() -> None:
    assert cdx(components=GOOD).names == ["good"]


@pytest.mark.parametrize("value", [5, True, 1.5])
def test_components_that_are_no_list_hide_presence(value: object) -> None:
    assert ("field-dropped", "hides_presence") in kinds_of(cdx(components=value))


@pytest.mark.parametrize(
    ("encoding", "said"), [("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16")]
)
def test_a_marked_encoding_is_read_and_said(encoding: str, said: str) -> None:
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""

    bill = read_cdx(mark + PAIR.decode().encode(encoding))

    assert bill.names == ["app", "Zoë"]
    assert kinds_of(bill) == [("byte-order-mark", "note")]
    assert said in bill.gaps[0].reason


def test_bytes_that_are_no_text_in_a_name_hide_presence() -> None:
    bill = read_cdx(PAIR.replace("Zoë".encode(), b"Zo\xeb"))

    assert bill.names == ["app", "Zo\ufffd"]
    assert kinds_of(bill) == [("not-text", "hides_presence")]


def test_bytes_that_are_no_text_elsewhere_do_no_harm() -> None:
    raw = PAIR.replace(b'"specVersion"', b'"comment":"\xeb","specVersion"')

    assert {gap.effect.value for gap in read_cdx(raw).gaps} <= {"note"}
    assert read_cdx(raw).names == ["app", "Zoë"]


def test_a_replacement_character_that_was_there_already_is_no_gap() -> None:
    bill = read_cdx(codecs.BOM_UTF8 + PAIR.replace("Zoë".encode(), "Zo\ufffd".encode()))

    assert kinds_of(bill) == [("byte-order-mark", "note")]


def test_half_a_character_is_replaced_and_said() -> None:
    bill = read_cdx(PAIR.replace("Zoë".encode(), rb"Zo\ud800"))

    assert bill.names == ["app", "Zo\ufffd"]
    assert kinds_of(bill) == [("half-character", "note")]


def test_a_whole_escaped_pair_is_one_character() -> None:
    bill = read_cdx(PAIR.replace("Zoë".encode(), rb"\ud83d\ude80"))

    assert (bill.names[1], bill.gaps) == ("\N{ROCKET}", ())


@pytest.mark.parametrize(
    ("repeated", "effect"),
    [('"purl":"pkg:a/b","purl":"pkg:a/c"', "hides_presence"),
     ('"version":"1","version":"2"', "note")],
)  # fmt: skip
def test_a_repeated_key_keeps_its_last_value_and_is_said(repeated: str, effect: str) -> None:
    raw = '{"bomFormat":"CycloneDX","components":[null,{"name":"a",%s}]}' % repeated  # noqa: UP031

    gaps = {gap.kind: gap.effect.value for gap in read_cdx(raw.encode()).gaps}

    assert gaps["duplicate-key"] == effect


@pytest.mark.parametrize("raw", [b'{"bomFormat":', b"", b"{]", b'{"bomFormat":"CycloneDX"} x'])
def test_what_is_no_json_is_refused_with_line_and_column(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"app\.json: expected JSON, met .* at line 1, column \d"):
        read_cdx(raw)


@pytest.mark.parametrize(("raw", "met"), [(b"[]", "a list"), (b"5", "a number"), (b"null", "null")])
def test_json_of_another_shape_is_refused_by_its_name(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=rf"expected a JSON object, met {met}"):
        read_cdx(raw)


DEEP = 100_000


@pytest.mark.parametrize(
    "inside",
    [b"[" * DEEP, b"[" * DEEP + b"]" * DEEP, b'[{"components":' * DEEP, b'{"a":' * DEEP],
    ids=["open lists", "closed lists", "components", "objects"],
)
@pytest.mark.parametrize("key", [b"components", b"nobody-reads-this"])
def test_deep_nesting_is_refused_without_a_crash(inside: bytes, key: bytes) -> None:
    with pytest.raises(InputError, match=r"nested too deeply|expected JSON"):
        read_cdx(b'{"bomFormat":"CycloneDX","%s":%s' % (key, inside))


def test_a_hundred_levels_of_components_are_read() -> None:
    raw = b'{"bomFormat":"CycloneDX","components":%s%s}' % (
        b'[{"name":"a","components":' * 100, b"[]" + b"}]" * 100,
    )  # fmt: skip

    bill = read_cdx(raw)

    assert len(bill) == 100
    assert bill.place_of(99) == "/components/0" * 100


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
PARTIES = st.fixed_dictionaries({}, optional={"name": TEXTS, "url": st.lists(TEXTS, max_size=2)})
COMPONENTS = st.fixed_dictionaries(
    {},
    optional={
        "bom-ref": st.sampled_from("abc"),
        "name": TEXTS,
        "group": st.none() | TEXTS,
        "version": TEXTS,
        "purl": TEXTS,
        "scope": st.sampled_from(["optional", "excluded", "required"]),
        "supplier": PARTIES,
        "authors": st.lists(PARTIES, max_size=2),
        "externalReferences": st.none()
        | st.lists(st.fixed_dictionaries({"url": TEXTS}), max_size=2),
        "components": st.just([{"bom-ref": "n", "name": "nested"}]),
    },
)
DOCUMENTS = st.fixed_dictionaries(
    {"bomFormat": st.just("CycloneDX")},
    optional={
        "components": st.lists(COMPONENTS, max_size=4),
        "metadata": st.fixed_dictionaries({}, optional={"component": COMPONENTS}),
        "services": st.lists(st.fixed_dictionaries({"name": TEXTS}), max_size=2),
        "dependencies": st.lists(
            st.fixed_dictionaries(
                {"ref": st.sampled_from("abc")},
                optional={"dependsOn": st.none() | st.lists(st.sampled_from("abcn"), max_size=3)},
            ),
            max_size=3,
        ),
        "compositions": st.lists(
            st.fixed_dictionaries({"aggregate": st.sampled_from(["complete", "incomplete"])})
        ),
    },
)
PACKAGES = st.fixed_dictionaries(
    {"SPDXID": st.sampled_from("abc")},
    optional={
        "name": TEXTS,
        "supplier": TEXTS,
        "externalRefs": st.lists(
            st.fixed_dictionaries({"referenceType": st.just("purl"), "referenceLocator": TEXTS}),
            max_size=2,
        ),
    },
)
RELATIONS = st.fixed_dictionaries({
    "spdxElementId": st.sampled_from(["a", "b", "SPDXRef-DOCUMENT"]),
    "relatedSpdxElement": st.sampled_from(["a", "b", "c", "NOASSERTION"]),
    "relationshipType": st.sampled_from(["DEPENDS_ON", "DESCRIBES", "DEV_TOOL_OF", "ODD"]),
})  # fmt: skip
SPDX_DOCUMENTS = st.fixed_dictionaries(
    {"spdxVersion": st.just("SPDX-2.3")},
    optional={
        "packages": st.lists(PACKAGES, max_size=4),
        "relationships": st.lists(RELATIONS, max_size=4),
        "documentDescribes": st.lists(st.sampled_from("abc"), max_size=2),
    },
)


@given(DOCUMENTS)
def test_the_tolerant_reader_reads_valid_cyclonedx_as_the_strict_one(document: object) -> None:
    raw = raw_of(document)

    strict = msgspec.json.decode(raw, type=CycloneDX)

    assert salvage("a", raw, CycloneDX) == (strict, [])


@given(SPDX_DOCUMENTS)
def test_the_tolerant_reader_reads_valid_spdx_as_the_strict_one(document: object) -> None:
    raw = raw_of(document)

    assert salvage("a", raw, Spdx2) == (msgspec.json.decode(raw, type=Spdx2), [])


@given(DOCUMENTS)
def test_a_mark_changes_no_column(document: object) -> None:
    plain, marked = read_cdx(raw_of(document)), read_cdx(codecs.BOM_UTF8 + raw_of(document))

    assert marked.gaps[0].kind == "byte-order-mark"
    assert msgspec.structs.replace(marked, gaps=marked.gaps[1:]) == plain


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


def mutated(document: object, choose: st.DataObject) -> object:
    """Put something odd in the place of one value, wherever it stands."""
    document = deepcopy(document)  # a strategy may hand out the same object again
    holders: list[tuple[object, object]] = []
    waiting = [document]
    while waiting:
        here = waiting.pop()
        keys = here.keys() if isinstance(here, dict) else range(len(here))
        for key in keys:
            holders.append((here, key))
            if isinstance(here[key], dict | list):
                waiting.append(here[key])
    for _ in range(choose.draw(st.integers(1, 3))):
        holder, key = choose.draw(st.sampled_from(holders))
        holder[key] = choose.draw(ODD)  # type: ignore[index]
    return document


def outcome_of(read: Callable[[bytes], Bill], raw: bytes) -> Bill | str:
    """Read, or return the one line of the refusal; anything else that is raised fails the test."""
    try:
        return read(raw)
    except InputError as error:
        return str(error)


def is_whole(outcome: Bill | str) -> bool:
    """Say whether a refusal is one line, or all columns of a bill are equally long."""
    if isinstance(outcome, str):
        return "\n" not in outcome
    columns = (outcome.refs, outcome.names, outcome.versions, outcome.purls, outcome.kinds)
    return len({len(column) for column in (*columns, *outcome.parties.values())}) == 1


@given(document=DOCUMENTS, choose=st.data())
def test_mutated_cyclonedx_is_read_or_refused_and_nothing_else(document, choose) -> None:
    raw = json.dumps(mutated(document, choose)).encode()

    assert is_whole(outcome_of(read_cdx, raw))


@given(document=SPDX_DOCUMENTS, choose=st.data())
def test_mutated_spdx_is_read_or_refused_and_nothing_else(document, choose) -> None:
    raw = json.dumps(mutated(document, choose)).encode()

    assert is_whole(outcome_of(read_spdx, raw))


@given(
    document=DOCUMENTS, cut=st.integers(0, 200), at=st.integers(0, 200), noise=st.binary(max_size=4)
)
def test_damaged_bytes_are_read_or_refused_and_nothing_else(document, cut, at, noise) -> None:
    raw = raw_of(document)
    damaged = raw[:at] + noise + raw[at:][: max(0, len(raw) - cut)]

    assert is_whole(outcome_of(read_cdx, damaged))
    assert is_whole(outcome_of(read_spdx, damaged))
