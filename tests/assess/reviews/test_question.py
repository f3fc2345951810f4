"""Is each question one sentence that a person can answer?"""

import pytest

from exposure.model.relation import Relation
from tests.assess.reviews.builders import groups, unsure


@pytest.mark.parametrize(
    ("fields", "question"),
    [
        ({"listed": "Veyra"}, "Is 'Veyra' the vendor Veyra AI?"),
        ({"listed": "Veyra", "name": "Veyra Dental"},
         "Is 'Veyra' in 'Veyra Dental' the vendor Veyra AI?"),
        ({"rule": "product-weak"}, "Does 'Veyra' mean the product of Veyra AI?"),
        ({"rule": "component-name", "listed": "Veyra", "name": "veyra-kit"},
         "Does the component named as 'Veyra' in 'veyra-kit' come from Veyra AI?"),
        ({"listed": "Veyra", "matched": "Veyar", "name": "Veyar"},
         "Is 'Veyar' another way to write 'Veyra', the vendor Veyra AI?"),
        ({"relation": Relation.mentions_only},
         "Does the mention of 'Veyra' show use of Veyra AI?"),
        ({"relation": Relation.subprocessor_of},
         "Is the sub-processor named as 'Veyra' the vendor Veyra AI?"),
        ({"relation": Relation.owned_by}, "Is the owner named as 'Veyra' the vendor Veyra AI?"),
        ({"rule": "lookalike-scope", "purl": "pkg:npm/%40veira/sdk@1"},
         "Does the package 'pkg:npm/%40veira/sdk' come from Veyra AI, or does it only look so?"),
        ({"rule": "purl-router", "purl": "pkg:npm/hub@1", "relation": Relation.routes_to},
         "Does the package 'pkg:npm/hub' reach Veyra AI?"),
        ({"rule": "host-mentioned", "listed": "veyra.example", "purl": "pkg:npm/hub@1"},
         "Does the address 'veyra.example' in 'pkg:npm/hub@1' show use of Veyra AI?"),
        ({"rule": "host-mentioned"}, "Does 'Veyra' mean Veyra AI?"),
        ({"rule": "model-id", "listed": "veyra-3"}, "Is the model 'veyra-3' in 'Veyra' one of"
         " Veyra AI?"),
        ({"rule": "catalogue-link", "by_link": True, "name": "Harbour Desk"},
         "Do you use the service of Veyra AI that 'Harbour Desk' is publicly said to reach?"),
        ({"rule": "a-rule-of-tomorrow"}, "Does 'Veyra' mean Veyra AI?"),
    ],
)  # fmt: skip
def test_a_cause_is_asked_for_in_its_own_words(fields, question: str) -> None:
    assert groups(unsure(**fields))[0].question == question


def test_of_several_findings_their_number_is_told() -> None:
    assert (
        groups(unsure(1), unsure(2))[0].question == "Is 'Veyra' in 2 findings the vendor Veyra AI?"
    )


def test_names_from_inputs_stay_one_line_and_are_no_pattern() -> None:
    (group,) = groups(unsure(name="{vendor}\n{0}\tLtd" + " x" * 5_000))

    assert group.question.startswith("Is '{vendor} {0} Ltd x x")
    assert "\n" not in group.question
    assert len(group.question) < 300
