"""Is the published schema of a plan the model's own, and does a plan keep to it?"""

import json

import jsonschema

from exposure.report.document.removal.plan_json import plan_schema, write_plan, write_plan_schema
from tests.assess.removal.test_plan import planned
from tests.graph.builders import bill, row


def test_the_published_schema_is_the_model_s(root) -> None:
    published = (root / "docs" / "reference" / "exposure-plan-1.schema.json").read_bytes()

    assert published == write_plan_schema()


def test_a_plan_keeps_to_the_schema_and_another_document_does_not() -> None:
    plan = planned(bill("root>a, a>@veyrantha/kit"), row("Veyrantha Inc", "=1+1"))
    document = json.loads(write_plan(plan))

    jsonschema.validate(document, plan_schema())
    del document["proof"]
    assert list(jsonschema.Draft202012Validator(plan_schema()).iter_errors(document))
