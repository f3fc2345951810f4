"""Which fields of a FollowTheMoney entity are read, as its JSON calls them?"""

import msgspec
from msgspec import Struct, field

EMPTY = msgspec.Raw(b"{}")


class Entity(Struct, gc=False):
    """One line; what its properties hold depends on its schema."""

    id: str
    schema: str
    caption: str | None = None
    properties: msgspec.Raw = EMPTY
    datasets: list[str] = field(default_factory=list)
    target: bool | None = None
    """False where the file holds the entity for its ties alone; None where it does not say."""
    last_seen: str | None = None


class Reference(Struct, gc=False):
    """An entity inside another."""

    id: str


class SanctionProperties(Struct, rename="camel", gc=False):
    """What a Sanction says."""

    entity: list[str | Reference] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    program: list[str] = field(default_factory=list)
    program_id: list[str] = field(default_factory=list)
    start_date: list[str] = field(default_factory=list)
    listing_date: list[str] = field(default_factory=list)
    end_date: list[str] = field(default_factory=list)
    status: list[str] = field(default_factory=list)
    source_url: list[str] = field(default_factory=list)


class Sanction(Struct, gc=False):
    """A Sanction that stands inside its entity."""

    properties: SanctionProperties


class Properties(Struct, rename="camel", gc=False):
    """What an organisation says of itself."""

    name: list[str] = field(default_factory=list)
    alias: list[str] = field(default_factory=list)
    weak_alias: list[str] = field(default_factory=list)
    previous_name: list[str] = field(default_factory=list)
    country: list[str] = field(default_factory=list)
    main_country: list[str] = field(default_factory=list)
    jurisdiction: list[str] = field(default_factory=list)
    lei_code: list[str] = field(default_factory=list)
    unique_entity_id: list[str] = field(default_factory=list)
    cage_code: list[str] = field(default_factory=list)
    duns_code: list[str] = field(default_factory=list)
    website: list[str] = field(default_factory=list)
    program: list[str] = field(default_factory=list)
    program_id: list[str] = field(default_factory=list)
    source_url: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sanctions: list[Sanction] = field(default_factory=list)


def reference(target: str | Reference) -> str:
    """Return the id to which a property points."""
    return target if isinstance(target, str) else target.id
