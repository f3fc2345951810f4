"""Which flags and arguments do several commands share?"""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

_INPUTS = "Files, folders or quoted patterns; `-` reads standard input. Kinds are told by content."


def _file_that_is_named(text: str) -> Path:
    """Return a path; an empty name, as of a variable that nobody set, is none: not this folder."""
    if not text.strip():
        raise typer.BadParameter("expected a file, met an empty name")
    return Path(text)


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
    Path,
    typer.Option("-o", "--out", metavar="DIR", help="Folder to write to.", show_default=False),
]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Law date, YYYY-MM-DD. [default: today in UTC]",
        envvar="EXPOSURE_AS_OF",
    ),
]
Watch: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="VENDOR|all",
        help="Also look for a vendor that nobody designated; may be repeated.",
        envvar="EXPOSURE_WATCH",
        show_default=False,
    ),
]
FailOnOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-on",
        metavar="WORD|CRITERIA",
        help="Exit 1 from exposed, possible or incomplete on, or by criteria such as"
        " relation=made_by,tier<=2; may be repeated, one is enough. [default of check: possible]",
        envvar="EXPOSURE_FAIL_ON",
        show_default=False,
        autocompletion=lambda: ["exposed", "possible", "incomplete"],
    ),
]
Baseline: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        parser=_file_that_is_named,
        metavar="FILE",
        help="Fail only on what is new or graver than in this earlier result.",
        envvar="EXPOSURE_BASELINE",
        show_default=False,
    ),
]
UnsafePass: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--unsafe-pass-when-presence-is-hidden",
        help="Exit 0 instead of 3, although something may be there that nobody can see.",
    ),
]
JsonTarget: TypeAlias = Annotated[
    str | None,
    typer.Option("--json", metavar="FILE|-", help="Write the result as JSON.", show_default=False),
]
SarifTarget: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--sarif",
        metavar="FILE|-",
        help="Write SARIF 2.1.0, for the code scanning of a forge.",
        show_default=False,
    ),
]
SummaryTarget: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--summary",
        metavar="FILE|-",
        help="Append Markdown, for the summary of a job.",
        show_default=False,
    ),
]
JunitTarget: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--junit",
        metavar="FILE|-",
        help="Write findings as test results in JUnit XML.",
        show_default=False,
    ),
]
CodeQualityTarget: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--code-quality",
        metavar="FILE|-",
        help="Write GitLab's list of code quality.",
        show_default=False,
    ),
]
Annotate: TypeAlias = Annotated[
    bool,
    typer.Option("--annotate", help="Print GitHub workflow commands behind the lines."),
]
Config: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Settings file. [env var: EXPOSURE_CONFIG; default: exposure.toml here]",
        show_default=False,
    ),
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
        "--decisions",
        "--judgements",
        metavar="FILE",
        help="Obey what people decided in this file, .jsonl or .xlsx; may be repeated.",
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
AssetName: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--asset",
        metavar="NAME",
        help="These SBOMs are this product, as inventories and contracts name it."
        " [env var: EXPOSURE_ASSET]",
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
AsTicket: TypeAlias = Annotated[
    bool, typer.Option("--markdown", help="Write Markdown to paste into a ticket.")
]
WhyResult: TypeAlias = Annotated[
    Path, typer.Argument(metavar="RESULT", help="Folder of a scan, or its exposure.json.")
]
AnyResult: TypeAlias = Annotated[
    Path,
    typer.Argument(
        metavar="RESULT",
        help="Folder of a scan, its exposure.json, or JSON that `check` wrote.",
    ),
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
Quiet: TypeAlias = Annotated[
    bool,
    typer.Option("-q", "--quiet", help="Print what fails or may hide something, and no more."),
]
Verbose: TypeAlias = Annotated[
    bool,
    typer.Option("-v", "--verbose", help="Tell on standard error what is read and joined."),
]
ShowAll: TypeAlias = Annotated[bool, typer.Option("--all", help="Leave nothing out of long lists.")]
