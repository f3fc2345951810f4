"""Which requests for a waiver or an exemption may a contract call for, source by source?"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from msgspec import Struct

from exposure.attest.disclosures.called import Called, called_for
from exposure.attest.disclosures.cells import Product, cells_of
from exposure.attest.disclosures.drafting import Made, Text, drafted, outgoing, template_of
from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.disclosures.others import Others
from exposure.attest.disclosures.rules import WAIVER_OF_ORDER
from exposure.attest.disclosures.source import name_of
from exposure.attest.disclosures.waivers.inside import Inside, laydown
from exposure.attest.disclosures.waivers.laydown import Presence, presences
from exposure.attest.disclosures.waivers.paths import WaiverPath, paths_under
from exposure.attest.disclosures.waivers.phase_out import Steps, phase_out_table, steps_for
from exposure.attest.words import sections_of
from exposure.model.attest.disclosure import DisclosureCell, DisclosureColumn
from exposure.model.attest.draft import Blank, Blanks, Section, Sentence, Table
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.designation import DesignationStatus
from exposure.model.removal.plan import RemovalPlan
from exposure.model.words import number_of
from exposure.patterns import late_pattern

TEMPLATE, LAYDOWN = "waiver-request", "laydown"
_OF_ORDER = "FAR 52.204-30"
_NOT_IN_NAME = late_pattern(r"[^\w-]+")


class _Asked(Struct, frozen=True):
    """One source on one contract."""

    grounds: DisclosureGrounds
    contract: str
    vendor: str
    presences: tuple[Presence, ...]
    plan: RemovalPlan | None
    others: Others

    @property
    def going(self) -> tuple[Presence, ...]:
        """Return the presences that may be told."""
        return tuple(one for one in self.presences if not one.held_back and not self._named(one))

    def _named(self, one: Presence) -> bool:
        return any(map(self.others.named_in, (one.product, one.where, one.tie)))

    @property
    def acts(self) -> tuple[DesignationStatus, ...]:
        """Return the acts under which something may be told, each once."""
        acts = {called.act.id: called.act
                for one in self.going for called in one.called if not called.held_back}  # fmt: skip
        return tuple(acts[key] for key in sorted(acts))

    @property
    def granted(self) -> tuple[tuple[str, str], ...]:
        """Return each act with who may grant a waiver under it, as the register has it."""
        told = {
            one.authority: one.basis.waiver if one.basis is not None else "" for one in self.acts
        }
        return tuple((act, _as_sentence(waiver or "not known")) for act, waiver in told.items())

    @property
    def paths(self) -> tuple[WaiverPath, ...]:
        """Return how a waiver could be asked for on the contract."""
        carried = self.grounds.carried(self.contract)
        bases = dict.fromkeys(one.basis.id for one in self.acts if one.basis is not None)
        return tuple(one for basis in bases for one in paths_under(basis, carried))


def draft_waivers(
    grounds: DisclosureGrounds, plans: Mapping[str, RemovalPlan], contracts: tuple[str, ...] = ()
) -> tuple[Drafted, ...]:
    """Return a request, and the record behind it, for each contract and source with a presence.

    `plans` is register id → removal plan; without one the phase-out table is blank. A source of
    which nothing may be told yet has none: its disclosure says what waits for a person.
    """
    return tuple(
        one
        for contract in grounds.asked(contracts)
        for source in _sources(grounds, plans, contract)
        for one in _documents(source)
    )  # fmt: skip


def _sources(
    grounds: DisclosureGrounds, plans: Mapping[str, RemovalPlan], contract: str
) -> Iterator[_Asked]:
    groups: dict[str, list[Called]] = {}
    for one in called_for(grounds, contract):
        groups.setdefault(one.finding.vendor, []).append(one)
    others = Others(grounds.result, contract)
    for vendor in sorted(groups):
        found = _Asked(grounds, contract, vendor, presences(grounds, contract, groups[vendor]),
                       plans.get(vendor), others)  # fmt: skip
        if found.going:
            yield found


def _documents(asked: _Asked) -> Iterator[Drafted]:
    grounds, contract = asked.grounds, asked.contract
    source = name_of(grounds, asked.vendor).text
    text = Text(template_of(grounds, TEMPLATE), {
        "source": source,
        "contractor": grounds.contractor(contract),
        "contract": contract,
        "as_of": grounds.result.as_of,
        "customer": grounds.engagement(contract).recipient,
    })  # fmt: skip
    steps = (
        Steps((), {}, {})
        if asked.plan is None
        else steps_for(asked.plan, asked.going, asked.others)
    )
    parts = _parts(asked, text, steps)
    draft = outgoing(grounds, contract, text, text.title, parts) if asked.paths else None
    is_whole = asked.plan is not None and len(asked.going) == len(asked.presences)
    slug = _slug(asked.vendor)
    made = Made(
        f"{TEMPLATE}-{slug}", text.title, draft, tuple(_to_do(asked, source, steps)), is_whole,
        tuple(one.finding.id for one in asked.presences),
    )  # fmt: skip
    yield drafted(grounds, contract, made)
    known = Inside(source, asked.presences, asked.plan, steps)
    inside = laydown(grounds, contract, known, text)
    yield Drafted(
        f"{LAYDOWN}-{slug}", inside.title, contract, "", DraftState.drafted, (), None, inside
    )


def _as_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _slug(vendor: str) -> str:
    """Return a vendor's id as part of a file name; one that is no such part gets a hash of its own."""
    plain = _NOT_IN_NAME.sub("-", vendor).strip("-")
    return plain if plain == vendor else f"{plain}-{sha256(vendor.encode()).hexdigest()[:6]}"


