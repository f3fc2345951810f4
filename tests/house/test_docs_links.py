"""Does every link between pages lead to a page, and is every page reached from the index?"""

import re
from pathlib import Path

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")


def test_links_lead_somewhere(root: Path, pages) -> None:
    dead = [
        f"{page}: {target}"
        for page, text in pages.items()
        for target in LINK.findall(text)
        if not (root / page).parent.joinpath(target).exists()
    ]

    assert not dead, "\n".join(dead)


def test_the_index_names_every_page(root: Path, pages) -> None:
    index = root / "docs" / "README.md"
    named = {
        (index.parent / target).resolve().relative_to(root.resolve()).as_posix()
        for target in LINK.findall(pages["docs/README.md"])
    }

    assert sorted(set(pages) - named - {"README.md", "docs/README.md"}) == []
