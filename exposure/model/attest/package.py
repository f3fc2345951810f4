"""Which documents were drafted for whom, which were refused, and what is there to do?"""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from exposure.model.attest.claim import Claim, Support
from exposure.model.attest.draft import Draft

PACKAGE_SCHEMA = "exposure-package/1"


class DraftState(StrEnum):
    """What became of a document that was called for."""

    drafted = "drafted"
    qualified = "qualified"
    """Drafted with qualifications that its recipient reads."""
    partly = "partly"
    """Drafted without some of its representations, which a person must complete."""
    refused = "refused"

    @property
    def words(self) -> str:
        """Return how people write it."""
        return _STATE_WORDS[self]


_STATE_WORDS = {
    DraftState.drafted: "drafted",
    DraftState.qualified: "drafted with qualifications",
    DraftState.partly: "drafted in part",
    DraftState.refused: "refused",
}


class Drafted(Struct, frozen=True):
    """One document that was called for, in both twins, or why there is none."""

    name: str
    """Stem of its files: `fascsa-submission`, or with a vendor `vendor-certification-VENDOR`."""
    title: str
    contract: str | None
    recipient: str
    """Who is to receive it; empty for what stays inside."""
    state: DraftState
    claims: tuple[Claim, ...]
    outgoing: Draft | None
    """None where it is refused, or stays inside."""
    internal: Draft | None
    """The same text with what each sentence rests on; None for a plain form."""
    to_do: tuple[str, ...] = ()
    """What a person does so that it can be drafted, or drafted without a qualification."""
    findings: tuple[str, ...] = ()
    """Ids of the findings that its rows are about, beside those that its claims name."""


def state_of(claims: tuple[Claim, ...]) -> DraftState:
    """Return what becomes of a document that would make these claims."""
    supports = {one.support for one in claims}
    if not claims or supports == {Support.supported}:
        return DraftState.drafted
    if all(one.may_be_drafted for one in claims):
        return DraftState.qualified
    return DraftState.partly if any(one.may_be_drafted for one in claims) else DraftState.refused


def titles_of(drafts: Sequence[Drafted]) -> tuple[str, ...]:
    """Return the title of each document, with its name where two of one contract have the same."""
    count = Counter((one.contract, one.title) for one in drafts)
    return tuple(
        f"{one.title} ({one.name})" if count[one.contract, one.title] > 1 else one.title
        for one in drafts
    )


class PackageFile(Struct, frozen=True):
    """One file of a package."""

    path: str
    """From the package's folder, with `/`."""
    sha256: str


class PackageDraft(Struct, frozen=True):
    """One document that was called for, as the package's record holds it."""

    name: str
    title: str
    contract: str | None
    recipient: str
    state: DraftState
    claims: tuple[Claim, ...]
    to_do: tuple[str, ...]


class PackageRecord(Struct, frozen=True):
    """What a package holds, for programs and for the run that takes its place."""

    schema: str
    version: str
    """Of the program."""
    as_of: str
    """The law date."""
    register: str
    """Content hash of the register that was used."""
    drafts: tuple[PackageDraft, ...]
    files: tuple[PackageFile, ...]
    """All but the record itself, in order of their paths."""
    warnings: tuple[str, ...] = ()
