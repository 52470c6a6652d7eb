"""No message speaks the words that the glossary in CONTRIBUTING replaced."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import cliqgen
import pytest

ROOT = Path(cliqgen.__file__).parent
EXPECTED = Path(__file__).parent / "expected"
#: What is banned, with what to write instead.
BANNED = {
    r"(?<!there )\b(is|are|was|were|be) no (?!longer\b|more\b)": "is not a",
    r"\b(is|are) none\b": "is not one of",
    r"\bto be had\b": "is (not) available",
    r"\bmend(s|ed|ing)?\b": "fix",
    r"\b(stand|stands|stood)\b": "is",
    r"\b(is|are|be|was) (told|said|stated)\b": "is given, named, documented or reported",
    r"\banswer(s|ed|ing)?\b": "response",
    r"\bwalk(s|ed|ing)?\b": "iterate",
    r"\ba text\b(?! file)|\btexts\b": "a string",
    r"\bwhole numbers?\b": "an integer",
    r"\b(left|leaves?|leaving) out\b": "omit (arguments), exclude (filters), ignore",
    r"\bis due\b": "expected ..., found ...",
    r"\bis there already\b": "already exists",
    r"\bneed be done\b": "No action needed.",
    r"\bis gone for good\b": "no longer exists",
    r"\bfindings?\b": "diagnostic; change (of diff)",
    r"\bin so many words\b": "explicitly",
    r"\bbut for\b": "except",
}
#: What holds no messages, but text of clients, words of English, and names.
NO_MESSAGES = (
    *("python", "formatting", "statuscodes/registered.py", "ir/english.py"),
    *("ir/placement", "ir/hints.py", "source/grammar.py"),
)
#: Strings that are no messages, in modules that have some.
OTHERS = {
    " answer ": "the identity of a schema in a response",
    "answer ": "what an inline schema in a response would be called",
}


def parts(node: ast.expr) -> list[str]:
    """The literal parts of a string, without the expressions in it."""
    if isinstance(node, ast.JoinedStr):
        return [str(v.value) for v in node.values if isinstance(v, ast.Constant)]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return []


def is_definition(node: ast.AST) -> bool:
    return isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)


def messages(path: Path) -> Iterator[tuple[int, str]]:
    """All strings of a module with a blank in them: of docstrings those of commands."""
    tree = ast.parse(path.read_text("utf-8"))
    passed = set[ast.AST]()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed |= set(node.values)
        is_command = isinstance(node, ast.FunctionDef) and node.name in (
            "command",
            "cli",
        )
        if is_definition(node) and not is_command:
            assert isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            if ast.get_docstring(node) is not None:
                first = node.body[0]
                assert isinstance(first, ast.Expr)
                passed.add(first.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr | ast.Constant) and node not in passed:
            for part in parts(node):
                if " " in part and part not in OTHERS:
                    yield node.lineno, part


MODULES = [
    path
    for path in sorted(ROOT.rglob("*.py"))
    if not path.relative_to(ROOT).as_posix().startswith(NO_MESSAGES)
]


def banned(text: str) -> list[str]:
    return [
        f"{text!r}: {better}"
        for word, better in BANNED.items()
        if re.search(word, text, re.I)
    ]


@pytest.mark.parametrize(
    "path", MODULES, ids=[str(path.relative_to(ROOT)) for path in MODULES]
)
def test_no_message_of_a_module_has_a_banned_word(path: Path) -> None:
    assert [
        f"{path.name}:{line}: {found}"
        for line, text in messages(path)
        for found in banned(text)
    ] == []


def test_no_setting_is_documented_with_a_banned_word() -> None:
    text = (ROOT / "settings" / "schema.json").read_text("utf-8")
    documented = re.findall(r'"description": "((?:[^"\\\\]|\\\\.)*)"', text)
    assert len(documented) > 20
    assert [found for line in documented for found in banned(line)] == []


#: Lines of what is printed that cliqgen words itself, not a file or a difference.
WORDED = re.compile(r"^! (?:.*(?:error|warning|note)\[[a-z-]+\]|  remedy:|Error:) (.*)")


@pytest.mark.parametrize("path", sorted(EXPECTED.glob("*.txt")), ids=lambda p: p.stem)
def test_nothing_that_is_printed_has_a_banned_word(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    worded = [match[1] for line in lines if (match := WORDED.match(line))]
    assert worded
    assert [found for text in worded for found in banned(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        *("api.yaml is no TOML", "Mend the line shown.", "the key stands twice"),
        *("the server answers 404", "a text that is not empty", "it is left out"),
        *("tokens are to be had elsewhere", "a whole number above 0", "is due here"),
    ],
)
def test_a_banned_word_is_seen(text: str) -> None:
    assert banned(text)


@pytest.mark.parametrize(
    "text", ["it is no longer available", "2 diagnostics", "is not a text file"]
)
def test_other_words_are_not(text: str) -> None:
    assert banned(text) == []
