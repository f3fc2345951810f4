"""What was designated, by which authority, and what is its status on the law date?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.law.authority import AffiliateRule, Authority, Buyer, Duty, Instrument
from exposure.model.law.numbers import plain_number


class Status(StrEnum):
    """Our words for a designation's state; the source's own word is kept beside it."""

    under_consideration = "under_consideration"
    notice = "notice"
    """The source was notified and may answer; nothing binds yet."""
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


class Handling(StrEnum):
    """Who may read of it."""

    public = "public"
    customer_confidential = "customer_confidential"
    restricted = "restricted"

    @property
    def words(self) -> str:
        """Return it as people write it: `customer confidential`."""
        return self.value.replace("_", " ")


class Waiver(Struct, frozen=True):
    """What a government authority granted, as the user records it; the program never assumes one."""

    number: str
    granted_by: str
    designations: tuple[str, ...]
    """Ids of the designations that it waives."""
    contracts: tuple[str, ...]
    """Numbers of the contracts it speaks of; empty where it speaks of all."""
    scope: str
    """In the words of the grant."""
    since: str
    until: str | None
    """ISO days, both included; None where no end is stated."""
    source: str
    stated_in: str
    """Name of the user's file that states it."""
    handling: Handling = Handling.public

    def covers(self, designation: str, contract: str | None, day: str) -> bool:
        """Say whether it speaks of a designation and a contract on an ISO day."""
        spelt = plain_number(contract or "")
        named = not self.contracts or spelt in {plain_number(one) for one in self.contracts}
        running = self.since <= day and (self.until is None or day <= self.until)
        return designation in self.designations and named and running


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
    first_effective: str | None = None
    """ISO day on which it took effect first; None where it never has. A stay that ended restarts
    `since`, and not this day."""
    basis: Authority | None = None
    """The authority it rests on; None where the register holds none, so that a person must look."""
    instrument: Instrument = Instrument.determination
    buyers: tuple[Buyer, ...] = ()
    """Whose contracts are meant; empty where it does not depend on that."""
    issuer_unknown: bool = False
    """Whether nobody can say whose contracts are meant, as its issuer is none that is recognised."""
    affiliates: AffiliateRule = AffiliateRule.not_seen
    """Which relatives of the named source are meant."""
    contracts: tuple[str, ...] = ()
    """Numbers of the contracts it speaks of; empty where it speaks of none in particular."""
    duties: tuple[Duty, ...] = ()
    """What it asks."""
    confirm: tuple[str, ...] = ()
    """What a person must confirm of this source, each a clause behind `that`."""
    deadline: str | None = None
    """ISO day until which use may be phased out, where one is stated."""
    handling: Handling = Handling.public
    stated_in: str = ""
    """Name of the user's file that states it; empty for a fact of the register."""

    @property
    def act(self) -> str:
        """The authority and who acted under it, as people name an act; never our id of it."""
        return f"{self.authority}, {self.issuer}" if self.issuer else self.authority

    @property
    def stated_words(self) -> str:
        """`stated in the register`, or in which file of the user's own, and who may read it."""
        where = f"stated in {self.stated_in or 'the register'}"
        return where if self.handling is Handling.public else f"{where}, {self.handling.words}"

    @property
    def known_words(self) -> str:
        """`primary, known to 2026-09-30`; a user's own statement may have no date of its own."""
        known = f", known to {self.facts_as_of}" if self.facts_as_of else ""
        return f"{self.certainty}{known}"

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
        dated = f"known to {self.facts_as_of}" if self.facts_as_of else ""
        parts = (standing, f"certainty {self.certainty}", dated, self.stated_words, self.remarks)
        return "; ".join(part for part in parts if part)
