from exposure.ingest.lists.gather.codes import hosts_of, identifiers_of, others, said, slug


def test_hosts_are_taken_from_addresses_of_any_form() -> None:
    assert hosts_of([
        "https://www.Veyrantha.example/a?b", "kestrin.example", "http://user@x.example:80/", "",
    ]) == ("veyrantha.example", "kestrin.example", "x.example")  # fmt: skip


def test_what_is_no_address_is_no_host() -> None:
    assert hosts_of(["none", "n/a", "http://", "Veyrantha Ltd", "1.2.3.4", "a..b"]) == ()


def test_codes_are_kept_as_written_each_once() -> None:
    assert identifiers_of({"uei": ["A", "", "A"], "cage": [""]}) == {"uei": ("A",)}


def test_other_names_leave_out_blanks_and_the_name() -> None:
    assert others(["A", " B ", "", "B", "A"], "A") == ("B",)


def test_a_note_is_one_line() -> None:
    assert said("a\n b", "", "  ", "c") == "a b; c"


def test_a_slug_holds_letters_digits_and_hyphens() -> None:
    assert slug("ftm us_dod (2026)") == "ftm-us-dod-2026"
    assert slug("***") == "list"
