"""Which flags and arguments do several commands share?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


class FailOnWord(StrEnum):
    """The worst outcome that still passes is the one below."""

    exposed = "exposed"
    possible = "possible"
    incomplete = "incomplete"


_INPUTS = "Files, folders or quoted patterns; `-` reads standard input. Kinds are told by content."

ScanInputs: TypeAlias = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help=_INPUTS, show_default=False)
]
CheckInputs: TypeAlias = Annotated[
    list[str], typer.Argument(metavar="SBOM...", help=_INPUTS, show_default=False)
]
CompanyInputs: TypeAlias = Annotated[
    list[str],
    typer.Option(
        "--from",
        metavar="INPUT",
        help="What `scan` takes, or the folder of an earlier scan; may be repeated.",
        show_default=False,
    ),
]
OutFolder: TypeAlias = Annotated[
    Path, typer.Option("-o", "--out", help="Folder to write to.", show_default=False)
]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Law date, YYYY-MM-DD. [default: today in UTC]"),
]
Watch: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="VENDOR|all",
        help="Also look for a vendor that nobody designated; may be repeated.",
        show_default=False,
    ),
]
FailOnOption: TypeAlias = Annotated[
    FailOnWord | None,
    typer.Option("--fail-on", help="Exit 1 from this outcome on. [check: possible]"),
]
JsonTarget: TypeAlias = Annotated[
    str | None,
    typer.Option("--json", metavar="FILE|-", help="Write the result as JSON.", show_default=False),
]
Config: TypeAlias = Annotated[
    Path | None,
    typer.Option(help="Settings file. [default: exposure.toml here]", show_default=False),
]
OwnVendors: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--overlay",
        "--vendors",
        metavar="FILE",
        help="Lay your own vendors, designations and waivers over the register; may be repeated.",
        show_default=False,
    ),
]
CatalogueLinks: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--catalogue-links/--no-catalogue-links",
        help="Count publicly stated routes from a product to a vendor. [default: yes]",
        show_default=False,
    ),
]
VendorsFiles: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help="Files of your own vendors and designations, or register files.",
        show_default=False,
    ),
]
RegisterFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--register",
        metavar="FILE",
        help="Use the register in this file. [default: the shipped one]",
        show_default=False,
    ),
]
RegisterKey: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--register-key",
        metavar="FILE",
        help="Refuse a register file that this public key did not sign.",
        show_default=False,
    ),
]
Judgements: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--judgements",
        metavar="FILE",
        help="Obey what people judged in this file; may be repeated.",
        show_default=False,
    ),
]
Allocations: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--allocations",
        metavar="FILE",
        help="Obey what people say is used on which contract; may be repeated.",
        show_default=False,
    ),
]
Discoveries: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--discoveries",
        metavar="FILE",
        help="Count reporting times from what people recorded as identified; may be repeated.",
        show_default=False,
    ),
]
WithNotPublic: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--with-not-public",
        help="Also show what your files keep from others: in a build log, others read it.",
    ),
]
WriteMapping: TypeAlias = Annotated[
    bool,
    typer.Option("--write-mapping", help="Write what was understood to exposure.toml."),
]
WhyResult: TypeAlias = Annotated[
    Path, typer.Argument(metavar="RESULT", help="Folder of a scan, or its exposure.json.")
]
Subject: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="SUBJECT",
        help="Finding id, vendor, asset, package (purl or name), or a cell such as Vendors!B14.",
    ),
]
MaxTier: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--max-tier",
        metavar="N",
        min=1,
        help="Show findings up to this tier, count those beyond it.",
        show_default=False,
    ),
]
OfRelation: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--relation",
        metavar="RELATION",
        help="Show findings of this relation, count the others; may be repeated.",
        show_default=False,
    ),
]
ShowAll: TypeAlias = Annotated[bool, typer.Option("--all", help="Leave nothing out of long lists.")]
