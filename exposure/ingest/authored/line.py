"""How does one judgement stand on its line, and under which id?"""

from hashlib import sha256

import msgspec
from msgspec.structs import replace

from exposure.model.judgements.judgement import Judgement

_DIGITS = 16
_NO_ID = "J-" + "0" * _DIGITS


def with_id(judgement: Judgement) -> Judgement:
    """Return the judgement under its id: a hash of all it says, so that a changed line shows.

    Fields at their defaults do not count, so that fields of later versions change no id.
    """
    blank = msgspec.json.encode(replace(judgement, id=_NO_ID), order="sorted")
    return replace(judgement, id="J-" + sha256(blank).hexdigest()[:_DIGITS])


def line_of(judgement: Judgement) -> bytes:
    """Return the line of a judgements file, with its line break."""
    return msgspec.json.encode(judgement) + b"\n"
