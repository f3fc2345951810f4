"""How does the answer of a build stand among test results, in the XML that build servers read?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.result import ScanResult
from exposure.report.ci.place import Ground
from exposure.report.ci.short import short
from exposure.report.ci.told import Hit, hits_of
from exposure.report.ci.unread import Unread, unread_of
from exposure.report.index import index_of
from exposure.report.neutral import xml
from exposure.report.words import NOT_ADVICE

SUITES = "exposure check"


class _Case(Struct, frozen=True):
    suite: str
    rule: str
    name: str
    kind: str
    """failure, error, skipped, or empty for one that passes."""
    text: str
    file: str = ""


def write_junit(result: ScanResult, ground: Ground) -> bytes:
    """Return a suite per asset: failures fail the build, errors say what is not known.

    What a person decided, or what the gate lets pass, is skipped with its reason. An asset of which
    nothing is said has one case, which says what that does not mean.
    """
    cases = [*map(_finding, hits_of(result, ground)), *_unread(result, ground), *_assets(result)]
    told = {case.suite for case in cases}
    names = dict.fromkeys(short(asset.name) for asset in result.assets)
    silent = (name for name in names if name not in told)
    cases += [_Case(name, "no-finding", NOT_ADVICE, "", "") for name in silent]
    suites: dict[str, list[_Case]] = {}
    for case in cases:
        suites.setdefault(case.suite, []).append(case)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="{SUITES}"{_counted(cases)}>',
        *(line for name, some in suites.items() for line in _suite(name, some)),
        "</testsuites>",
    ]
    return ("\n".join(lines) + "\n").encode(errors="replace")


def _finding(hit: Hit) -> _Case:
    kind = "failure" if hit.fails else "skipped"
    return _Case(hit.asset, hit.rule.id, f"{hit.finding.id} {hit.subject}", kind,
                 " ".join(hit.sentences), hit.place.path if hit.place else "")  # fmt: skip


def _unread(result: ScanResult, ground: Ground) -> Iterator[_Case]:
    for one in unread_of(result):
        path = ground.path_of(one.document) if one.document else ""
        yield _Case(_named(one), one.rule.id, one.kind, "error", " ".join(one.sentences), path)


def _named(one: Unread) -> str:
    return one.document or SUITES


def _assets(result: ScanResult) -> Iterator[_Case]:
    index = index_of(result)
    for one in result.gate.assets if result.gate is not None else ():
        name = short(index.asset(one.asset))
        yield _Case(
            name, "not-assessable", name, "failure", f"It cannot be assessed: {one.because}"
        )


def _suite(name: str, cases: list[_Case]) -> Iterator[str]:
    yield f'  <testsuite name="{xml(name)}"{_counted(cases)}>'
    for case in cases:
        file = f' file="{xml(case.file)}"' if case.file else ""
        head = f'    <testcase classname="{xml(case.rule)}" name="{xml(case.name)}"{file}'
        if not case.kind:
            yield f"{head}/>"
            continue
        text = xml(case.text)
        yield f"{head}>"
        if case.kind == "skipped":
            yield f'      <skipped message="{text}"/>'
        else:
            yield f'      <{case.kind} type="{xml(case.rule)}" message="{text}">{text}</{case.kind}>'
        yield "    </testcase>"
    yield "  </testsuite>"


def _counted(cases: list[_Case]) -> str:
    kinds = [case.kind for case in cases]
    return (f' tests="{len(kinds)}" failures="{kinds.count("failure")}"'
            f' errors="{kinds.count("error")}" skipped="{kinds.count("skipped")}"')  # fmt: skip
