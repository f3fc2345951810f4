"""Which rule answers for which authority? One row each; the key stands in authorities.yaml."""

from exposure.assess.authority.case import Rule
from exposure.assess.authority.lists import equipment_authorisation, market_ban, screening_list
from exposure.assess.authority.orders import (
    agency_exclusion,
    dod_supply_chain,
    fascsa_order,
    memorandum,
    public_statement,
)
from exposure.assess.authority.own import customer_wording, watch_list
from exposure.assess.authority.statutes import (
    covered_ai,
    covered_application,
    covered_missions,
    intelligence_systems,
    military_companies,
    section_889,
    section_1634,
    semiconductors,
    unmanned_aircraft,
)

RULES: dict[str, Rule] = {
    "agency_exclusion": agency_exclusion.judge,
    "covered_ai": covered_ai.judge,
    "covered_application": covered_application.judge,
    "covered_missions": covered_missions.judge,
    "customer_wording": customer_wording.judge,
    "dod_supply_chain": dod_supply_chain.judge,
    "equipment_authorisation": equipment_authorisation.judge,
    "fascsa_order": fascsa_order.judge,
    "intelligence_systems": intelligence_systems.judge,
    "market_ban": market_ban.judge,
    "memorandum": memorandum.judge,
    "military_companies": military_companies.judge,
    "public_statement": public_statement.judge,
    "screening_list": screening_list.judge,
    "section_1634": section_1634.judge,
    "section_889": section_889.judge,
    "semiconductors": semiconductors.judge,
    "unmanned_aircraft": unmanned_aircraft.judge,
    "watch_list": watch_list.judge,
}
