"""What does the contracts sheet state of a contract?"""

from exposure.assess.authority.steps import BUYER_WORDS
from exposure.attest.checklist.question import Answered, Question, for_a_person, left_open, on_file
from exposure.model.records import ContractRow
from exposure.register.law.agencies import buyers_named
from exposure.register.law.clauses import clause_list, clause_numbers
from exposure.register.law.facts import Clause

NO_CONTRACT = "No contract was given to the scan; a contracts sheet would state it."
STATED = frozenset({"yes", "no"})
NOT_IN_A_SCAN = "No input of a scan bears on it; a person answers."


def contract_facts(question: Question) -> Answered:
    """Return number, agency, dates and clauses, and which of them no sheet of contracts holds.

    Orders bind by the day of the solicitation, which no sheet states: so a person is to add it.
    """
    contract = question.contract
    if contract is None:
        return left_open(NO_CONTRACT)
    facts = _facts(contract)
    stated = "; ".join(f"{name}: {text}" for name, text in facts if text)
    missing = [name for name, text in facts if not text and name != "order"]
    bought_by = _office(question, contract)
    missing += [] if bought_by else ["whether the office is of DoD, civilian or intelligence"]
    office = f" By its name the office is of {bought_by}." if bought_by else ""
    missing += ["the dates of the solicitation and of the award"]
    return left_open(f"{stated} ({contract.location}).{office} Not stated: {', '.join(missing)}.")


def _office(question: Question, contract: ContractRow) -> str:
    """Return which kind of buyer the agency's name tells of, or nothing."""
    told = buyers_named(question.agencies, contract.agency)
    return " and ".join(words for buyer, words in BUYER_WORDS.items() if buyer in told)


def regime(question: Question) -> Answered:
    """Return which of the contract's clauses belong to which regime of rules."""
    contract = question.contract
    if contract is None:
        return left_open(NO_CONTRACT)
    stated = clause_list(contract.clauses)
    if not contract.clauses:
        return left_open(f"No clauses are stated ({contract.location}).")
    regimes: dict[str, list[str]] = {}
    carried = _carried(question, stated.numbers)
    for clause in carried:
        regimes.setdefault(clause.regime.replace("_", " "), []).append(clause.number)
    words = "; ".join(f"{name}: {', '.join(sorted(found))}" for name, found in regimes.items())
    aside = "; ".join(f"{one.number} ({one.aside})" for one in carried if one.aside)
    of_no_effect = f" Read, and of no effect on a finding of a vendor: {aside}." if aside else ""
    if not regimes or stated.unread:
        rest = ", ".join(stated.unread) or ", ".join(contract.clauses)
        return left_open(f"{words + '. ' if words else ''}Not recognised: {rest}.{of_no_effect}")
    return on_file(f"{words} ({contract.location}).{of_no_effect}")


def clauses_carried(question: Question) -> Answered:
    """Name which of the clauses that ask stand in the contract's list, with what they ask."""
    asked = clause_numbers(question.requirement.clauses)
    return for_a_person(f"{NOT_IN_A_SCAN}{_named(_listed(question, asked))}")


def software_attestation(question: Question) -> Answered:
    """Name which memoranda of the requirement's own source stand in the contract's list."""
    source = question.requirement.source
    asked = clause_numbers(one.number for one in question.known_clauses if one.source == source)
    return for_a_person(f"{NOT_IN_A_SCAN}{_named(_listed(question, asked))}")


def _listed(question: Question, asked: frozenset[str]) -> list[Clause]:
    """Return the clauses that are asked about and that the contract's list names."""
    contract = question.contract
    stated = clause_list(contract.clauses).numbers if contract is not None else frozenset()
    return _carried(question, stated & asked)


def _carried(question: Question, numbers: frozenset[str]) -> list[Clause]:
    return [one for one in question.known_clauses if clause_numbers((one.number,)) & numbers]


def _named(clauses: list[Clause]) -> str:
    """Return ` The contract names NUMBER, TITLE: WHAT IT ASKS.`, or nothing."""
    words = (f"{one.number}, {one.title}{f': {one.asks}' if one.asks else ''}" for one in clauses)
    named = "; ".join(words)
    return f" The contract names {named}." if named else ""


def role(question: Question) -> Answered:
    """Return the company's role as recorded; tier and kind of delivery are a person's to add."""
    contract = question.contract
    if contract is None:
        return left_open(NO_CONTRACT)
    if not contract.role:
        return left_open(f"The role is not stated ({contract.location}).")
    return left_open(
        f"Role as recorded: {contract.role} ({contract.location}). Not stated: the number of the "
        "tier below the prime, and whether the delivery is commercial or off the shelf."
    )


def covered_system(question: Question) -> Answered:
    """Return whether the sheet says that the delivery is for a covered system."""
    contract = question.contract
    if contract is None:
        return left_open(NO_CONTRACT)
    stated = contract.covered_system.strip()
    if stated.casefold() in STATED:
        return on_file(f"The contracts sheet states: {stated} ({contract.location}).")
    return left_open(f"The contracts sheet states: {stated or 'nothing'} ({contract.location}).")


def _facts(contract: ContractRow) -> tuple[tuple[str, str], ...]:
    return (
        ("number", contract.number),
        ("order", contract.order),
        ("agency", contract.agency),
        ("start", contract.starts or ""),
        ("end", contract.ends or ""),
        ("legal entity", contract.legal_entity),
        ("clauses", ", ".join(contract.clauses)),
    )
