"""Does what becomes of an order, a ticket or a paper leave the vendor in use?"""

import pytest


@pytest.mark.parametrize(
    "header",
    [
        "Issue key,Vendor,Status",
        "Request ID,Vendor,Status",
        "Order #,Vendor,Status",
        "Expense Report,Vendor,Status",
        "Issue Type,Vendor,Status",
        "Sourcing Event,Vendor,Status",
        "RFP Title,Vendor,Status",
        "Invoice ref.,Vendor,Workflow status",
        "Bestellnummer,Lieferant,Status",
        "Numéro de facture,Fournisseur,Statut",
    ],
)
@pytest.mark.parametrize("state", ["Closed", "Cancelled", "Archived", "Storniert", "Clôturé"])
def test_a_record_that_is_settled_ends_no_use_whatever_the_others_are(
    read_csv, header, state
) -> None:
    rows = read_csv(f"{header}\n1,Acme,{state}\n2,Beta,Awaiting second approver\n").rows

    assert [row.active for row in rows] == [None, None]


@pytest.mark.parametrize("state", ["Inactive", "Terminated", "Offboarded", "Gekündigt"])
def test_a_state_that_only_vendors_have_ends_use_beside_a_number_of_an_order(
    read_csv, state
) -> None:
    assert read_csv(f"PO number,Vendor,Status\n1,Acme,{state}\n").rows[0].active is False


@pytest.mark.parametrize("header", ["Vendor status", "Relationship status", "Lieferantenstatus"])
def test_a_status_of_the_vendor_counts_beside_a_ticket(read_csv, header) -> None:
    assert read_csv(f"Ticket ID,Vendor,{header}\n1,Acme,Inactive\n").rows[0].active is False


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Number,Vendor,State,Opened,Closed", "R1,Acme,Closed Complete,2025-01-01,2025-01-03"),
        ("Vendor,opened_at,closed_at,active", "Acme,2025-01-01,2025-01-03,false"),
        ("Vendor,Closed,Assignment group", "Acme,2025-01-03,Purchasing"),
        ("Vendor,Discount expires,Net due,Closed", "Acme,2026-02-01,2026-03-01,2026-03-01"),
    ],
)
def test_the_day_on_which_a_ticket_was_closed_ends_no_use(read_csv, header, row) -> None:
    (read,) = read_csv(f"{header}\n{row}\n").rows

    assert (read.active is False, read.ended) == (False, None)


def test_a_vendor_that_was_closed_on_a_day_is_past_use(read_csv) -> None:
    (row,) = read_csv("Vendor,Country,Closed\nAcme,US,2025-01-03\n").rows

    assert row.ended == "2025-01-03"


@pytest.mark.parametrize("paper", ["SOC 2 Report", "ISO 27001", "COI", "NDA", "DPA", "Zertifikat"])
@pytest.mark.parametrize("header", ["Document", "Document Type", "Type", "Contract type", "Art"])
def test_the_end_of_a_paper_ends_no_use(read_csv, header, paper) -> None:
    (row,) = read_csv(
        f"Vendor,{header},Expiration date,Status\nAcme,{paper},2025-01-01,Expired\n"
    ).rows

    assert (row.active, row.ended) == (None, None)


@pytest.mark.parametrize("bought", ["MSA", "Subscription", "MSA with NDA", "Certified training"])
def test_the_end_of_a_contract_beside_papers_ends_the_use(read_csv, bought) -> None:
    rows = read_csv(
        f"Vendor,Contract type,Contract end\nAcme,{bought},2025-01-01\nBeta,NDA,2025-01-01\n"
    ).rows

    assert [row.ended for row in rows] == ["2025-01-01", None]


@pytest.mark.parametrize(
    "header",
    [
        "Registration Status", "Qualification Status", "SAM Status", "Vendor Owner Status",
        "Vendor Portal Status", "Card status", "Supplier user status", "Insurance / Status",
        "Questionnaire status", "Registrierungsstatus Lieferant", "Statut portail fournisseur",
    ],
)  # fmt: skip
@pytest.mark.parametrize("state", ["Expired", "Inactive", "Terminated", "Disabled"])
def test_a_status_of_something_else_ends_no_use(read_csv, header, state) -> None:
    (row,) = read_csv(f"Vendor,Service,{header}\nAcme,CRM,{state}\n").rows

    assert row.active is None


@pytest.mark.parametrize(
    "header",
    ["Supplier lifecycle status", "Vendor master status", "Third-party status", "Overall status",
     "Status of the vendor account", "Onboarding / Status"],
)  # fmt: skip
def test_a_status_of_the_vendor_under_other_words_ends_its_use(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,Service,{header}\nAcme,CRM,Inactive\n").rows

    assert row.active is False


@pytest.mark.parametrize(("state", "active"), [("Expired", None), ("Inactive", False)])
def test_an_approval_that_has_run_out_ends_no_use(read_csv, state, active) -> None:
    (row,) = read_csv(f"Vendor,Service,Approval status\nAcme,CRM,{state}\n").rows

    assert row.active is active


def test_the_day_on_which_a_card_expires_ends_no_use(read_csv) -> None:
    (row,) = read_csv("Vendor,Card status,Limit,Expires\nAcme,Locked,100,2025-01-31\n").rows

    assert row.ended is None
