"""Which questions does a review ask, and what does a person see of each?"""

from exposure.model.judgements.review import ReviewGroup
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.index import Index, index_of
from exposure.report.neutral import terminal
from exposure.report.review_members import Member, members_of
from exposure.report.review_words import consequence_words, review_words
from exposure.report.terminal.text import SEPARATOR, folded, shown
from exposure.report.terminal.tree import more_words
from exposure.report.words import NOT_ADVICE, spaced

SHOWN_IN_SUMMARY = 3
SHOWN_GROUPS, SHOWN_MEMBERS = 20, 20
SHOWN_SAID = 5
JUDGE_FLAGS = '--as match|no_match|unsure --because CODE --reason "..." --by NAME'
LONGEST_LINE = 600
HANG = " " * 14
IN_FORCE_FIRST = "Designations in force first, then what touches more contracts, spend and assets."


def _otherwise_possible(result: ScanResult, named: str, width: int) -> list[str]:
    """Say which findings a person must look at although nobody asks whether it is that vendor."""
    index = index_of(result)
    found = [one for one in result.findings if one.outcome is Outcome.possible]
    if not found:
        return []
    first = min(found, key=index.urgency).id
    are = "is" if len(found) == 1 else "are"
    told = f"{number_of(len(found), 'finding')} {are} possible for another reason, which "
    return folded(f"{told}`exposure why {_named(named)} {first}` tells.", width, "", "  ")


def summary_lines(result: ScanResult, index: Index, width: int, out_dir: str | None) -> list[str]:
    """Return the first questions for the summary of a scan, and where the others stand."""
    if not result.reviews:
        return []
    lines = folded(f"Questions for a person: {review_words(result)}.", width, "  ", HANG)
    for group in result.reviews[:SHOWN_IN_SUMMARY]:
        lines += _question_lines(group, index, width, "  ")
    rest = len(result.reviews) - SHOWN_IN_SUMMARY
    asked = f"`exposure review {_named(out_dir)}` lists them"
    more = f"{number_of(rest, 'more question')} not shown here; {asked}." if rest > 0 else ""
    return lines + (folded(more, width, "  ", "  ") if more else [])


def review_list(result: ScanResult, named: str, width: int, *, show_all: bool = False) -> str:
    """Return every group with its question and what hangs on it, the most consequential first.

    `named` is the result as the user called it, for the commands that are shown.
    """
    if not result.reviews:
        said = ["No finding waits for a review.", *_otherwise_possible(result, named, width)]
        return "\n".join((*said, NOT_ADVICE, ""))
    index = index_of(result)
    groups = result.reviews if show_all else result.reviews[:SHOWN_GROUPS]
    lines = [f"{review_words(result)}.".capitalize(), *folded(IN_FORCE_FIRST, width), ""]
    for group in groups:
        lines += _question_lines(group, index, width, "")
    rest = len(result.reviews) - len(groups)
    lines += [more_words(rest, "group")] if rest else []
    look = f"Look at one: exposure review {_named(named)} {result.reviews[0].id}"
    return "\n".join([*lines, "", look, NOT_ADVICE]) + "\n"


def review_group(
    result: ScanResult, group: ReviewGroup, named: str, width: int, *, show_all: bool = False
) -> str:
    """Return one group: the question, each finding with its differences, and how it is judged."""
    index = index_of(result)
    members = list(members_of(result, index).of(group))
    kept = members if show_all else members[:SHOWN_MEMBERS]
    lines = [*_question_lines(group, index, width, ""), *_cause_lines(group, width), ""]
    for member in kept:
        lines += _member_lines(member, width)
    rest = len(members) - len(kept)
    lines += [more_words(rest, "finding")] if rest else []
    every = "it" if len(members) == 1 else f"all {len(members):,}"
    judge = f"  exposure judge {_named(named)} {group.id} {JUDGE_FLAGS}"
    return "\n".join([*lines, "", f"Judge {every}:", judge, NOT_ADVICE]) + "\n"


def _question_lines(group: ReviewGroup, index: Index, width: int, indent: str) -> list[str]:
    lead = f"{indent}{group.id}  "
    hang = " " * len(lead)
    beneath = f"{shown(index.vendor(group.vendor), 40)}: {shown(consequence_words(group), 200)}"
    asked = folded(shown(group.question, LONGEST_LINE), width, lead, hang)
    return [*asked, *folded(beneath, width, hang, hang)]


def _cause_lines(group: ReviewGroup, width: int) -> list[str]:
    words = f"Grouped by: {spaced(group.kind)}, '{shown(group.cause, 200)}' ({shown(group.rule)})"
    return folded(f"{words}.", width, "", "  ")


def _member_lines(member: Member, width: int) -> list[str]:
    sides = (
        f'"{shown(member.text, 120)}"',
        f"country {shown(member.country, 40)}" if member.country else "",
        f"website {shown(member.website, 120)}" if member.website else "",
        member.elsewhere(),
    )
    head = f"{member.finding.id}  {shown(member.asset, 60)}"
    lines = folded(SEPARATOR.join((head, *(side for side in sides if side))), width, "", HANG)
    for line in (member.line(placed=True), *member.said()[:SHOWN_SAID]):
        lines += folded(shown(line, LONGEST_LINE), width, HANG, HANG + "  ")
    return lines


def _named(result: str | None) -> str:
    """Return a folder as it is typed: in quotes where it holds blanks."""
    if result is None:
        return "DIR"
    name = terminal(result)
    return f'"{name}"' if " " in name else name
