"""Do the pages on the checklist and its records say of each row and field what the program does?"""

import re

from exposure.attest.checklist.people.answerable import BY_WORD, NOT_BY_WORD
from exposure.model.attest.disclosure import DisclosureColumn
from exposure.register.load import load_register

CHECKLIST, RECORDS = "docs/reference/checklist.md", "docs/reference/attestation-records.md"


def test_the_table_says_of_each_question_whether_a_word_answers_it_and_why(pages) -> None:
    told = re.findall(r"^\| [A-K]\d \| .*$", pages[CHECKLIST], re.MULTILINE)

    assert told == [
        f"| {one.id} | {one.text} | {'yes' if one.id in BY_WORD else 'no'} | "
        f"{BY_WORD.get(one.id) or NOT_BY_WORD[one.id]} |"
        for one in load_register().requirements
    ]


def test_every_column_of_a_disclosure_is_named_in_its_order(pages) -> None:
    told = pages[RECORDS].partition("Every other field is a column of the disclosure:")[2]
    columns = re.findall(r"`(\w+)`", told.partition("## Faults")[0])

    assert columns == [one.value for one in DisclosureColumn]
