"""Whom does a judgement of a group cover, and who opens it again?"""

from exposure.assess.judgements.bench import group_of
from exposure.assess.reviews.groups import review_groups
from exposure.model.judgements.decision import Fate
from tests.assess.judgements.said import bought, heard, met, said
from tests.graph.builders import graph_of

ONE, TWO = bought("Veyra Bakery"), bought("Veyra Plumbing")
SHOWN = (met("name-in-text", "Veyrantha"),)


def group() -> str:
    return group_of(ONE)


def test_the_id_of_a_findings_group_is_that_which_a_scan_shows() -> None:
    groups = review_groups([ONE, TWO], graph_of(), (), {})

    assert {one.id for one in groups} == {group_of(ONE), group_of(TWO)}


def test_every_member_that_was_shown_is_covered() -> None:
    judged = heard([ONE, TWO], said("no_match", ONE, TWO, group=group()))

    assert [one.is_open for one in judged.findings] == [False, False]
    assert judged.decisions[0].fate is Fate.applied


def test_a_new_member_is_open_and_the_group_is_named_with_it() -> None:
    new = bought("Veyra Dairy")
    judgement = said("no_match", ONE, TWO, group=group(), cause="veyra")

    judged = heard([ONE, TWO, new], judgement)

    assert [one.is_open for one in judged.findings] == [False, False, True]
    (decision,) = judged.decisions
    assert (decision.fate, decision.newcomers) == (Fate.reopened, (new.id,))
    assert judged.warnings[-1] == (
        f"the group {group()} that Ann Lee judged no match ({judgement.id}) has "
        f"1 new member: {new.id}"
    )


def test_a_finding_of_another_cause_is_no_new_member() -> None:
    other = bought("Veyra Dairy", evidence=(met("product-name", "Veyra One"),))

    judged = heard([ONE, other], said("no_match", ONE, group=group()))

    assert judged.decisions[0].newcomers == ()


def test_one_member_is_judged_otherwise_and_the_others_stay_covered() -> None:
    whole = said("no_match", ONE, TWO, group=group())
    judged = heard([ONE, TWO], whole, said("match", TWO, supersedes=whole.id))

    assert [one.analysis.state.value for one in judged.findings] == ["false_positive", "affected"]
