"""Which findings bear on a requirement, as long as nobody has confirmed match and use?"""

from msgspec.structs import replace

from exposure.attest.checklist.question import Answered, Question, for_a_person, left_open, on_file
from exposure.attest.checklist.reach import Reach, reach_of
from exposure.attest.checklist.wording import findings_words, ids_words, unknown_words
from exposure.model.checklist import RequirementState
from exposure.model.finding import Finding, VerdictKind
from exposure.model.relation import Relation
from exposure.model.words import bought_words, number_of

ESSENTIAL = (
    "Whether something is a substantial or essential component, or critical technology, "
    "a person says."
)
PROVIDED_OR_USED = (
    "The records do not tell what is provided under it from what is used in performing it."
)
_INSIDE = frozenset({"component", "service", "model", "file"})
_DEVELOPED = frozenset({Relation.used_to_develop, Relation.made_by, Relation.origin_only})


def findings_tied(question: Question) -> Answered:
    """Return the findings that the records tie to the contract."""
    answer = bearing(question, question.tied, len(question.untied))
    if question.contract is None or not answer.findings:
        return answer
    return replace(answer, evidence=f"{answer.evidence} {PROVIDED_OR_USED}")


def findings_anywhere(question: Question) -> Answered:
    """Return every finding of the company, whatever the contract."""
    return bearing(_anywhere(question), (*question.tied, *question.untied))


def _anywhere(question: Question) -> Question:
    """Return the same question of the whole company, whatever is used on the contract."""
    return replace(question, unsaid=(), set_aside=(), by_use=False)


def component_role(question: Question) -> Answered:
    """Return the findings inside a product; whether they are essential is a person's to say."""
    inside = tuple(one for one in question.tied if _is_inside(one))
    answer = bearing(question, inside, len(question.untied))
    if not answer.findings:
        return answer
    return replace(answer, evidence=f"{answer.evidence} {ESSENTIAL}")


def findings_contained(question: Question) -> Answered:
    """Return the findings that a product holds or was developed with."""
    held = tuple(one for one in question.tied if _is_inside(one) or one.relation in _DEVELOPED)
    return bearing(question, held, len(question.untied))


def affiliates(question: Question) -> Answered:
    """Return the findings that rest on ownership."""
    everything = (*question.tied, *question.untied)
    owned = tuple(one for one in everything if one.relation is Relation.owned_by)
    if owned:
        return bearing(_anywhere(question), owned)
    return left_open(
        "No finding rests on ownership. Subsidiaries were looked for as far as the register "
        "lists them, and in ownership lists where the inputs hold any; no other source was asked."
    )


def exceptions(question: Question) -> Answered:
    """Leave to a person whether an exception covers the findings."""
    reach = reach_of(question, question.tied)
    concerned = reach.concerned
    named = f" It would have to cover: {findings_words(question.result, concerned, by_id=question.by_id)}"
    asked = " ".join(_questions(question, concerned))
    sentence = "Whether an exception applies is not in the records."
    sentence += (named if concerned else "") + (f" To ask: {asked}" if asked else "")
    return _with_ids(for_a_person(sentence), concerned)


def _questions(question: Question, findings: tuple[Finding, ...]) -> dict[str, None]:
    """Return each exception that a verdict on the contract asks about, once."""
    number = question.contract.number if question.contract else None
    return dict.fromkeys(
        asked
        for finding in findings
        for verdict in finding.verdicts
        if number in verdict.contracts
        for asked in verdict.questions
    )


def representation(question: Question) -> Answered:
    """Return what stands against a representation; its box stays empty."""
    return _left_to_the_signer(bearing(question, question.tied, len(question.untied)))


def representation_anywhere(question: Question) -> Answered:
    """Return what stands against a representation of the whole company; its box stays empty."""
    return _left_to_the_signer(findings_anywhere(question))


def _left_to_the_signer(answer: Answered) -> Answered:
    if answer.state is RequirementState.exception_to_consider:
        return answer
    left = "The sentence and its box are left to the signer."
    return Answered(RequirementState.person_needed, f"{answer.evidence} {left}", answer.findings)


def disclosure(question: Question) -> Answered:
    """Return what would have to be disclosed if it were confirmed."""
    answer = bearing(question, question.tied, len(question.untied))
    if answer.state is RequirementState.exception_to_consider:
        return answer
    left = "Whether a disclosure is due is a person's to decide."
    return Answered(RequirementState.person_needed, f"{answer.evidence} {left}", answer.findings)


