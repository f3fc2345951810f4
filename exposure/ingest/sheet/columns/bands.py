"""What does a header mean below another one, written `Primary contact / Name`?

Two header rows reach this module as one text, with ` / ` between the band and the header below.
"""

from collections.abc import Callable

from exposure.ingest.sheet.columns.loose import NOT_A_NAME, PERSONS
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR, Meaning
from exposure.ingest.sheet.columns.readings import bare
from exposure.ingest.sheet.header_words import NAME_WORDS
from exposure.ingest.sheet.words.fold import folded

NOTHING = Meaning("", "what stands in this band is not the vendor's")
"""Returned where the band says that the column is about something else."""

_BETWEEN = " / "
_NAMES = frozenset((*NAME_WORDS, *map(bare, NAME_WORDS)))
_OTHERS = frozenset(
    ("other_names", "parent", "subprocessors", "agency", "owner", "legal_entity", "business_unit")
)
"""Roles of bands that name somebody else: a website below them is not the vendor's."""
_NAMED = _OTHERS | {"vendor", WEAK_VENDOR, "product"}
_NOT_OURS = frozenset(
    ("bank", "banks", "banking", "requester", "requestor", "approver", "creator", "buyer",
     "remittance", "insurer", "auditor", "bankverbindung", "besteller", "banque", "acheteur",
     "demandeur", "banco", "comprador", "solicitante", "banca")
)  # fmt: skip


def banded(header: str, single: Callable[[str], Meaning | None]) -> Meaning | None:
    """Return what a header in a band means, NOTHING, or None where the band does not decide.

    `single` says what the band, or the header below it, means on its own.
    """
    band, between, below = header.rpartition(_BETWEEN)
    if not between:
        return None
    of_below = single(below)
    words = set(folded(band).split())
    if words & PERSONS:
        return _of_a_person(of_below)
    if words & _NOT_OURS:
        return NOTHING
    of_band = single(band)
    return of_below if of_band is None else _together(of_band, of_below, below)


def _together(of_band: Meaning, of_below: Meaning | None, below: str) -> Meaning:
    because = f"{of_band.because}, as the band above {below[:40]!r}"
    if bare(folded(below)) in _NAMES and of_band.role in _NAMED:
        return Meaning(of_band.role, because)
    if of_below is not None:
        return _below(of_band, of_below, because)
    if set(folded(below).split()) & NOT_A_NAME:
        return NOTHING
    # `Vendor / Contracted party` may be two words for one thing, or a band and what is below it.
    return Meaning(WEAK_VENDOR if of_band.role == "vendor" else of_band.role, because)


def _below(of_band: Meaning, of_below: Meaning, because: str) -> Meaning:
    if of_band.role in ("vendor", WEAK_VENDOR):
        if of_below.role == "subprocessors":
            # `Prestataire / sous-traitant` is one of ours, a column below `Vendor` may be theirs.
            return Meaning(WEAK_VENDOR, because)
        return Meaning(of_band.role, because) if of_below.role == WEAK_VENDOR else of_below
    if of_band.role in _OTHERS and of_below.role != of_band.role:
        named = of_below.role in ("vendor", WEAK_VENDOR)
        return Meaning(of_band.role, because) if named else NOTHING
    if of_below.role in ("vendor", WEAK_VENDOR) and of_band.role != of_below.role:
        return Meaning(WEAK_VENDOR, of_below.because)
    return of_below


def _of_a_person(below: Meaning | None) -> Meaning:
    if below is not None and below.role == "email":
        return Meaning("email", f"{below.because}, in a band about a contact")
    return NOTHING
