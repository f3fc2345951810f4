"""A signature is right under one key, for one body, and for nothing else."""

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_public_key,
)
from msgspec.structs import replace

from exposure.errors import RegisterError, SettingsError
from exposure.register.exported.file import Signature, body_of, exported_in, hash_of, written
from exposure.register.exported.signing import (
    fingerprint_of,
    message,
    new_pair,
    signature_of,
    verified_by,
)

PKCS8, OPENSSH = PrivateFormat.PKCS8, PrivateFormat.OpenSSH


@pytest.fixture(scope="module")
def pair() -> tuple[bytes, bytes]:
    return new_pair()


@pytest.fixture
def signed(small, pair):
    body = body_of(small)
    raw = written(small.known_to, body, signature_of(hash_of(body), pair[0], "key.pem"))
    return exported_in(raw, "law.json")


def test_a_signature_is_right_under_its_own_key(signed, pair) -> None:
    found = verified_by(signed, pair[1], "key.pub", "law.json")

    assert found == fingerprint_of(pair[1], "key.pub") == signed.signature.key


def test_the_fingerprint_is_the_hash_of_the_key_in_der(pair) -> None:
    der = base64.b64decode("".join(pair[1].decode().splitlines()[1:-1]))

    assert fingerprint_of(pair[1], "key.pub") == hashlib.sha256(der).hexdigest()


def test_the_message_is_the_schema_and_the_hash(signed, pair) -> None:
    """So that a signature made for this fits no file of another kind."""
    key = load_pem_public_key(pair[1])
    told = f"exposure-register/1\nsha256:{signed.sha256}\n".encode()

    assert message(signed.sha256) == told
    key.verify(base64.b64decode(signed.signature.ed25519), told)


def test_signing_twice_gives_the_same_bytes(pair) -> None:
    assert signature_of("0" * 64, pair[0], "k") == signature_of("0" * 64, pair[0], "k")


def test_another_key_is_refused_with_both_names(signed) -> None:
    other = new_pair()[1]

    with pytest.raises(RegisterError) as refused:
        verified_by(signed, other, "other.pub", "law.json")

    assert fingerprint_of(other, "other.pub") in str(refused.value)
    assert signed.signature.key in str(refused.value)


def test_a_file_without_a_signature_is_refused_where_a_key_is_named(signed, pair) -> None:
    with pytest.raises(RegisterError, match=r"expected a signature of key .*, met none"):
        verified_by(replace(signed, signature=None), pair[1], "key.pub", "law.json")


def test_the_signature_of_another_body_is_refused(signed, pair) -> None:
    other = replace(signed, sha256="0" * 64)

    with pytest.raises(RegisterError, match="met one that is not right"):
        verified_by(other, pair[1], "key.pub", "law.json")


@pytest.mark.parametrize("text", ["", "AAAA", "not base64", "ä", "A" * 88])
def test_what_is_no_signature_is_refused(signed, pair, text) -> None:
    bad = replace(signed, signature=Signature(signed.signature.key, text))

    with pytest.raises(RegisterError, match="met one that is not right"):
        verified_by(bad, pair[1], "key.pub", "law.json")


def test_a_right_signature_under_a_wrong_name_is_refused(signed, pair) -> None:
    bad = replace(signed, signature=Signature("0" * 64, signed.signature.ed25519))

    with pytest.raises(RegisterError, match="beside its signature, met '0000"):
        verified_by(bad, pair[1], "key.pub", "law.json")


def test_a_key_as_ssh_writes_it_will_do(signed, small) -> None:
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.PEM, OPENSSH, NoEncryption())
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
    again = replace(signed, signature=signature_of(signed.sha256, private, "id_ed25519"))

    assert verified_by(again, public + b" a comment", "id.pub", "x") == again.signature.key


def _encrypted(form: PrivateFormat) -> bytes:
    return Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, form, BestAvailableEncryption(b"secret")
    )


def _elliptic() -> bytes:
    return generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PKCS8, NoEncryption())


@pytest.mark.parametrize(("pem", "met"), [
    (b"", "expected a private Ed25519 key as PEM, met no such key"),
    (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "met no such key"),
    (b"\x00\xff" * 100, "met no such key"),
    (_encrypted(PKCS8), "expected a private key without a password"),
    (_elliptic(), "expected an Ed25519 key, met another kind"),
    (new_pair()[1], "met no such key"),
])  # fmt: skip
def test_what_cannot_sign_is_refused_in_one_line(pem, met) -> None:
    with pytest.raises(SettingsError) as refused:
        signature_of("0" * 64, pem, "key.pem")

    assert str(refused.value).startswith("key.pem: ")
    assert met in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("pem", "met"), [
    (b"", "expected a public Ed25519 key as PEM, met no such key"),
    (b"ssh-ed25519 AAAA", "met no such key"),
    (new_pair()[0], "met no such key"),
    (generate_private_key(SECP256R1()).public_key().public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo), "met another kind"),
])  # fmt: skip
def test_what_cannot_verify_is_refused_in_one_line(signed, pem, met) -> None:
    with pytest.raises(SettingsError) as refused:
        verified_by(signed, pem, "key.pub", "law.json")

    assert met in str(refused.value)
    assert "\n" not in str(refused.value)
