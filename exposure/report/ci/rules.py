"""Under which rule does a build report what it met, and what does that rule mean?"""

from typing import Literal

from msgspec import Struct

from exposure.model.relation import Relation

DOCUMENTATION = "https://exposure.example/docs"
"""Where the documentation is published; the same address stands in pyproject.toml."""

RulesLevel = Literal["error", "warning"]


class Rule(Struct, frozen=True):
    """One kind of thing that a build can be told of; its page has a section of the same id."""

    id: str
    title: str
    """A sentence part, for lists of rules."""
    meaning: str
    """What was met, and what that does not say yet."""
    action: str
    """What an engineer does next."""
    level: RulesLevel
    tag: str
    """`in-use`, `points-to` or `unknown`: what sets it apart from the rules of other tags."""

    @property
    def name(self) -> str:
        """Return the id as programs write names: `MadeBy`."""
        return "".join(word.capitalize() for word in self.id.split("-"))

    @property
    def help_uri(self) -> str:
        """Return where the page of check rules explains it."""
        return f"{DOCUMENTATION}/reference/check-rules.md#{self.id}"


_CHANGE = "Change the direct dependency that is named with it, or record a decision."
_LOOK = "Look whether it is that vendor and whether it is used; then record what you found."

RULES: tuple[Rule, ...] = (
    Rule(
        "made-by", "Made by a vendor that is looked for",
        "A component, service or model is made, published or provided by a vendor that is "
        "designated, under watch, or that you asked for. Presence is not yet use.",
        _CHANGE, "error", "in-use",
    ),
    Rule(
        "connector-to", "Connector to a vendor that is looked for",
        "Somebody else's package exists to reach the service of the vendor. Whether it is called "
        "is not said by an SBOM.",
        "Change the direct dependency that is named with it, or configure another provider and "
        "record a decision.",
        "error", "in-use",
    ),
    Rule(
        "routes-to", "Can route to a vendor that is looked for",
        "The package can reach the vendor's service by configuration, among others.",
        "Look which providers are configured; then record what you found.",
        "warning", "points-to",
    ),
    Rule(
        "hosted-through", "Hosts models of a vendor that is looked for",
        "A service offers models of the vendor through another company's cloud.",
        "Look which models are switched on; change the service, or record a decision.",
        "error", "in-use",
    ),
    Rule(
        "subprocessor-of", "Names a vendor that is looked for as sub-processor",
        "A supplier's own records name the vendor among those who work for it.",
        "Ask the supplier whether the vendor takes part in what you buy; record the answer.",
        "error", "in-use",
    ),
    Rule(
        "owned-by", "Owned by a vendor that is looked for",
        "Its maker belongs to the vendor.",
        _CHANGE, "error", "in-use",
    ),
    Rule(
        "origin-only", "Originates from a vendor that is looked for",
        "The vendor created it, and others govern it now.",
        _LOOK, "warning", "points-to",
    ),
    Rule(
        "used-to-develop", "Said to be developed with a product of a vendor that is looked for",
        "The product's maker is said to use the vendor's product in its own development.",
        "Ask the maker; record the answer.",
        "warning", "points-to",
    ),
    Rule(
        "instrumentation-only", "Instrumentation for a vendor that is looked for",
        "It observes calls to the vendor's service and makes none itself.",
        "Look what it observes: a client of the vendor may stand beside it.",
        "warning", "points-to",
    ),
    Rule(
        "mentions-only", "Mentions a vendor that is looked for",
        "It bears the vendor's name, or resembles it; it may be somebody else's, or an imitation.",
        _LOOK, "warning", "points-to",
    ),
    Rule(
        "presence-hidden", "Something could not be read that may hide a vendor",
        "A part of the inputs could not be read, or says less than it seems to, so that a "
        "component or vendor may be missing. This is not an absence of findings.",
        "Make the SBOM again, whole and with identities, or hand over the part that is missing.",
        "warning", "unknown",
    ),
    Rule(
        "input-unusable", "An input cannot be used",
        "A file that was named on the command line could not be read, so that nothing is known "
        "of it.",
        "Name the right file, or make it again.",
        "error", "unknown",
    ),
    Rule(
        "not-assessable", "An asset cannot be assessed",
        "The records do not allow an answer for this asset, and the build asks for one.",
        "Hand over an SBOM that lists its components to the end.",
        "error", "unknown",
    ),
)  # fmt: skip
"""Every rule, in the order in which outputs list them: relations first, then what is not known."""

BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
PRESENCE_HIDDEN, INPUT_UNUSABLE, NOT_ASSESSABLE = (
    BY_ID["presence-hidden"], BY_ID["input-unusable"], BY_ID["not-assessable"],
)  # fmt: skip


def rule_of(relation: Relation) -> Rule:
    """Return the rule under which findings of a relation are reported."""
    return BY_ID[relation.value.replace("_", "-")]
