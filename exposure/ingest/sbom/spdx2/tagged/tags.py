"""Which tags does SPDX 2.1 to 2.3 tag-value know, and which of them are read?"""

UNREAD = frozenset({
    "DataLicense", "DocumentName", "DocumentNamespace", "DocumentComment", "LicenseListVersion",
    "Creator", "CreatorComment", "PackageFileName", "FilesAnalyzed", "PackageVerificationCode",
    "PackageChecksum", "PackageSourceInfo", "PackageLicenseConcluded",
    "PackageLicenseInfoFromFiles", "PackageLicenseDeclared", "PackageLicenseComments",
    "PackageCopyrightText", "PackageSummary", "PackageDescription", "PackageComment",
    "ExternalRefComment", "PackageAttributionText", "PrimaryPackagePurpose", "ReleaseDate",
    "BuiltDate", "ValidUntilDate", "FileType", "FileChecksum", "LicenseConcluded",
    "LicenseInfoInFile", "LicenseComments", "FileCopyrightText", "FileComment", "FileNotice",
    "FileContributor", "FileAttributionText", "FileDependency", "ArtifactOfProjectName",
    "ArtifactOfProjectHomePage", "ArtifactOfProjectURI", "SnippetFromFileSPDXID",
    "SnippetByteRange", "SnippetLineRange", "SnippetLicenseConcluded", "LicenseInfoInSnippet",
    "SnippetLicenseComments", "SnippetCopyrightText", "SnippetComment", "SnippetName",
    "SnippetAttributionText", "ExtractedText", "LicenseName", "LicenseCrossReference",
    "LicenseComment", "RelationshipComment", "Annotator", "AnnotationDate", "AnnotationComment",
    "AnnotationType", "SPDXREF", "Reviewer", "ReviewDate", "ReviewComment",
})  # fmt: skip
"""Tags that say nothing of what a package is, who made it or what it needs."""

FIELDS = {
    "PackageVersion": "versionInfo",
    "PackageSupplier": "supplier",
    "PackageOriginator": "originator",
    "PackageHomePage": "homepage",
    "PackageDownloadLocation": "downloadLocation",
}
"""Tag → the field of a package that it states once (clause 7)."""

HARMLESS = frozenset({"PackageVersion"})
"""Fields whose loss hides nobody."""

HIDING = (
    *sorted(FIELDS.keys() - HARMLESS), "PackageName", "SPDXID", "ExternalRef", "Relationship",
    "ExternalDocumentRef",
)  # fmt: skip
"""Tags whose loss may hide a package, a vendor or what something needs."""

_ENDINGS = (
    "name", "package", "component", "supplier", "originator", "manufacturer", "vendor", "url",
    "purl", "cpe",
)  # fmt: skip
_LOCATORS = ("pkg:", "cpe:")
_PARTIES = ("organization:", "person:")
_WORDS = 3
"""A tag of more words is taken for prose, whatever its last word is."""


def folded(tag: str) -> str:
    """Return a tag without blanks and case, as careless writers spell it."""
    return "".join(tag.split()).casefold()


HIDING_FOLDED = frozenset(map(folded, HIDING))


def tells_who_or_what(line: str) -> bool:
    """Say whether a line names a package or a vendor, whatever its tag is."""
    tag, colon, value = line.casefold().partition(":")
    if line.lstrip()[:4].casefold() in _LOCATORS or value.lstrip().startswith(_LOCATORS):
        return True
    if any(party in line.casefold() for party in _PARTIES):
        return True
    return bool(colon) and len(tag.split()) <= _WORDS and folded(tag).endswith(_ENDINGS)
