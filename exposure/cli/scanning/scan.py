"""How is a whole company scanned from the command line?"""

from exposure.cli.options import (
    Allocations,
    AsOf,
    CatalogueLinks,
    Config,
    Discoveries,
    FailOnOption,
    Judgements,
    OutFolder,
    OwnVendors,
    Quiet,
    RegisterFile,
    RegisterKey,
    ScanInputs,
    UnsafePass,
    Verbose,
    Watch,
)
from exposure.cli.printing import progress_printer, tell, width_of
from exposure.cli.scanning.request import end, request_from


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
    unsafe_pass: UnsafePass = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read vendor sheets, contracts and SBOMs; write findings, routes and a checklist to a folder.

    Exit codes: 0 finished, 2 an input cannot be used; with --fail-on also 1 and 3, as for check.
    """
    from exposure.jobs.scan import scan_to_folder

    request = request_from(
        inputs, as_of, watch, fail_on, config, vendors, links, judgements, register, register_key,
        allocations, discoveries, quiet, verbose, unsafe_pass=unsafe_pass,
    )  # fmt: skip
    progress = progress_printer(lines=verbose)
    done = scan_to_folder(request, out, width=width_of(), progress=progress, tell=tell)
    end(done.text, done.refused, done.code, done.told)
