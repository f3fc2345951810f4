"""Does every document get its internal copy, and is one held back that would say too much?"""

from exposure.attest.twins.leaks import texts_of
from exposure.attest.twins.twin import twinned
from exposure.model.attest.draft import Audience, Sentence
from exposure.model.attest.package import DraftState
from tests.attest.twins.drafts import claim, draft, drafted
from tests.report.sample import sample_result

RESULT = sample_result()
PLAIN = Sentence("It does not use it.", claim="C-1111111111")


def test_a_document_with_claims_gets_its_internal_copy() -> None:
    twin = twinned(drafted(draft(PLAIN), claim()), RESULT)

    assert twin.outgoing == draft(PLAIN)
    assert twin.internal is not None
    assert twin.internal.audience is Audience.internal


def test_a_document_that_claims_nothing_has_the_findings_of_its_rows_behind_it() -> None:
    about = RESULT.findings[0].id

    twin = twinned(drafted(draft(Sentence("One camera.")), findings=(about,)), RESULT)

    assert twin.internal is not None
    assert about in "\n".join(texts_of(twin.internal))
    assert about not in "\n".join(texts_of(twin.outgoing))


def test_what_stays_inside_is_kept_as_it_is() -> None:
    inside = draft(Sentence("see F-0123456789"), audience=Audience.internal)

    assert twinned(drafted(None, internal=inside), RESULT).internal == inside


def test_a_text_that_gives_something_away_is_held_back_and_says_what() -> None:
    twin = twinned(drafted(draft(PLAIN, Sentence("see F-0123456789")), claim()), RESULT)

    assert twin.outgoing is None
    assert twin.state is DraftState.refused
    assert "the id F-0123456789" in twin.to_do[-1]
    assert twin.internal is not None
    assert "It does not use it." in "\n".join(texts_of(twin.internal))
