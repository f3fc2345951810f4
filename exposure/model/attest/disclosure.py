"""What would a rule have disclosed or reported of each product, field by field, and from where?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.law.allocation import Use


class DisclosureColumn(StrEnum):
    """What any rule asks of a product or service; each rule asks for some of them."""

    contract_no = "contract_no"
    order_no = "order_no"
    rule_paragraph = "rule_paragraph"
    """The prohibition, or the representation that cannot be made."""
    named_order = "named_order"
    """The very order that names the source or article."""
    product_or_service_name = "product_or_service_name"
    covered_article_or_source = "covered_article_or_source"
    supplier_name = "supplier_name"
    """Who handed it over to the company; kept apart from who produced it."""
    supplier_uei = "supplier_uei"
    supplier_cage = "supplier_cage"
    producer_name = "producer_name"
    """Who produced the covered article."""
    producer_uei = "producer_uei"
    producer_cage = "producer_cage"
    oem_or_distributor = "oem_or_distributor"
    manufacturer_code = "manufacturer_code"
    distributor_code = "distributor_code"
    facility_design = "facility_design"
    facility_fabrication = "facility_fabrication"
    facility_assembly = "facility_assembly"
    facility_packaging = "facility_packaging"
    facility_test = "facility_test"
    brand = "brand"
    model_no = "model_no"
    oem_no = "oem_no"
    mfr_part_no = "mfr_part_no"
    wholesaler_no = "wholesaler_no"
    item_description = "item_description"
    psc = "psc"
    """Product Service Code."""
    maintenance_brand = "maintenance_brand"
    """Of the maintained product, where the service is maintenance; so are the next two."""
    maintenance_model = "maintenance_model"
    maintenance_description = "maintenance_description"
    proposed_use = "proposed_use"
    reason_provided_or_used = "reason_provided_or_used"
    functionality_and_risk = "functionality_and_risk"
    permissibility_factors = "permissibility_factors"
    compliant_alternatives = "compliant_alternatives"
    mitigation_taken = "mitigation_taken"
    mitigation_recommended = "mitigation_recommended"
    prevention_efforts = "prevention_efforts"
    future_efforts = "future_efforts"
    phase_out_plan_date = "phase_out_plan_date"

    @property
    def heading(self) -> str:
        """Return what stands over it, or before it."""
        return HEADINGS[self]


_C = DisclosureColumn
HEADINGS: dict[DisclosureColumn, str] = {
    _C.contract_no: "Contract number",
    _C.order_no: "Order number",
    _C.rule_paragraph: "Prohibition, representation or act",
    _C.named_order: "Order that names it",
    _C.product_or_service_name: "Product or service",
    _C.covered_article_or_source: "Covered article or source",
    _C.supplier_name: "Supplied by",
    _C.supplier_uei: "Supplier's unique entity identifier",
    _C.supplier_cage: "Supplier's CAGE code",
    _C.producer_name: "Produced by",
    _C.producer_uei: "Producer's unique entity identifier",
    _C.producer_cage: "Producer's CAGE code",
    _C.oem_or_distributor: "Original manufacturer or distributor",
    _C.manufacturer_code: "Manufacturer code",
    _C.distributor_code: "Distributor code",
    _C.facility_design: "Facility of design",
    _C.facility_fabrication: "Facility of fabrication",
    _C.facility_assembly: "Facility of assembly",
    _C.facility_packaging: "Facility of packaging",
    _C.facility_test: "Facility of test",
    _C.brand: "Brand",
    _C.model_no: "Model number",
    _C.oem_no: "Original manufacturer's number",
    _C.mfr_part_no: "Manufacturer part number",
    _C.wholesaler_no: "Wholesaler number",
    _C.item_description: "Description",
    _C.psc: "Product Service Code, of a service",
    _C.maintenance_brand: "Brand of what is maintained",
    _C.maintenance_model: "Model of what is maintained",
    _C.maintenance_description: "Description of what is maintained",
    _C.proposed_use: "Proposed use",
    _C.reason_provided_or_used: "Reason why it is provided or used",
    _C.functionality_and_risk: "What it does, and how that bears on risk",
    _C.permissibility_factors: "Factors for an exception, exemption or waiver",
    _C.compliant_alternatives: "Alternatives that the rule permits",
    _C.mitigation_taken: "Mitigation undertaken",
    _C.mitigation_recommended: "Mitigation recommended",
    _C.prevention_efforts: "Efforts to prevent provision or use",
    _C.future_efforts: "Further efforts to come",
    _C.phase_out_plan_date: "Day of the phase-out plan",
}
"""Column → heading, in our own words."""


class DisclosureKind(StrEnum):
    """When a rule asks."""

    with_offer = "with_offer"
    """With an offer, where a representation cannot be made."""
    report = "report"
    """Once it is identified; what is asked later stands apart."""
    as_asked = "as_asked"
    """No clause of the contract asks for it in a form: it follows the closest official text."""


class DisclosureField(Struct, frozen=True):
    """One column that a rule asks for."""

    column: DisclosureColumn
    citation: str
    """The paragraph, shortened to what stands behind the clause's number: `(e)(4)`."""
    is_follow_up: bool = False
    """Whether it is asked after the first report."""


