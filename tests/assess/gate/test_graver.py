"""In what may a finding be graver than in the baseline, and what is not graver?"""

import pytest
from msgspec.structs import replace

from exposure.assess.gate.graver import graver_in
from exposure.model.finding import Analysis, Step, StepKind, VerdictKind
from exposure.model.judgements.decision import AnalysisState, Fate, Said
from exposure.model.judgements.words import JudgementWord, ReasonCode
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from tests.assess.compared.results import component, verdict
from tests.assess.gate.gates import decided, settled

ONE = component(outcome=Outcome.possible, confidence=Confidence.probable)

LAPSED = replace(ONE, analysis=Analysis(risk_fate=Fate.reopened))
NO_MATCH_NO_MORE, MATCH_NO_MORE = (
    replace(ONE, analysis=Analysis(fate=Fate.reopened, said=(Said(
        "J-1", word, ReasonCode.ordinary_word, "seen", "Ann Lee", "2026-01-01", because="it expired"),)))
    for word in (JudgementWord.no_match, JudgementWord.match)
)  # fmt: skip


def law(*kinds: VerdictKind):
    return replace(ONE, verdicts=tuple(verdict(kind, None) for kind in kinds))


def by_acts(**kinds: VerdictKind):
    """Return the finding with one verdict for each designation."""
    said = (verdict(kind, None, designation=name) for name, kind in kinds.items())
    return replace(ONE, verdicts=tuple(said))


def reached(*names: str, version: str = "1.0.0", depth: int = 2):
    """Return the finding as one that these direct dependencies bring in."""
    steps = (Step(name, StepKind.component, version, f"pkg:npm/{name}@{version}") for name in names)
    return replace(ONE, depth=depth, introducers=tuple(steps))


def beyond(found, *names: str):
    """Return a finding with these direct dependencies beyond those that are listed."""
    return replace(found, more_introducers=tuple(f"pkg:npm/{name}" for name in names))


def flagged(*flags: str):
    """Return the finding with one route that bears these flags."""
    return replace(ONE, routes=(replace(ONE.routes[0], flags=flags),))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (ONE, replace(ONE, outcome=Outcome.exposed), "possible there, exposed now"),
        (settled(ONE), ONE, "settled there, possible now"),
        (replace(ONE, confidence=Confidence.review), ONE, "review there, probable now"),
        (ONE, replace(ONE, confidence=Confidence.confirmed), "probable there, confirmed now"),
        (ONE, replace(ONE, analysis=Analysis(AnalysisState.affected)),
         "probable there, confirmed now"),
        (replace(ONE, relation=Relation.mentions_only), replace(ONE, relation=Relation.routes_to),
         "mentions only there, routes to now"),
        (replace(ONE, relation=Relation.connector_to), ONE, "connector to there, made by now"),
        (beyond(reached("adapter"), "bundle"), beyond(reached("adapter"), "zone"),
         "pkg:npm/zone brings it in now and did not there"),
        (beyond(reached("adapter"), "bundle"), reached("adapter", "zone"),
         "zone brings it in now and did not there"),
        (law(VerdictKind.phase_out), law(VerdictKind.watch, VerdictKind.prohibited),
         "phase out there, prohibited now"),
        (law(VerdictKind.watch), law(VerdictKind.legal_review), "watch there, legal review now"),
        (by_acts(order=VerdictKind.prohibited),
         by_acts(order=VerdictKind.prohibited, further=VerdictKind.legal_review),
         "Act 17 ¶ 2: nothing there, legal review now"),
        (by_acts(order=VerdictKind.prohibited, further=VerdictKind.watch),
         by_acts(order=VerdictKind.prohibited, further=VerdictKind.phase_out),
         "Act 17 ¶ 2: watch there, phase out now"),
        (reached("adapter"), reached("adapter", "bundle"),
         "bundle brings it in now and did not there"),
        (reached("a"), reached("a", "b", "c", "d", "e"),
         "b, c, d and 1 more bring it in now and did not there"),
        (reached("adapter", depth=3), reached("adapter", depth=1), "a direct dependency now"),
        (flagged("dev"), flagged(), "development only there, not any more"),
        (flagged("dev", "optional"), flagged("dev"), "optional there, not any more"),
        (flagged("past"), flagged(), "past use there, not any more"),
        (decided(ONE), ONE, "a decision held there, none does now"),
        (ONE, LAPSED, "what a person decided of it no longer holds"),
        (ONE, NO_MATCH_NO_MORE, "what a person decided of it no longer holds"),
    ],
)  # fmt: skip
def test_each_thing_that_got_graver_is_told(before, after, told) -> None:
    assert list(graver_in(before, after)) == [told]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ONE, ONE),
        (replace(ONE, outcome=Outcome.exposed), ONE),
        (ONE, settled(ONE)),
        (ONE, decided(ONE)),
        (decided(ONE), decided(ONE, until="2027-09-30")),
        (ONE, replace(ONE, confidence=Confidence.review)),
        (ONE, replace(ONE, relation=Relation.mentions_only)),
        (law(VerdictKind.prohibited), law(VerdictKind.prohibited, VerdictKind.watch)),
        (law(VerdictKind.prohibited), law(VerdictKind.not_applicable)),
        (ONE, replace(ONE, depth=9, tier=4)),
        (
            by_acts(order=VerdictKind.prohibited),
            by_acts(order=VerdictKind.prohibited, further=VerdictKind.watch),
        ),
        (replace(ONE, verdicts=()), law(VerdictKind.prohibited)),
        (reached("adapter", "bundle"), reached("bundle")),
        (reached("adapter", version="1.0.0"), reached("adapter", version="2.0.0")),
        (reached("adapter", depth=3), reached("adapter", depth=2)),
        (replace(ONE, depth=None), reached("adapter")),
        (beyond(reached("adapter"), "bundle"), beyond(reached("adapter", "bundle"))),
        (beyond(reached("adapter", "bundle"), "zone"), beyond(reached("adapter"), "bundle")),
        (flagged(), flagged("dev")),
        (flagged("dev"), flagged("dev")),
        (LAPSED, LAPSED),
        (ONE, MATCH_NO_MORE),
    ],
)
def test_what_is_as_it_was_or_lighter_is_not_graver(before, after) -> None:
    assert list(graver_in(before, after)) == []


def test_of_verdicts_that_stand_as_codes_in_an_edition_nobody_can_say() -> None:
    coded = replace(ONE, verdicts=(verdict(VerdictKind.watch, None, designation="Z-1"),))

    assert list(graver_in(coded, law(VerdictKind.prohibited), {"veyrantha-order"})) == []


def test_what_is_public_and_new_beside_a_code_is_told() -> None:
    coded = replace(ONE, verdicts=(verdict(VerdictKind.legal_review, None, designation="Z-1"),))
    now = by_acts(hidden=VerdictKind.prohibited, open=VerdictKind.legal_review)

    assert list(graver_in(coded, now, {"hidden"})) == [
        "Act 17 ¶ 2: nothing there, legal review now"
    ]


def test_several_are_told_the_outcome_first() -> None:
    before = replace(ONE, relation=Relation.mentions_only, confidence=Confidence.review)
    after = component()

    assert list(graver_in(before, after)) == [
        "possible there, exposed now", "review there, confirmed now", "mentions only there, made by now",
    ]  # fmt: skip
