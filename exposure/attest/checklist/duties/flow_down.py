"""Which clauses are subcontracts to carry, without which paragraphs, and of what are they to be told?"""

from exposure.attest.checklist.own_evidence import recorded_orders
from exposure.attest.checklist.question import Answered, Question, left_open
from exposure.register.law.clauses import clause_numbers
from exposure.register.law.facts import Clause

NO_SUBCONTRACTS = "No subcontracts were given to the scan."


def flow_down(question: Question) -> Answered:
    """Return what flows down of the contract's clauses; whether subcontracts carry it, a person says."""
    asked = [one for one in _asked(question) if one.flow_down is not None]
    sure = [one for one in asked if question.carries((one.number,))]
    maybe = [one for one in asked if question.carries((one.number,)) is None]
    told = [_told("To flow down", sure), _told("As far as the contract carries them", maybe)]
    return left_open(" ".join([NO_SUBCONTRACTS, *filter(None, told)]))


def orders_told(question: Question) -> Answered:
    """Return the orders that only the user's files record, of which subcontractors are to be told."""
    return left_open(" ".join(filter(None, (NO_SUBCONTRACTS, recorded_orders(question)))))


def _asked(question: Question) -> list[Clause]:
    numbers = clause_numbers(question.requirement.clauses)
    return [one for one in question.known_clauses if clause_numbers((one.number,)) & numbers]


def _told(lead: str, clauses: list[Clause]) -> str:
    words = "; ".join(one.flow_down.words for one in clauses if one.flow_down is not None)
    return f"{lead}: {words}." if words else ""
