"""What is the gravest that the rules say of a finding, in the words of a column?"""

from exposure.model.finding import Verdict
from exposure.report.verdict_words import gravity, kind_words

NO_RULE = "no rule asked"


def gravest_words(verdicts: tuple[Verdict, ...]) -> str:
    """Return the gravest verdict without its citation, or that no rule was asked."""
    return kind_words(min(verdicts, key=gravity).verdict) if verdicts else NO_RULE
