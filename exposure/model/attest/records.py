"""What have people written down that only people can know, for the documents they will sign?"""

from msgspec import Struct


class LegalEntity(Struct, frozen=True):
    """One of the company's legal entities, as it signs."""

    name: str
    uei: str = ""
    cage: str = ""
    address: str = ""


class RequirementWord(Struct, frozen=True):
    """What a named person says of one requirement of the checklist; the program still ticks nothing."""

    requirement: str
    """`A1` to `K5`."""
    contract: str = ""
    """Its number; empty where it is said of every contract."""
    owner: str = ""
    due: str = ""
    """ISO day."""
    said: str = ""
    """What was done or found, in the person's words; empty where only owner or day are set."""
    by: str = ""
    on: str = ""
    """ISO day."""
    reference: str = ""
    """Where the evidence lies."""
    place: str = ""
    """`attestation.yaml: requirements.0`."""


class ProductFacts(Struct, frozen=True):
    """What is known of one product beside the inventory, for a disclosure."""

    product: str
    """As the inventory names it, or the id of an asset or finding."""
    fields: dict[str, str] = {}
    """Column of the disclosure → what stands in it."""
    place: str = ""


class AttestationRecords(Struct, frozen=True):
    """Everything that a records file states."""

    entities: tuple[LegalEntity, ...] = ()
    requirements: tuple[RequirementWord, ...] = ()
    products: tuple[ProductFacts, ...] = ()
    name: str = ""
    """Name of the file; empty without one."""
    sha256: str = ""
