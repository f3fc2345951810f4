"""What does the contracts sheet state of a contract?"""

from exposure.attest.question import Answered, Question, left_open, on_file
from exposure.model.records import ContractRow
from exposure.register.law.clauses import clause_list, clause_numbers

NO_CONTRACT = "No contract was given to the scan; a contracts sheet would state it."
STATED = frozenset({"yes", "no"})


def contract_facts(question: Question) -> Answered:
    """Return number, agency, dates and clauses, and which of them the sheet leaves out."""
    contract = question.contract
    if contract is None:
        return left_open(NO_CONTRACT)
    facts = _facts(contract)
    stated = "; ".join(f"{name}: {text}" for name, text in facts if text)
    missing = [name for name, text in facts if not text and name != "order"]
    sentence = (
        f"{stated} ({contract.location}). The date of the solicitation is not in the records."
    )
    if missing:
        return left_open(f"{sentence} Not stated: {', '.join(missing)}.")
    return on_file(sentence)


def regime(question: Question) -> Answered:
    """Return which of the contract's clauses belong to which regime of rules."""
    contract = question.contract
    if contract is None:
        return left_open(NO_CONTRACT)
    stated = clause_list(contract.clauses)
    if not contract.clauses:
        return left_open(f"No clauses are stated ({contract.location}).")
    regimes: dict[str, list[str]] = {}
    for clause in question.known_clauses:
        if clause_numbers((clause.number,)) & stated.numbers:
            regimes.setdefault(clause.regime.replace("_", " "), []).append(clause.number)
    words = "; ".join(f"{name}: {', '.join(sorted(found))}" for name, found in regimes.items())
    if not regimes or stated.unread:
        rest = ", ".join(stated.unread) or ", ".join(contract.clauses)
        return left_open(f"{words + '. ' if words else ''}Not recognised: {rest}.")
    return on_file(f"{words} ({contract.location}).")


def role(question: Question) -> Answered:
    """Return the company's role as recorded."""
    contract = question.contract
    if contract is None:
        return left_open(NO_CONTRACT)
    if not contract.role:
        return left_open(f"The role is not stated ({contract.location}).")
    commercial = "Whether the delivery is commercial or COTS is not in the records."
    return on_file(f"Role as recorded: {contract.role} ({contract.location}). {commercial}")


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
