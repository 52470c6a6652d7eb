"""No identifier, comment, docstring or string has a word that was replaced.

That holds for the generator, and for what it puts into clients: the runtime, the fake and the
templates. The messages of the latter have one style, too. `test_client_words.py` holds the
texts that clients get from the description of Cliq.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import cliqgen
import pytest

ROOT = Path(cliqgen.__file__).parent
#: Words that name no value and no function, with what to write instead.
IN_NAMES = {
    "found": "what an accumulator holds: names, changes, imports",
    "former": "previous",
    "formerly": "previous",
    "stated": "given (by the user) or documented (by the description)",
    "said": "given or documented",
    "told": "given or documented",
    "described": "documented",
    "meant": "what it is: effective, intended, resolved",
    "answer": "response",
    "answers": "responses",
    "answered": "responded",
    "mend": "fix",
    "mended": "fixed",
}
#: What is banned in comments and docstrings, with what to write instead.
IN_PROSE = {
    r"\bformer\b": "previous",
    r"\bstated\b": "given or documented",
    r"\bmend(s|ed|ing)?\b": "fix",
    r"\bwalk(s|ed|ing)? (over|through)\b": "iterate over",
    r"\banswer(s|ed|ing)?\b": "response",
    r"\bto be had\b": "is (not) available",
    r"(?<!there )\b(is|are|was|were|be) no (?!longer\b|more\b)": "is not a",
    r"(?<!there )\b(is|are) (?-i:none)\b": "is not one",
    r"\b(stand|stands|stood)\b(?! for\b)": "is",
    r"\b(is|are|be|was|were) (told|said|stated)\b": "is given or documented",
    r"\ba text\b(?! file)": "a string",
    r"\b(left|leaves?|leaving) (it |them )?out\b": "omit, exclude, ignore",
    r"\bis due\b": "is expected",
    r"\bin so many words\b": "explicitly",
    r"\bbut for\b": "except",
}
#: The templates: Python modules that clients carry, and what is rendered into others.
TEMPLATES = ROOT.parent.parent / "templates"
#: Words that names of what clients carry have neither.
IN_CARRIED_NAMES = {
    "kind": "type, or what it is: category, reason",
    "kinds": "types",
}
#: What is banned in the prose of what clients carry.
IN_CARRIED_PROSE = {
    r"\bkinds?\b": "type, category; synchronous and asynchronous clients",
    r"\bfound out\b": "known",
    r"\bif it told\b|\btells? (apart|from)\b": "gives; distinguishes",
}
#: Names of others, in what clients carry.
NAMES_OF_OTHERS = {
    "SpanKind": "a class of OpenTelemetry",
    "kind": "an argument of OpenTelemetry's `start_span`",
}
#: Beginnings of messages that are capital: names, and what msgspec writes.
CAPITALS = re.compile(
    r"HTTP\b|[A-Z][a-z]+[A-Z]\w+|Token\b"  # names of classes
    r"|Basic |Content-(Type|Length)|Transfer-Encoding|Host |PT|Status "  # content
    # Reasons of a `Problem`: most are msgspec's, and theirs are words between others.
    r"|Expected |Invalid |Undocumented |Required field |Malformed JSON|The body is empty"
    # What httpx2 raises, which a fake repeats.
    r"|The read operation timed out|Server disconnected without"
    r"|Serve a fake of the API"  # the help text of a command
)
#: Strings that name a schema by where it is used, and are not printed.
IDENTITIES = ("{} answer {}", "answer {}")
#: Names of Python's own that have such a word.
BUILTINS = ("FileNotFoundError", "ModuleNotFoundError")


def words_of(name: str) -> list[str]:
    """The words of an identifier, in lower case."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


