"""How do tests read a page back as a browser would, without one?"""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input"}


@dataclass
class Parsed(HTMLParser):
    """The elements of a page, its visible text, and what stands in styles and scripts."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    raw: dict[str, str] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {key: value or "" for key, value in attrs}
        self.elements.append((tag, told))
        if tag not in VOID:
            self.open.append("data" if told.get("type") == "application/json" else tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        met = self.open.pop()
        assert tag in {met, "script" if met == "data" else met}, f"{met} ended as {tag}"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"style", "script", "data"}:
            self.raw[self.open[-1]] = self.raw.get(self.open[-1], "") + data
        else:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    @property
    def data(self) -> dict:
        return json.loads(self.raw["data"])

    def ids(self) -> list[str]:
        return [told["id"] for _, told in self.elements if "id" in told]


def parsed(page: bytes) -> Parsed:
    """Return a page that was read to its end, every element closed."""
    reader = Parsed()
    reader.feed(page.decode())
    reader.close()
    assert reader.open == []
    return reader
