"""What may a person write in authorities.yaml and agencies.yaml?"""

from typing import Annotated

from exposure.model.law.authority import (
    AffiliateRule,
    Buyer,
    ClauseRegime,
    Conduct,
    OpenSource,
    Reach,
    SystemScope,
)
from exposure.register.schema import (
    AT_LEAST_ONE,
    Authored,
    Certainty,
    Day,
    Identifier,
    LooseDay,
    Text,
    Word,
)


class AuthoredParagraph(Authored):
    """Where one regime states a duty."""

    regime: ClauseRegime
    clause: str
    citation: Text
    clocks: tuple[Identifier, ...] = ()
    clocks_of_new: tuple[Identifier, ...] = ()
    offer: bool = False


class AuthoredDuty(Authored):
    """One thing that an authority asks."""

    id: Identifier
    conduct: Conduct
    reach: Reach
    said: Text
    since: Day | None = None
    paragraphs: Annotated[list[AuthoredParagraph], AT_LEAST_ONE]
    flows_down: bool = True
    confirm: tuple[Text, ...] = ()


class AuthoredException(Authored):
    """An exception that only a person can claim."""

    id: Word
    question: Text
    citation: Text


class AuthoredAuthority(Authored):
    """One row of authorities.yaml."""

    id: Identifier
    name: Text
    rule: Word
    buyers: list[Buyer]
    systems: SystemScope
    duties: Annotated[list[AuthoredDuty], AT_LEAST_ONE]
    affiliates: AffiliateRule
    open_source: OpenSource
    exceptions: list[AuthoredException]
    waiver: str
    flow_down: str
    list_place: str
    certainty: Certainty
    sources: Annotated[list[Identifier], AT_LEAST_ONE]
    as_of: LooseDay
    ends: Day | None = None
    review: str = ""
    note: str = ""


class AuthoredAgency(Authored):
    """One row of agencies.yaml."""

    buyer: Buyer
    source: Identifier
    names: Annotated[list[Text], AT_LEAST_ONE]
    maybe: bool = False
