"""Can a register say whose mailboxes and pages stand under a domain, also in a user's own file?"""

import pytest

from exposure.errors import InputError
from exposure.register.load import DATA
from exposure.register.overlay.file import VendorsFile
from exposure.register.overlay.merge import lay_over

OWN = {"id": "northgate", "name": "Northgate", "country": "NO", "names": ["Northgate AS"]}


def _shared(register, written) -> object:
    contents = OWN | {"domains": [{"text": "northgate.example", "shared": written}]}
    laid = lay_over(register, VendorsFile("own.yaml", "ab" * 32, contents), DATA)
    return laid.register.vendors["northgate"].domains[0].shared


@pytest.mark.parametrize(
    ("written", "shared"),
    [("mail", "mail"), ("pages", "pages"), ("true", True), ("Yes", True), ("false", False)],
)
def test_a_user_says_what_others_have_under_a_domain(register, written, shared) -> None:
    assert _shared(register, written) == shared


def test_another_word_is_refused_with_those_that_are_known(register) -> None:
    with pytest.raises(
        InputError,
        match=r"domains\.0\.shared: expected True, False, 'mail' or 'pages', met 'mails'",
    ):
        _shared(register, "mails")


def test_each_kind_stands_in_the_register_for_a_domain_of_its_kind(register) -> None:
    shared = {
        domain.text: domain.shared
        for vendor in register.vendors.values()
        for domain in vendor.domains
    }

    assert (shared["qq.com"], shared["google.com"]) == ("mail", "pages")
    assert (shared["acronisscs.com"], shared["anthropic.com"]) == (True, False)
