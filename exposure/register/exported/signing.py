"""Who vouches for a register file? The only door of cryptography."""

import base64
import binascii
import hashlib

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
    load_ssh_private_key,
    load_ssh_public_key,
)

from exposure.errors import RegisterError, SettingsError
from exposure.register.exported.file import REGISTER_SCHEMA, Exported, Signature

_OPENSSH = b"OPENSSH PRIVATE KEY"
_SSH_LINE = b"ssh-"
_NEW = "`exposure register key -o FILE` writes a pair"
_ASK = "ask whoever sent the file, and do not use it until you know"


def message(sha256: str) -> bytes:
    """Return what is signed: the schema and the body's hash, so that it fits nothing else."""
    return f"{REGISTER_SCHEMA}\nsha256:{sha256}\n".encode("ascii")


def signature_of(sha256: str, pem: bytes, name: str) -> Signature:
    """Sign a body's hash with a private key, whose file is `name`. Raises `SettingsError`."""
    key = _private(pem, name)
    signed = base64.b64encode(key.sign(message(sha256))).decode("ascii")
    return Signature(_fingerprint(key.public_key()), signed)


def verified_by(exported: Exported, pem: bytes, key_name: str, name: str) -> str:
    """Return the fingerprint of the public key under which a file's signature is right.

    Raises `RegisterError` where it is missing or wrong, `SettingsError` where the key is none.
    """
    key = _public(pem, key_name)
    signature = exported.signature
    wanted = _fingerprint(key)
    if signature is None:
        raise RegisterError(f"{name}: expected a signature of key {wanted} ({key_name}), met none",
                            hint=_ASK)  # fmt: skip
    try:
        key.verify(_decoded(signature), message(exported.sha256))
    except (InvalidSignature, binascii.Error, ValueError):
        raise RegisterError(
            f"{name}: expected a signature of key {wanted} ({key_name}), met one that is not right"
            f" and calls itself that of key {signature.key[:64]!r}", hint=_ASK,
        ) from None  # fmt: skip
    if signature.key != wanted:
        raise RegisterError(f"{name}: expected the name of key {wanted} beside its signature, met"
                            f" {signature.key[:64]!r}", hint=_ASK)  # fmt: skip
    return wanted


def new_pair() -> tuple[bytes, bytes]:
    """Return a new private key and its public key, as PEM."""
    key = Ed25519PrivateKey.generate()
    return (
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
    )


def fingerprint_of(pem: bytes, name: str) -> str:
    """Return the fingerprint of a public key. Raises `SettingsError`."""
    return _fingerprint(_public(pem, name))


def _decoded(signature: Signature) -> bytes:
    return base64.b64decode(signature.ed25519.encode("ascii"), validate=True)


def _fingerprint(key: Ed25519PublicKey) -> str:
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()


def _private(pem: bytes, name: str) -> Ed25519PrivateKey:
    read = load_ssh_private_key if _OPENSSH in pem else load_pem_private_key
    try:
        key = read(pem, password=None)
    except TypeError:
        raise SettingsError(f"{name}: expected a private key without a password, met one with it",
                            hint="write it out once without, where nobody else can read it"
                            ) from None  # fmt: skip
    except (ValueError, UnsupportedAlgorithm):
        raise _no_key(name, "private") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise SettingsError(f"{name}: expected an Ed25519 key, met another kind", hint=_NEW)
    return key


def _public(pem: bytes, name: str) -> Ed25519PublicKey:
    read = load_ssh_public_key if pem.lstrip().startswith(_SSH_LINE) else load_pem_public_key
    try:
        key = read(pem)
    except (ValueError, UnsupportedAlgorithm):
        raise _no_key(name, "public") from None
    if not isinstance(key, Ed25519PublicKey):
        raise SettingsError(f"{name}: expected an Ed25519 key, met another kind", hint=_NEW)
    return key


def _no_key(name: str, kind: str) -> SettingsError:
    return SettingsError(f"{name}: expected a {kind} Ed25519 key as PEM, met no such key",
                         hint=_NEW)  # fmt: skip
