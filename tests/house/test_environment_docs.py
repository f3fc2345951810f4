"""Is every environment variable that the program reads in the table of settings?"""

import re

OURS = re.compile(r"_?EXPOSURE_[A-Z_]+")


def test_each_variable_of_ours_is_in_the_table_and_no_other(modules, pages) -> None:
    read = {text for module in modules for _, text in module.strings() if OURS.fullmatch(text)}
    section = pages["docs/reference/settings.md"].partition("## Environment variables")[2]
    listed = set(OURS.findall(section.partition("\n## ")[0]))

    assert read == listed
