"""What does the register hold of designations, clauses and requirements?"""

from msgspec import Struct

from exposure.model.designation import Handling, Status
from exposure.model.law.authority import AffiliateRule, Buyer, Duty, Instrument
from exposure.model.law.clock import Span, Unit


class HistoryEntry(Struct, frozen=True, gc=False):
    """One dated change of a designation's status."""

    date: str
    status: Status
    stated_as: str
    source: str


class Designation(Struct, frozen=True):
    """One act of one authority about one vendor."""

    id: str
    vendor: str
    authority: str
    issuer: str
    entity_text: str
    scope: str
    contractor_scope: str
    clauses: tuple[str, ...]
    history: tuple[HistoryEntry, ...]
    """Oldest first."""
    deadline: str | None
    """ISO date of a stated removal deadline."""
    certainty: str
    sources: tuple[str, ...]
    as_of: str
    note: str
    open_questions: tuple[str, ...]
    basis: str = ""
    """Id of the authority it rests on; empty where the register holds none."""
    instrument: Instrument = Instrument.determination
    buyers: tuple[Buyer, ...] = ()
    """Whose contracts are meant, where the act says so more narrowly than its basis."""
    affiliates: AffiliateRule | None = None
    """Which relatives it means; None leaves that to its basis."""
    contracts: tuple[str, ...] = ()
    """Numbers of the contracts it speaks of; empty where it speaks of none in particular."""
    duties: tuple[Duty, ...] = ()
    """What it asks, where it says so otherwise than its basis."""
    issuer_unknown: bool = False
    """Whether nobody can say whose contracts it is about, as its issuer is none that is recognised."""
    confirm: tuple[str, ...] = ()
    """What a person must confirm of this source beside what the basis asks, each behind `that`."""
    handling: Handling = Handling.public
    stated_in: str = ""
    """Name of the user's file that states it; empty for a fact of the register."""


class FlowDown(Struct, frozen=True, gc=False):
    """Which subcontracts are to carry a clause, and without what."""

    citation: str
    to: str
    without: tuple[str, ...] = ()
    """Its paragraphs that they are not to carry: `(b)(2)`."""

    @property
    def words(self) -> str:
        """`FAR 52.204-25(e): all subcontracts, commercial ones too, without (b)(2)`."""
        without = f", without {' and '.join(self.without)}" if self.without else ""
        return f"{self.citation}: {self.to}{without}"


class Clause(Struct, frozen=True, gc=False):
    """A clause or provision that contracts carry."""

    number: str
    title: str
    regime: str
    """codified, far_overhaul or customer_wording."""
    source: str
    asks: str = ""
    """What it asks, in our words, where no authority says so."""
    aside: str = ""
    """Why it bears on no finding of a vendor; empty where an authority, a requirement or a clock
    speaks of it."""
    flow_down: FlowDown | None = None
    """None where the text read has no such paragraph, or none was read."""
    inquiry: str = ""
    """The paragraphs in which it speaks of a reasonable inquiry; empty where none was read that does."""


class Period(Struct, frozen=True):
    """A time that a requirement speaks of."""

    amount: int
    unit: Unit
    citation: str
    """Empty for a suggestion of ours."""
    said: str
    """What the time is for, in our words."""
    clauses: tuple[str, ...] = ()
    """It counts in contracts that carry one of them; empty where it counts in every contract."""

    @property
    def span(self) -> Span:
        """Return it as an amount of time."""
        return Span(self.amount, self.unit)


class Requirement(Struct, frozen=True):
    """One thing that a person must be able to answer before signing."""

    id: str
    group: str
    text: str
    citation: str
    evidence: str
    """Which record of a scan bears on it: a word of attest/checklist/draft.py."""
    source: str
    clauses: tuple[str, ...] = ()
    """Clause numbers that call for it; empty where every contract does."""
    periods: tuple[Period, ...] = ()
    """Times that its text speaks of."""
