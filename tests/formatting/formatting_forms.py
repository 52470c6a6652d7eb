"""What templates print, made by chance: statements of all the forms that there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import assume
from hypothesis import strategies as st

_WORDS = ("a", "id", "name", "user_id", "is_active", "created_at", "type", "match")
_LONG = ("list_of_all_the_things_that_there_are", "a" * 61, "Ärgernis", "_" * 30)
_CLASSES = ("A", "Any", "str", "None", "Chat", "ChatMessageAttachment", "datetime.date")
_LONG_CLASSES = (
    "AnswerOfTheOperationThatListsAllMembers",
    "X" * 70,
    "httpx2.AsyncClient",
)
_ODD_TEXTS = (
    "",
    "a",
    "it's",
    'say "so"',
    "\\",
    "'\"",
    "tab\t",
    "\u00a0",
    "日本語のとても",
    "#",
    "}{",
)

names = st.sampled_from(_WORDS * 3 + _LONG)
classes = st.sampled_from(_CLASSES * 3 + _LONG_CLASSES)
texts = st.sampled_from(_ODD_TEXTS) | st.text(max_size=70)
literals = st.one_of(
    st.integers(-10, 10**9).map(repr),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    texts.map(repr),
    texts.map(
        lambda text: repr(text).replace("'", '"') if "\\" not in text else '"x"'
    ).filter(lambda code: code.count('"') == 2),
    st.sampled_from(
        ("None", "True", "False", "...", "UNSET", "2_678_400_000", "64 * 1024")
    ),
)


def _listed(parts: Sequence[str], comma: bool) -> str:
    return ", ".join(parts) + ("," if comma and parts else "")


def lists(parts: st.SearchStrategy[str], least: int = 0) -> st.SearchStrategy[str]:
    """Parts between commas, sometimes with one after the last."""
    listed = st.lists(parts, min_size=least, max_size=6)
    return st.builds(_listed, listed, st.sampled_from((False, False, False, True)))


def plain_lists(
    parts: st.SearchStrategy[str], least: int = 0
) -> st.SearchStrategy[str]:
    """Parts between commas."""
    return st.lists(parts, min_size=least, max_size=6).map(", ".join)


def _wider(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("{}[{}]".format, classes, plain_lists(inner, 1)),
        st.lists(inner, min_size=2, max_size=4).map(" | ".join),
        st.builds("Literal[{}]".format, plain_lists(texts.map(repr), 1)),
    )


types = st.recursive(classes, _wider, max_leaves=5)


@st.composite
def _such(
    draw: st.DrawFn, strategy: st.SearchStrategy[str], is_fit: Callable[[str], bool]
) -> str:
    """What is fit of what a strategy makes.

    Where `filter` has to try again, it writes down the whole strategy, and that of a
    recursive one in a recursive one is too deep to be written.
    """
    text = draw(strategy)
    assume(is_fit(text))
    return text


def _deeper(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.builds("{}: {}".format, literals | names, inner)
    arguments = st.one_of(inner, st.builds("{}={}".format, names, inner))
    return st.one_of(
        st.builds("{}({})".format, st.one_of(names, classes), lists(arguments)),
        st.builds("self.{}({})".format, names, lists(arguments)),
        st.builds(
            "{}.{}({})".format, _such(inner, _takes_call), names, lists(arguments)
        ),
        st.builds("[{}]".format, lists(inner)),
        st.builds("{{{}}}".format, lists(pairs)),
        st.lists(inner, min_size=2, max_size=4).map(lambda p: f"({', '.join(p)})"),
        inner.map("({},)".format),
        st.builds("{}[{}]".format, names, inner),
        st.builds("f({} if {} is None else {})".format, inner, names, inner),
        st.builds("f(x={} if {} is None else {}, y=1)".format, inner, names, inner),
        st.builds("{} or {}".format, inner, inner).map("g({}, 1)".format),
        st.builds("union({}, lambda: ({}))".format, names, lists(classes, 2)),
        st.builds("f(cursor=lambda page: {}, b=2)".format, inner),
        st.builds('network and "/network/" + {}'.format, names).map("f({}, 1)".format),
        st.builds("tuple(({} or {{}}).items())".format, names),
        st.builds("f(*{}, **{})".format, names, names),
    )


def _takes_call(text: str) -> bool:
    return text[0].isalpha() and text[-1] in ")]" and " " not in text.split("(")[0]


values = st.recursive(
    literals | names | _such(types, lambda t: "|" not in t), _deeper, max_leaves=8
)
parameters = st.one_of(
    st.builds("{}: {}".format, names, types),
    st.builds("{}: {} = {}".format, names, types, literals),
    st.builds("{}: {} = {}".format, names, types, values),
)


def _signature(word: str, name: str, items: list[str], star: int, result: str) -> str:
    # A name twice does not matter to a formatter.
    listed = ["self", *items]
    if star < len(items):
        listed.insert(star + 1, "*")
    return f"{word} {name}({', '.join(listed)}) -> {result}:"


#: Results that are often too long for the last line of a signature.
long_results = st.one_of(
    st.builds("ListRoute[{}, {}]".format, types, classes),
    st.lists(
        st.sampled_from((*_LONG_CLASSES, '"A"', "None")) | types, min_size=2, max_size=4
    ).map(" | ".join),
    st.sampled_from(("X" * 80, "X" * 90, f"Any[{'X' * 40}, {'Y' * 40}]")),
)


def _signatures(items: st.SearchStrategy[list[str]]) -> st.SearchStrategy[str]:
    return st.builds(
        _signature,
        st.sampled_from(("def", "async def")),
        names,
        items,
        st.integers(0, 8),
        types | long_results,
    )


signatures = st.one_of(
    _signatures(st.lists(parameters, max_size=6)),
    _signatures(st.just([])),
    _signatures(st.just([])).map(lambda text: text.replace("(self)", "()", 1)),
)
imports = st.one_of(
    st.builds(
        "from {} import {}".format,
        st.sampled_from((".a", "..b.c", "d")),
        plain_lists(names, 1),
    ),
    st.builds("from .x import ({})".format, lists(names, 1)),
    st.builds("import {}".format, st.sampled_from(("a", "a.b", "a.b as c"))),
)
headers = st.one_of(
    signatures,
    st.builds("class {}({}):".format, names, plain_lists(classes, 1)),
    st.builds("class {}({}, kw_only=True):".format, names, plain_lists(classes, 1)),
    st.builds("class {}:".format, names),
    st.builds("if {} is None:".format, values),
)
#: Calls printed with one item a line, whose first line may be too long.
exploded = st.builds(
    "{}: {} = {}(\n    {},\n)".format,
    names,
    types | long_results,
    st.sampled_from(("Operation", "f", "a.b", "A" * 30)),
    st.lists(
        st.one_of(values, st.builds("{}={}".format, names, values)),
        min_size=2,
        max_size=4,
    ).map(",\n    ".join),
)
#: Assignments of types, of which most are unions.
aliases = st.builds("{}: TypeAlias = {}".format, names, types | long_results)
#: Calls of several arguments, most too long for a line.
calls = st.builds(
    "{}{}({})".format,
    st.sampled_from(
        ("return ", "return await ", "x = ", "x: A = ", "x: A | None = ", "a.b = ")
    ),
    st.sampled_from(("f", "self._route", "A" * 40, "b" * 76, "print")),
    plain_lists(st.one_of(names, texts.map(repr), values), 1),
)
simple = st.one_of(
    imports,
    exploded,
    aliases,
    calls,
    st.builds("{}: {}".format, names, types),
    st.builds("{}: {} = {}".format, names, types, values),
    st.builds("{} = {}".format, names, values),
    st.builds("{}, {} = {}".format, names, names, values),
    st.builds("return {}".format, values),
    st.builds("return await self.{}({})".format, names, lists(values)),
    st.builds("{}.__init__({})".format, st.just("super()"), lists(values)),
    st.builds("raise {}({})".format, classes, plain_lists(values)),
)


def module(statement: str, depth: int) -> str:
    """A module in which a statement stands, as deep as is said."""
    lines = ["from __future__ import annotations", "", "x = 1"]
    lines += ["    " * level + "if x:" for level in range(depth)]
    pad = "    " * depth
    lines += [f"{pad}y = 1", pad + statement.replace("\n", f"\n{pad}")]
    if statement.endswith(":"):
        lines.append("    " * (depth + 1) + "z = 1")
    return "\n".join(lines) + "\n"