def names_of(text: str) -> Iterator[tuple[int, str]]:
    """The identifiers of a module, with their lines; not those of builtins."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME and token.string not in BUILTINS:
            yield token.start[0], token.string


def prose_of(text: str) -> Iterator[tuple[int, str]]:
    """The comments and docstrings of a module, each as one line, with their lines.

    Docstrings are all strings that are statements: those of attributes, too.
    """
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    for string in statements_of(ast.parse(text)):
        yield string.lineno, " ".join(str(string.value).split())


def statements_of(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings that are statements."""
    for node in ast.walk(tree):
        value = node.value if isinstance(node, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value


def banned_name(name: str) -> list[str]:
    return [f"{name}: {IN_NAMES[word]}" for word in words_of(name) if word in IN_NAMES]


def banned_prose(text: str) -> list[str]:
    return [
        f"{match[0]}: {better}"
        for pattern, better in IN_PROSE.items()
        if (match := re.search(pattern, text, re.IGNORECASE))
    ]


MODULES = sorted(ROOT.rglob("*.py"))
IDS = [path.relative_to(ROOT).as_posix() for path in MODULES]


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_no_identifier_has_a_banned_word(path: Path) -> None:
    names = names_of(path.read_text("utf-8"))
    assert [(line, fault) for line, name in names for fault in banned_name(name)] == []


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_no_comment_or_docstring_has_a_banned_word(path: Path) -> None:
    prose = prose_of(path.read_text("utf-8"))
    assert [(line, fault) for line, text in prose for fault in banned_prose(text)] == []


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_no_string_has_a_banned_word(path: Path) -> None:
    """Strings are messages, or become texts of clients."""
    strings = messages_of(path.read_text("utf-8"))
    assert [
        (line, fault)
        for line, text in strings
        if text not in IDENTITIES
        for fault in banned_prose(text)
    ] == []


def test_no_module_is_named_with_a_banned_word() -> None:
    assert [path for path in MODULES if banned_name(path.stem)] == []


CARRIED = [
    path
    for path in sorted(TEMPLATES.rglob("*.py"))
    if path.relative_to(TEMPLATES).parts[0] in ("runtime", "testing")
]
CARRIED_IDS = [path.relative_to(TEMPLATES).as_posix() for path in CARRIED]
RENDERED = sorted(TEMPLATES.rglob("*.jinja"))


def names_in_strings(text: str) -> Iterator[tuple[int, str]]:
    """The identifiers in the expressions of strings, which are tokens since Python 3.12."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.JoinedStr):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Name | ast.Attribute):
                    name = inner.id if isinstance(inner, ast.Name) else inner.attr
                    yield node.lineno, name


def carried_names(text: str) -> list[tuple[int, str]]:
    """The banned names of a module that clients carry, with their lines."""
    banned = IN_NAMES | IN_CARRIED_NAMES
    return [
        (line, name)
        for line, name in (*names_of(text), *names_in_strings(text))
        if name not in NAMES_OF_OTHERS and not banned.keys().isdisjoint(words_of(name))
    ]


def carried_prose(text: str) -> list[str]:
    """The banned words of prose that clients carry, with what to write instead."""
    more = (
        f"{match[0]}: {better}"
        for pattern, better in IN_CARRIED_PROSE.items()
        if (match := re.search(pattern, text, re.IGNORECASE))
    )
    return [*banned_prose(text), *more]


def messages_of(text: str) -> Iterator[tuple[int, str]]:
    """The strings of a module that may be messages: those with a blank, no docstrings."""
    tree = ast.parse(text)
    passed: set[ast.AST] = {*statements_of(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed |= {v for v in node.values if isinstance(v, ast.Constant)}
    for node in ast.walk(tree):
        if node in passed or not isinstance(node, ast.JoinedStr | ast.Constant):
            continue
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        shown = "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}"
            for part in parts
        )
        is_type = re.match(r"[A-Za-z]+\[", shown) is not None
        if " " in shown.strip() and not is_type:
            yield node.lineno, shown


@pytest.mark.parametrize("path", CARRIED, ids=CARRIED_IDS)
def test_nothing_that_clients_carry_is_named_with_a_banned_word(path: Path) -> None:
    assert carried_names(path.read_text("utf-8")) == []
    assert carried_names(path.stem) == []


@pytest.mark.parametrize("path", CARRIED, ids=CARRIED_IDS)
def test_no_prose_that_clients_carry_has_a_banned_word(path: Path) -> None:
    prose = prose_of(path.read_text("utf-8"))
    assert [
        (line, fault) for line, text in prose for fault in carried_prose(text)
    ] == []


@pytest.mark.parametrize("path", CARRIED, ids=CARRIED_IDS)
def test_messages_of_clients_have_the_words_and_style_of_the_glossary(
    path: Path,
) -> None:
    messages = [*messages_of(path.read_text("utf-8"))]
    assert [(line, f) for line, text in messages for f in carried_prose(text)] == []
    assert [m for m in messages if m[1][0].isupper() and not CAPITALS.match(m[1])] == []
    ends = [m for m in messages if m[1].endswith(".") and not CAPITALS.match(m[1])]
    assert ends == []


@pytest.mark.parametrize("path", RENDERED, ids=[path.name for path in RENDERED])
def test_no_template_has_a_banned_word(path: Path) -> None:
    text = re.sub(r"{[%#{].*?[%#}]}", " ", path.read_text("utf-8"), flags=re.DOTALL)
    assert carried_prose(" ".join(text.split())) == []


@pytest.mark.parametrize(
    "name", ["found", "former_names", "StatedType", "in_answers", "is_told", "_meant"]
)
def test_a_banned_name_is_seen(name: str) -> None:
    assert banned_name(name)


@pytest.mark.parametrize("name", ["foundation", "previous", "FoundryName", "statement"])
def test_other_names_are_not(name: str) -> None:
    assert banned_name(name) == []


@pytest.mark.parametrize(
    "text",
    [
        *('"""The former names."""', "x = 1  # as stated by the user"),
        *('def f() -> None:\n    """Mend it."""', "# it is no identifier"),
        *('"""Where the default\nstands."""', "# none is to be had"),
        *('x = 1\n"""This is no number."""', "#: None leaves it out."),
        'class A:\n    b: int\n    """What the server answered."""',
    ],
)
def test_banned_prose_is_seen(text: str) -> None:
    assert [fault for _, prose in prose_of(text) for fault in banned_prose(prose)]


@pytest.mark.parametrize(
    "text",
    [
        "# if there is no home",
        "# None stands for null",
        "# it is None",
        "# it is no longer used",
    ],
)
def test_other_prose_is_not(text: str) -> None:
    assert [fault for _, prose in prose_of(text) for fault in banned_prose(prose)] == []
