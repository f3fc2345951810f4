"""Which columns does each rule ask for, paragraph by paragraph?

Read in the texts of the sources `far-text`, `dfars-text` and `far-overhaul`; what was not seen is
said. A model number is, in every text read, also that of the original manufacturer, of a
manufacturer's part or of a wholesaler, so that all four columns are asked for where it is.
"""

from collections.abc import Sequence

from exposure.model.attest.disclosure import DisclosureColumn as C
from exposure.model.attest.disclosure import DisclosureField, DisclosureKind, DisclosureRule
from exposure.model.law.authority import Conduct
from exposure.register.law.clauses import clause_numbers

_Asked = tuple[str, tuple[C, ...]]

_MODEL = (C.model_no, C.oem_no, C.mfr_part_no, C.wholesaler_no)
_SUPPLIER = (C.supplier_name, C.supplier_cage, C.supplier_uei)
_PRODUCER = (C.producer_name, C.producer_uei, C.producer_cage)
_DESCRIPTION = (C.brand, *_MODEL, C.item_description)
_MITIGATION = (C.mitigation_taken, C.mitigation_recommended)
_EFFORTS = (C.prevention_efforts, C.future_efforts)
_FACILITIES = (
    C.facility_design, C.facility_fabrication, C.facility_assembly, C.facility_packaging,
    C.facility_test,
)  # fmt: skip
_MAINTAINED = (C.maintenance_brand, C.maintenance_model, C.maintenance_description)


def _fields(*asked: _Asked, later: Sequence[_Asked] = ()) -> tuple[DisclosureField, ...]:
    first = [DisclosureField(one, at) for at, columns in asked for one in columns]
    follow_up = [DisclosureField(one, at, True) for at, columns in later for one in columns]
    return (*first, *follow_up)


def _telecommunications(paragraph: str) -> tuple[DisclosureField, ...]:
    """Return what FAR 52.204-24(e)(1) and (e)(2) ask alike, of equipment and of services."""
    return _fields(
        (f"{paragraph}(i)(A)", (*_PRODUCER, C.oem_or_distributor)),
        (f"{paragraph}(i)(B)", _DESCRIPTION),
        (f"{paragraph}(i)(C), (ii)(B)", (C.proposed_use, C.permissibility_factors)),
        (f"{paragraph}(ii)(A)", _MAINTAINED),
        (f"{paragraph}(ii)(B)", (C.psc,)),
    )


_SEVEN = (
    (C.product_or_service_name,), (C.covered_article_or_source,), _SUPPLIER, (C.brand,), _MODEL,
    (C.item_description,), (C.reason_provided_or_used,),
)  # fmt: skip
_NINTH = "The ninth point of the paragraph was not seen."
_LAST_SIX = (
    "The exact words of (h)(1)(iv) to (ix) were not seen: the columns follow FAR 52.240-90(g)(1)."
)


def _seven(paragraph: str, points: str) -> tuple[DisclosureField, ...]:
    """Return the seven fields of a FASCSA disclosure, each under its point of one paragraph."""
    places = [f"{paragraph}({point})" for point in points]
    return _fields(*zip(places, _SEVEN, strict=True))


def _overhaul(*places: str) -> tuple[DisclosureField, ...]:
    """Return what the FAR overhaul asks of each product from its description on."""
    asked = (
        _DESCRIPTION,
        (*_PRODUCER, *_FACILITIES, C.oem_or_distributor, C.manufacturer_code, C.distributor_code),
        (C.functionality_and_risk,),
        (C.permissibility_factors,),
        (C.compliant_alternatives,),
        _MAINTAINED,
    )
    return _fields(*zip(places, asked, strict=True))


