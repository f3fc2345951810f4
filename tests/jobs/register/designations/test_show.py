"""A page holds everything of one vendor's designations, to the source of each step."""

import pytest
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.jobs.register.designations.show import show_vendor
from exposure.model.designation import Handling, Waiver
from exposure.register.status import status_on
from exposure.report.terminal.register.act import act_lines
from tests.jobs.register.small_law import LAW, request

PAGE = """\
Veyrantha (veyra), ZZ: 1 designation on 2026-10-01, facts known to 2026-11-01, from law.json
  (signature not checked).

Act 7, an office
  effective since 2026-01-01, in force; certainty primary, known to 2026-09-01
  open question Was an appeal filed?
  instrument    statute
  who is named  veyra
  scope         all of it
  contractors   what contractors use
  deadline      2026-12-01
  buyers        Department of Defense
  systems       every system of the company
  duty          provide; also what contains a part of it; from 2026-02-01; does not flow down
                  not to provide it
                  codified: FAR 52.204-25(b)(1)
                  clock: Report under Act 7: the first report within 1 business day, FAR
                    52.204-25(d)(2)(i); the second report within 10 business days of the first
                    report, FAR 52.204-25(d)(2)(ii)
                  a person confirms that it is part of the delivery
  clauses       FAR 52.204-25
  affiliates    subsidiaries and affiliates too
  open source   the text says nothing of it
  exceptions    Is it backhaul? (FAR 52.204-25(c)(1))
  waiver        the office may waive
  flow-down     all subcontracts
  official list the Act itself
  ends          2033-12-31
  review        yearly
  law           Act 7; certainty primary, read as of 2026-09-01
                  A notice (primary, as of 2026-09-01)
                    https://notice.example
                  Read in full.
  history       2026-01-01 effective: signed
                  A notice
  note          Read twice.
  sources       A notice (primary, as of 2026-09-01)
                  https://notice.example

Publicly stated routes to it: 1 product
  Copperdesk Assist of Copperdesk: subprocessor of, opt in

This is not legal advice."""


def test_the_page_is_what_a_person_reads(tmp_path) -> None:
    assert show_vendor(request(tmp_path), "Veyrantha", width=100) == PAGE


def test_a_designation_without_an_authority_asks_for_a_person(tmp_path) -> None:
    text = show_vendor(request(tmp_path), "kestrin", width=100)

    assert "  authority     none in this register: a person must look" in text
    assert "\n  duty " not in text


def test_what_begins_later_is_told_with_its_day(tmp_path) -> None:
    text = show_vendor(request(tmp_path), "kestrin", width=100)

    assert "Begins after 2026-10-01: Act 7, effective 2027-03-01." in text
    assert text.startswith("Kestrinova (kestrin), ZZ: 1 designation on 2026-10-01")


def test_a_vendor_without_a_designation_has_a_page_all_the_same(tmp_path) -> None:
    text = show_vendor(request(tmp_path), "morrow", width=100)

    assert text.startswith("Morrowlight (morrow), ZZ: no designation on 2026-10-01")
    assert "Publicly stated routes" not in text


def test_open_questions_of_a_later_day_are_not_asked_earlier(tmp_path) -> None:
    act = LAW.designations[0]
    later = replace(act.history[0], date="2026-05-01")
    law = replace(LAW, designations=(replace(act, history=(*act.history, later)),))

    text = show_vendor(request(tmp_path, law, as_of="2026-04-01"), "veyra", width=100)

    assert "open question" not in text
    assert "2026-05-01" not in text


def test_what_binds_first_stands_first_on_a_page_of_the_shipped_register(tmp_path) -> None:
    asked = request(tmp_path, register=None, as_of="2026-11-22")

    text = show_vendor(asked, "anthropic", width=100)

    assert text.index("\n41 U.S.C. 4713,") < text.index("\n10 U.S.C. 3252,")
    assert "vacated since 2026-08-27, not in force" in text


def test_an_address_is_never_broken(tmp_path) -> None:
    url = "https://notice.example/" + "long/" * 40
    law = replace(LAW, sources={"read": replace(LAW.sources["read"], url=url)})

    assert url in show_vendor(request(tmp_path, law), "veyra", width=60)


def test_texts_of_a_file_cannot_steer_the_console(tmp_path) -> None:
    act = replace(LAW.designations[0], note="\x1b[31mred\u202e", entity_text="a\nb")
    law = replace(LAW, designations=(act,))

    text = show_vendor(request(tmp_path, law), "veyra", width=100)

    assert "\x1b" not in text
    assert "\\u001b[31mred\\u202e" in text


def test_a_waiver_and_what_is_not_public_are_marked(tmp_path) -> None:
    act = replace(LAW.designations[0], stated_in="own.yaml", handling=Handling.restricted)
    waiver = Waiver("W-1", "the office", ("act-veyra",), ("C-1",), "one product", "2026-03-01",
                    None, "a letter", "own.yaml")  # fmt: skip
    law = replace(LAW, designations=(act,), waivers=(waiver,))

    text = "\n".join(act_lines(status_on(act, "2026-10-01"), law, 100))

    assert "  handling      restricted" in text
    assert "  stated in     own.yaml, a file of your own" in text
    assert "  granted       waiver W-1 of the office, from 2026-03-01 on C-1: one product" in text


def test_an_unknown_vendor_is_refused_with_the_nearest(tmp_path) -> None:
    with pytest.raises(SettingsError, match=r"VENDOR: .* met 'kestrinov' \(hint: nearest: kestrin"):
        show_vendor(request(tmp_path), "kestrinov", width=100)
