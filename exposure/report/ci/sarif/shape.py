"""Which parts of SARIF 2.1.0 are written, by the names that the standard gives them?

A copy of what we write, not of what we hold: a field is added here on purpose or not at all.
"""

from typing import Literal

from msgspec import Struct, field

SCHEMA_URI = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION: Literal["2.1.0"] = "2.1.0"

Level = Literal["error", "warning", "note"]
BaselineState = Literal["new", "unchanged", "updated"]


class Shape(Struct, frozen=True, rename="camel", omit_defaults=True):
    """A part of SARIF; what has a default and is not set is not written."""


class Message(Shape, frozen=True):
    """A text for people; markdown only where a rule is explained."""

    text: str
    markdown: str = ""


class ArtifactLocation(Shape, frozen=True):
    """A file, relative to the repository; `index` is its position in `artifacts`."""

    uri: str
    index: int | None = None


class Region(Shape, frozen=True):
    """A line, from 1."""

    start_line: int


class PhysicalLocation(Shape, frozen=True):
    """A file and a line in it."""

    artifact_location: ArtifactLocation
    region: Region


class LogicalLocation(Shape, frozen=True):
    """What is to be found inside the file: a JSON pointer, a cell, a component."""

    fully_qualified_name: str
    name: str = ""
    kind: str = ""


class Place(Shape, frozen=True):
    """A place with what stands there; `id` is given where a message points to it."""

    physical_location: PhysicalLocation | None = None
    logical_locations: tuple[LogicalLocation, ...] = ()
    message: Message | None = None
    id: int | None = None


class ThreadFlowLocation(Shape, frozen=True):
    """One step of a route."""

    location: Place
    nesting_level: int
    importance: Literal["essential", "important"] = "important"


class ThreadFlow(Shape, frozen=True):
    """The steps of one route, from the product to what was found."""

    locations: tuple[ThreadFlowLocation, ...]


class CodeFlow(Shape, frozen=True):
    """One route."""

    thread_flows: tuple[ThreadFlow, ...]
    message: Message


class Suppression(Shape, frozen=True):
    """What a person said that lowers or closes a finding; `underReview` as long as it is proposed."""

    kind: Literal["external"]
    status: Literal["accepted", "underReview"]
    justification: str


class Facts(Shape, frozen=True):
    """What the standard has no name for; `null` says that nobody knows."""

    vendor: str = ""
    vendor_name: str = ""
    asset: str = ""
    asset_name: str = ""
    finding: str = ""
    purl: str = ""
    outcome: str = ""
    confidence: str = ""
    relation: str = ""
    use_basis: str = ""
    tier: int | None = None
    depth: int | None = None
    direct_dependencies: tuple[str, ...] = ()
    more_direct_dependencies: int = 0
    """Further ones that are counted."""
    more_routes: int = 0
    evidence: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    gate: Literal["fails", "passes", ""] = ""
    gate_reason: str = ""
    gap_kind: str = ""
    gaps: int = 0
    tags: tuple[str, ...] = ()


class Result(Shape, frozen=True):
    """One finding, or one thing that could not be read."""

    rule_id: str
    rule_index: int
    level: Level
    message: Message
    locations: tuple[Place, ...]
    partial_fingerprints: dict[str, str]
    suppressions: tuple[Suppression, ...]
    """Empty where nobody suppressed it; the standard wants it with all results or with none."""
    baseline_state: BaselineState | None = None
    related_locations: tuple[Place, ...] = ()
    code_flows: tuple[CodeFlow, ...] = ()
    properties: Facts = Facts()


class Configuration(Shape, frozen=True):
    """How grave results of a rule are, unless they say otherwise."""

    level: Level


class RuleShape(Shape, frozen=True):
    """A rule with its help."""

    id: str
    name: str
    short_description: Message
    full_description: Message
    help: Message
    help_uri: str
    default_configuration: Configuration
    properties: Facts


class Descriptor(Shape, frozen=True):
    """The id of what a notification speaks of."""

    id: str


class Notification(Shape, frozen=True):
    """What happened while the program ran."""

    level: Level
    message: Message
    descriptor: Descriptor
    locations: tuple[Place, ...] = ()


class Invocation(Shape, frozen=True):
    """How the run ended; no clock, account or machine stands in it."""

    execution_successful: bool
    exit_code: int
    exit_code_description: str
    tool_execution_notifications: tuple[Notification, ...] = ()


class Driver(Shape, frozen=True):
    """The program, with its rules."""

    name: str
    semantic_version: str
    information_uri: str
    rules: tuple[RuleShape, ...]


class Tool(Shape, frozen=True):
    """What made the run."""

    driver: Driver


class Artifact(Shape, frozen=True):
    """A file that was read, with its hash."""

    location: ArtifactLocation
    hashes: dict[str, str] = {}
    roles: tuple[Literal["analysisTarget"], ...] = ()
    description: Message | None = None


class AutomationDetails(Shape, frozen=True):
    """Which run it is, so that forges hold it against the right earlier one."""

    id: str
    description: Message


class Conditions(Shape, frozen=True):
    """By which facts and dates the run answers."""

    law_date: str
    inputs_dated: str
    facts_known: str
    register: str
    criteria: tuple[str, ...] = ()
    baseline: str = ""
    baseline_sha256: str = ""
    warnings: tuple[str, ...] = ()
    meaning: str = ""


class Run(Shape, frozen=True):
    """One run of the program."""

    tool: Tool
    automation_details: AutomationDetails
    invocations: tuple[Invocation, ...]
    artifacts: tuple[Artifact, ...]
    results: tuple[Result, ...]
    properties: Conditions


class Log(Shape, frozen=True):
    """A whole SARIF file."""

    schema: str = field(name="$schema")
    version: str
    runs: tuple[Run, ...]
