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


def folded(tag: str) -> str:
    """Return a tag without blanks and case, as careless writers spell it."""
    return "".join(tag.split()).casefold()
