"""What was designated, by which authority, and what is its status on the law date?"""

from enum import StrEnum

from msgspec import Struct


class Status(StrEnum):
    """Our words for a designation's state; the source's own word is kept beside it."""

    under_consideration = "under_consideration"
    announced = "announced"
    designated = "designated"
    """Signed, not yet in effect."""
    effective = "effective"
    stayed = "stayed"
    enjoined = "enjoined"
    vacated = "vacated"
    rescinded = "rescinded"
    expired = "expired"
    unclear = "unclear"
    """Sources do not settle it; a person must look."""
    watch = "watch"
    """Nobody has designated the vendor: the user asked to look for it."""


class Standing(StrEnum):
    """What a status means for a scan."""

    in_force = "in_force"
    under_watch = "under_watch"
    """May be or become designated: findings are made, they warn."""
    not_in_force = "not_in_force"
    unsettled = "unsettled"
    """Sources do not settle whether it is in force; a person must look."""


STANDING_WORDS: dict[Standing, str] = {
    Standing.in_force: "in force",
    Standing.under_watch: "under watch",
    Standing.not_in_force: "not in force",
    Standing.unsettled: "not settled whether it is in force",
}


class StatusChange(Struct, frozen=True, gc=False):
    """One dated step in a designation's history."""

    date: str
    status: Status
    stated_as: str
    """The word used by the source."""
    source: str


class DesignationStatus(Struct, frozen=True):
    """One designation as it stood on the law date."""

    id: str
    vendor: str
    authority: str
    issuer: str
    entity_text: str
    """Who is named, in the instrument's words where known."""
    scope: str
    contractor_scope: str
    status: Status
    standing: Standing
    since: str | None
    """ISO date of the last status change on or before the law date."""
    history: tuple[StatusChange, ...]
    clauses: tuple[str, ...]
    certainty: str
    """primary, secondary or unverified."""
    sources: tuple[str, ...]
    facts_as_of: str
    """The date up to which the register knows this designation's history."""
    note: str = ""
    open_questions: tuple[str, ...] = ()

    @property
    def act(self) -> str:
        """The authority and who acted under it, as people name an act; never our id of it."""
        return f"{self.authority}, {self.issuer}" if self.issuer else self.authority

    @property
    def status_words(self) -> str:
        """`effective since 2026-03-04`."""
        return self.status.value.replace("_", " ") + (f" since {self.since}" if self.since else "")

    @property
    def remarks(self) -> str:
        """`note: ...; open: ...`, as far as the register states them."""
        note = f"note: {self.note.removesuffix('.')}" if self.note else ""
        asked = " ".join(self.open_questions).removesuffix(".")
        return "; ".join(part for part in (note, f"open: {asked}" if asked else "") if part)

    @property
    def standing_words(self) -> str:
        """Status, standing, certainty and date of the facts, what is open last."""
        standing = f"{self.status_words}, {STANDING_WORDS[self.standing]}"
        known = f"certainty {self.certainty}; known to {self.facts_as_of}"
        return "; ".join(part for part in (standing, known, self.remarks) if part)
