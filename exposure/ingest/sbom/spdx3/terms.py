"""Which words of SPDX 3 does a document use, and are they the words of SPDX 3 at all?

Source: SPDX 3.0.1, the classes of all profiles by their compact names in the JSON-LD context.
"""

from exposure.inventory.bill import COMPONENT, FILE, MODEL

CONTEXT = "spdx.org/rdf/3"
"""Every context of SPDX 3 holds this, whichever patch level it states."""

NODES = {
    "software_Package": COMPONENT, "dataset_DatasetPackage": COMPONENT, "ai_AIPackage": MODEL,
    "software_File": FILE,
}  # fmt: skip
"""Class → what its elements are to an inventory."""
PERSON, DOCUMENT, BUILD, CREATION = "Person", "SpdxDocument", "build_Build", "CreationInfo"
AGENTS = frozenset({"Agent", "Organization", PERSON, "SoftwareAgent", "Tool"})
COLLECTIONS = frozenset({DOCUMENT, "Bundle", "Bom", "software_Sbom", "ElementCollection"})
LINKS = frozenset({
    "Relationship", "LifecycleScopedRelationship", "security_CvssV2VulnAssessmentRelationship",
    "security_CvssV3VulnAssessmentRelationship", "security_CvssV4VulnAssessmentRelationship",
    "security_EpssVulnAssessmentRelationship", "security_ExploitCatalogVulnAssessmentRelationship",
    "security_SsvcVulnAssessmentRelationship", "security_VexAffectedVulnAssessmentRelationship",
    "security_VexFixedVulnAssessmentRelationship",
    "security_VexNotAffectedVulnAssessmentRelationship",
    "security_VexUnderInvestigationVulnAssessmentRelationship",
})  # fmt: skip
OTHERS = frozenset({
    BUILD, "Annotation", "DictionaryEntry", "ExternalIdentifier", "ExternalMap", "ExternalRef",
    "Hash", "IndividualElement", "NamespaceMap", "PackageVerificationCode", "PositiveIntegerRange",
    "ai_EnergyConsumption", "ai_EnergyConsumptionDescription",
    "expandedlicensing_ConjunctiveLicenseSet", "expandedlicensing_CustomLicense",
    "expandedlicensing_CustomLicenseAddition", "expandedlicensing_DisjunctiveLicenseSet",
    "expandedlicensing_IndividualLicensingInfo", "expandedlicensing_ListedLicense",
    "expandedlicensing_ListedLicenseException", "expandedlicensing_OrLaterOperator",
    "expandedlicensing_WithAdditionOperator", "extension_CdxPropertiesExtension",
    "extension_CdxPropertyEntry", "security_Vulnerability", "simplelicensing_AnyLicenseInfo",
    "simplelicensing_LicenseExpression", "simplelicensing_SimpleLicensingText",
    "software_ContentIdentifier", "software_Snippet",
})  # fmt: skip
"""Classes of what is no part of an inventory; a snippet is known by the file it stands in."""
KNOWN = frozenset({*NODES, *AGENTS, *COLLECTIONS, *LINKS, *OTHERS, CREATION})

CLAIMS = frozenset({"complete", "incomplete", "noAssertion"})
"""Core/RelationshipCompleteness."""
SCOPES = frozenset({"design", "development", "build", "test", "runtime", "other"})
"""Core/LifecycleScopeType."""
SYSTEMS = frozenset({
    "cpe22", "cpe23", "cve", "email", "gitoid", "other", "packageUrl", "securityOther", "swhid",
    "swid", "urlScheme",
})  # fmt: skip
"""Core/ExternalIdentifierType."""

PURPOSES = frozenset({
    "application", "archive", "bom", "configuration", "container", "data", "device",
    "deviceDriver", "diskImage", "documentation", "evidence", "executable", "file",
    "filesystemImage", "firmware", "framework", "install", "library", "manifest", "model",
    "module", "operatingSystem", "other", "patch", "platform", "requirement", "source",
    "specification", "test",
})  # fmt: skip
"""Software/SoftwarePurpose."""

NONE, NO_ASSERTION, SPDX_PROJECT = "NoneElement", "NoAssertionElement", "SpdxOrganization"
"""Elements that the model itself defines: none, some that are not told, the makers of SPDX."""
_INDIVIDUALS = {
    NONE: NONE, NO_ASSERTION: NO_ASSERTION, SPDX_PROJECT: SPDX_PROJECT,
    "NONE": NONE, "NOASSERTION": NO_ASSERTION,
    "NoneLicense": NONE, "NoAssertionLicense": NO_ASSERTION,
    "expandedlicensing_NoneLicense": NONE, "expandedlicensing_NoAssertionLicense": NO_ASSERTION,
}  # fmt: skip


def individual(ref: str) -> str:
    """Return which element of the model a reference means, by its IRI or short; else nothing."""
    return _INDIVIDUALS.get(short(ref), "")


def short(term: str) -> str:
    """Return the last part of an IRI among the terms of SPDX 3; any other text as it is."""
    return term.rpartition("/")[2] if CONTEXT in term else term


def class_of(stated: str) -> str:
    """Return the compact name of a class that is stated by it or by its IRI."""
    if CONTEXT not in stated or "/terms/" not in stated:
        return stated.strip()
    profile, _, name = stated.rpartition("/terms/")[2].partition("/")
    return name if profile == "Core" else f"{profile.lower()}_{name}"
