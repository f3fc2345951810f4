"""Does a draft read well as Markdown, and does no text of others become markup?"""

from msgspec.structs import replace

from exposure.model.attest.draft import Blank, Blanks, Boxes, Points, Section, Sentence, Table
from exposure.report.document.draft.markdown import write_markdown
from tests.report.document.draft.drafts import LATIN


def written(*blocks, **changes) -> str:
    return write_markdown(replace(LATIN, sections=(Section("One", blocks),), **changes)).decode()


def test_a_document_of_each_block() -> None:
    text = written(
        Sentence("A sentence.", "FAR 1.2(a)"),
        Boxes("It", ("does not;", "does.")),
        Points(("First", "Second")),
        Table("Products", ("A", "B"), (("x", ""),)),
        Blanks((Blank("Signature"), Blank("Name", "Ann"))),
        is_draft=True,
    )

    assert text == (
        "**DRAFT**\n\n# A plain document\n\n## One\n\nA sentence. \\[FAR 1.2(a)\\]\n\n"
        "It\n\n- ☐ does not;\n- ☐ does.\n\n- First\n- Second\n\n"
        "**Products**\n\n| A | B |\n| --- | --- |\n| x | ____ |\n\n"
        "Signature: __________________________________  \nName: Ann\n"
    )


def test_no_rows_are_said() -> None:
    assert "| --- | --- |\n| No rows. |  |\n" in written(Table("T", ("A", "B"), ()))


def test_text_of_others_is_no_markup() -> None:
    text = written(Sentence("# a\n- b | *c* <i> [x](http://y) ____d____"))

    assert "\\# a - b \\| \\*c\\* &lt;i&gt; \\[x\\](http&#58;//y) \\_\\_\\_\\_d" in text
