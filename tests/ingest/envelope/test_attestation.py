"""Is the SBOM inside an attestation found, in whatever envelope, and everything else named?"""

import base64
import json
from functools import partial

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.envelope.attestation import open_attestation
from exposure.ingest.envelope.member import Member

OPEN = "attestation.open_attestation"
V1 = "https://in-toto.io/Statement/v1"


@pytest.fixture
def unwrap(opened):
    return partial(opened, OPEN)


def statement(predicate: object, kind: str = "https://cyclonedx.org/bom", version: str = V1) -> str:
    subject = [{"name": "app", "digest": {"sha256": "ab12"}}]
    return json.dumps(
        {"_type": version, "subject": subject, "predicateType": kind, "predicate": predicate}
    )


def dsse(payload: str, kind: str = "application/vnd.in-toto+json") -> dict[str, object]:
    signed = base64.b64encode(payload.encode()).decode()
    return {"payloadType": kind, "payload": signed, "signatures": [{"sig": "AA=="}]}


def bundle(payload: str) -> dict[str, object]:
    media = "application/vnd.dev.sigstore.bundle.v0.3+json"
    return {"mediaType": media, "verificationMaterial": {}, "dsseEnvelope": dsse(payload)}


@pytest.mark.parametrize("version", ["https://in-toto.io/Statement/v0.1", V1])
def test_a_statement_yields_its_predicate_and_says_that_nothing_was_verified(
    unwrap, cdx, version: str
) -> None:
    inner = cdx("left")

    members, (gap,) = unwrap(statement(json.loads(inner), version=version).encode())

    assert json.loads(members["predicate"]) == json.loads(inner)
    assert (gap.kind, gap.effect.value) == ("signature-not-verified", "note")
    assert gap.reason == "no signature was checked; what is stated is said of app (sha256:ab12)"


@pytest.mark.parametrize("kind", ["https://spdx.dev/Document", "https://spdx.dev/Document/v2.3",
                                  "https://cyclonedx.org/bom/v1.4", "https://example.org/own"])  # fmt: skip
def test_the_type_or_the_content_shows_an_sbom(unwrap, cdx, kind: str) -> None:
    assert list(unwrap(statement(json.loads(cdx("a")), kind).encode())[0]) == ["predicate"]


def test_the_predicate_is_the_very_text_and_knows_its_line(cdx) -> None:
    inner = cdx("left", indent=2)
    raw = f'{{"_type": "{V1}",\n"predicateType": "https://cyclonedx.org/bom",\n"predicate":\n{inner}}}'

    first = next(iter(open_attestation("a", raw.encode(), DEFAULT_BOUNDS, lambda _: True)))

    assert first == Member("predicate", inner.encode(), 4)


@pytest.mark.parametrize(
    "wrap", [dsse, bundle, lambda s: {"attestations": [{"bundle": bundle(s)}]}]
)
def test_envelopes_around_a_statement_are_opened_at_once(unwrap, cdx, wrap) -> None:
    members, _ = unwrap(json.dumps(wrap(statement(json.loads(cdx("left"))))).encode())

    ((name, raw),) = members.items()
    assert name in {"predicate", "attestations/0"}
    assert json.loads(raw)["bomFormat"] == "CycloneDX"


@pytest.mark.parametrize("text", ["?>?>", "?>?>?", "?>?>??"])
def test_a_payload_may_be_in_either_alphabet_and_without_padding(unwrap, text: str) -> None:
    signed = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    raw = json.dumps({"payloadType": "text/plain", "payload": signed[:4] + "\n" + signed[4:]})

    assert unwrap(raw.encode())[0] == {"predicate": text.encode()}


def test_a_signed_sbom_without_a_statement_is_read(unwrap, cdx) -> None:
    raw = json.dumps(dsse(cdx("left"), "application/vnd.cyclonedx+json"))

    assert unwrap(raw.encode())[0] == {"predicate": cdx("left").encode()}


@pytest.mark.parametrize("held", ["text", "object"])
def test_a_custom_predicate_holds_its_document_in_data(unwrap, cdx, held: str) -> None:
    inner = cdx("left") if held == "text" else json.loads(cdx("left"))
    kind = "https://cosign.sigstore.dev/attestation/v1"

    members, _ = unwrap(statement({"Data": inner, "Timestamp": "2026"}, kind).encode())

    assert json.loads(members["predicate"]) == json.loads(cdx("left"))


