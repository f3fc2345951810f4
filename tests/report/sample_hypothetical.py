"""Which hypothetical answers, with names that would do harm, are the writers tried on?"""

from exposure.model.finding import VerdictKind
from exposure.model.gap import Gap, GapEffect
from exposure.model.hypothetical.answer import (
    WHAT_IF_SCHEMA,
    AssumedVerdict,
    Hypothesis,
    ReachedAsset,
    ReachedContract,
    VendorReach,
    WhatIf,
)
from exposure.model.hypothetical.figures import ReachedFigures, TierCounts
from exposure.model.hypothetical.ranking import (
    RANKING_SCHEMA,
    Concentration,
    PaidConcentration,
    RankedReach,
    RankedVendor,
    Unranked,
    VendorRanking,
)
from exposure.model.hypothetical.scenario import AssumedVendor, Scenario
from exposure.model.hypothetical.words import RANKED, statement_of
from exposure.model.law.allocation import Use
from exposure.model.outcome import Outcome
from exposure.model.records import Amount
from exposure.model.result import AssetKind, InputRecord, RegisterRecord, ToolRecord

HOSTILE = '=cmd|"x"\x1b[31m \u202e<b>Harbour</b>'
REGISTER = RegisterRecord("invented", "2026-11-01")
INPUTS = (InputRecord("vendors.xlsx", "0" * 64, "vendors", "xlsx", "2026-09-01", 2, 0, 0),)
COVERAGE = ("Coverage: 0 of 2 bought products and vendors with an SBOM.",)
GAPS = (Gap("unread", GapEffect.hides_presence, HOSTILE, "", "it could not be read."),)
NOTHING = ReachedFigures(0, 0, 0, 0, (), (), 0, (), (), 0, (), 0, (), 0, TierCounts())


def scenario(name: str = "it", *, since: str = "") -> Scenario:
    """Make a scenario with one vendor that the records alone know."""
    vendor = AssumedVendor("own:harbour", HOSTILE, HOSTILE, in_register=False,
                           spellings=(HOSTILE,), hosts=("harbour.example",), maybe_ours=True)  # fmt: skip
    return Scenario(name, (vendor,), "usc41-1323", "41 U.S.C. 1323", since, HOSTILE)


def hypothesis(name: str = "it", *, in_force: bool = True, as_of: str = "2026-10-01") -> Hypothesis:
    """Make the answer for one scenario; nothing is counted before it is in force."""
    exposed = ReachedFigures(
        2, 1, 1, 1, (Amount("EUR", 7), Amount("USD", 100.5)), (Amount("EUR", 7),), 0,
        (Amount("", 3),), (), 1, (HOSTILE,), 1, ("Unit",), 1, TierCounts(first=1, further=1),
    )  # fmt: skip
    assets = tuple(
        ReachedAsset(f"A-{tier}", HOSTILE, AssetKind.product, Outcome.exposed, tier == 1,
                     () if tier == 1 else ("Veyrantha",), ("own:harbour",), tier, ("C-1",), 2,
                     (HOSTILE,), (), (Amount("USD", 1),), ())
        for tier in (1, 3)
    )  # fmt: skip
    verdict = AssumedVerdict(VerdictKind.prohibited, "FAR 52.204-30(b)(1)", Use.unknown,
                             ("it is in force",), ("A-1",))  # fmt: skip
    contracts = (
        ReachedContract("C-1", HOSTILE, Amount("USD", 100.5), Outcome.exposed, True, 2, 0, 0, (verdict,)),
        ReachedContract("C-2", "", None, None, False, 0, 0, 2),
        ReachedContract(None, "", None, Outcome.exposed, True, 2, 0, 0, (verdict,)),
    )  # fmt: skip
    return Hypothesis(
        scenario=name, as_of=as_of, takes_effect=as_of if in_force else "2027-01-01",
        in_force=in_force, assets=4, contracts=2,
        exposed=exposed if in_force else NOTHING, possible=NOTHING,
        not_assessable=2 if in_force else 0, no_evidence_found=0,
        not_assessable_because={"no SBOM or answer": 2} if in_force else {},
        by_vendor=(VendorReach("own:harbour", "", 2, 0),) if in_force else (),
        reached=assets if in_force else (), on_contracts=contracts if in_force else (), findings=(),
    )  # fmt: skip


def what_if(*answers: Hypothesis) -> WhatIf:
    """Make a whole answer, of one scenario unless others are given."""
    given = answers or (hypothesis(),)
    scenarios = tuple(scenario(name) for name in dict.fromkeys(one.scenario for one in given))
    dates = tuple(dict.fromkeys(one.as_of for one in given))
    return WhatIf(
        schema=WHAT_IF_SCHEMA, hypothetical=True, statement=statement_of(scenarios, dates),
        tool=ToolRecord("0"), register=REGISTER, inputs=INPUTS, law_dates=dates,
        scenarios=scenarios, answers=given, read="Read 2 bought products and vendors.",
        coverage=COVERAGE, gaps=GAPS, warnings=("Look it up.",),
    )  # fmt: skip


def ranking() -> VendorRanking:
    """Make a ranking of two vendors."""
    direct = RankedReach(2, 1, (Amount("EUR", 7), Amount("USD", 100.5)), 0, ())
    vendors = (
        RankedVendor(1, "own:harbour", HOSTILE, (HOSTILE, "+1"), "", direct, RankedReach(), RankedReach(),
                     RankedReach(1), 0.5),
        RankedVendor(2, "veyra", "Veyrantha", (), "designated", RankedReach(), RankedReach(1),
                     RankedReach(), RankedReach(), None),
    )  # fmt: skip
    return VendorRanking(
        schema=RANKING_SCHEMA, hypothetical=True, statement=RANKED.format(as_of="2026-10-01"),
        tool=ToolRecord("0"), as_of="2026-10-01", register=REGISTER, inputs=INPUTS, by="products",
        currency="",
        whole=RankedReach(4, 1, (Amount("EUR", 7), Amount("USD", 100.5)), 0, (Amount("USD", 1),)),
        vendors=vendors, left_out=Unranked((HOSTILE,), 1, 2, 3),
        concentration=(Concentration("products", "", 0.5, 1, 1), Concentration("products", "", 0.8, 0, None)),
        paid=(PaidConcentration("USD", 2, 5_000),), read="Read 2 bought products and vendors.",
        coverage=COVERAGE, gaps=GAPS,
    )  # fmt: skip
