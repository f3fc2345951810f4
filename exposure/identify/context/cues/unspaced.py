"""What does a text in a script without blanks say of the names in it?"""

from collections.abc import Iterator

from exposure.identify.context.cues.kinds import Cue, Kind

_UNSPACED: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.against,
        ("不使用", "不再使用", "停用", "禁用", "禁止", "替代", "取代", "不含", "兼容", "互換",
         "使用していない", "廃止", "사용 안", "사용하지 않"),
    ),
    (Kind.plan, ("计划", "計画", "検討", "评估", "予定", "검토")),
    (Kind.service, ("使用", "采用", "採用", "基于", "基於", "利用", "搭載")),
    (
        Kind.supply,
        ("包括", "包含", "含", "许可", "許可", "订阅", "部署", "安装", "ライセンス", "導入"),
    ),
    (Kind.connector, ("集成", "对接", "連携")),
)  # fmt: skip
"""Looked for as letters."""


def cues_unspaced(text: str) -> Iterator[Cue]:
    """Yield what a text says in a script that writes no blanks, what speaks against it first."""
    if not text.isascii():
        yield from (Cue(kind, word) for kind, words in _UNSPACED for word in words if word in text)
