"""What do all who spoke of a finding amount to: one word, a disagreement, or nothing that holds?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.judgements.lapse import Lapse, Matter, lapse_of
from exposure.assess.judgements.voices import Voice, about, kept, last_words
from exposure.assess.outcome import finding_outcome
from exposure.model.finding import Analysis, Finding
from exposure.model.judgements.decision import AnalysisState, Effect, Fate, Said
from exposure.model.judgements.judgement import Profile
from exposure.model.judgements.words import JudgementWord

STATES: dict[JudgementWord, AnalysisState] = {
    JudgementWord.no_match: AnalysisState.false_positive,
    JudgementWord.match: AnalysisState.affected,
    JudgementWord.unsure: AnalysisState.in_triage,
}
"""What is said → where the finding stands."""


class Scene(Struct, frozen=True):
    """What a finding is when it is judged, beside the finding itself."""

    profiles: tuple[Profile, ...]
    entry: str
    day: str


class Heard(Struct, frozen=True):
    """A finding with what people said of it, and what became of each of their judgements."""

    finding: Finding
    effects: tuple[tuple[str, Effect], ...]
    """Id of a judgement, and what became of it here."""
    outweighed: bool = False
    """True where strong evidence stands against a no_match."""


class _Word(Struct, frozen=True):
    """One person's last word, and why it does not hold, where it does not."""

    voice: Voice
    lapse: Lapse | None


def hear(finding: Finding, voices: Sequence[Voice], scene: Scene) -> Heard:
    """Return the finding with its analysis and outcome; `voices` all speak of its pair.

    What several say alike is obeyed, the latest named; where those that hold differ, it stays open.
    """
    words = [_word(run, finding, scene) for run in last_words(about(kept(voices), scene.profiles))]
    holding = [word for word in words if word.lapse is None]
    fate = _fate(words, holding)
    obeyed = max(holding, key=_age).voice if fate is Fate.applied else None
    analysis = _analysis(fate, obeyed, words)
    judged = replace(finding, analysis=analysis)
    return Heard(
        replace(judged, outcome=finding_outcome(judged)),
        tuple(_effects(finding, words, voices, fate)),
        any(word.lapse is not None and word.lapse.stronger for word in words),
    )


def _word(run: Sequence[Voice], finding: Finding, scene: Scene) -> _Word:
    """Return the newest judgement of one person's last word that holds, else the newest."""
    lapses = [
        lapse_of(
            Matter(one.judgement, one.subject, finding, scene.profiles, scene.entry, scene.day)
        )
        for one in run
    ]
    at = next((number for number, lapse in enumerate(lapses) if lapse is None), 0)
    return _Word(run[at], lapses[at])


def _fate(words: Sequence[_Word], holding: Sequence[_Word]) -> Fate:
    if not holding:
        waiting = any(word.lapse is not None and word.lapse.proposed for word in words)
        return Fate.proposed if waiting else Fate.reopened
    said = {word.voice.judgement.judgement for word in holding}
    return Fate.applied if len(said) == 1 else Fate.conflicting


def _age(word: _Word) -> str:
    return word.voice.judgement.on.isoformat()


def _analysis(fate: Fate, obeyed: Voice | None, words: Sequence[_Word]) -> Analysis:
    said = tuple(_said(word) for word in words)
    if obeyed is None:
        return Analysis(fate=fate, said=said)
    judgement = obeyed.judgement
    return Analysis(STATES[judgement.judgement], judgement.reason_code, judgement.id, fate, said)


def _said(word: _Word) -> Said:
    judgement = word.voice.judgement
    return Said(
        judgement.id, judgement.judgement, judgement.reason_code, judgement.reason, judgement.by,
        judgement.on.isoformat(), judgement.approved_by, word.lapse.because if word.lapse else "",
    )  # fmt: skip


def _effects(
    finding: Finding, words: Sequence[_Word], voices: Sequence[Voice], fate: Fate
) -> Iterator[tuple[str, Effect]]:
    """Yield what became of each judgement of the pair: those not heard gave way to another."""
    heard = {word.voice.judgement.id: word for word in words}
    for word in heard.values():
        became = fate if word.lapse is None else _fate([word], ())
        because = word.lapse.because if word.lapse else ""
        yield word.voice.judgement.id, Effect(finding.id, became, because)
    for voice in voices:
        if voice.judgement.id not in heard:
            because = "another judgement of the same person is heard for it"
            yield voice.judgement.id, Effect(finding.id, Fate.superseded, because)
