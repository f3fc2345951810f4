"""Why does a judgement no longer hold for a finding? One small rule each."""

from collections.abc import Callable

from msgspec import Struct

from exposure.assess.judgements.profile import profile_words
from exposure.assess.judgements.subject import evidence_lines
from exposure.ingest.authored.contradiction import waits_for
from exposure.ingest.authored.decisions.days import dated_ahead
from exposure.model.finding import Finding
from exposure.model.judgements.judgement import JudgedSubject, Judgement, Profile
from exposure.model.judgements.words import JudgementWord
from exposure.model.relation import Confidence

STRONG = frozenset({
    "identifier", "domain-owned", "endpoint-owned", "purl-owned-namespace", "purl-owned-prefix",
    "purl-owned-package", "purl-affiliate",
})  # fmt: skip
"""Rules of docs/reference/rules.md that a person's no_match does not outweigh alone."""


class Matter(Struct, frozen=True):
    """One judgement before one finding."""

    judgement: Judgement
    subject: JudgedSubject
    """The subject as the person had it in view."""
    finding: Finding
    profiles: tuple[Profile, ...]
    """What the records say of the subject now."""
    entry: str
    """Digest of what the register holds of the vendor now."""
    day: str
    """ISO day on which it must hold."""


class Lapse(Struct, frozen=True):
    """Why a judgement does not hold."""

    because: str
    stronger: bool = False
    """True where evidence outweighs a person's no_match: every output warns of it."""
    proposed: bool = False
    """True where nothing but a second person or a proof is missing."""


def lapse_of(matter: Matter) -> Lapse | None:
    """Return why the judgement does not hold for the finding; None where it holds."""
    outweighed = outweighed_by(matter)
    if outweighed:
        return Lapse(outweighed, stronger=True)
    because = next((told for rule in RULES if (told := rule(matter))), "")
    if because:
        return Lapse(because)
    waits = waits_for(matter.judgement)
    return Lapse(waits, proposed=True) if waits else None


def outweighed_by(matter: Matter) -> str:
    """Strong evidence opens a no_match again, unless it was in view when the finding was closed."""
    finding, seen = matter.finding, matter.subject
    if matter.judgement.judgement is not JudgementWord.no_match:
        return ""
    strong = sorted(
        f"{one.rule} {one.listed}".strip() for one in finding.evidence if one.rule in STRONG
    )
    sure = finding.confidence is Confidence.confirmed
    if not strong and not sure:
        return ""
    shown = strong[0] if strong else "the match is confirmed"
    unseen = bool(new_evidence(matter)) or finding.confidence.rank < seen.confidence.rank
    return f"stronger evidence than the judgement had in view: {shown}" if unseen else ""


def not_come_yet(matter: Matter) -> str:
    """A judgement of a later day than the scan has not been made yet."""
    return dated_ahead(matter.judgement.on, matter.day)


def expired(matter: Matter) -> str:
    """A judgement holds through its last day."""
    expires = matter.judgement.expires
    if expires is None or expires.isoformat() >= matter.day:
        return ""
    return f"it expired on {expires}"


def entry_changed(matter: Matter) -> str:
    """A judgement is about the vendor as the register had it."""
    if matter.judgement.register_entry == matter.entry:
        return ""
    return f"the register's entry of {matter.judgement.vendor} has changed"


def relation_unseen(matter: Matter) -> str:
    """A judgement is about the ties that were in view."""
    relation = matter.finding.relation
    if relation in matter.subject.relations:
        return ""
    return f"it was made on {', '.join(matter.subject.relations)}, and this is {relation}"


def profile_unseen(matter: Matter) -> str:
    """A judgement is about the company that the records described."""
    unseen = [one for one in matter.profiles if one not in matter.subject.profiles]
    if not unseen:
        return ""
    before = "; ".join(map(profile_words, matter.subject.profiles)) or "nothing"
    return f"the records now state {profile_words(unseen[0])}, and stated {before}"


def level_risen(matter: Matter) -> str:
    """A no_match holds at the level at which it was made, or below."""
    now, before = matter.finding.confidence, matter.subject.confidence
    if matter.judgement.judgement is not JudgementWord.no_match or now.rank >= before.rank:
        return ""
    return f"the match is now {now}, and was {before}"


def new_evidence(matter: Matter) -> str:
    """A no_match holds against what was in view; another row of the same says nothing new."""
    if matter.judgement.judgement is not JudgementWord.no_match:
        return ""
    unseen = sorted(evidence_lines(matter.finding) - set(matter.subject.evidence))
    return f"new evidence: {unseen[0]}" if unseen else ""


RULES: tuple[Callable[[Matter], str], ...] = (
    not_come_yet, expired, entry_changed, relation_unseen, profile_unseen, level_risen,
    new_evidence,
)  # fmt: skip
"""Tried in this order; the first reason is told."""
