"""Is the SBOM in a member of a JSON object found, with its line?"""

import json
from functools import partial

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.envelope.inner_sbom import open_inner_sbom
from exposure.ingest.envelope.member import Member

OPEN = "inner_sbom.open_inner_sbom"


@pytest.fixture
def unwrap(opened):
    return partial(opened, OPEN)


@pytest.mark.parametrize("key", ["sbom", "SBOM", "bom", "BOM"])
def test_the_member_is_the_very_text_and_knows_its_line(cdx, key: str) -> None:
    inner = cdx("left", indent=1)
    raw = f'{{\n"generated": true,\n"{key}": {inner}\n}}'

    assert list(open_inner_sbom("a", raw.encode(), DEFAULT_BOUNDS, lambda _: True)) == [
        Member(key, inner.encode(), 3)
    ]


def test_it_may_be_a_text(cdx) -> None:
    raw = json.dumps({"sbom": cdx("left")})

    assert list(open_inner_sbom("a", raw.encode(), DEFAULT_BOUNDS, lambda _: True)) == [
        Member("sbom", cdx("left").encode(), 0)
    ]


def test_several_are_all_read(unwrap, cdx) -> None:
    raw = f'{{"sboms": [{cdx("a")}, {cdx("b")}], "bom": {cdx("c")}, "sbom": null}}'

    members, gaps = unwrap(raw.encode())

    assert list(members) == ["bom", "sboms/0", "sboms/1"]
    assert gaps == []


def test_a_member_that_stands_twice_hides_presence(unwrap, cdx) -> None:
    members, (gap,) = unwrap(f'{{"sbom": {cdx("a")}, "sbom": {cdx("b")}}}'.encode())

    assert members == {"sbom": cdx("b").encode()}
    assert (gap.kind, gap.effect.value) == ("duplicate-key", "hides_presence")


def test_half_characters_and_utf_16_hide_nothing(unwrap) -> None:
    raw = '{"sbom": {"bomFormat": "CycloneDX", "x": "\\ud800é"}}'.encode("utf-16")

    assert unwrap(raw)[0] == {"sbom": '{"bomFormat": "CycloneDX", "x": "\\ud800é"}'.encode()}


@pytest.mark.parametrize("raw", [b'{"sbom": null}', b'{"sbom": []}', b'{"sbom": ""}', b"{}"])
def test_without_any_it_is_refused(unwrap, raw: bytes) -> None:
    with pytest.raises(InputError, match="expected an SBOM in a member `sbom`, met none"):
        unwrap(raw)


@pytest.mark.parametrize("raw", [b'{"sbom": {"a": ', b'{"sbom": {"a": 1,}}', b'{"sbom": [1,]}'])
def test_damaged_json_is_refused_in_one_line(unwrap, raw: bytes) -> None:
    with pytest.raises(InputError, match="met a damaged one") as error:
        unwrap(raw)

    assert "\n" not in str(error.value)


def test_only_what_is_wanted_is_returned(unwrap, cdx) -> None:
    raw = f'{{"sboms": [{cdx("a")}, {cdx("b")}]}}'

    assert list(unwrap(raw.encode(), wanted="sboms/1".__eq__)[0]) == ["sboms/1"]


@pytest.mark.parametrize(
    "raw",
    [b'{"sbom": "spdxVersion \x9b"}', b'{"sboms": ["spdxVersion \x9b"]}'],
)
def test_bytes_that_are_no_text_are_replaced_and_hide_presence(unwrap, raw: bytes) -> None:
    members, (gap,) = unwrap(raw)

    assert list(members.values()) == ["spdxVersion \ufffd".encode()]
    assert (gap.kind, gap.effect.value) == ("not-text", "hides_presence")


def test_a_text_may_hold_the_sign_for_what_was_replaced_elsewhere(unwrap) -> None:
    assert unwrap('{"sbom": "spdxVersion \ufffd"}'.encode())[1] == []


def test_a_damaged_text_is_refused(unwrap) -> None:
    with pytest.raises(InputError, match="expected"):
        unwrap(b'{"sbom": "spdxVersion \\x"}')


def test_the_case_of_a_key_hides_no_document(unwrap, cdx) -> None:
    members, gaps = unwrap(f'{{"sbom": {cdx("a")}, "Sbom": {cdx("b")}}}'.encode())

    assert sorted(members) == ["Sbom", "sbom"]
    assert gaps == []


@pytest.mark.parametrize("other", ['{"sbom": %s}', "[[%s]]"])
def test_an_sbom_in_another_member_hides_presence(unwrap, cdx, other: str) -> None:
    members, (gap,) = unwrap(f'{{"sbom": {cdx("a")}, "x": {other % cdx("b")}}}'.encode())

    assert list(members) == ["sbom"]
    assert (gap.kind, gap.effect.value) == ("unread-member", "hides_presence")


def test_a_key_written_with_escapes_stands_twice_as_well(unwrap, cdx) -> None:
    _, (gap,) = unwrap(f'{{"sb\\u006fm": {cdx("a")}, "sbom": {cdx("b")}}}'.encode())

    assert gap.kind == "duplicate-key"


def test_a_link_beside_an_sbom_is_no_sbom(unwrap, cdx) -> None:
    raw = f'{{"sbom": {cdx("a")}, "data": {{"url": "https://example.org/sbom"}}}}'

    assert unwrap(raw.encode())[1] == []
