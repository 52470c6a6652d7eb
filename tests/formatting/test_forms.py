"""Forms of statements by value: what becomes of each, and which of them reach black."""

from __future__ import annotations

import pytest
from cliqgen.formatting.printer import Printer
from formatting_support import by_black

FUTURE = "from __future__ import annotations\n\n"
LONG = "an_argument_with_a_name_of_forty_letters"
NAMES = ", ".join(f"Name{number}" for number in range(12))
#: As printed, and as formatted; the printer knows all of them by itself.
KNOWN = {
    "an import": (
        f"from .models import {NAMES}\n",
        "from .models import (\n"
        + "".join(f"    Name{number},\n" for number in range(12))
        + ")\n",
    ),
    "an import of one name": (
        f"from .models import {'N' * 80}\n",
        f"from .models import (\n    {'N' * 80},\n)\n",
    ),
    "an import that is wrapped and fits": (
        "from .a import (\n    B,\n    C\n)\n",
        "from .a import B, C\n",
    ),
    "a signature with all on one line": (
        f"def parse(content: bytes, *, {LONG}: bool = False) -> ChatMessage:\n    pass\n",
        f"def parse(\n    content: bytes, *, {LONG}: bool = False\n) -> ChatMessage:\n    pass\n",
    ),
    "a signature with one parameter": (
        f"def {'f' * 60}(content: bytes | str) -> ChatMessage:\n    pass\n",
        f"def {'f' * 60}(\n    content: bytes | str,\n) -> ChatMessage:\n    pass\n",
    ),
    "a union that is too long for its parameter": (
        f"def f(self, *, {LONG}: Sequence[ALongNameOfAClass] | UnsetType | None = UNSET) -> A:\n"
        "    pass\n",
        f"def f(\n    self,\n    *,\n    {LONG}: (\n"
        "        Sequence[ALongNameOfAClass] | UnsetType | None\n    ) = UNSET,\n"
        ") -> A:\n    pass\n",
    ),
    "a result that is too long, after one parameter": (
        f"def f(self) -> A[{'X' * 50}, {'Y' * 40}]:\n    pass\n",
        f"def f(\n    self,\n) -> A[\n    {'X' * 50},\n    {'Y' * 40},\n]:\n    pass\n",
    ),
    "a result that is too long, after some parameters": (
        f"def f(self, *, a: A) -> {'X' * 60} | {'Y' * 30}:\n    pass\n",
        f"def f(\n    self, *, a: A\n) -> (\n    {'X' * 60}\n    | {'Y' * 30}\n):\n    pass\n",
    ),
    "a result that is wider than a line": (
        f"def f(self, *, a: A) -> {'X' * 90}:\n    pass\n",
        f"def f(\n    self, *, a: A\n) -> {'X' * 90}:\n    pass\n",
    ),
    "bases": (
        f"class {'A' * 50}({'B' * 30}, kw_only=True):\n    pass\n",
        f"class {'A' * 50}(\n    {'B' * 30}, kw_only=True\n):\n    pass\n",
    ),
    "a display in a call": (
        f"x = f(query={{'a': {LONG}, \"b\": {LONG}}})\n",
        f'x = f(\n    query={{\n        "a": {LONG},\n        "b": {LONG},\n    }}\n)\n',
    ),
    "a plain name in parentheses": (
        f"    x: Mapping[str, {LONG}] = {LONG}\n".lstrip(),
        f"x: Mapping[str, {LONG}] = (\n    {LONG}\n)\n",
    ),
    "a union in parentheses": (
        f"X: TypeAlias = {LONG} | {LONG} | None\n",
        f"X: TypeAlias = (\n    {LONG}\n    | {LONG}\n    | None\n)\n",
    ),
    "what runs where a module is the program": (
        'if __name__ == "__main__":\n    main()\n',
        'if __name__ == "__main__":\n    main()\n',
    ),
    "a context": (
        "with Fake() as fake:\n    yield fake\n",
        "with Fake() as fake:\n    yield fake\n",
    ),
    "empty brackets on two lines": (
        "x = f(\n    a={\n    },\n)\n",
        "x = f(\n    a={},\n)\n",
    ),
    "a tuple of one on three lines": (
        "x = f(\n    a=(\n        B,\n    ),\n)\n",
        "x = f(\n    a=(B,),\n)\n",
    ),
    "a lambda and a comma": (
        "x = union(A, lambda: (B, C,), Best())\n",
        "x = union(\n    A,\n    lambda: (\n        B,\n        C,\n    ),\n    Best(),\n)\n",
    ),
    "quotes": (
        "x = ['a', 'it\\'s', 'say \"so\"', 'it\\'s \"so\"', '\\'a\\' \"']\n",
        'x = ["a", "it\'s", \'say "so"\', \'it\\\'s "so"\', "\'a\' \\""]\n',
    ),
    "numbers": (
        "x = [1e+16, 1.5e-07, 2_678_400, -1]\n",
        "x = [1e16, 1.5e-07, 2_678_400, -1]\n",
    ),
    "wide text that fits either way": ('x = "日本語"\n', 'x = "日本語"\n'),
    "words that start statements elsewhere": (
        "match: int\ntype: str = 1\ncase = 2\nimport_id: int\n",
        "match: int\ntype: str = 1\ncase = 2\nimport_id: int\n",
    ),
    "a conditional expression": (
        f"x = f(a={LONG} if {LONG} is None else base_url, b=1)\n",
        f"x = f(\n    a=(\n        {LONG}\n        if {LONG} is None\n"
        "        else base_url\n    ),\n    b=1,\n)\n",
    ),
    "blank lines": (
        '\n\nclass A(B):\n    """D."""\n    a: int\n    """E."""\n\n\n    b: int\n\n\n\n'
        "class C:\n\n    def f(self):\n        return 1\n    def g(self):\n\n"
        "        return 1\n\n\n",
        'class A(B):\n    """D."""\n\n    a: int\n    """E."""\n\n    b: int\n\n\n'
        "class C:\n\n    def f(self):\n        return 1\n\n    def g(self):\n\n        return 1\n",
    ),
}
#: What the printer does not know: black is asked for the statement.
ASKED = (
    # The type of the result is too long, and black only splits that: it keeps its items
    # apart but not the parameters, or there are none, or it begins with a string.
    f"def f(self, *, a: A) -> A[{'X' * 60}, {'Y' * 30}]:\n    pass\n",
    f"def f(self, *, a: A) -> {'X' * 60} | A[{'Y' * 40}, {'Z' * 40}]:\n    pass\n",
    f"def f() -> A[{'X' * 60}, {'Y' * 30}]:\n    pass\n",
    f"def f(self) -> 'A' | {'X' * 60} | {'Y' * 30}:\n    pass\n",
    # The annotation gets parentheses, and what the comma of the tuple does depends on its item.
    f"if x:\n    x: {'X' * 72} = (f(x=0 if a is None else 0, y=1),)\n",
    f"def f(self, *, {'a' * 30}: {'B' * 21}[{'C' * 21}] = (g(0 or 0, 1),)) -> A:\n    pass\n",
    "x = [\n    1,  # one\n]\n",
    "x = 1  # type: ignore\n",
    "x = lambda a, b: a\n",
    "x = (1)\n",
    "x = a[1:2]\n",
    "x = a ** 2\n",
    "x = a == b\n",
    "x = not (a)\n",
    "x = 'a' 'b'\n",
    "x = B'a'\n",
    "x = rb'a'\n",
    "x = '\\xAB'\n",
    "x = 0XFF\n",
    "x = [a for a in b]\n",
    "del (a)\n",
    "x: Tuple[int,] = 1\n",
    "for a in b:\n    pass\n",
    "while a:\n    pass\n",
    "assert (a, b)\n",
    "x = await (a)\n",
    "x = a.b(c)[1](d).e if a else b if c else d\n",
    f'x = "{"日" * 43}"\n',
    'x = 1\n"""a\n\\xAB"""\n',
    "class A():\n    pass\n",
    "x = 1,\n",
    "x = y = 1\n",
    "x += 1\n",
    "def f[T](a: T) -> T:\n    pass\n",
    "def f(a, /, b):\n    pass\n",
    'x = f"{a["b"]}"\n',
    "print( 1 ) \n",
)
#: What only all of a module tells.
WHOLE = (
    "x = 1\\\n  + 2\n",
    "x = 1; y = 2\n",
    "# fmt: off\nx  =  1\n",
    "if a:\n\tx = 1\n",
    "if a:\n  x = 1\n",
    "def f(): ...\n",
    "class A: pass\n",
    "try:\n    pass\nexcept (A, B):\n    pass\n",
    "with a as b, c as d:\n    pass\n",
    "x = '''a\nb'''\n",
    "#a\nx = 1\n",
    "\x0cx = 1\n",
    'def f():\n    # a\n    """b """\n',
    "x = 1\r\ny = 2\r\n",
)


@pytest.mark.parametrize("name", KNOWN)
def test_what_the_printer_knows(name: str) -> None:
    printed, formatted = KNOWN[name]
    printer = Printer()
    result = printer.module(FUTURE + printed)
    assert result.removeprefix(FUTURE).lstrip("\n") == formatted
    assert result == by_black(FUTURE + printed)
    assert printer.judge.asked == printer.judge.modules == 0


@pytest.mark.parametrize("printed", ASKED)
def test_what_black_is_asked_for(printed: str) -> None:
    printer = Printer()
    assert printer.module(FUTURE + printed) == by_black(FUTURE + printed)
    assert printer.judge.asked == 1
    assert printer.judge.modules == 0


@pytest.mark.parametrize("printed", WHOLE)
def test_what_black_reads_the_whole_module_for(printed: str) -> None:
    printer = Printer()
    assert printer.module(FUTURE + printed) == by_black(FUTURE + printed)
    assert printer.judge.modules == 1


@pytest.mark.parametrize("text", ["", "\n", "x = 1\n", '"""A."""\n\n\n', "# a\n"])
def test_modules_without_annotations_of_the_future(text: str) -> None:
    assert Printer().module(text) == by_black(text)
