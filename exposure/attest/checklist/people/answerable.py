"""Which requirements can a named person's word answer, and which can it not, each with the reason?"""

_LIST = "a person searches or reads, and says when and what was found"
_CONTRACT = "a person reads it in the contract or the solicitation"
_SUBCONTRACTS = "no input of a scan holds subcontracts, and a person reads them"
_COMPANY = "only people of the company can know it"
_KEPT = "a person sets it, from the final payment"

BY_WORD: dict[str, str] = {
    "A1": _CONTRACT,
    "A3": _CONTRACT,
    "A5": _COMPANY,
    "B1": _LIST,
    "B2": _LIST,
    "B3": _LIST,
    "B4": _LIST,
    "C4": "a person wrote to suppliers, and holds what they signed",
    "C5": _COMPANY,
    "D8": "no input of a scan holds devices, and a person looks at them",
    "G3": _CONTRACT,
    "H1": _SUBCONTRACTS,
    "H2": _SUBCONTRACTS,
    "I1": "a person asked an authority, and holds its answer",
    "I2": "a person writes list, plan and mitigations down",
    "J1": "people say who of them prepares, reviews, advises and signs",
    "J2": "a person settles the words and the renewal",
    "J4": _KEPT,
    "J5": _KEPT,
    "K1": _COMPANY,
    "K2": _COMPANY,
    "K3": _CONTRACT,
    "K4": _COMPANY,
    "K5": _SUBCONTRACTS,
}
"""Id of a requirement → why a named person's word is evidence for it."""

_SHEET = "rules read the contracts sheet: what it lacks is put there, so that verdicts follow"
_SCAN = "it is about what the scan itself did"
_FINDINGS = "it follows the findings: a judgement, an allocation or a removal changes it, no word"
_SIGNER = "its box is the signer's, on the paper itself"
_FORM = "it follows the rows of the disclosure"
_DISCOVERY = "`exposure discovered` records it, and times are counted from there"
_COUNSEL = "it is a conclusion of law, and counsel's"

NOT_BY_WORD: dict[str, str] = {
    "A2": _SHEET,
    "A4": _SHEET,
    "B5": _SCAN,
    "C1": _SCAN,
    "C2": _SCAN,
    "C3": _SCAN,
    "D1": _FINDINGS,
    "D2": _FINDINGS,
    "D3": _FINDINGS,
    "D4": _FINDINGS,
    "D5": _FINDINGS,
    "D6": _FINDINGS,
    "D7": _FINDINGS,
    "E1": _SIGNER,
    "E2": _SIGNER,
    "E3": _SIGNER,
    "E4": _SIGNER,
    "E5": "the wording is recorded as it stands: in a file of yours, or as a letter",
    "E6": _FINDINGS,
    "F1": _FORM,
    "F2": _FORM,
    "F3": _FORM,
    "F4": _FORM,
    "G1": _DISCOVERY,
    "G2": _DISCOVERY,
    "G4": _DISCOVERY,
    "J3": _SIGNER,
    "J6": _COUNSEL,
    "J7": _COUNSEL,
}
"""Id of a requirement → why a word changes nothing of its state; it stands in the row all the same."""

ONLY_WITHOUT_FINDINGS = frozenset({"D8"})
"""Requirements that a word answers as long as no finding bears on them."""
_BEAR = "findings bear on it, and a word does not settle them"
UNKNOWN_ROW = "this program does not know whether a word can answer it"


def why_not(requirement: str, *, has_findings: bool) -> str:
    """Return why a person's word does not answer a requirement; empty where it can."""
    if requirement not in BY_WORD:
        return NOT_BY_WORD.get(requirement, UNKNOWN_ROW)
    return _BEAR if has_findings and requirement in ONLY_WITHOUT_FINDINGS else ""
