"""With which words of our own can a sentence be given, where the letter's own are too wide?"""

import re
from collections.abc import Iterator, Mapping

from exposure.attest.letters.limits import INQUIRY
from exposure.attest.words import needed_word
from exposure.model.attest.claim import Claim
from exposure.model.attest.letter import LetterSentence, Qualifier
from exposure.model.attest.template import Template
from exposure.model.law.authority import Conduct
from exposure.patterns import late_pattern

_PROVIDES = late_pattern(r"\b(?:provid|deliver|furnish|sell|suppl(?:y|ies)\b)", re.IGNORECASE)
"""Words by which a letter asks about what is delivered, and not about use alone."""
THE_COMPANY = "the company"
"""How qualifications call whoever makes a claim; a reply to a letter calls it by its name."""


def own_words(sentence: LetterSentence, claim: Claim, template: Template,
              fields: Mapping[str, str]) -> str:  # fmt: skip
    """Return the sentence as it can be given: what it denies, never more than was asked."""
    asked = claim.representation
    affiliates = sentence.affiliates.value if sentence.affiliates is not None else "none"
    sources = needed_word(template, f"sources_{affiliates}", fields)
    known = {**fields, "sources": sources}
    known["object"] = needed_word(template, f"object_{asked.reach.value}", known)
    belief = sentence.qualifier is Qualifier.knowledge_and_belief
    known["opening"] = needed_word(template, f"opening_{'belief' if belief else 'inquiry'}", known)
    scope = "company" if asked.contract is None else "contract"
    conduct = asked.conduct.value
    if asked.conduct is Conduct.use_in_performance and not _PROVIDES.search(sentence.quote):
        conduct = "use_alone"
    return needed_word(template, f"conduct_{conduct}_{scope}", known)


def qualifications(sentence: LetterSentence, claim: Claim, template: Template,
                   fields: Mapping[str, str]) -> Iterator[str]:  # fmt: skip
    """Yield what limits the wording, in words that its recipient may read, each once.

    That it rests on an inquiry stands in the wording itself.
    """
    if sentence.tiers == 1:
        yield needed_word(template, "within_own_tier", fields)
    writer = fields["entity"] or THE_COMPANY
    said = (one.replace(THE_COMPANY, writer) for one in claim.qualifications if one != INQUIRY)
    yield from dict.fromkeys(said)
