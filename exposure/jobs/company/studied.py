"""What is read of a company once, however many questions are asked of it?"""

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.hypothetical.meant import Read
from exposure.assess.hypothetical.records import records_of, used_by_contract
from exposure.assess.on_graph.cited import cited_on, with_settled
from exposure.errors import InputError
from exposure.graph.network.build import network_of
from exposure.graph.network.columns import Network
from exposure.jobs.company.read import Company, company_of
from exposure.jobs.gating.exit_code import refused, refused_inputs
from exposure.jobs.register.registered import with_settings_told
from exposure.jobs.request import Request
from exposure.model.coverage.words import coverage_sentences
from exposure.model.gap import Gap, GapEffect
from exposure.model.result import ScanResult
from exposure.model.words import bought_words, number_of
from exposure.report.words import inputs_dated
from exposure.scan.examination import Examination
from exposure.scan.exposures import Progress


class Studied:
    """A company with its examination as it stands, made when it is first asked for."""

    def __init__(self, company: Company, progress: Progress) -> None:
        self.company, self._progress = company, progress

    @cached_property
    def examined(self) -> Examination:
        """Return the examination without any assumption."""
        return told(self.company, self._progress)

    @cached_property
    def read(self) -> Read:
        """Return the one graph, with what was recognised."""
        result, known = self.examined.result, self.examined.known
        used = used_by_contract(records_of(result, known.graph))
        return Read(known, network_of(known, self.company.as_of, used))

    @cached_property
    def settled(self) -> Network:
        """Return the one graph, with what people settled of its findings."""
        drawn = self.read.network
        return with_settled(drawn, cited_on(drawn, self.examined.result.findings))


def company_asked(request: Request, progress: Progress, apart: Sequence[str] = ()) -> Company:
    """Return the company of a request; `apart` names files that are no inventory.

    Raises `InputError` where nothing could be read: an empty answer would read as an absence.
    """
    company = company_of(request, progress, apart)
    estate = company.estate
    unusable = refused_inputs(estate.gaps)
    if unusable and not (estate.rows or estate.bills or estate.contracts or estate.ties):
        raise InputError(unusable[0])
    return company


def told(company: Company, progress: Progress) -> Examination:
    """Return the examination of a company, which says of the settings what it must."""
    return with_settings_told(company.examined(progress), company.settings)


def on_date(company: Company, as_of: str) -> Company:
    """Return the same company on another law date."""
    return replace(company, as_of=as_of)


class Beside(Struct, frozen=True):
    """What must stand beside every answer that is drawn from a result."""

    read: str
    coverage: tuple[str, ...]
    gaps: tuple[Gap, ...]
    warnings: tuple[str, ...]
    refused: tuple[str, ...]


def beside(company: Company, *results: ScanResult) -> Beside:
    """Return what stands beside an answer that was drawn from these results of one company."""
    first = results[0]
    hiding = (gap for one in results for gap in one.gaps
              if gap.effect is GapEffect.hides_presence)  # fmt: skip
    warned = (warning for one in results for warning in one.summary.warnings)
    lines = (line for one in results for line in refused(one))
    return Beside(
        read=_read_words(first),
        coverage=coverage_sentences(first.coverage),
        gaps=tuple(dict.fromkeys(hiding)),
        warnings=tuple(dict.fromkeys((*company.warnings, *warned))),
        refused=tuple(dict.fromkeys(lines)),
    )


def _read_words(result: ScanResult) -> str:
    coverage = result.coverage
    sboms = number_of(coverage.sboms, "SBOM")
    parts = (
        bought_words(coverage.vendors) if coverage.vendors else "",
        f"{sboms} ({number_of(coverage.components, 'component')})" if coverage.sboms else "",
        number_of(len(coverage.per_contract), "contract") if coverage.per_contract else "",
    )
    read = ", ".join(part for part in parts if part) or "nothing that could be used"
    dated = inputs_dated(coverage)
    inputs = dated if dated == "undated" else f"dated {dated}"
    return f"Read {read}; inputs {inputs}; facts known to {result.facts_known}."
