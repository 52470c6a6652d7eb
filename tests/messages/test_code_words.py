"""No identifier, comment or docstring of the generator has a word that was replaced."""

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
    r"\b(left|leaves?|leaving) out\b": "omit, exclude, ignore",
    r"\bis due\b": "is expected",
    r"\bin so many words\b": "explicitly",
    r"\bbut for\b": "except",
}
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
    """The comments and docstrings of a module, each as one line, with their lines."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            documented = ast.get_docstring(node)
            if documented is not None:
                yield node.body[0].lineno, " ".join(documented.split())


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


def test_no_module_is_named_with_a_banned_word() -> None:
    assert [path for path in MODULES if banned_name(path.stem)] == []


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
