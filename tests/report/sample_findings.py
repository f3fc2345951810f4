"""Which five findings do the tests of report and attest look at?"""

from msgspec.structs import replace

from exposure.model.finding import (
    Evidence,
    Finding,
    Route,
    Step,
    StepKind,
    Subject,
    Verdict,
    VerdictKind,
)
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation, UseBasis

CONTRACT = "N00024-26-C-1234"
CRM, APP, CAMERA, QUIET = "A-1c0f", "A-2b7e", "A-3d55", "A-4e90"


def sheet(place: str) -> Location:
    return Location("vendors.xlsx", f"Vendors!{place}")


def sbom(pointer: str, line: int) -> Location:
    return Location("sboms/helpdesk.cdx.json", pointer, line)


def evidence(rule: str, quote: str, because: str, location: Location) -> Evidence:
    return Evidence(rule=rule, quote=quote, because=because, location=location)


def direction(contract: str | None, verdict: VerdictKind) -> Verdict:
    return Verdict(
        contract=contract,
        designation="anthropic-4713-2026",
        verdict=verdict,
        reason="The direction names the vendor and reaches use in performance of the contract.",
        citation="41 U.S.C. 4713(k)(4)",
    )


CRM_STEP = Step(name="Northwind CRM Cloud", kind=StepKind.product, location=sheet("A14"))
CONTRACT_STEP = Step(
    name=CONTRACT, kind=StepKind.contract, location=Location("contracts.csv", "contracts!A2", 2)
)
SDK_STEP = Step(
    name="@anthropic-ai/sdk",
    kind=StepKind.component,
    version="0.122.0",
    purl="pkg:npm/%40anthropic-ai/sdk@0.122.0",
    relation="depends on",
    location=sbom("/components/81", 4127),
)
LANGCHAIN_STEP = Step(
    name="@langchain/anthropic",
    kind=StepKind.component,
    version="1.5.11",
    purl="pkg:npm/%40langchain/anthropic@1.5.11",
    relation="depends on",
    location=sbom("/components/40", 2210),
)
ROOT_STEP = Step(
    name="acme-helpdesk",
    kind=StepKind.sbom,
    version="2.4",
    relation="uses",
    location=sbom("/metadata/component", 9),
)

SUBPROCESSOR = Finding(
    id="F-3a91",
    vendor="anthropic",
    asset=CRM,
    subject=Subject(name="Anthropic, PBC", kind="vendor", location=sheet("H14")),
    relation=Relation.subprocessor_of,
    use_basis=UseBasis.stated_by_supplier,
    tier=2,
    depth=None,
    confidence=Confidence.confirmed,
    routes=(
        Route(
            steps=(
                CONTRACT_STEP,
                replace(CRM_STEP, relation="uses"),
                Step(
                    name="Anthropic, PBC",
                    kind=StepKind.vendor,
                    relation="names as sub-processor",
                    location=sheet("H14"),
                ),
            )
        ),
    ),
    more_routes=0,
    introducers=(CRM_STEP,),
    evidence=(
        evidence(
            "row-subprocessor",
            "Anthropic, PBC; Twilio Inc.",
            "The sub-processor column names the vendor's legal name.",
            sheet("H14"),
        ),
    ),
    verdicts=(
        direction(CONTRACT, VerdictKind.prohibited),
        direction(None, VerdictKind.legal_review),
    ),
    outcome=Outcome.exposed,
)

