"""What may CycloneDX state of a component, service or document besides what names it?

Source: the CycloneDX JSON schemas, `organizationalEntity`, `externalReference`, `componentData`,
`dataGovernance`, `modelCard`, `serviceData`, `componentIdentityEvidence`.
"""

from enum import StrEnum

from msgspec import Struct

from exposure.ingest.sbom import tally


class ReferenceType(StrEnum):
    """What a link leads to; words that no version knows become `other`, as the schema has it.

    Known words cost no text each, which of 200,000 links would be a twentieth of a parse; the
    looser spellings and the unknown words go a slower way.
    """

    vcs = "vcs"
    issue_tracker = "issue-tracker"
    website = "website"
    advisories = "advisories"
    bom = "bom"
    mailing_list = "mailing-list"
    social = "social"
    chat = "chat"
    documentation = "documentation"
    support = "support"
    source_distribution = "source-distribution"
    distribution = "distribution"
    distribution_intake = "distribution-intake"
    license = "license"
    build_system = "build-system"
    release_notes = "release-notes"
    security_contact = "security-contact"
    model_card = "model-card"
    log = "log"
    configuration = "configuration"
    evidence = "evidence"
    other = "other"

    @classmethod
    def _missing_(cls, value: object) -> "ReferenceType":
        is_bom = isinstance(value, str) and value.strip().casefold() == "bom"
        return cls.bom if is_bom else cls.other


class ComponentType(StrEnum):
    """What a component is, as far as that bears on reading it; every other kind is `other`.

    Known words cost no text each, and their looser spellings go a slower way.
    """

    application = "application"
    framework = "framework"
    library = "library"
    container = "container"
    file = "file"
    data = "data"
    model = "machine-learning-model"
    cryptographic_asset = "cryptographic-asset"
    other = "other"

    @classmethod
    def _missing_(cls, value: object) -> "ComponentType":
        stated = value.strip().casefold() if isinstance(value, str) else ""
        return cls(stated) if stated != value and stated in set(cls) else cls.other


class Contact(Struct, gc=False):
    """A person or mailbox of an organization."""

    name: str | None = None
    email: str | None = None


class Organization(Struct, gc=False):
    """An organizational entity."""

    name: str | None = None
    url: list[str] | None = None
    contact: list[Contact] | None = None


class ExternalReference(Struct, gc=False):
    """A link that a component, a service or the document states."""

    type: ReferenceType | None = None
    url: str | None = None


class Responsible(Struct, gc=False):
    """Who answers for data: an organization or a person."""

    organization: Organization | None = None
    contact: Contact | None = None


class Governance(Struct, gc=False):
    """Who keeps, looks after and owns data."""

    custodians: list[Responsible] | None = None
    stewards: list[Responsible] | None = None
    owners: list[Responsible] | None = None


class Contents(Struct, gc=False):
    """Where data is to be had."""

    url: str | None = None


class Data(Struct, gc=False, rename={"bom_ref": "bom-ref"}):
    """A dataset that a model was trained on, or the content of a component of type `data`."""

    __post_init__ = tally.count  # type: ignore[misc]

    ref: str | None = None
    """The component that is meant, where the dataset is not described here."""
    bom_ref: str | None = None
    name: str | None = None
    contents: Contents | None = None
    governance: Governance | None = None


class Parameters(Struct, gc=False):
    """What went into a model."""

    datasets: list[Data] | None = None


class ModelCard(Struct, gc=False):
    """What is said of a model."""

    modelParameters: Parameters | None = None  # noqa: N815 - the schema's spelling


class Identity(Struct, gc=False):
    """What an analysis took a component for (`evidence.identity`)."""

    field: str | None = None
    concludedValue: str | None = None  # noqa: N815 - the schema's spelling


class Evidence(Struct, gc=False):
    """What was found of a component."""

    identity: list[Identity] | Identity | None = None
    """A list from 1.6 on; 1.5 knows one object."""


class Flow(Struct, gc=False):
    """Data that goes through a service."""

    source: list[str] | None = None
    """Addresses or references of where it comes from; so is `destination` of where it goes."""
    destination: list[str] | None = None
    governance: Governance | None = None
