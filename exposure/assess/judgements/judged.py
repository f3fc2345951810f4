"""Which findings have people settled, which are open again, and what became of each judgement?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.ingest.authored.judgements import Placed
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Decision
from exposure.model.records import VendorRow
from exposure.model.result import Asset


class Records(Struct, frozen=True):
    """What a scan read beside the findings, as far as judgements depend on it."""

    judgements: tuple[Placed, ...]
    rows: Sequence[VendorRow]
    assets: Mapping[str, Asset]
    entries: Mapping[str, str]
    day: str


class Judged(Struct, frozen=True):
    """The findings in their order, with what people said of them."""

    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...] = ()
    warnings: tuple[str, ...] = ()


def judged_by(findings: Sequence[Finding], records: Records) -> Judged:
    """Hold people's judgements against what was read; where there are none, nothing changes."""
    if not records.judgements:
        return Judged(tuple(findings))
    # Late on purpose: a run without judgements must not wait for how they are heard.
    from exposure.assess.judgements.bench import Bench, judged
    from exposure.assess.judgements.profile import profiles_of

    profiles = profiles_of(findings, records.rows, records.assets)
    bench = Bench(records.judgements, profiles, records.entries, records.day)
    return Judged(*judged(findings, bench))
