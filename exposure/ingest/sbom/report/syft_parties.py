"""Who made or supplied a package, going by what its ecosystem says of it in Syft's JSON?

A company is told from a person as Syft itself does when it writes SPDX (2.3, clauses 7.5 and 7.6).
"""

from exposure.ingest.sbom.report.syft_wire import Author, Manifest, Metadata

_COMPANY, _PERSON = "Organization: ", "Person: "
_VENDOR_LINES = ("Specification-Vendor", "Implementation-Vendor")


def party_of(metadata: Metadata | None) -> str | None:
    """Return the party as SPDX labels it; None where the package states none."""
    if metadata is None:
        return None
    release = metadata.release.implementor if metadata.release else None
    company = metadata.companyName or metadata.vendor or _vendor(metadata.manifest) or release
    if company:
        return _COMPANY + company
    person = (
        metadata.maintainer
        or _named(metadata.author, metadata.authorEmail)
        or ", ".join(filter(None, (_named(one) for one in metadata.authors or ())))
        or metadata.packager
    )
    return _PERSON + person if person else None


def _vendor(manifest: Manifest | None) -> str:
    """Return the vendor that an archive's manifest names."""
    main = manifest.main if manifest else None
    lines = main if isinstance(main, dict) else {line.key: line.value for line in main or ()}
    return next((lines[key] for key in _VENDOR_LINES if lines.get(key)), "")


def _named(author: str | Author | None, email: str | None = None) -> str:
    name, address = (author.name, author.email) if isinstance(author, Author) else (author, email)
    if name and address:
        return f"{name} ({address})"
    return name or address or ""