def test_a_predicate_may_be_a_text(unwrap) -> None:
    tags = "SPDXVersion: SPDX-2.3\n"

    assert unwrap(statement(tags, "https://spdx.dev/Document").encode())[0] == {
        "predicate": tags.encode()
    }


def test_each_line_may_be_an_envelope(unwrap, cdx) -> None:
    lines = [json.dumps(dsse(statement(json.loads(cdx(name))))) for name in ("a", "b")]

    members, gaps = unwrap("\n".join([lines[0], "", lines[1], ""]).encode())

    assert list(members) == ["line 1", "line 3"]
    assert [gap.kind for gap in gaps] == ["signature-not-verified"]


def test_one_damaged_line_costs_only_itself(unwrap, cdx) -> None:
    good = json.dumps(dsse(statement(json.loads(cdx("a")))))
    bad = json.dumps(dsse("x") | {"payload": "%%%"})

    members, gaps = unwrap("\n".join([bad, good, '{"payloadType": ']).encode())

    assert list(members) == ["line 2"]
    assert [(gap.kind, gap.effect.value, gap.place) for gap in gaps[:2]] == [
        ("unread-member", "hides_presence", "line 1"),
        ("unread-member", "hides_presence", "line 3"),
    ]


@pytest.mark.parametrize(
    ("kind", "effect"),
    [
        ("https://slsa.dev/provenance/v1", "hides_presence"),
        ("https://example.org/unknown", "hides_presence"),
        ("https://slsa.dev/verification_summary/v1", "note"),
        ("https://in-toto.io/attestation/test-result/v0.1", "note"),
        ("https://openvex.dev/ns/v0.2.0", "note"),
    ],
)
def test_another_predicate_is_named(unwrap, kind: str, effect: str) -> None:
    members, (gap, _) = unwrap(statement({"builder": {}}, kind).encode())

    assert members == {}
    assert (gap.kind, gap.effect.value) == ("other-predicate", effect)
    assert gap.reason.startswith(
        f"this is an in-toto attestation of {kind}, which lists no components"
    )


def test_many_other_predicates_are_counted(unwrap) -> None:
    line = statement({}, "https://slsa.dev/provenance/v1")

    _, gaps = unwrap("\n".join([line] * 30).encode())

    assert [gap.kind for gap in gaps] == ["other-predicate"] * 20 + [
        "unread-member", "signature-not-verified",
    ]  # fmt: skip
    assert gaps[20].reason.startswith("10 further statements")


def test_a_predicate_that_stands_twice_hides_presence(unwrap, cdx) -> None:
    raw = statement(json.loads(cdx("a")))[:-1] + f', "predicate": {cdx("b")}}}'

    members, gaps = unwrap(raw.encode())

    assert members == {}
    assert (gaps[0].kind, gaps[0].effect.value) == ("duplicate-key", "hides_presence")


def test_a_component_may_be_called_predicate(unwrap, cdx) -> None:
    inner = json.loads(cdx("a")) | {"properties": [{"predicate": "x"}]}

    assert list(unwrap(statement(inner).encode())[0]) == ["predicate"]


