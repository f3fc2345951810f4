"""Which findings wait for a person to say what they are?"""

from exposure.model.finding import Analysis, Finding
from exposure.model.relation import Confidence

_OPEN = Analysis().state


def asks_for_review(finding: Finding) -> bool:
    """Say whether a finding is open and waits for a person: it is unsure, or rests on a link alone."""
    unsure = finding.confidence is Confidence.review or finding.by_link
    return unsure and finding.analysis.state == _OPEN
