"""Which words stand on the picture of routes?"""

from exposure.model.finding import Finding, StepKind
from exposure.report.words import flag_words, past_words

COMPANY, NO_CONTRACT = "The company", "contract not recorded"
FURTHER_CONTRACTS = "further contracts"
COLUMNS = (
    "",
    "Contracts",
    "Products and systems",
    "Their suppliers and packages",
    "Further behind",
    "Vendors looked for",
)
"""Heads of the columns, from left to right."""
_KIND = {
    StepKind.component: "package",
    StepKind.service: "service",
    StepKind.model: "model",
    StepKind.file: "file",
    StepKind.vendor: "supplier",
    StepKind.product: "product",
    StepKind.sbom: "product",
}


def kind_words(kind: StepKind) -> str:
    """Return what a station between a product and a vendor is."""
    return _KIND.get(kind, kind.value)


def doubt_words(finding: Finding) -> str:
    """Return what narrows a tie, of every route alike: `only if switched on, past use`."""
    shared = [set(route.flags) for route in finding.routes]
    flags = set.intersection(*shared) if shared else set()
    past = past_words(finding)
    told = [flag_words(flag) for flag in sorted(flags) if flag != "past" or not past]
    return ", ".join([*told, *([past] if past else [])])
