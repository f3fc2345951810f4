"""How is a result written as a SARIF file, whole and in a stable order?"""

import msgspec

from exposure.ingest.envelope.member import INSIDE
from exposure.model.result import ScanResult
from exposure.report.ci.exits import exit_words
from exposure.report.ci.place import Ground
from exposure.report.ci.rules import DOCUMENTATION, RULES, Rule
from exposure.report.ci.sarif.places import Places, uri_of
from exposure.report.ci.sarif.results import results_of
from exposure.report.ci.sarif.shape import (
    SCHEMA_URI,
    VERSION,
    Artifact,
    ArtifactLocation,
    AutomationDetails,
    Conditions,
    Configuration,
    Driver,
    Facts,
    Invocation,
    Log,
    Message,
    RuleShape,
    Run,
    Tool,
)
from exposure.report.ci.sarif.unknown import unknown_of
from exposure.report.ci.told import hits_of
from exposure.report.neutral import document, sarif_message
from exposure.report.words import NOT_ADVICE, inputs_dated

_CATEGORY = "exposure/check"
_UNUSABLE = 2


def write_sarif(result: ScanResult, code: int, ground: Ground) -> bytes:
    """Return one run in UTF-8, indented; `code` is the exit code of the check."""
    log = Log(schema=SCHEMA_URI, version=VERSION, runs=(_run(result, code, ground),))
    return msgspec.json.format(msgspec.json.encode(log), indent=1) + b"\n"


def _run(result: ScanResult, code: int, ground: Ground) -> Run:
    artifacts = _artifacts(result, ground)
    places = Places(ground, {one.location.uri: at for at, one in enumerate(artifacts)})
    unknown = unknown_of(result, places)
    found = tuple(results_of(hits_of(result, ground), result, places))
    return Run(
        tool=Tool(Driver("exposure", result.tool.version, DOCUMENTATION, tuple(map(_rule, RULES)))),
        automation_details=_automation(result),
        invocations=(Invocation(code != _UNUSABLE, code, exit_words(code), unknown.notifications),),
        artifacts=artifacts,
        results=(*found, *unknown.results),
        properties=_conditions(result),
    )


def _artifacts(result: ScanResult, ground: Ground) -> tuple[Artifact, ...]:
    """Return each file once, in the order of names, so that the order of inputs changes nothing.

    What lies inside an archive is told of beside it, without its bytes.
    """
    found: dict[str, Artifact] = {}
    for one in result.inputs:
        outer, inside, _ = one.name.partition(INSIDE)
        uri = uri_of(ground.path_of(outer))
        hashes = {"sha-256": one.sha256} if one.sha256 and not inside else {}
        if uri not in found or (hashes and not found[uri].hashes):
            said = Message(sarif_message(one.format)) if one.format and not inside else None
            found[uri] = Artifact(ArtifactLocation(uri), hashes, ("analysisTarget",), said)
    return tuple(found[uri] for uri in sorted(found))


def _automation(result: ScanResult) -> AutomationDetails:
    """Return a category per asset, so that several uploads of one commit do not replace each other."""
    ids = {asset.id for asset in result.assets}
    which = ids.pop() if len(ids) == 1 else "all"
    return AutomationDetails(f"{_CATEGORY}/{which}/", Message("A check of what a build holds."))


def _rule(rule: Rule) -> RuleShape:
    text = f"{rule.meaning}\n\n{rule.action}"
    page = f"[More on {rule.id}]({rule.help_uri})"
    return RuleShape(
        id=rule.id,
        name=rule.name,
        short_description=Message(f"{rule.title}."),
        full_description=Message(rule.meaning),
        help=Message(f"{text}\n\n{NOT_ADVICE}", f"{text}\n\n{page}\n\n{NOT_ADVICE}"),
        help_uri=rule.help_uri,
        default_configuration=Configuration(rule.level),
        properties=Facts(tags=("supply-chain", "vendor", rule.tag)),
    )


def _conditions(result: ScanResult) -> Conditions:
    gate = result.gate
    baseline = gate.baseline if gate is not None else None
    return Conditions(
        law_date=result.as_of,
        inputs_dated=inputs_dated(result.coverage),
        facts_known=result.facts_known,
        register=result.register.version,
        criteria=tuple(map(document, gate.criteria)) if gate is not None else (),
        baseline=document(baseline.name) if baseline is not None else "",
        baseline_sha256=baseline.sha256 if baseline is not None else "",
        warnings=tuple(map(document, result.summary.warnings)),
        meaning=NOT_ADVICE,
    )
