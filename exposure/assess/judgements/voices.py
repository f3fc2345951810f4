"""Who has said what of one subject and vendor, and which of it is each person's last word?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.ingest.authored.contradiction import waits_for
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.decisions.placed import Placed
from exposure.model.judgements.judgement import JudgedSubject, Judgement, Profile

Pair: TypeAlias = tuple[str, str]
"""Subject key and vendor: a judgement speaks of this pair and of no other."""


class Voice(Struct, frozen=True):
    """One judgement, as far as it speaks of one subject."""

    judgement: Judgement
    subject: JudgedSubject

    @property
    def person(self) -> str:
        """Who speaks, without spelling habits."""
        return person(self.judgement.by)

    @property
    def is_proposal(self) -> bool:
        """Say whether a second person, or a proof, is missing."""
        return bool(waits_for(self.judgement))


def voices_by_pair(judgements: Iterable[Placed]) -> dict[Pair, list[Voice]]:
    """Return what was said of each pair, the oldest first; of one day in the order of the files."""
    pairs: dict[Pair, list[Voice]] = {}
    for placed in sorted(judgements, key=lambda one: one.judgement.on):
        judgement = placed.judgement
        for subject in judgement.subjects:
            pairs.setdefault((subject.key, judgement.vendor), []).append(Voice(judgement, subject))
    return pairs


def kept(voices: Sequence[Voice]) -> list[Voice]:
    """Return those that no later line of the same person says it supersedes.

    A proposal takes nothing's place before a second person approves it.
    """
    retired = superseded(
        [
            Chained(one.judgement.id, one.judgement.supersedes, one.person, one.is_proposal)
            for one in voices
        ]
    )
    return [voice for voice in voices if voice.judgement.id not in retired]


class Chained(Struct, frozen=True):
    """A line, as far as lines take each other's place."""

    id: str
    supersedes: str
    person: str
    is_proposal: bool


def superseded(lines: Sequence[Chained]) -> set[str]:
    """Return the ids whose place another line of the same person took, also over a proposal."""
    known = {one.id: one for one in lines}
    retired: set[str] = set()
    for line in lines:
        older = None if line.is_proposal else known.get(line.supersedes)
        while older is not None and older.person == line.person and older.id not in retired:
            retired.add(older.id)
            older = known.get(older.supersedes) if older.is_proposal else None
    return retired


def about(voices: Sequence[Voice], profiles: Sequence[Profile]) -> Sequence[Voice]:
    """Return those who had this subject in view; where nobody had, all who spoke of its name.

    Two companies of one name are judged apart, and neither judgement takes the other's place.
    """
    wanted = set(profiles)
    return [one for one in voices if wanted <= set(one.subject.profiles)] or voices


def last_words(voices: Sequence[Voice]) -> Iterator[tuple[Voice, ...]]:
    """Yield for each person the judgements of their last word, the newest first.

    Lines of one person that say the same add up, as each had other findings in view; a line that
    says otherwise takes the place of all before it. Behind a proposal stands what the person said
    before it, which goes on until it is approved.
    """
    own: dict[str, list[Voice]] = {}
    for voice in voices:
        own.setdefault(voice.person, []).append(voice)
    for spoken in own.values():
        newest = list(reversed(spoken))
        run = _run(newest)
        yield run
        firm = [one for one in newest if not one.is_proposal]
        if firm and all(one.is_proposal for one in run):
            yield _run(firm)


def _run(newest: Sequence[Voice]) -> tuple[Voice, ...]:
    """Return the first lines of a list that say the same."""
    word = newest[0].judgement.judgement
    end = next((at for at, one in enumerate(newest) if one.judgement.judgement is not word), None)
    return tuple(newest[:end])
