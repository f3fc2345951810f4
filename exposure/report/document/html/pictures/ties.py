"""How is a tie told where the vendor stands at the other end of it?"""

from exposure.model.finding import Finding
from exposure.model.relation import tie_words


def relation_words(finding: Finding) -> str:
    """Return how a finding's subject is tied to the vendor: `made by`, `names as sub-processor`."""
    words = tie_words(finding.relation, "", by_link=finding.by_link)
    return " ".join(words.partition("(")[0].split())
