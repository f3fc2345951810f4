"""Which rule answers for which authority? One row each; the key stands in authorities.yaml."""

from importlib import import_module
from typing import cast

from exposure.assess.authority.case import Rule

_ROOM = "exposure.assess.authority"
_LISTS, _ORDERS, _OWN = f"{_ROOM}.lists", f"{_ROOM}.orders", f"{_ROOM}.own"
_STATUTES = f"{_ROOM}.statutes"

RULES: dict[str, str] = {
    "agency_exclusion": _ORDERS,
    "covered_ai": _STATUTES,
    "covered_application": _STATUTES,
    "covered_missions": _STATUTES,
    "customer_wording": _OWN,
    "dod_supply_chain": _ORDERS,
    "equipment_authorisation": _LISTS,
    "fascsa_order": _ORDERS,
    "intelligence_systems": _STATUTES,
    "market_ban": _LISTS,
    "memorandum": _ORDERS,
    "military_companies": _STATUTES,
    "public_statement": _ORDERS,
    "screening_list": _LISTS,
    "section_1634": _STATUTES,
    "section_889": _STATUTES,
    "semiconductors": _STATUTES,
    "unmanned_aircraft": _STATUTES,
    "watch_list": _OWN,
}
"""Rule → the room in which a module of its name has it as `judge`."""


def rule_of(name: str) -> Rule | None:
    """Return a rule by its name; None where there is none."""
    room = RULES.get(name)
    if room is None:
        return None
    # Late on purpose: most runs meet vendors of few authorities, and many meet none.
    return cast("Rule", import_module(f"{room}.{name}").judge)