def reportable(question: Question) -> Answered:
    """Return the findings whose verdict would start a clock; the start is a person's to state."""
    start = "A clock would run from the discovery, whose date a person states."
    reach = reach_of(question, (*question.tied, *question.untied))
    concerned = reach.concerned
    starting = tuple(one for one in concerned if _is_reportable(one))
    if starting:
        named = findings_words(question.result, starting, by_id=question.by_id)
        sentence = f"{start} Would be reportable if match and use are confirmed: {named}"
        answer = Answered(RequirementState.exception_to_consider, sentence)
        return _with_ids(answer, starting)
    if concerned:
        named = f"Whether these would be reportable is for legal review: {ids_words(concerned)}."
        return _with_ids(for_a_person(f"{named} {start}"), concerned)
    return for_a_person(f"Nothing in what was read bears on it. {start}")


def bearing(question: Question, selected: tuple[Finding, ...], apart: int = 0) -> Answered:
    """Answer from the selected findings; `apart` counts those that are tied to no contract."""
    reach = reach_of(question, selected)
    notes = _notes(question, apart, reach)
    nobody_says = {one.id for one in question.unsaid}
    used = tuple(one for one in reach.bearing if one.id not in nobody_says)
    unsaid = tuple(one for one in reach.bearing if one.id in nobody_says)
    if used:
        named = findings_words(question.result, used, by_id=question.by_id)
        words = [f"Would bear on this if match and use are confirmed: {named}"]
        rest = [*_asked(question, unsaid), *_left_to_a_person(reach), *notes]
        answer = Answered(RequirementState.exception_to_consider, " ".join([*words, *rest]))
        return _with_ids(answer, reach.concerned)
    if reach.concerned:
        sentences = [*_asked(question, unsaid), *_left_to_a_person(reach), *notes]
        return _with_ids(left_open(" ".join(sentences)), reach.concerned)
    return _without(question, apart, notes)


def _asked(question: Question, findings: tuple[Finding, ...]) -> list[str]:
    """Ask of what bears on the requirement only where it is used, which nobody says."""
    if not findings:
        return []
    named = findings_words(question.result, findings, by_id=question.by_id)
    return [
        f"Whether these are used on this contract nobody has said; they would bear on it: {named}"
    ]


def _left_to_a_person(reach: Reach) -> list[str]:
    unsettled = (
        f"The register names no clause for a designation behind {ids_words(reach.unsettled)}; "
        "a person decides whether they bear on this."
    )
    unlisted = (
        f"The clauses on record do not settle whether {ids_words(reach.unlisted)} bear on this; "
        "a person decides."
    )
    return [
        *([unsettled] if reach.unsettled else []),
        *([unlisted] if reach.unlisted else []),
    ]


def _without(question: Question, apart: int, notes: list[str]) -> Answered:
    result = question.result
    if apart > len(question.set_aside):
        return left_open(
            " ".join(["No finding that bears on this is tied to this contract.", *notes])
        )
    none = " ".join(["No finding that bears on this in what was read.", *notes])
    asked = question.contract if question.by_use else None
    unknown = unknown_words(result, asked.number if asked is not None else None)
    if unknown:
        return left_open(f"{none} Unknown: {unknown}.")
    components = number_of(result.coverage.components, "component")
    vendors = bought_words(result.coverage.vendors)
    return on_file(f"{none} Read: {components}, {vendors}. This is no proof of no use.")


def _notes(question: Question, apart: int, reach: Reach) -> list[str]:
    aside = min(apart, len(question.set_aside))
    untied = (
        f"{number_of(apart - aside, 'further finding')} not tied to this contract by the records."
    )
    unused = f"{number_of(aside, 'finding')} in what is recorded as not used on this contract."
    other = f"Designated under other clauses: {ids_words(reach.elsewhere)}."
    over = f"Designations that are not in force on the law date stand behind {ids_words(reach.lapsed)}."
    return [
        *([other] if reach.elsewhere else []),
        *([over] if reach.lapsed else []),
        *([untied] if apart > aside else []),
        *([unused] if aside else []),
    ]


def _with_ids(answer: Answered, findings: tuple[Finding, ...]) -> Answered:
    return Answered(answer.state, answer.evidence, tuple(one.id for one in findings))


def _is_inside(finding: Finding) -> bool:
    return finding.subject.kind in _INSIDE or finding.depth is not None


def _is_reportable(finding: Finding) -> bool:
    return any(verdict.verdict is VerdictKind.reportable for verdict in finding.verdicts)
