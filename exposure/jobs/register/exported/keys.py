"""Which key signs a register file, and under which is its signature right?

The library of signatures is loaded here and nowhere else, and only where a key is asked for: most
runs need none, and a build waits for each of its imports.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exposure.errors import SettingsError
from exposure.register.exported.file import Exported, Signature

MOST_BYTES = 64_000
"""Bytes of a key file; a key takes a few hundred."""
_LIBRARY = "cryptography"


def verified(exported: Exported, name: str, key: str, folder: Path) -> str:
    """Return the fingerprint of the public key `key` under which the signature of `name` is right.

    Raises `RegisterError` where it is missing or wrong, `SettingsError` for a key that is none.
    """
    pem = _bytes_of(key, folder)
    with _library(key):
        from exposure.register.exported.signing import verified_by

        return verified_by(exported, pem, key, name)


def signed(sha256: str, key: str, folder: Path) -> Signature:
    """Return the signature of a body's hash with the private key `key`. Raises `SettingsError`."""
    pem = _bytes_of(key, folder)
    with _library(key):
        from exposure.register.exported.signing import signature_of

        return signature_of(sha256, pem, key)


def pair(key: str) -> tuple[bytes, bytes, str]:
    """Return a new private key, its public key, and its fingerprint. Raises `SettingsError`."""
    with _library(key):
        from exposure.register.exported.signing import fingerprint_of, new_pair

        private, public = new_pair()
        return private, public, fingerprint_of(public, key)


@contextmanager
def _library(key: str) -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != _LIBRARY:
            raise
        raise SettingsError(f"{key}: expected the library {_LIBRARY} for keys, met none installed",
                            hint="install the program as exposure[sign]") from None  # fmt: skip


def _bytes_of(name: str, folder: Path) -> bytes:
    try:
        with (folder / name).open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        raise SettingsError(f"{name}: expected a file with a key, met: {reason}",
                            hint="`exposure register key -o FILE` writes a pair") from None  # fmt: skip
    if len(raw) > MOST_BYTES:
        raise SettingsError(f"{name}: expected a file with a key, met one of more than"
                            f" {MOST_BYTES:,} bytes", hint="name the PEM file of a key")  # fmt: skip
    return raw
