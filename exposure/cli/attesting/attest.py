"""How are drafts for signature asked for on the command line?"""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from exposure.cli.graph.asked import company_request
from exposure.cli.options import Allocations, Config, Discoveries, WhyResult
from exposure.cli.printing import notice, print_written, progress_printer, width_of

_OUT = "Folder to write to: empty, or that of an earlier package, whose place it takes."
_CONTRACT = "Draft for this contract; may be repeated. [default: every contract of the scan]"
_VENDOR = "Also draft a certification about this vendor; may be repeated."
_WIDE = "Let certifications about one vendor speak of the whole company, not of one contract."
_DECISIONS = "Obey what people judged in this file, beside those of the scan; may be repeated."
_LETTER = (
    "Answer this letter of a customer (`exposure letter new` writes the form); may be repeated."
)
_RECORDS = "File of what people wrote down: entities, owners, dates, facts about products."
_TEMPLATES = "Folder of your own templates; what it lacks is taken from the shipped ones."
_MARKING = "Text in header, footer and properties of every internal document."
_MARKING_FOR = "The same for the documents of one recipient; may be repeated."
_PDF = "Also write what goes out as PDF/UA (needs the extra `pdf`)."
_FONTS = "Folder of fonts for PDF, for scripts that the writer's own fonts lack."
_AS_OF = "Law date, YYYY-MM-DD. [default: that of the scan]"

_Many: TypeAlias = list[str] | None
_Out: TypeAlias = Annotated[
    Path, typer.Option("-o", "--out", metavar="DIR", help=_OUT, show_default=False)
]
_Contracts: TypeAlias = Annotated[
    _Many, typer.Option("--contract", metavar="N", help=_CONTRACT, show_default=False)
]
_Vendors: TypeAlias = Annotated[
    _Many, typer.Option("--vendor", metavar="VENDOR", help=_VENDOR, show_default=False)
]
_Wide: TypeAlias = Annotated[bool, typer.Option("--company-wide", help=_WIDE)]
_Decisions: TypeAlias = Annotated[
    _Many, typer.Option("--decisions", metavar="FILE", help=_DECISIONS, show_default=False)
]
_Letters: TypeAlias = Annotated[
    _Many, typer.Option("--letter", metavar="FILE", help=_LETTER, show_default=False)
]
_Records: TypeAlias = Annotated[
    str, typer.Option("--records", metavar="FILE", help=_RECORDS, show_default=False)
]
_Templates: TypeAlias = Annotated[
    str, typer.Option("--templates", metavar="DIR", help=_TEMPLATES, show_default=False)
]
_Marking: TypeAlias = Annotated[
    str, typer.Option("--marking", metavar="TEXT", help=_MARKING, show_default=False)
]
_MarkingFor: TypeAlias = Annotated[
    _Many,
    typer.Option("--marking-for", metavar="RECIPIENT=TEXT", help=_MARKING_FOR, show_default=False),
]
_Pdf: TypeAlias = Annotated[bool, typer.Option("--pdf", help=_PDF)]
_Fonts: TypeAlias = Annotated[
    str, typer.Option("--fonts", metavar="DIR", help=_FONTS, show_default=False)
]
_AsOf: TypeAlias = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=_AS_OF)]


def attest(  # noqa: PLR0917 - typer reads flags from the signature
    result: WhyResult,
    out: _Out,
    contracts: _Contracts = None,
    vendor: _Vendors = None,
    company_wide: _Wide = False,
    decisions: _Decisions = None,
    letters: _Letters = None,
    records: _Records = "",
    templates: _Templates = "",
    marking: _Marking = "",
    marking_for: _MarkingFor = None,
    pdf: _Pdf = False,
    fonts: _Fonts = "",
    as_of: _AsOf = None,
    config: Config = None,
    allocations: Allocations = None,
    discoveries: Discoveries = None,
) -> None:
    """Draft checklists, representations, disclosures and replies from a scan, for people to sign.

    What goes out and what stays inside lie apart. An unqualified "does not" is refused while the
    records leave anything open. Exit codes: 0 drafted, refusals included, 2 nothing was written.
    """
    from exposure.jobs.attesting.attest import attest as run
    from exposure.jobs.attesting.request import AttestRequest

    request = company_request(
        [str(result)], as_of, config, None, decisions, allocations, None, None,
        discoveries=discoveries,
    )  # fmt: skip
    asked = AttestRequest(
        request, out, tuple(contracts or ()), tuple(vendor or ()), company_wide,
        tuple(letters or ()), records, templates, marking, tuple(marking_for or ()), pdf, fonts,
    )  # fmt: skip
    done = run(asked, width=width_of(), progress=progress_printer())
    print_written(done.text)
    for line in done.notes:
        notice(line)
