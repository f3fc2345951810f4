"""How many assets may a rule reach on one contract, and what is known of them?"""

from msgspec import Struct


class ContractReach(Struct, frozen=True):
    """What a rule may reach on one contract, or in the company as a whole, counted.

    A rule on providing, or on use in performance, may reach what is used on the contract and what
    nobody says it of; a rule on use anywhere reaches everything that the company has.
    """

    contract: str | None
    """Its number; None for the company as a whole."""
    used: int
    """Assets that are used on it; for the company, all of them."""
    not_used: int
    """Assets that a named person recorded as not used on it."""
    unknown: int
    """Assets of which nobody says, or nobody can be believed; never read as not used."""
    exposed: int
    """Of those that a rule may reach, by their worst outcome; so are the next three."""
    possible: int
    not_assessable: int
    """Also those of unknown use that are neither exposed nor possible."""
    no_evidence_found: int
    """Of those that are used on it alone."""
    open_reviews: int
    """Findings in them that wait for a person."""
    gaps_that_hide_presence: int
    """Gaps that hide presence in the documents of those assets, and in the sheets of contracts."""
    gaps_elsewhere: int
    """All others, such as a file that could not be read, or a record system that was not handed
    over: nobody can say on which contract they hide something."""

    @property
    def reached(self) -> int:
        """Return how many assets a rule may reach."""
        return self.used + self.unknown
