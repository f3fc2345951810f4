"""What does an entry of the user's own watch list say of a finding?"""

from exposure.model.finding import VerdictKind
from exposure.register.facts import Register
from exposure.register.load import DATA
from exposure.register.overlay.file import VendorsFile
from exposure.register.overlay.merge import lay_over
from tests.assess.builders import SHIPPED, ruled


def watching(**entry: str) -> Register:
    file = VendorsFile("own.yaml", "ab" * 32, {"watch": [{"vendor": "openai", **entry}]})
    return lay_over(SHIPPED, file, DATA).register


def test_a_watched_vendor_is_watched_because_the_user_asked() -> None:
    (one,) = ruled("openai", register=watching())

    assert (one.verdict, one.citation) == (
        VerdictKind.watch, "own watch list (stated in own.yaml)",
    )  # fmt: skip
    assert one.reason == "nobody has designated it: the user asked to watch it"


def test_its_reason_is_told() -> None:
    (one,) = ruled("openai", register=watching(because="its owner is for sale"))

    assert one.reason == "nobody has designated it: its owner is for sale"


def test_a_watch_that_has_ended_is_none() -> None:
    (one,) = ruled("openai", register=watching(until="2026-10-31"))

    assert one.verdict is VerdictKind.not_applicable
