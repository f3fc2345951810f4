"""What becomes of SBOMs and sheets that come in archives, attestations and pipes?"""

import base64
import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.locate import locator
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source
from exposure.inventory.estate import Estate

SBOM = (
    b'{"bomFormat":"CycloneDX","specVersion":"1.6",\n"components":[{"bom-ref":"a","name":"a"},\n'
    b'{"bom-ref":"b","name":"b"}]}'
)
PROGRAM = b"\x7fELF" + bytes(range(32)) * 4
SHEET = b"Vendor,Product\nAcme,Anvil\n"
STATEMENT = (
    b'{"_type":"https://in-toto.io/Statement/v1","subject":[],\n'
    b'"predicateType":"https://cyclonedx.org/bom","predicate":' + SBOM + b"}"
)


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def signed(payload: bytes) -> bytes:
    text = base64.b64encode(payload).decode()
    return json.dumps({"payloadType": "application/vnd.in-toto+json", "payload": text}).encode()


@pytest.fixture
def piped() -> Callable[..., Estate]:
    """Read bytes as standard input hands them over."""

    def read(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Estate:
        return read_all(Plan((source_of(raw),), (), bounds), lambda _: None)

    return read


def source_of(raw: bytes) -> Source:
    return Source("standard input", None, named=True, held=raw)


def test_an_archive_of_sboms_and_sheets_is_read_whole(tmp_path: Path, read_inputs) -> None:
    raw = zipped({"sboms/b.json": SBOM, "a.csv": SHEET, "att.json": STATEMENT})
    (tmp_path / "from-supplier.zip").write_bytes(raw)

    estate = read_inputs("from-supplier.zip", folder=tmp_path)

    assert [(record.name, record.kind) for record in estate.inputs] == [
        ("from-supplier.zip", "envelope"),
        ("from-supplier.zip › a.csv", "vendors"),
        ("from-supplier.zip › att.json", "envelope"),
        ("from-supplier.zip › att.json › predicate", "sbom"),
        ("from-supplier.zip › sboms/b.json", "sbom"),
    ]
    assert [row.vendor for row in estate.rows] == ["Acme"]
    assert [gap.kind for gap in estate.gaps if gap.effect == "hides_presence"] == []


@pytest.mark.parametrize(
    "wrap",
    [
        gzip.compress,
        signed,
        lambda raw: raw,
        lambda raw: zipped({"a.json": raw}),
        lambda raw: gzip.compress(tarred({"a.json": raw})),
        lambda raw: raw.replace(b"\n", b"") + b"\n" + raw.replace(b"\n", b""),
    ],
)
def test_standard_input_may_be_wrapped(piped, wrap) -> None:
    estate = piped(wrap(STATEMENT))

    assert {tuple(bill.names) for bill in estate.bills} == {("a", "b")}


def test_a_bill_in_an_archive_is_the_same_as_one_on_disk(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.json").write_bytes(SBOM)
    (tmp_path / "a.zip").write_bytes(zipped({"a.json": SBOM}))

    plain, packed = read_inputs("a.json", "a.zip", folder=tmp_path).bills

    assert (plain.names, plain.sections) == (packed.names, packed.sections)
    assert [(gap.kind, gap.place) for gap in plain.gaps] == [
        (gap.kind, gap.place) for gap in packed.gaps
    ]


@pytest.mark.parametrize(
    ("wrap", "lines"),
    [
        (lambda raw: raw, {0: 3, 1: 4}),
        (lambda raw: zipped({"x.json": SBOM, "y.json": raw}), {0: 3, 1: 4}),
        (signed, {0: 2, 1: 3}),
        (lambda raw: b"\n" + raw.replace(b"\n", b"") + b"\n{}", {0: 2, 1: 2}),
        (lambda raw: gzip.compress(raw.replace(b"\n", b"")), {0: 1, 1: 1}),
    ],
)
def test_components_inside_are_found_by_line_again(piped, wrap, lines) -> None:
    raw = wrap(STATEMENT)
    bill = piped(raw).bills[-1]

    assert locator([source_of(raw)], DEFAULT_BOUNDS)(bill, [0, 1]) == lines


def test_a_bad_member_of_an_archive_is_a_gap_and_not_an_error(piped) -> None:
    estate = piped(zipped({"a.json": SBOM, "b.json": b'{"bomFormat":"CycloneDX",'}))

    (gap,) = [gap for gap in estate.gaps if gap.effect == "hides_presence"]
    assert (gap.kind, gap.document) == ("unread-file", "standard input › b.json")
    assert len(estate.bills) == 1


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (zipped({}), "an archive or attestation without any"),
        (zipped({"a.pdf": b"%PDF-1.7"}), "an archive or attestation without any"),
        (zipped({"a.json": b"{}"}), "expected an SBOM or a sheet, met a JSON document"),
        (STATEMENT.replace(b"https://cyclonedx.org/bom", b"https://slsa.dev/provenance/v1")
         .replace(b"bomFormat", b"x"), "this is an in-toto attestation of https://slsa.dev/provenance/v1"),
        (gzip.compress(PROGRAM, mtime=0), "an archive or attestation without any"),
    ],
)  # fmt: skip
def test_a_named_envelope_without_use_cannot_be_used(piped, raw: bytes, reason: str) -> None:
    gap = piped(raw).gaps[0]

    assert (gap.kind, gap.effect.value) == ("unusable-input", "hides_presence")
    assert f"met none: {reason}" in gap.reason


