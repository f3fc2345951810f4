"""How is it said why a finding passes?"""

from exposure.model.finding import Finding
from exposure.model.gate.gated import Passing
from exposure.model.judgements.words import RiskWord

PASSING_WORDS: dict[Passing, str] = {
    Passing.settled: "settled: no match",
    Passing.decided: "decided",
    Passing.under_watch: "the vendor is only under watch",
    Passing.below_threshold: "below the threshold",
    Passing.in_baseline: "in the baseline",
}
"""Why a finding passes → how it is said, without whose decision it was."""
_DECIDED: dict[RiskWord, str] = {
    RiskWord.mitigate: "to be removed or replaced",
    RiskWord.not_in_use: "not in use",
    RiskWord.defer: "deferred",
}


def passing_words(passing: Passing, finding: Finding) -> str:
    """Return why a finding passes: `decided: deferred until 2027-01-31 by Ann Lee`."""
    risk = finding.analysis.risk
    if passing is not Passing.decided or risk is None:
        return PASSING_WORDS[passing]
    end = f" until {risk.until}" if risk.until else ""
    return f"{PASSING_WORDS[passing]}: {_DECIDED[risk.word]}{end} by {risk.by}"
