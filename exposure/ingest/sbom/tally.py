"""Was anything decoded and then thrown away, as happens where a JSON key stands twice?

JSON allows it, and the decoder keeps the last value alone: a second `components` would hide the
first. Counting the entries that are made costs about 2 % of a parse, looking for one key in the
bytes 10 to 20 %. So lists of counted entries are covered, and a text that stands twice in one
object, such as a second `purl`, is not: for that `loose/glance.py` looks at documents of moderate size.
Two decoders at once disturb each other's count, which only sends a document to the tolerant
reader without need.
"""

from collections.abc import Iterator
from contextlib import contextmanager

made: list[object] = []
"""Every counted entry since `decode` last asked."""

count = made.append
"""For `__post_init__` of a wire struct whose entries may not be lost; mypy expects a method there."""


@contextmanager
def forgotten() -> Iterator[None]:
    """Let go of what is made inside: readers of other serialisations than JSON count nothing."""
    before = len(made)
    try:
        yield
    finally:
        del made[before:]