COMPONENT = Finding(
    id="F-77c0",
    vendor="anthropic",
    asset=APP,
    subject=Subject(
        name="@anthropic-ai/sdk",
        kind="component",
        version="0.122.0",
        purl="pkg:npm/%40anthropic-ai/sdk@0.122.0",
        location=sbom("/components/81", 4127),
    ),
    relation=Relation.made_by,
    use_basis=UseBasis.present,
    tier=1,
    depth=2,
    confidence=Confidence.confirmed,
    routes=(
        Route(steps=(CONTRACT_STEP, ROOT_STEP, LANGCHAIN_STEP, SDK_STEP)),
        Route(steps=(CONTRACT_STEP, ROOT_STEP, SDK_STEP), flags=("dev",)),
    ),
    more_routes=1,
    introducers=(LANGCHAIN_STEP,),
    evidence=(
        evidence(
            "purl-owned-namespace",
            "pkg:npm/%40anthropic-ai/sdk@0.122.0",
            "The npm scope @anthropic-ai is owned by the vendor.",
            sbom("/components/81", 4127),
        ),
    ),
    verdicts=(direction(CONTRACT, VerdictKind.prohibited),),
    outcome=Outcome.exposed,
)

CONNECTOR = Finding(
    id="F-78d2",
    vendor="anthropic",
    asset=APP,
    subject=Subject(
        name="@langchain/anthropic",
        kind="component",
        version="1.5.11",
        purl="pkg:npm/%40langchain/anthropic@1.5.11",
        location=sbom("/components/40", 2210),
    ),
    relation=Relation.connector_to,
    use_basis=UseBasis.present,
    tier=1,
    depth=1,
    confidence=Confidence.probable,
    routes=(Route(steps=(CONTRACT_STEP, ROOT_STEP, LANGCHAIN_STEP)),),
    more_routes=0,
    introducers=(LANGCHAIN_STEP,),
    evidence=(
        evidence(
            "purl-connector",
            "pkg:npm/%40langchain/anthropic@1.5.11",
            "The package is an adapter whose purpose is the vendor's service.",
            sbom("/components/40", 2210),
        ),
    ),
    verdicts=(direction(CONTRACT, VerdictKind.prohibited),),
    outcome=Outcome.exposed,
)

LINK = Finding(
    id="F-9b04",
    vendor="anthropic",
    asset=CAMERA,
    subject=Subject(name="Gatewatch Video Suite", kind="product", location=sheet("A22")),
    relation=Relation.hosted_through,
    use_basis=UseBasis.present,
    tier=2,
    depth=None,
    confidence=Confidence.review,
    routes=(
        Route(
            steps=(
                Step(
                    name="Gatewatch Video Suite",
                    kind=StepKind.product,
                    location=sheet("A22"),
                ),
            ),
            flags=("opt_in",),
        ),
    ),
    more_routes=0,
    introducers=(),
    evidence=(
        evidence(
            "catalogue-link",
            "Gatewatch Video Suite",
            "The product's provider states publicly that the vendor's models can be switched on.",
            sheet("A22"),
        ),
    ),
    verdicts=(direction(None, VerdictKind.legal_review),),
    by_link=True,
)

PAST = Finding(
    id="F-c3e8",
    vendor="hikvision",
    asset=CAMERA,
    subject=Subject(name="Hangzhou Hikvision", kind="product", location=sheet("A22")),
    relation=Relation.made_by,
    use_basis=UseBasis.paid_for,
    tier=1,
    depth=None,
    confidence=Confidence.confirmed,
    routes=(
        Route(
            steps=(
                Step(name="Gatewatch Video Suite", kind=StepKind.product, location=sheet("A22")),
                Step(
                    name="Hangzhou Hikvision",
                    kind=StepKind.vendor,
                    relation="supplied by",
                    location=sheet("B22"),
                ),
            ),
            flags=("past",),
        ),
    ),
    more_routes=0,
    introducers=(),
    evidence=(
        evidence(
            "row-legal-name",
            "Hangzhou Hikvision Digital Technology Co., Ltd.",
            "The vendor cell is the vendor's legal name.",
            sheet("B22"),
        ),
    ),
    verdicts=(
        Verdict(
            contract=None,
            designation="hikvision-889-2019",
            verdict=VerdictKind.reportable,
            reason="Covered telecommunications equipment that the company used.",
            citation="FAR 52.204-25(d)",
        ),
    ),
    past_until="2025-06-30",
)