_NUMBERS = (C.contract_no, C.order_no)
RULES: tuple[DisclosureRule, ...] = (
    DisclosureRule(
        "far-52-204-24-e1", DisclosureKind.with_offer, "FAR 52.204-24", "FAR 52.204-24(e)(1)",
        _telecommunications("(e)(1)"), conduct=Conduct.provide.value,
    ),
    DisclosureRule(
        "far-52-204-24-e2", DisclosureKind.with_offer, "FAR 52.204-24", "FAR 52.204-24(e)(2)",
        _telecommunications("(e)(2)"), conduct=Conduct.use_anywhere.value,
    ),
    DisclosureRule(
        "far-52-204-29-e", DisclosureKind.with_offer, "FAR 52.204-29", "FAR 52.204-29(e)",
        _seven("(e)", "1234567"),
    ),
    DisclosureRule(
        "far-52-240-90-g", DisclosureKind.with_offer, "FAR 52.240-90", "FAR 52.240-90(g)(1)",
        (
            *_fields(("(g)(1)(i)", _NUMBERS), ("(g)(1)(ii)", (C.rule_paragraph,))),
            *_overhaul(*(f"(g)(1)({point})" for point in ("iii", "iv", "v", "vi", "vii", "viii"))),
        ),
        clocks=("far-52-240-90-g",), not_seen=_NINTH,
    ),
    DisclosureRule(
        "dfars-252-204-7017-e", DisclosureKind.with_offer, "DFARS 252.204-7017",
        "DFARS 252.204-7017(e)",
        _fields(
            ("(e)(1)", _DESCRIPTION),
            ("(e)(2)", (C.proposed_use, C.permissibility_factors)),
            ("(e)(3)", (C.supplier_name, C.supplier_uei, C.supplier_cage)),
            ("(e)(4)", (*_PRODUCER, C.oem_or_distributor)),
        ),
    ),
    DisclosureRule(
        "far-52-204-23-c", DisclosureKind.report, "FAR 52.204-23", "FAR 52.204-23(c)(2)(i)",
        _fields(
            ("(c)(2)(i)", (*_NUMBERS, C.supplier_name, *_DESCRIPTION, *_MITIGATION)),
            later=[("(c)(2)(ii)", (*_MITIGATION, C.prevention_efforts, C.reason_provided_or_used,
                                   C.future_efforts))],
        ),
        clocks=("far-52-204-23-c",), follow_up="FAR 52.204-23(c)(2)(ii)",
    ),
    DisclosureRule(
        "far-52-204-25-d", DisclosureKind.report, "FAR 52.204-25", "FAR 52.204-25(d)(2)(i)",
        _fields(
            ("(d)(2)(i)", (*_NUMBERS, C.supplier_name, C.supplier_uei, C.supplier_cage,
                           *_DESCRIPTION, *_MITIGATION)),
            later=[("(d)(2)(ii)", (*_MITIGATION, *_EFFORTS))],
        ),
        clocks=("far-52-204-25-d",), follow_up="FAR 52.204-25(d)(2)(ii)",
    ),
    DisclosureRule(
        "far-52-204-30-c", DisclosureKind.report, "FAR 52.204-30", "FAR 52.204-30(c)(4)(i)",
        _fields(
            ("(c)(4)(i)(A)", (C.contract_no,)),
            ("(c)(4)(i)(B)", (C.order_no,)),
            ("(c)(4)(i)(C)", (C.product_or_service_name,)),
            ("(c)(4)(i)(D)", (C.covered_article_or_source,)),
            ("(c)(4)(i)(E)", _SUPPLIER),
            ("(c)(4)(i)(F)", (C.brand,)),
            ("(c)(4)(i)(G)", _MODEL),
            ("(c)(4)(i)(H)", (C.item_description,)),
            ("(c)(4)(i)(I)", _MITIGATION),
            later=[("(c)(4)(ii)(A)", _MITIGATION), ("(c)(4)(ii)(B)", _EFFORTS)],
        ),
        clocks=("far-52-204-30-c",), follow_up="FAR 52.204-30(c)(4)(ii)",
    ),
    DisclosureRule(
        "dfars-252-204-7018-d", DisclosureKind.report, "DFARS 252.204-7018",
        "DFARS 252.204-7018(d)(2)(i)",
        _fields(
            ("(d)(2)(i)", (*_NUMBERS, C.supplier_name, *_DESCRIPTION, *_MITIGATION)),
            later=[("(d)(2)(ii)", (*_MITIGATION, *_EFFORTS))],
        ),
        clocks=("dfars-252-204-7018-d",), follow_up="DFARS 252.204-7018(d)(2)(ii)",
    ),
    DisclosureRule(
        "far-52-240-91-h", DisclosureKind.report, "FAR 52.240-91", "FAR 52.240-91(h)(1)",
        (
            *_fields(("(h)(1)(i)", _NUMBERS), ("(h)(1)(ii)", (C.rule_paragraph,))),
            *_overhaul("(h)(1)(iii)", *["(h)(1)(iv)-(ix)"] * 5),
        ),
        clocks=("far-52-240-91-h",), not_seen=_LAST_SIX,
    ),
    DisclosureRule(
        "far-52-240-91-i", DisclosureKind.report, "FAR 52.240-91", "FAR 52.240-91(i)",
        (
            *_fields(("(i)", (*_NUMBERS, C.covered_article_or_source, C.named_order))),
            *_overhaul("(i), (h)(1)(iii)", *["(i), (h)(1)(iv)-(ix)"] * 5),
        ),
        clocks=("far-52-240-91-i",), not_seen=_LAST_SIX,
    ),
)  # fmt: skip
"""Every rule that asks for a form, those with an offer first."""

AS_ASKED = DisclosureRule(
    "as-asked", DisclosureKind.as_asked, "", "FAR 52.204-29(e), its fields alone",
    (*_fields(("", (C.rule_paragraph,))), *_seven("(e)", "1234567")),
)  # fmt: skip
"""What a customer may be told where no clause of the contract asks in a form of its own: the
closest official text, with the act that it would be told under."""

WAIVER_OF_ORDER = _seven("(b)(5)(i)", "ABCDEFG")
"""What FAR 52.204-30 asks of who wants a new FASCSA order waived."""


def rules_carried(clauses: frozenset[str]) -> tuple[DisclosureRule, ...]:
    """Return the rules whose clause is among the numbers of a contract's list."""
    return tuple(one for one in RULES if clause_numbers((one.clause,)) & clauses)
