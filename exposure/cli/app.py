"""Which commands are there, and how does each end?"""

import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from exposure.cli.commands import asked_for
from exposure.cli.options import (
    Allocations,
    AsOf,
    CatalogueLinks,
    CheckInputs,
    Config,
    Discoveries,
    FailOnOption,
    FailOnWord,
    JsonTarget,
    Judgements,
    MaxTier,
    OfRelation,
    OutFolder,
    OwnVendors,
    RegisterFile,
    RegisterKey,
    ScanInputs,
    ShowAll,
    Subject,
    Watch,
    WhyResult,
    WithNotPublic,
    WriteMapping,
)
from exposure.cli.printing import (
    fail,
    fail_by_our_fault,
    leave,
    not_written,
    notice,
    out_of_memory,
    print_lines,
    progress_printer,
    tell,
    width_of,
)
from exposure.errors import ExposureError, OutputError

if TYPE_CHECKING:
    from exposure.jobs.request import Request

app = typer.Typer(
    name="exposure",
    help="Find every route by which a designated vendor reaches your company.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command()
def scan(  # noqa: PLR0917 - typer reads flags from the signature
    inputs: ScanInputs,
    out: OutFolder,
    as_of: AsOf = None,
    watch: Watch = None,
    fail_on: FailOnOption = None,
    config: Config = None,
    vendors: OwnVendors = None,
    links: CatalogueLinks = None,
    judgements: Judgements = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    allocations: Allocations = None,
    discoveries: Discoveries = None,
) -> None:
    """Read vendor sheets, contracts and SBOMs; write findings, routes and a checklist to a folder.

    Exit codes: 0 finished, 2 an input cannot be used; with --fail-on also 1 and 3, as for check.
    """
    from exposure.jobs.scan import scan_to_folder

    request = _request(
        inputs, as_of, watch, fail_on, config, vendors, links, judgements, register, register_key,
        allocations, discoveries,
    )  # fmt: skip
    done = scan_to_folder(request, out, width=width_of(), progress=progress_printer(), tell=tell)
    _end(done.text, done.refused, done.code)


@app.command()
def check(  # noqa: PLR0917 - typer reads flags from the signature
    sboms: CheckInputs,
    watch: Watch = None,
    fail_on: FailOnOption = None,
    json_target: JsonTarget = None,
    as_of: AsOf = None,
    config: Config = None,
    vendors: OwnVendors = None,
    links: CatalogueLinks = None,
    judgements: Judgements = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    with_not_public: WithNotPublic = False,
) -> None:
    """Gate SBOM files in CI: one line per finding.

    Exit codes: 0 nothing at or above --fail-on, 1 a finding, 2 an input cannot be used,
    3 something hides what is present.
    """
    from exposure.jobs.check import check as run

    request = _request(
        sboms, as_of, watch, fail_on, config, vendors, links, judgements, register, register_key
    )
    done = run(request, json_target=json_target, with_not_public=with_not_public)
    _end("" if json_target == "-" else done.text, done.refused, done.code)


@app.command()
def inspect(
    inputs: ScanInputs,
    mapping: WriteMapping = False,
    config: Config = None,
) -> None:
    """Show what was understood of each sheet: kind, header row, every column's role, rows left out.

    With --write-mapping it is written to exposure.toml, where a role can be changed; scans obey it.
    Exit codes: 0 finished, 2 an input cannot be used.
    """
    from exposure.jobs.inspect import inspect as run

    request = _request(inputs, None, None, None, config)
    done = run(request, mapping=mapping, width=width_of(), progress=progress_printer())
    _end(done.text, done.refused, done.code)


@app.command()
def why(  # noqa: PLR0917 - typer reads flags from the signature
    result: WhyResult,
    subject: Subject,
    show_all: ShowAll = False,
    max_tier: MaxTier = None,
    relation: OfRelation = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
) -> None:
    """Explain one answer of a scan: a finding, vendor, asset, package or spreadsheet cell.

    What was not flagged is explained too: what was read, which vendors were considered, and what
    spoke against each.
    """
    from exposure.jobs.why import limited
    from exposure.jobs.why import why as run

    limits = limited(max_tier, relation or ())
    print_lines(run(result, subject, show_all=show_all, limits=limits, register_file=register,
                    register_key=register_key))  # fmt: skip


@app.command()
def demo(
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder to write to.")] = Path("out"),
) -> None:
    """Scan the bundled example company and print what was found."""
    from exposure.jobs.demo import demo as run

    done = run(out, width=width_of(), progress=progress_printer())
    _end(done.text, done.refused, done.code)


def _request(  # noqa: PLR0917 - as many as the flags that it takes
    inputs: list[str],
    as_of: str | None,
    watch: list[str] | None,
    fail_on: FailOnWord | None,
    config: Path | None,
    vendors: list[str] | None = None,
    links: bool | None = None,
    judgements: list[str] | None = None,
    register: Path | None = None,
    register_key: Path | None = None,
    allocations: list[str] | None = None,
    discoveries: list[str] | None = None,
) -> "Request":
    from exposure.jobs.request import Request

    return Request(
        inputs=tuple(inputs),
        today=datetime.now(UTC).date(),
        as_of=as_of,
        watch=tuple(watch or ()),
        fail_on=fail_on.value if fail_on else None,
        config=config,
        vendors=tuple(vendors or ()),
        catalogue_links=links,
        judgements=tuple(judgements or ()),
        allocations=tuple(allocations or ()),
        discoveries=tuple(discoveries or ()),
        register=register,
        register_key=register_key,
        environment=os.environ,
    )


def _end(text: str, refused: tuple[str, ...], code: int) -> None:
    """Print what is left to say; a finding keeps its code where the lines cannot be printed."""
    try:
        if text:
            print_lines(text)
    except BrokenPipeError:  # the reader of our output has seen enough
        pass
    except OutputError as error:
        code = code or fail(error)
    for line in refused:
        notice(line)
    if code:
        raise typer.Exit(code)


def main() -> NoReturn:
    """Run the program; every refusal is one line on stderr and its exit code."""
    gc.disable()  # one scan makes no cycles worth collecting, and looking for them doubles its time
    try:
        asked_for(app, sys.argv[1:])(prog_name="exposure")
    except ExposureError as error:
        leave(fail(error))
    except BrokenPipeError:  # the reader of our output has seen enough
        leave(0)
    except OSError as error:  # as where help is printed to a full disk
        leave(fail(not_written(error)))
    except SystemExit as stop:
        leave(stop.code)
    except MemoryError:
        leave(fail(out_of_memory()))
    except Exception as error:  # noqa: BLE001 - Python's own exit code would mean a finding
        leave(fail_by_our_fault(error))
    leave(0)
