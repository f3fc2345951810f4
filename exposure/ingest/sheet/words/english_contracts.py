"""Which headers do people write in English on sheets of contracts, and of ties?"""

from exposure.ingest.sheet.words.fold import Words

CONTRACT: Words = {
    "number": (
        "contract", "contract number", "contract numbers", "contract no", "contract id",
        "contract ref", "piid", "contract reference", "contract reference number", "prime contract",
        "prime contract number", "contract num", "award id", "award id piid", "award number",
        "agreement number", "subcontract number", "subcontract no", "contract order number",
        "procurement instrument identifier",
    ),
    "order": (
        "order", "order number", "task order", "task order number", "task order no",
        "delivery order", "delivery order number", "task delivery order", "to number", "do number",
        "call order", "order no", "call off", "call off number", "modification number",
    ),
    "agency": (
        "agency", "customer", "customers", "customer agency", "customer name", "contracting agency",
        "client", "client name", "awarding agency", "awarding agency name",
        "awarding sub agency name", "funding agency", "funding agency name", "government customer",
        "government agency", "contracting office", "end customer", "department agency",
        "agency name", "agency department", "buyer", "prime contractor", "prime contractor name",
        "higher tier contractor", "contracting authority", "end user",
    ),
    "contract_role": (
        "role", "our role", "prime sub", "prime or sub", "prime subcontractor", "tier",
        "contract tier", "prime or subcontract", "prime or subcontractor", "contract role",
        "role prime sub",
    ),
    "clauses": (
        "clauses", "clause", "far clauses", "dfars clauses", "far dfars clauses",
        "far dfars clause", "far dfars", "flowdowns", "flow downs", "flow down clauses",
        "flowdown clauses", "applicable clauses", "contract clauses", "security clauses",
        "clauses incorporated", "clause numbers", "clause list",
    ),
    "covered_system": (
        "covered system", "covered systems", "is covered system", "covered", "covered y n",
        "covered system yes no", "covered system y n", "national security system", "nss",
        "covered procurement", "covered information system",
    ),
    "value": (
        "value", "contract value", "total value", "award amount", "obligated amount", "amount",
        "total contract value", "tcv", "ceiling", "ceiling value", "obligation", "award value",
        "total obligated", "total dollars obligated", "federal action obligation",
        "contract amount", "funded value", "current value",
    ),
    "start": (
        "award date", "pop start", "pop start date", "period of performance start",
        "period of performance start date",
    ),
    "end": (
        "pop end", "pop end date", "period of performance end", "completion date",
        "period of performance end date", "period of performance current end date",
        "period of performance potential end date",
    ),
    "legal_entity": ("entity", "performing entity", "contractor", "company", "our company"),
    "uses": (
        "uses", "used in performance", "systems used", "system used", "products used",
        "product used", "tools used", "software used", "services used", "vendors used",
        "suppliers used", "systems used in performance", "products used in performance",
        "systems products used in performance", "systems or products used",
        "systems and products used", "systems products used", "key suppliers", "key vendors",
        "systems", "products", "systems in scope", "tools and systems", "vendors in scope",
    ),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""
