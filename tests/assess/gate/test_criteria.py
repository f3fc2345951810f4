"""Which finding meets which criterion, key by key?"""

import pytest
from msgspec.structs import replace

from exposure.assess.gate.criteria import meets
from exposure.model.finding import Analysis, VerdictKind
from exposure.model.judgements.decision import AnalysisState
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from tests.assess.compared.results import component, verdict
from tests.assess.gate.gates import criteria, settled

FINDING = component(
    relation=Relation.connector_to, tier=2, depth=3, confidence=Confidence.probable,
    outcome=Outcome.possible,
    verdicts=(verdict(VerdictKind.prohibited, None, designation="order-a"),
              verdict(VerdictKind.watch, "N00-1", designation="order-b")),
)  # fmt: skip


def met(text: str, finding=FINDING) -> bool:
    (criterion,) = criteria(text)
    return meets(finding, criterion)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("possible", True),
        ("exposed", False),
        ("incomplete", True),
        ("outcome=possible", True),
        ("outcome=exposed", False),
        ("outcome!=exposed", True),
        ("outcome=exposed|possible", True),
        ("outcome=incomplete", False),
        ("outcome=incomplete|possible", True),
        ("relation=connector_to", True),
        ("relation=made_by", False),
        ("relation!=made_by", True),
        ("relation=made_by|connector_to", True),
        ("relation!=made_by|connector_to", False),
        ("confidence=probable", True),
        ("confidence!=probable", False),
        ("confidence>=review", True),
        ("confidence>=probable", True),
        ("confidence>=confirmed", False),
        ("tier=2", True),
        ("tier=1|2", True),
        ("tier!=2", False),
        ("tier<=2", True),
        ("tier<2", False),
        ("tier>=2", True),
        ("tier>2", False),
        ("tier<3", True),
        ("tier>1", True),
        ("depth=3", True),
        ("depth<=2", False),
        ("depth>2", True),
        ("depth>=2,depth<=4", True),
        ("depth>=4,depth<=5", False),
        ("vendor=veyrantha", True),
        ("vendor=quellmark", False),
        ("vendor!=quellmark", True),
        ("vendor=quellmark|veyrantha", True),
        ("verdict=prohibited", True),
        ("verdict=watch", True),
        ("verdict=disclose", False),
        ("verdict=disclose|watch", True),
        ("verdict!=prohibited", True),
        ("verdict!=prohibited|watch", False),
        ("designation=order-a", True),
        ("designation=order-c", False),
        ("designation!=order-a", True),
        ("designation!=order-a|order-b", False),
        ("relation=connector_to,tier<=2", True),
        ("relation=connector_to,tier<=1", False),
        ("relation=made_by,tier<=2", False),
    ],
)
def test_a_criterion_holds_as_it_is_written(text: str, holds: bool) -> None:
    assert met(text) is holds


def test_verdict_and_designation_must_hold_of_one_verdict() -> None:
    assert met("designation=order-a,verdict=prohibited")
    assert not met("designation=order-b,verdict=prohibited")
    assert met("verdict=watch,relation=connector_to,designation!=order-a")


@pytest.mark.parametrize(
    "text", ["tier<=1", "tier>=9", "tier=1", "tier!=1", "depth<=1", "depth>3", "tier<=1,depth<=1"]
)
def test_a_tier_or_depth_that_nobody_knows_meets_every_condition(text: str) -> None:
    assert met(text, component(tier=None, depth=None))


def test_what_else_is_known_must_hold_of_it_all_the_same() -> None:
    unknown = component(tier=None, relation=Relation.mentions_only)

    assert not met("tier<=1,relation=made_by", unknown)


@pytest.mark.parametrize("text", ["verdict=prohibited", "designation=order-a", "verdict!=watch"])
def test_a_finding_without_any_verdict_meets_what_is_asked_of_verdicts(text: str) -> None:
    assert met(text, component(verdicts=()))


def test_a_match_that_a_person_judged_is_as_sure_as_a_confirmed_one() -> None:
    judged = replace(FINDING, analysis=Analysis(AnalysisState.affected))

    assert met("confidence>=confirmed", judged)
    assert met("confidence=confirmed", judged)
    assert not met("confidence=probable", judged)


@pytest.mark.parametrize("text", ["possible", "tier>=1", "outcome!=exposed", "vendor=veyrantha"])
def test_a_settled_finding_meets_nothing(text: str) -> None:
    assert not met(text, settled(FINDING))