def test_the_same_envelope_in_a_folder_is_not_an_error(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.pdf": b"%PDF-1.7"}))

    assert [(gap.kind, gap.effect.value) for gap in read_inputs(tmp_path).gaps] == [
        ("unread-file", "note")
    ]


def test_a_damaged_archive_in_a_folder_hides_presence(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(SBOM, mtime=0)[:-9])

    (gap,) = read_inputs(tmp_path).gaps

    assert (gap.kind, gap.effect.value) == ("unread-file", "hides_presence")


def test_envelopes_inside_each_other_are_bounded(piped) -> None:
    raw = SBOM
    for _ in range(5):
        raw = gzip.compress(raw, mtime=0)

    estate = piped(raw)

    assert estate.bills == ()
    assert any(
        "at most 4 envelopes inside each other, met more" in gap.reason for gap in estate.gaps
    )


def test_archives_inside_archives_do_not_multiply_the_bounds(piped) -> None:
    inner = zipped({f"{n}.csv": SHEET for n in range(10)})

    estate = piped(zipped({f"{n}.zip": inner for n in range(10)}), Bounds(max_members=30))

    assert len(estate.rows) < 30
    met = [gap for gap in estate.gaps if gap.kind == "unread-member"]
    assert met
    assert met[0].effect == "hides_presence"


def test_archives_inside_archives_do_not_multiply_bytes(piped) -> None:
    inner = zipped({f"{n}.csv": SHEET + b"x" * 90_000 for n in range(5)})

    estate = piped(
        zipped({f"{n}.zip": inner for n in range(5)}), Bounds(ratio_from_bytes=1_000_000)
    )

    assert any(gap.kind == "unread-member" for gap in estate.gaps)


def test_many_members_without_use_are_counted(piped) -> None:
    members = {f"{n:03}.bin": PROGRAM for n in range(50)}

    estate = piped(zipped({"a.json": SBOM, **members}))

    notes = [gap for gap in estate.gaps if gap.kind == "unread-file"]
    assert len(notes) == 21
    assert {gap.effect.value for gap in notes} == {"note"}
    assert "30 further members cannot be used" in [gap.reason for gap in notes]
    assert len(estate.inputs) == 52


def test_the_result_of_this_program_in_an_archive_is_not_read(piped) -> None:
    estate = piped(zipped({"a.json": SBOM, "exposure.json": b'{"schema": "exposure/1"}'}))

    assert "own-output" in [gap.kind for gap in estate.gaps]
    assert len(estate.bills) == 1


def test_readings_do_not_depend_on_the_order_in_the_archive(piped) -> None:
    members = {"b.json": SBOM, "a.csv": SHEET, "c.json": STATEMENT}
    turned = dict(reversed(members.items()))

    first, second = piped(zipped(members)), piped(zipped(turned))

    assert [record.name for record in first.inputs] == [record.name for record in second.inputs]
    assert first.gaps == second.gaps
