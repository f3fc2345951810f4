"""How does a document get its internal copy, and what holds back one that would say too much?"""

from msgspec.structs import replace

from exposure.attest.named import Spelt
from exposure.attest.twins.leaks import leaks
from exposure.attest.twins.substantiation import substantiated
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.result import ScanResult

_HELD_BACK = (
    "The text for the recipient was held back: it would name {leaks}. Write the record or the "
    "template that brings it in without it."
)


def twinned(one: Drafted, result: ScanResult, published: Spelt | None = None) -> Drafted:
    """Return a document with both twins; the outgoing one is held back where it gives much away.

    `published` is what anybody may read, such as the law and the templates. A document that stays
    inside is returned as it is.
    """
    found = leaks(one.outgoing, result, one.name, published) if one.outgoing is not None else ()
    held = (_HELD_BACK.format(leaks=", ".join(found)),) if found else ()
    told = replace(one, to_do=(*one.to_do, *held),
                   state=DraftState.refused if found else one.state)  # fmt: skip
    internal = one.internal or substantiated(told, result)
    return replace(told, internal=internal, outgoing=None if found else one.outgoing)
