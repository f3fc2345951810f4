"""How are SBOM files gated in a build?"""

from exposure.cli.options import (
    Annotate,
    AsOf,
    AssetName,
    Baseline,
    CatalogueLinks,
    CheckInputs,
    CodeQualityTarget,
    Config,
    FailOnOption,
    JsonTarget,
    Judgements,
    JunitTarget,
    OwnVendors,
    Quiet,
    RegisterFile,
    RegisterKey,
    SarifTarget,
    SummaryTarget,
    UnsafePass,
    Verbose,
    Watch,
    WithNotPublic,
)
from exposure.cli.scanning.request import end, request_from


def check(  # noqa: PLR0917 - typer reads flags from the signature
    sboms: CheckInputs,
    watch: Watch = None,
    fail_on: FailOnOption = None,
    baseline: Baseline = None,
    json_target: JsonTarget = None,
    sarif: SarifTarget = None,
    summary: SummaryTarget = None,
    annotate: Annotate = False,
    junit: JunitTarget = None,
    code_quality: CodeQualityTarget = None,
    asset: AssetName = None,
    as_of: AsOf = None,
    config: Config = None,
    vendors: OwnVendors = None,
    links: CatalogueLinks = None,
    judgements: Judgements = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    with_not_public: WithNotPublic = False,
    unsafe_pass: UnsafePass = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Gate SBOM files in CI: one line per finding.

    Exit codes: 0 nothing that --fail-on names, 1 a finding that it does, 2 an input cannot be used,
    3 something hides what is present.
    """
    from exposure.jobs.check import check as run
    from exposure.jobs.checking.asked import Outputs

    request = request_from(
        sboms, as_of, watch, fail_on, config, vendors, links, judgements, register, register_key,
        quiet=quiet, verbose=verbose, baseline=baseline, unsafe_pass=unsafe_pass, asset=asset,
    )  # fmt: skip
    outputs = Outputs(json_target, sarif, summary, junit, code_quality, annotate)
    done = run(request, outputs=outputs, with_not_public=with_not_public)
    lines = not (annotate or outputs.fills_standard_output)
    end(done.text, done.refused, done.code, done.told, folded=lines)
