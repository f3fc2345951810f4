"""Which file took the place of the shipped register?"""

from msgspec import Struct


class RegisterFile(Struct, frozen=True):
    """A register file that was loaded instead of the shipped register; its hash held."""

    name: str
    sha256: str
    """Of its body, as its header states it and as it was worked out anew."""
    tool: str
    """Version of the program that wrote it."""
    key: str = ""
    """Fingerprint of the public key under which its signature was verified; empty where nobody
    named a key, so that no signature was looked at."""
    shipped_known_to: str = ""
    """Where the shipped register knows later facts: up to which ISO day; empty otherwise."""
