from exposure.ingest.lists.notice.blocks import blocks_of


def _shown(text: str) -> list[tuple[int, str]]:
    return [(block.number, block.text) for block in blocks_of(text)]


def test_blank_lines_indents_and_bullets_part_paragraphs() -> None:
    text = "    One goes\non.\nTwo\n\nThree\n    Four\n<bullet> Five\n<bullet> Six\nends\n"

    assert _shown(text) == [
        (1, "One goes on. Two"), (5, "Three"), (6, "Four"), (7, "• Five"), (8, "• Six ends"),
    ]  # fmt: skip


def test_marks_of_pages_are_no_text_and_remembered() -> None:
    first, second = blocks_of("One\n\n[[Page 35190]]\n\ntwo\n")

    assert (first.text, first.behind_page, second.text, second.behind_page) == (
        "One", False, "two", True,
    )  # fmt: skip


def test_a_text_edition_in_a_page_keeps_its_lines() -> None:
    page = "<html>\n<head><title>x</title></head>\n<body><pre>\nOne <a href='x'>two</a>\n\nThree\n</pre>"

    assert _shown(page) == [(4, "One two"), (6, "Three")]


def test_tags_of_blocks_part_and_tags_within_a_line_do_not() -> None:
    page = (
        "<p>One <b>bold</b>\nword</p>\n<li>Two</li><div>Three<br>Four</div>&amp; <!-- no --> five"
    )

    assert _shown(page) == [(1, "One bold word"), (3, "Two"), (3, "Three Four"), (3, "& five")]
    assert [line.text for line in blocks_of(page)[2].lines] == ["Three", "Four"]


def test_styles_scripts_and_menus_are_no_text() -> None:
    page = "<html><style>p {}</style><script>a < b</script><nav><p>Menu</p></nav><p>One</p></html>"

    assert _shown(page) == [(1, "One")]


def test_any_line_end_ends_a_line() -> None:
    assert _shown("One\r\n\r\nTwo\r\rThree") == [(1, "One"), (3, "Two"), (5, "Three")]
