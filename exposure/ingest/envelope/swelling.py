"""How large may an archive become once it is unpacked?"""

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import Member


def most_bytes(packed: int, bounds: Bounds) -> int:
    """Return how many bytes may be unpacked from `packed` bytes."""
    by_ratio = max(bounds.ratio_from_bytes, packed * bounds.max_expansion_ratio)
    return min(bounds.max_expanded_bytes, by_ratio)


def swollen(document: str, most: int) -> InputError:
    """Return the refusal of an archive that holds more."""
    return InputError(
        f"{document}: expected an archive that unpacks to at most {most:,} bytes, met a larger one",
        hint="an archive that swells like this is not opened; unpack it, or raise"
        " max_expanded_bytes or max_expansion_ratio in exposure.toml",
    )


class Allowance:
    """How much may still be unpacked of one input, however its envelopes are nested?

    Each archive has its own bounds; without this one, archives inside archives multiply them.
    """

    def __init__(self, packed: int, bounds: Bounds) -> None:
        self._bytes = most_bytes(packed, bounds)
        self._members = bounds.max_members

    def takes(self, member: Member) -> bool:
        """Say whether a member is still within what is allowed, and count it."""
        self._bytes -= len(member.raw)
        self._members -= 1
        return self._bytes >= 0 and self._members >= 0

    def takes_bytes(self, count: int) -> bool:
        """Say whether as many bytes are still within what is allowed, and count them."""
        self._bytes -= count
        return self._bytes >= 0