class DisclosureRule(Struct, frozen=True):
    """One paragraph that asks for a disclosure or a report, and for which columns."""

    id: str
    """`far-52-204-29-e`; also the end of the names of its documents."""
    kind: DisclosureKind
    clause: str
    """A number of the register's clauses; empty where no clause asks."""
    citation: str
    """`FAR 52.204-29(e)`."""
    fields: tuple[DisclosureField, ...]
    """In the order of its text."""
    conduct: str = ""
    """A word of `Conduct`, where it asks about that alone; else empty."""
    clocks: tuple[str, ...] = ()
    """Ids of the clocks by which it is due."""
    follow_up: str = ""
    """Citation of the paragraph that asks what comes after the first report."""
    not_seen: str = ""
    """What of its text was not read, in a sentence; empty where all was."""

    @property
    def columns(self) -> tuple[DisclosureColumn, ...]:
        """Return the columns that it asks for, each once."""
        return tuple(dict.fromkeys(one.column for one in self.fields))


class DisclosureCell(Struct, frozen=True):
    """One column of one product: filled, or a blank for a person."""

    column: DisclosureColumn
    text: str = ""
    """Empty for a blank."""
    source: str = ""
    """Where the text stands, or why there is none; for internal documents alone."""
    is_for_a_person: bool = False
    """Whether no record could hold it, so that only a person can state it."""


class DisclosureRow(Struct, frozen=True):
    """One product or service under one rule and contract."""

    contract: str
    rule: str
    """Id of the rule."""
    asset: str
    """Id of the product."""
    product: str
    vendors: tuple[str, ...]
    """Ids of the sources that it would be disclosed for."""
    use: Use
    """Whether the product is used on the contract, as far as anybody says."""
    cells: tuple[DisclosureCell, ...]
    """One for each column that there is, in their order."""
    findings: tuple[str, ...]
    """Ids; for internal documents alone, as all that follows."""
    verdicts: tuple[str, ...]
    """What the rules say of it: words of `VerdictKind`."""
    conditions: tuple[str, ...] = ()
    """What a person must confirm before anything holds, each a clause behind `that`."""
    questions: tuple[str, ...] = ()
    """Exceptions that a person may have to consider."""
    open_beside: tuple[str, ...] = ()
    """What more of it waits for a person, where it goes out without that."""
    held_back: tuple[str, ...] = ()
    """Why it does not go out before a person has spoken; empty where it may."""

    @property
    def goes_out(self) -> bool:
        """Say whether a draft for a recipient may hold it."""
        return not self.held_back

    def text(self, column: DisclosureColumn) -> str:
        """Return what stands in a column; empty for a blank."""
        return next((one.text for one in self.cells if one.column is column), "")

    def blanks(self, rule: DisclosureRule) -> tuple[DisclosureColumn, ...]:
        """Return the columns that a rule asks for and that nobody has filled."""
        filled = {one.column for one in self.cells if one.text}
        return tuple(column for column in rule.columns if column not in filled)


class DisclosureSheet(Struct, frozen=True):
    """All rows of one rule on one contract."""

    rule: DisclosureRule
    rows: tuple[DisclosureRow, ...]
    """Those that go out first, then by product."""
    deadlines: tuple[str, ...] = ()
    """By when, in sentences: as a person recorded it, else for an example."""

    @property
    def outgoing(self) -> tuple[DisclosureRow, ...]:
        """Return the rows that a draft for a recipient may hold."""
        return tuple(row for row in self.rows if row.goes_out)

    @property
    def blanks(self) -> int:
        """Return how many asked columns of the rows that go out are blank."""
        return sum(len(row.blanks(self.rule)) for row in self.outgoing)


class DisclosureRows(Struct, frozen=True):
    """Everything that rules may have disclosed or reported on one contract."""

    contract: str
    as_of: str
    """The law date, ISO."""
    sheets: tuple[DisclosureSheet, ...]
