"""Who has said what of one subject and vendor, and which of it is each person's last word?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.ingest.authored.contradiction import person
from exposure.ingest.authored.judgements import Placed
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


def voices_by_pair(judgements: Iterable[Placed]) -> dict[Pair, list[Voice]]:
    """Return what was said of each pair, the oldest first; of one day in the order of the files."""
    pairs: dict[Pair, list[Voice]] = {}
    for placed in sorted(judgements, key=lambda one: one.judgement.on):
        judgement = placed.judgement
        for subject in judgement.subjects:
            pairs.setdefault((subject.key, judgement.vendor), []).append(Voice(judgement, subject))
    return pairs


def kept(voices: Sequence[Voice]) -> list[Voice]:
    """Return those that no later line of the same person says it supersedes."""
    speakers = {voice.judgement.id: voice.person for voice in voices}
    retired = {
        voice.judgement.supersedes for voice in voices
        if speakers.get(voice.judgement.supersedes) == voice.person
    }  # fmt: skip
    return [voice for voice in voices if voice.judgement.id not in retired]


def about(voices: Sequence[Voice], profiles: Sequence[Profile]) -> Sequence[Voice]:
    """Return those who had this subject in view; where nobody had, all who spoke of its name.

    Two companies of one name are judged apart, and neither judgement takes the other's place.
    """
    wanted = set(profiles)
    return [one for one in voices if wanted <= set(one.subject.profiles)] or voices


def last_words(voices: Sequence[Voice]) -> Iterator[tuple[Voice, ...]]:
    """Yield for each person the judgements of their last word, the newest first.

    Lines of one person that say the same add up, as each had other findings in view; a line that
    says otherwise takes the place of all before it.
    """
    own: dict[str, list[Voice]] = {}
    for voice in voices:
        own.setdefault(voice.person, []).append(voice)
    for spoken in own.values():
        word = spoken[-1].judgement.judgement
        newest = list(reversed(spoken))
        end = next(
            (at for at, one in enumerate(newest) if one.judgement.judgement is not word), None
        )
        yield tuple(newest[:end])