@pytest.mark.parametrize("odd", ["\ufeff", ""])
@pytest.mark.parametrize(
    "within", ['"x": NaN', '"x": -Infinity', '"x": "\\ud800"', '"x": "\\ud83d\\ude00"']
)
def test_what_a_strict_decoder_refuses_stays_in_the_predicate(
    unwrap, odd: str, within: str
) -> None:
    inner = f'{{"bomFormat": "CycloneDX", {within}}}'
    raw = f'{odd}{{"predicateType": "https://cyclonedx.org/bom", "predicate": {inner}}}'

    assert unwrap(raw.encode())[0] == {"predicate": inner.encode()}


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b'{"payloadType": "x", "payload": "%%%"}', "a payload that is not base64"),
        (b'{"payloadType": "x"}', "no payload"),
        (b'{"mediaType": "x.sigstore.bundle", "messageSignature": {}}', "no payload"),
        (b'{"_type": "x", "predicateType": "y"}', "no payload"),
        (b'{"payloadType": "x", "payload": ', "a damaged one"),
        (b'{"payloadType": 1}', "a damaged one"),
        (b'{"predicate": ' + b"[" * 5_000 + b"]" * 5_000 + b"}", "nested too deeply"),
        (b'{"dsseEnvelope": ' * 3_000 + b"{}" + b"}" * 3_000, "nested too deeply"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_one_line(unwrap, raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=met) as error:
        unwrap(raw)

    assert "\n" not in str(error.value)


def test_a_payload_that_calls_itself_a_statement_and_lacks_a_predicate_is_refused(unwrap) -> None:
    with pytest.raises(InputError, match="with a predicate, met one without"):
        unwrap(json.dumps(dsse('{"predicateType": "https://cyclonedx.org/bom"}')).encode())


def hiding(gaps) -> list[str]:
    return [gap.kind for gap in gaps if gap.effect.value == "hides_presence"]


@pytest.mark.parametrize("predicate", [b'"spdxVersion \x9b"', b'{"Data": "spdxVersion \x9b"}'])
def test_bytes_that_are_no_text_are_replaced_and_hide_presence(unwrap, predicate: bytes) -> None:
    kind = b'"predicateType": "https://spdx.dev/Document"'

    members, gaps = unwrap(b'{%s, "predicate": %s}' % (kind, predicate))

    assert members == {"predicate": "spdxVersion \ufffd".encode()}
    assert hiding(gaps) == ["not-text"]


@pytest.mark.parametrize("key", ["payload", "dsseEnvelope", "attestations"])
def test_a_key_that_holds_a_document_and_stands_twice_hides_presence(unwrap, cdx, key) -> None:
    first, last = (dsse(statement(json.loads(cdx(name)))) for name in ("bad", "a"))
    one, other = (
        {"payload": one["payload"], "dsseEnvelope": one, "attestations": [{"dsseEnvelope": one}]}[
            key
        ]
        for one in (first, last)
    )
    raw = f'{{"payloadType": "x", "{key}": {json.dumps(one)}, "{key}": {json.dumps(other)}}}'

    members, gaps = unwrap(raw.encode())

    assert ['"a"' in raw.decode() for raw in members.values()] == [True]
    assert hiding(gaps) == ["duplicate-key"]


@pytest.mark.parametrize("beside", ["dsseEnvelope", "bundle", "attestations", "predicate"])
def test_a_payload_beside_another_document_hides_presence(unwrap, cdx, beside: str) -> None:
    envelope = dsse(statement(json.loads(cdx("a"))))
    other = {"dsseEnvelope": envelope, "bundle": envelope, "predicate": json.loads(cdx("a")),
             "attestations": [{"dsseEnvelope": envelope}]}[beside]  # fmt: skip
    raw = dsse(statement(json.loads(cdx("bad")))) | {"predicateType": "https://cyclonedx.org/bom"}

    members, gaps = unwrap(json.dumps(raw | {beside: other}).encode())

    assert len(members) == 1
    assert hiding(gaps) == ["unread-member"]


def test_several_attestations_with_a_payload_each_hide_nothing(unwrap, cdx) -> None:
    entries = [{"bundle": bundle(statement(json.loads(cdx(name))))} for name in ("a", "b")]

    members, gaps = unwrap(json.dumps({"attestations": entries}).encode())

    assert len(members) == 2
    assert hiding(gaps) == []


def test_a_predicate_that_is_an_sbom_and_holds_another_yields_both(unwrap, cdx) -> None:
    both = json.loads(cdx("a")) | {"Data": json.loads(cdx("b"))}

    members, gaps = unwrap(statement(both).encode())

    assert list(members) == ["predicate", "predicate/Data"]
    assert json.loads(members["predicate/Data"]) == json.loads(cdx("b"))
    assert hiding(gaps) == []


def test_an_sbom_beside_the_document_of_a_custom_predicate_hides_presence(unwrap, cdx) -> None:
    predicate = {"Data": cdx("a"), "More": json.loads(cdx("b"))}

    members, gaps = unwrap(statement(predicate).encode())

    assert list(members) == ["predicate"]
    assert hiding(gaps) == ["unread-member"]


def test_a_result_that_holds_an_sbom_far_inside_hides_presence(unwrap, cdx) -> None:
    predicate = {"passed": ["x" * 5_000], "more": json.loads(cdx("b"))}
    kind = "https://in-toto.io/attestation/test-result/v0.1"

    assert hiding(unwrap(statement(predicate, kind).encode())[1]) == ["other-predicate"]
