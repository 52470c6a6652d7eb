"""Modules made by chance: statements, docstrings, comments and blank lines anywhere."""

from __future__ import annotations

from hypothesis import strategies as st

_SIMPLE = ("x = 1", "x: int", "f(x)", "import a", "from a import b", "return", "pass")
_SIMPLE += ("x = [\n    1,\n]", "raise X", "continue", "import_a: int", "f'a{b}'")
_TEXTS = ('"""A."""', '"""A.\n\n{}B\n{}"""', '"""A.\n\n{}    B\n{}"""', '"""A\n{}B."""')
_TEXTS += ('"""A "b\\""""', '""" A"""', '"""A """', '"""A\\\\"""', '""""""', '"""A."""')
_TEXTS += ('"""A.\n\n{}B \n\n{}"""', '"""A\\x1F"""', '"""A."""', '"""A.\n{}B\n{}"""')
_COMMENTS = ("# a", "#: a", "#a", "# a ")
_HEADERS = ("def f():", "async def f() -> None:", "class A:", "class A(B):", "if x:")
_HEADERS += ("def f(self, a: int = 1) -> str:", "class A(B, kw_only=True):", "while x:")
_DECORATORS = ("@a", "@a.b", "@a(1)")


@st.composite
def modules(draw: st.DrawFn) -> str:
    """A module, which need not be one that Python takes."""
    lines = [draw(st.sampled_from(_TEXTS))] if draw(st.booleans()) else []
    lines += ["", "from __future__ import annotations"]
    _block(draw, 0, lines)
    return "\n".join(lines) + "\n" * draw(st.integers(1, 3))


def _block(draw: st.DrawFn, depth: int, lines: list[str]) -> None:
    pad = "    " * depth

    def add(text: str) -> None:
        lines.extend([""] * draw(st.sampled_from((0, 0, 0, 1, 1, 2, 3))))
        lines.extend(
            (pad + line) if number == 0 or line.startswith((" ", "]")) else line
            for number, line in enumerate(text.replace("{}", pad).split("\n"))
        )

    if depth and draw(st.booleans()):
        add(draw(st.sampled_from(_TEXTS)))
    for _ in range(draw(st.integers(1, 4))):
        kinds = ("simple", "simple", "block", "text", "comment", "decorated")
        kind = draw(st.sampled_from(kinds if depth < 3 else kinds[:2]))
        if kind == "simple":
            add(draw(st.sampled_from(_SIMPLE)))
        elif kind == "text":
            add(draw(st.sampled_from(_SIMPLE[1:2])))
            add(draw(st.sampled_from(_TEXTS)))
        elif kind == "comment":
            add(draw(st.sampled_from(_COMMENTS)))
            if draw(st.booleans()):
                add(draw(st.sampled_from(_SIMPLE)))
        else:
            if kind == "decorated":
                add(draw(st.sampled_from(_DECORATORS)))
            header = draw(st.sampled_from(_HEADERS[: 5 if kind == "block" else 4]))
            add(header)
            _block(draw, depth + 1, lines)
            if header == "if x:" and draw(st.booleans()):
                add("else:")
                _block(draw, depth + 1, lines)
