"""What must every output say of what the user's own files state: who may read it, what it misses?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from exposure.assess.verdicts import Law
from exposure.model.designation import Handling
from exposure.model.result import VendorName
from exposure.model.words import number_of

NOT_PUBLIC = "This result holds what is not public"
"""How the notice begins that stands in the whole result, and in no edition for others."""
_MOST_NAMED = 5


def own_warnings(law: Law, looked_for: Sequence[VendorName]) -> Iterator[str]:
    """Yield what is not for everybody's eyes, and which contracts of a waiver no record holds."""
    yield from _handled(law, looked_for)
    yield from _unknown_contracts(law)


def _handled(law: Law, looked_for: Sequence[VendorName]) -> Iterator[str]:
    stated: dict[str, list[Handling]] = {
        "designation": [act.handling for acts in law.acts.values() for act in acts],
        "vendor": [vendor.handling for vendor in looked_for],
        "waiver": [waiver.handling for waiver in law.waivers],
    }
    counts = [
        f"{number_of(count, kind)} {handling.words}"
        for kind, told in stated.items()
        for handling, count in sorted(Counter(told).items())
        if handling is not Handling.public
    ]
    if counts:
        yield (
            f"{NOT_PUBLIC} ({', '.join(counts)}): it is the company's own record. "
            "For others, `exposure check` puts codes in its place."
        )


def _unknown_contracts(law: Law) -> Iterator[str]:
    """Say where a waiver names contracts that no record holds: then it was applied to none of them."""
    if not law.contracts:
        return
    known = {number.casefold() for number in law.contracts}
    for waiver in law.waivers:
        strange = [one for one in waiver.contracts if one.casefold() not in known]
        if strange:
            more = f" and {len(strange) - _MOST_NAMED} more" if len(strange) > _MOST_NAMED else ""
            yield (
                f"{waiver.stated_in}: the waiver {waiver.number} names contracts that no record"
                f" holds: {', '.join(strange[:_MOST_NAMED])}{more}."
            )
