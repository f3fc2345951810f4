"""How does a person ask for the reasons of one answer?"""

from exposure.cli.options import (
    AnyResult,
    AsTicket,
    MaxTier,
    OfRelation,
    RegisterFile,
    RegisterKey,
    ShowAll,
    Subject,
    WithNotPublic,
)
from exposure.cli.printing import print_folded, print_lines


def why(  # noqa: PLR0917 - typer reads flags from the signature
    result: AnyResult,
    subject: Subject,
    show_all: ShowAll = False,
    max_tier: MaxTier = None,
    relation: OfRelation = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    markdown: AsTicket = False,
    with_not_public: WithNotPublic = False,
) -> None:
    """Explain one answer of a scan: a finding, vendor, asset, package or spreadsheet cell.

    What was not flagged is explained too: what was read, which vendors were considered, and what
    spoke against each.
    """
    from exposure.jobs.why import limited
    from exposure.jobs.why import why as run

    limits = limited(max_tier, relation or ())
    if markdown:
        from exposure.jobs.explain.ticket import why_in_markdown

        print_lines(why_in_markdown(result, subject, limits=limits, register_file=register,
                    register_key=register_key, with_not_public=with_not_public))  # fmt: skip
        return
    print_folded(run(result, subject, show_all=show_all, limits=limits, register_file=register,
                     register_key=register_key))  # fmt: skip
