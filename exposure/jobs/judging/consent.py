"""Does a new judgement go with itself and with what was said before?"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.assess.judgements.voices import Voice, about, kept, last_words, voices_by_pair
from exposure.errors import SettingsError
from exposure.ingest.authored.contradiction import contradiction
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.decisions.placed import Placed
from exposure.model.judgements.judgement import Judgement, Profile


def superseding(judgement: Judgement, said: Sequence[Placed]) -> Judgement:
    """Return the judgement naming the earlier one of the same person whose place it takes.

    Only one that says otherwise gives way: what says the same, of other findings, stands beside it.
    """
    older = [
        voice.judgement for voice in _own(judgement, said)
        if voice.judgement.judgement is not judgement.judgement
    ]  # fmt: skip
    return replace(judgement, supersedes=older[-1].id) if older else judgement


def refuse_contradiction(judgement: Judgement, said: Sequence[Placed]) -> None:
    """Raise `SettingsError` where the judgement contradicts itself or adds nothing."""
    told = contradiction(judgement)
    if told:
        raise SettingsError(told.replace("_", "-", 1) if told.startswith("approved_by") else told,
                            hint="say what holds, or ask somebody else")  # fmt: skip
    same = next(
        (voice.judgement for voice in _own(judgement, said) if _says_it(voice, judgement)), None
    )
    if same is not None:
        raise SettingsError(f"{same.id} of {same.on} by {same.by} already says so",
                            hint="nothing was written")  # fmt: skip


def _own(judgement: Judgement, said: Sequence[Placed]) -> list[Voice]:
    """Return what the same person last said of the same subjects, the oldest first."""
    pairs = voices_by_pair(said)
    found = []
    for subject in judgement.subjects:
        voices = pairs.get((subject.key, judgement.vendor), [])
        for run in last_words(about(kept(voices), subject.profiles)):
            if run[0].person == person(judgement.by):
                found += [one for one in reversed(run) if _overlaps(one, subject.profiles)]
    return sorted(found, key=lambda one: one.judgement.on)


def _overlaps(voice: Voice, profiles: Sequence[Profile]) -> bool:
    return not profiles or bool(set(profiles) & set(voice.subject.profiles))


def _says_it(voice: Voice, judgement: Judgement) -> bool:
    """Say whether a line differs from the new one in nothing but its day and chain."""
    same = replace(
        voice.judgement, id=judgement.id, on=judgement.on, supersedes=judgement.supersedes
    )
    return same == judgement
