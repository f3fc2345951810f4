"""Do forges find the file and line of a finding?"""

import pytest

from exposure.model.location import Location
from exposure.report.ci.place import Ground, Place

GROUND = Ground("/srv/shop/app", "/srv/shop")


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ("sboms/app.json", "app/sboms/app.json"),
        ("../lib/a.json", "lib/a.json"),
        ("/srv/shop/x.json", "x.json"),
        ("/elsewhere/x.json", "/elsewhere/x.json"),
        ("../../else/x.json", "../../else/x.json"),
        ("standard input", "standard input"),
    ],
)
def test_a_file_is_named_from_the_checkout_where_it_lies_in_it(document, path) -> None:
    assert GROUND.path_of(document) == path


def test_a_folder_with_the_same_beginning_is_another_folder() -> None:
    assert GROUND.path_of("/srv/shopping/x.json") == "/srv/shopping/x.json"


def test_without_a_checkout_the_folder_itself_is_the_root() -> None:
    assert Ground("/srv/shop/app").path_of("a.json") == "a.json"


def test_a_member_of_an_archive_stands_on_no_line_of_the_archive() -> None:
    place = GROUND.place_of(Location("all.zip › app.json", "/components/3", 40))

    assert place == Place("app/all.zip", 1, "app.json › /components/3")


def test_a_cell_has_no_line_and_keeps_its_name() -> None:
    place = GROUND.place_of(Location("vendors.xlsx", "Vendors!B14"))

    assert place == Place("app/vendors.xlsx", 1, "Vendors!B14")