def _parts(asked: _Asked, text: Text, steps: Steps) -> Iterator[Section]:
    around = sections_of(text.template, text.fields)
    yield from around.before
    needs = tuple(sentence for path in asked.paths for sentence in path.needs)
    acts = Table(text.word("grant_table"), (text.word("act"), text.word("grantor")), asked.granted)
    is_sub_tier = asked.grounds.engagement(asked.contract).is_sub_tier
    passed_on = (Sentence(text.word("pass_on")),) if is_sub_tier else ()
    yield Section(text.word("grant_heading"), (acts, *needs, *passed_on))
    labels = ("justification", "activity", "alternatives", "until")
    yield Section(text.word("justification_heading"),
                  (Blanks(tuple(Blank(text.word(label)) for label in labels)),))  # fmt: skip
    products = tuple(_products(asked))
    is_of_order = any(path.clause == _OF_ORDER for path in asked.paths)
    told = text.word("of_order" if is_of_order else "closest")
    follows = Sentence(told, citation=f"{_OF_ORDER}(b)(5)(i)")
    yield Section(text.word("products_heading"), (follows, *_tables(text, products)))
    laid = Sentence(text.word("laydown"), citation="FAR 4.2104(a)(1)(ii)")
    yield Section(text.word("laydown_heading"), (laid, _laydown(asked, text)))
    planned = Sentence(text.word("phase_out"), citation="FAR 4.2104(a)(1)(ii)")
    ahead = phase_out_table(text, steps, asked.grounds.result.as_of)
    yield Section(text.word("phase_out_heading"), (planned, ahead))
    yield Section(text.word("mitigation_heading"), (_mitigation(text, products),))
    yield from around.after
    yield text.to_sign


def _products(asked: _Asked) -> Iterator[tuple[str, dict[DisclosureColumn, DisclosureCell]]]:
    """Yield name and cells of each product that may be told, by name."""
    groups: dict[str, list[Called]] = {}
    for one in asked.going:
        ready = [called for called in one.called if not called.held_back]
        groups.setdefault(one.finding.asset, []).extend(ready)
    for key, called in groups.items():
        asset = asked.grounds.assets[key]
        product = Product(asked.grounds, asked.contract, asset, tuple(called))
        cells = cells_of(product, asked.others)
        yield asset.name, {one.column: one for one in cells}


def _tables(
    text: Text, products: Iterable[tuple[str, dict[DisclosureColumn, DisclosureCell]]]
) -> Iterator[Table]:
    for number, (name, cells) in enumerate(products, 1):
        rows = tuple(
            (f"{one.column.heading}, {one.citation}", cells[one.column].text)
            for one in WAIVER_OF_ORDER
        )
        title = text.word("table", number=str(number), product=name)
        yield Table(title, (text.word("field"), text.word("entry")), rows)


def _laydown(asked: _Asked, text: Text) -> Table:
    columns = (
        text.word("product_column"),
        text.word("where"),
        text.word("tie"),
        text.word("since"),
    )
    told = dict.fromkeys((one.product, one.where, one.tie, one.since) for one in asked.going)
    return Table(text.word("laydown_table"), columns, tuple(told))


def _mitigation(
    text: Text, products: Iterable[tuple[str, dict[DisclosureColumn, DisclosureCell]]]
) -> Table:
    taken, recommended = DisclosureColumn.mitigation_taken, DisclosureColumn.mitigation_recommended
    rows = tuple((name, cells[taken].text, cells[recommended].text) for name, cells in products)
    columns = (text.word("product_column"), text.word("taken"), text.word("recommended"))
    return Table(text.word("mitigation_table"), columns, rows)


def _to_do(asked: _Asked, source: str, steps: Steps) -> Iterator[str]:
    if not asked.paths:
        names = ", ".join(act for act, _ in asked.granted)
        yield (f"No text that was read lets a contractor ask for a waiver under {names}: ask the"
               " contracting officer for written direction.")  # fmt: skip
    else:
        yield f"Confirm match and use of what holds {source}, and state the justification."
    yield from (f"{act}: {waiver}" for act, waiver in asked.granted)
    if asked.plan is None:
        yield f"Write the phase-out plan: `exposure plan {asked.vendor}`."
    elif asked.plan.lasting:
        lasting = number_of(len(asked.plan.lasting), "exposure lasts", "exposures last")
        yield f"{lasting} after every cut of the plan to remove {source}".removesuffix(".") + "."
    passed = sorted({day for day in steps.days.values() if day < asked.grounds.result.as_of})
    if passed:
        yield (f"Days that an act states for a phase-out lie before the law date and are left out:"
               f" {', '.join(passed)}. Have counsel say what follows, and propose days.")  # fmt: skip
    held = len(asked.presences) - len(asked.going)
    if held:
        yield (f"{held} of {number_of(len(asked.presences), 'presence')} of {source} are held back: the"
               " laydown names them and says why. A full one holds all that are used.")  # fmt: skip
