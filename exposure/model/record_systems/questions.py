"""Which record systems has the company said nothing of, and what could it say?"""

from exposure.model.record_systems.known import KNOWN_SYSTEMS, KnownSystem, known_as
from exposure.model.settings import Settings

_FORMS = (
    '# "exists": we have it; the scan works out whether it was handed over.',
    '# {file = "cards-*.csv"}: we have it, and this file holds it.',
    '# {expected = ["our-app"]}: we have it, and an SBOM of each of these belongs to it.',
    '# "not_fed": we have it, and do not hand it over.',
    '# {state = "none", stated_by = "Name, role"}: we have none, says this person.',
)


def unsaid_systems(settings: Settings) -> tuple[KnownSystem, ...]:
    """Return the known systems of which the settings say nothing; none where nobody is asked."""
    if settings.record_systems is None:
        return ()
    said = {known_as(system.name) for system in settings.record_systems}
    said |= {known_as("repositories")} if settings.repositories else set()
    return tuple(known for known in KNOWN_SYSTEMS if known not in said)


def questions_of(settings: Settings) -> tuple[str, ...]:
    """Return lines that ask for each unsaid system, ready to be pasted into exposure.toml.

    The table's own header is left out where the file has it, because TOML allows it once. What is
    pasted unchanged counts as not fed until an input shows otherwise. No lines: all was said.
    """
    unsaid = unsaid_systems(settings)
    if not unsaid:
        return ()
    lines = [f'{known.key} = "exists"' for known in unsaid]
    width = max(map(len, lines))
    return (
        "# Which of these records does the company have? Change what does not hold.",
        *_FORMS,
        "# Under [record_systems]:" if settings.record_systems else "[record_systems]",
        *(
            f"{line:<{width}}  # {known.name}: {known.holds}"
            for line, known in zip(lines, unsaid, strict=True)
        ),
    )
