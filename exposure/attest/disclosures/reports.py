"""What would be reported under one rule, first and afterwards, and to whom?"""

from collections.abc import Iterator

from exposure.attest.disclosures.deadlines import moment, running_for
from exposure.attest.disclosures.drafting import (
    Made,
    Text,
    drafted,
    findings_in,
    outgoing,
    product_table,
    template_of,
    to_do_for,
)
from exposure.attest.disclosures.grounds import DisclosureGrounds, joined
from exposure.attest.words import sections_of
from exposure.model.attest.disclosure import DisclosureSheet
from exposure.model.attest.draft import Blank, Blanks, Section, Sentence
from exposure.model.attest.package import Drafted
from exposure.register.law.clocks import ClockRule, CountsFrom

TEMPLATE = "report-of-identification"


def report_of(grounds: DisclosureGrounds, contract: str, sheet: DisclosureSheet) -> Drafted:
    """Return the report of one rule, for its recipient; none where every row is held back."""
    clocks = [grounds.clocks[key] for key in sheet.rule.clocks if key in grounds.clocks]
    text = Text(template_of(grounds, TEMPLATE), {
        "paragraph": sheet.rule.citation,
        "contractor": grounds.contractor(contract),
        "contract": contract,
        "as_of": grounds.result.as_of,
        "channel": joined(clock.channel for clock in clocks),
    })  # fmt: skip
    around = sections_of(text.template, text.fields)
    parts = [
        *around.before,
        Section(text.word("channel_heading"),
                (Sentence(text.word("channel"), citation=sheet.rule.citation),)),
        _identified(grounds, contract, sheet, text),
        *_products(text, sheet),
        *_new(text, clocks),
        *around.after,
        text.to_sign,
    ]  # fmt: skip
    draft = outgoing(grounds, contract, text, text.title, parts) if sheet.outgoing else None
    is_whole = all(row.goes_out for row in sheet.rows)
    name = f"{TEMPLATE}-{sheet.rule.id}"
    return drafted(
        grounds,
        contract,
        Made(name, text.title, draft, to_do_for([sheet]), is_whole, findings_in([sheet])),
    )


def _identified(
    grounds: DisclosureGrounds, contract: str, sheet: DisclosureSheet, text: Text
) -> Section:
    """Return the lines for a time and its source: a time only where a person recorded one."""
    findings = frozenset(key for row in sheet.outgoing for key in row.findings)
    running = running_for(grounds, sheet.rule, contract, findings)
    recorded = joined(moment(one.at, one.zone) for one in running)
    blanks = (Blank(text.word("identified"), recorded), Blank(text.word("known_from")))
    return Section(text.word("identified_heading"), (Blanks(blanks),))


def _products(text: Text, sheet: DisclosureSheet) -> Iterator[Section]:
    first = [one for one in sheet.rule.fields if not one.is_follow_up]
    later = [one for one in sheet.rule.fields if one.is_follow_up]
    rows = list(enumerate(sheet.outgoing, 1))
    yield Section(text.word("first_heading"), tuple(
        product_table(text, text.word("table", number=str(number), product=row.product), row, first)
        for number, row in rows
    ))  # fmt: skip
    if later:
        tables = (
            product_table(text, text.word("table_later", number=str(number), product=row.product),
                          row, later)
            for number, row in rows
        )  # fmt: skip
        told = Sentence(text.word("later"), citation=sheet.rule.follow_up)
        yield Section(text.word("later_heading"), (told, *tables))


def _new(text: Text, clocks: list[ClockRule]) -> Iterator[Section]:
    """Yield that further information is told too, where the rule asks that and no second report."""
    follow_ups = (one.follow_up for one in clocks if one.follow_up is not None)
    told = joined(one.citation for one in follow_ups
                  if one.counts_from is CountsFrom.new_information)  # fmt: skip
    if told:
        yield Section(text.word("new_heading"), (Sentence(text.word("new"), citation=told),))
