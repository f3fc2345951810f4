"""Which imports wait inside a function, and is each of them one of the agreed seams?"""

from fnmatch import fnmatchcase

SEAMS = {
    ("exposure/cli/*", "exposure.jobs.*"): "`--help` must not load what the commands need",
    (
        "exposure/cli/commands.py",
        "importlib.import_module",
    ): "the table of commands names modules: making all of them takes longer than a small check",
    ("exposure/ingest/formats.py", "importlib.import_module"): "the table of readers names modules",
    ("exposure/graph/adjacency.py", "importlib.import_module"): "a small graph needs no numpy",
    ("exposure/graph/reach/engine.py", "importlib.import_module"): "the same, of a whole graph",
    (
        "exposure/register/load.py",
        "exposure.register.compiler.*",
    ): "compiled facts that are fresh need neither yaml nor pydantic",
    (
        "exposure/jobs/register/registered.py",
        "exposure.jobs.register.own_files.*",
    ): "a run without a vendors file needs neither yaml nor pydantic",
    (
        "exposure/jobs/register/registered.py",
        "exposure.jobs.register.importing.given.*",
    ): "most runs have no imported list, and each must start in a moment",
    (
        "exposure/jobs/register/registered.py",
        "exposure.jobs.register.exported.load.*",
    ): "most runs use the shipped register, which needs no checks",
    (
        "exposure/jobs/register/exported/keys.py",
        "exposure.register.exported.signing.*",
    ): "signatures need a library that most installations lack, and most runs never ask for one",
    (
        "exposure/report/document/draft/pdf.py",
        "typst",
    ): "many installations write no PDF files, and lack the library",
    (
        "exposure/jobs/screening/writers.py",
        "importlib.import_module",
    ): "lines and tables need no workbook writer",
    (
        "exposure/identify/matcher.py",
        "exposure.identify.lexicon.vendor_names.*",
    ): "for the shipped register the index of names was made before",
    (
        "exposure/identify/matcher.py",
        "exposure.identify.rules.*",
    ): "only rows name products and numbers, and few SBOMs list models or state CPEs",
    (
        "exposure/identify/matcher.py",
        "exposure.identify.lookalikes.hosts.*",
    ): "only services have endpoints, and only rows have websites",
    (
        "exposure/identify/bills.py",
        "exposure.identify.*",
    ): "few SBOMs list models or services, or state CPEs",
    ("exposure/jobs/check.py", "exposure.jobs.overwrite.*"): "many checks write no file",
    ("exposure/jobs/check.py", "exposure.report.terminal.reading.*"): "few runs ask what was read",
    (
        "exposure/identify/matcher.py",
        "exposure.identify.context.index.*",
    ): "only rows have cells around a name, and an SBOM has none",
    (
        "exposure/scan/exposures.py",
        "exposure.graph.joins.continued.follow.*",
    ): "a check of one SBOM has none behind it",
    (
        "exposure/scan/exposures.py",
        "exposure.scan.stated.*",
    ): "a check of SBOMs has no rows, contracts and ties to be joined with them",
    (
        "exposure/ingest/read.py",
        "exposure.ingest.carried.*",
    ): "a build reads no results of other builds, and many scans read none either",
    (
        "exposure/jobs/check.py",
        "exposure.jobs.carrying.inventory.*",
    ): "many checks write no file, and carry nothing",
    (
        "exposure/scan/exposures.py",
        "exposure.graph.joins.expected.*",
    ): "few companies have a roster, and a build has none",
    (
        "exposure/scan/examination.py",
        "exposure.assess.allocated.said.*",
    ): "in a build, no records and no people speak of contracts",
    (
        "exposure/scan/answer.py",
        "exposure.assess.reviews.groups.*",
    ): "most checks find nothing that waits for a person",
    (
        "exposure/assess/shortfall.py",
        "exposure.ingest.sheet.values.absent.*",
    ): "a build has no rows whose cells may name an SBOM",
    ("exposure/ingest/source.py", "glob"): "most inputs are named",
    (
        "exposure/scan/examination.py",
        "exposure.scan.authored.*",
    ): "many runs have no judgements, allocations and rosters, and need no reader of them",
    (
        "exposure/scan/answer.py",
        "exposure.graph.record_systems.universe.*",
    ): "a check of a build does not ask for the company's record systems",
    (
        "exposure/assess/authority/rules.py",
        "importlib.import_module",
    ): "the table of rules names modules: most runs meet vendors of few authorities",
    (
        "exposure/report/handling.py",
        "exposure.report.withheld.edition.*",
    ): "most results hide nothing from others",
    (
        "exposure/graph/coverage/totals.py",
        "exposure.graph.coverage.bought.*",
    ): "a build has no rows and no contracts, so that nothing bought is counted",
    (
        "exposure/ingest/authored/allocations/read.py",
        "exposure.ingest.authored.allocations.filled.*",
    ): "a run without a workbook of allocations needs no reader of sheets",
    (
        "exposure/ingest/authored/roster/read.py",
        "exposure.ingest.authored.roster.listed.*",
    ): "a run without a sheet of expected repositories needs no reader of sheets",
    (
        "exposure/assess/judgements/judged.py",
        "exposure.assess.judgements.*",
    ): "a run without judgements must not wait for how they are heard",
    (
        "exposure/assess/judgements/judged.py",
        "exposure.assess.decisions.*",
    ): "a run without risk decisions must not wait for how they are heard",
    (
        "exposure/ingest/authored/judgements.py",
        "exposure.ingest.authored.decisions.filled.*",
    ): "a run without a workbook of decisions needs no reader of sheets",
    ("exposure/ingest/authored/zones.py", "zoneinfo.*"): "few runs ask for a time zone",
    ("exposure/ingest/sniff/spdx2.py", "zipfile"): "few files are archives",
    (
        "exposure/jobs/check.py",
        "exposure.report.document.result_json.*",
    ): "many checks write no file, and their lines need no schema",
    ("exposure/cli/app.py", "exposure.model.result.*"): "few runs ask for the version",
    (
        "exposure/jobs/check.py",
        "exposure.jobs.checking.written.*",
    ): "many checks write no SARIF, no summary and no annotations",
    ("exposure/jobs/overwrite.py", "zipfile"): "few outputs would take the place of an input",
    ("exposure/jobs/outputs.py", "tempfile.*"): "many checks write no file",
    (
        "exposure/ingest/sbom/decode.py",
        "exposure.ingest.sbom.loose.closely.*",
    ): "of most documents a glance tells enough",
    (
        "exposure/ingest/sbom/decode.py",
        "exposure.ingest.sbom.tolerant.*",
    ): "most documents are well formed",
    (
        "exposure/jobs/settings.py",
        "exposure.jobs.policy.table.*",
    ): "many runs have no settings file",
    (
        "exposure/jobs/gating/stated.py",
        "exposure.jobs.gating.*",
    ): "most builds fail from one outcome on, which is a word and needs no grammar",
    (
        "exposure/jobs/gating/gated.py",
        "exposure.*.baseline.*",
    ): "most checks have no baseline, and need no reader of results",
    (
        "exposure/jobs/gating/gated.py",
        "exposure.jobs.gating.names.*",
    ): "few criteria name a vendor or a designation",
}
"""(file, what it imports) → why it may wait."""


def test_imports_wait_only_at_the_seams(modules) -> None:
    strays = [
        f"{module.path}:{found.line} imports {found.target} inside a function"
        for module in modules
        for found in module.imports()
        if found.late and not any(_is_seam(module.path, found.target, seam) for seam in SEAMS)
    ]

    assert not strays, "\n".join(strays)


def test_each_seam_is_used(modules) -> None:
    late = [
        (module.path, found.target)
        for module in modules
        for found in module.imports()
        if found.late
    ]
    unused = [
        seam for seam in SEAMS if not any(_is_seam(path, target, seam) for path, target in late)
    ]

    assert not unused, "\n".join(map(str, unused))


def _is_seam(path: str, target: str, seam: tuple[str, str]) -> bool:
    return fnmatchcase(path, seam[0]) and fnmatchcase(target, seam[1])
