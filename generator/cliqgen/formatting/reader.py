"""Reading statements that templates print as tokens.

Anything else in a statement raises `Unsure`: then black itself formats it.
"""

from __future__ import annotations

import re

from msgspec import Struct

from cliqgen.formatting.tokens import (
    ATOM,
    BASES,
    CALL,
    COMPARATOR,
    DOT,
    LOGIC,
    PARAMETERS,
    PRODUCT,
    SUBSCRIPT,
    SUM,
    TERNARY,
    UNION,
    Tokens,
    Unsure,
)

_BINARY = {"|": UNION, "+": SUM, "*": PRODUCT}

_STRING = r'"(?:[^"\\\n]|\\(?:[\\abfnrtv0]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}))*"'
_TOKEN = re.compile(
    rf"""[ \n]*(?:
      (?P<string>{_STRING}(?!")|f"[^"\\{{}}\n]*(?:\{{[\w.!]+\}}[^"\\{{}}\n]*)*"(?!"))
    | (?P<single>'(?:[^'\\\n]|\\(?:['\\abfnrtv0]|x[0-9a-f]{{2}}|u[0-9a-f]{{4}}
        |U[0-9a-f]{{8}}))*'(?!'))
    | (?P<name>[^\W\d]\w*)
    | (?P<number>\d+(?:_\d+)*(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.]))
    | (?P<opening>[(\[{{])
    | (?P<closing>[)\]}}])
    | (?P<operator>->|\.\.\.|\*\*?|[,:.=|@+-])
    )""",
    re.VERBOSE,
)
_PART = re.compile(r"\\.|\"|[^\"\\]+")
_REQUOTED = {'"': '\\"', "\\'": "'"}
_CLOSING = {"(": ")", "[": "]", "{": "}"}
#: Words that are operators, or precede an operand, inside an expression.
_BEFORE_OPERAND = {
    *("and", "or", "in", "is", "not", "if", "else", "await"),
    *("return", "raise", "class", "def", "async"),
}
_INFIX = {
    "and": LOGIC,
    "or": LOGIC,
    "in": COMPARATOR,
    "is": COMPARATOR,
    "if": TERNARY,
    "else": TERNARY,
}
_NEVER_FIRST = frozenset(["and", "or", "in", "is", "await", "not"])
#: Words whose statements and expressions are left to black.
_UNREAD = {
    *("as", "assert", "break", "continue", "del", "elif", "except", "finally", "for"),
    *("from", "global", "import", "nonlocal", "pass", "try", "while", "with", "yield"),
}
#: Words that start statements, but are names elsewhere.
_SOFT = {"match", "case", "type", "lazy", "print", "exec"}


def read_tokens(text: str) -> Tokens:
    """The tokens of a statement, without its indentation.

    Raises:
        Unsure: black may change something in it.
    """
    reader = _Reader(text)
    reader.read()
    return reader.tokens


class _Frame(Struct):
    """An open pair of brackets, or the statement itself."""

    role: int
    opening: int = -1
    #: The start of the current expression.
    start: int = 0
    commas: int = 0
    has_conditional: bool = False
    #: The start of a parameter's annotation, until its default.
    annotation: int = -1
    is_typed: bool = False
    has_union: bool = False
    has_infix: bool = False
    has_lambda: bool = False


_STATEMENT = -1


class _Reader:
    """Reads one statement from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = Tokens()
        self.frames = [_Frame(_STATEMENT)]
        #: The first word of the statement, or "".
        self.kind = ""
        self.colon = self.equal = self.arrow = -1
        self.after_operand = False
        #: Parentheses that have to be followed by an attribute.
        self.redundant = -1
        #: The space that the next operand gets.
        self.gap = ""

    def read(self) -> None:
        match, length, position = _TOKEN.match, len(self.text), 0
        while position < length:
            token = match(self.text, position)
            if token is None:
                raise Unsure
            position = token.end()
            if self.redundant == len(self.tokens.texts) - 1 >= 0 and token[0] != ".":
                raise Unsure
            value = token[token.lastindex or 0]
            getattr(self, f"_read_{token.lastgroup}")(value)
        self._finish()

    def _add(self, text: str, space: str) -> int:
        self.tokens.texts.append(text)
        self.tokens.spaces.append(space)
        return len(self.tokens.texts) - 1

    def _add_operand(self, text: str) -> None:
        if self.after_operand or (self._is_negated() and not text[0].isdigit()):
            raise Unsure
        if self.tokens.texts[-1:] == ["lambda"] and not text.isidentifier():
            raise Unsure
        self._add(text, self.gap)
        self.after_operand = True

    def _is_negated(self) -> bool:
        return self.tokens.texts[-1:] == ["-"]

    def _read_string(self, text: str) -> None:
        self._add_operand(text)

    def _read_single(self, text: str) -> None:
        """A string in single quotes, which black only keeps if that avoids escapes."""
        parts: list[str] = _PART.findall(text[1:-1])
        if parts.count('"') <= parts.count("\\'"):
            text = f'"{"".join(_REQUOTED.get(part, part) for part in parts)}"'
        self._add_operand(text)

    def _read_number(self, text: str) -> None:
        self._add_operand(text.replace("e+", "e"))

    def _read_name(self, text: str) -> None:
        if text in _BEFORE_OPERAND:
            self._read_word(text)
        elif text in _UNREAD:
            raise Unsure
        elif text == "lambda":
            self._read_lambda()
        else:
            self._add_operand(text)

    def _is_in_lambda(self) -> bool:
        """Whether a lambda's parameter, or its colon, is still expected."""
        last = self.tokens.texts[-2:]
        return last[-1:] == ["lambda"] or (last[:1] == ["lambda"] and last[1] != ":")

    def _read_lambda(self) -> None:
        """A lambda of at most one parameter; what follows is read as any operand."""
        frame = self.frames[-1]
        if self.after_operand or frame.role != CALL or frame.has_conditional:
            raise Unsure
        if self._is_negated():
            raise Unsure
        self._add("lambda", self.gap)
        self.gap = " "
        frame.has_lambda = True

    def _read_word(self, text: str) -> None:
        texts = self.tokens.texts
        if not texts:
            if text in _NEVER_FIRST:
                raise Unsure
            self.kind = text
            self._add(text, "")
            self.gap = " "
            return
        last = texts[-1]
        if (
            last == "-"
            or self._is_in_lambda()
            or text in ("return", "raise", "class", "async")
        ):
            raise Unsure
        if text == "def":
            if last != "async" or len(texts) != 1:
                raise Unsure
            self._add(text, " ")
            return
        if text in _INFIX and not (text == "in" and last == "not"):
            if not self.after_operand:
                raise Unsure
            self.tokens.before[self._add(text, " ")] = _INFIX[text]
            if text == "if":
                self._start_conditional()
        elif text == "not" and self.after_operand:
            self.tokens.before[self._add(text, " ")] = COMPARATOR
        elif text == "in":
            self._add(text, " ")
        elif text in ("not", "await") and not self.after_operand:
            self._add(text, self.gap)
        else:
            raise Unsure
        self.after_operand = False
        self.gap = " "

    def _start_conditional(self) -> None:
        frame = self.frames[-1]
        if frame.has_conditional or frame.has_lambda or frame.annotation >= 0:
            raise Unsure
        frame.has_conditional = True

    def _read_opening(self, text: str) -> None:
        role, space = self._role(text)
        index = self._add(text, space)
        self.tokens.roles[index] = role
        self.frames.append(_Frame(role, index, index + 1))
        self.after_operand = False
        self.gap = ""

    def _role(self, text: str) -> tuple[int, str]:
        texts = self.tokens.texts
        if (len(texts) == 1 and texts[0] in _SOFT) or self._is_in_lambda():
            raise Unsure
        if not self.after_operand:
            if self._is_negated():
                raise Unsure
            return ATOM, self.gap
        if text == "{" or texts[-1][0].isdigit():
            raise Unsure
        if text == "[":
            is_named = self.kind in ("def", "async", "class") and self.arrow < 0
            if is_named and len(self.frames) == 1:
                raise Unsure  # type parameters
            return SUBSCRIPT, ""
        if self.kind == "def" and len(texts) == 2:
            return PARAMETERS, ""
        if self.kind == "async" and len(texts) == 3:
            return PARAMETERS, ""
        if self.kind == "class" and len(texts) == 2:
            return BASES, ""
        return CALL, ""

    def _read_closing(self, text: str) -> None:
        tokens = self.tokens
        frame = self.frames.pop()
        if frame.opening < 0 or _CLOSING[tokens.texts[frame.opening]] != text:
            raise Unsure
        index = len(tokens.texts)
        is_empty = index == frame.opening + 1
        self._end_expression(frame, index, is_last=True)
        has_comma = tokens.texts[-1] == ","
        is_atom = frame.role == ATOM and text == ")"
        if is_atom and not is_empty and not frame.commas:
            self._read_redundant(frame.opening, index)
        if frame.role == BASES and is_empty:
            raise Unsure
        if has_comma:
            if frame.role == SUBSCRIPT:
                raise Unsure
            if is_atom and frame.commas == 1:
                tokens.one_tuples.add(index)
            else:
                tokens.magic.add(index)
        self._add(text, "")
        tokens.pairs[index] = frame.opening
        self.after_operand = True

    def _read_redundant(self, opening: int, closing: int) -> None:
        """Parentheses around a value: black removes them unless something follows."""
        if self.tokens.texts[opening - 1 : opening] == ["await"]:
            raise Unsure
        self.redundant = closing

    def _read_operator(self, text: str) -> None:
        frame = self.frames[-1]
        last = self.tokens.texts[-1:]
        if self._is_in_lambda() and text != ":":
            raise Unsure
        if len(self.tokens.texts) == 1 and last[0] in _SOFT and text not in ":=.":
            raise Unsure
        if text == ",":
            self._read_comma(frame)
        elif text == "=":
            self._read_equal(frame)
        elif text == ":":
            self._read_colon(frame)
        elif text == ".":
            if not self.after_operand or self.tokens.texts[-1][0].isdigit():
                raise Unsure
            previous = self.tokens.texts[-1]
            index = self._add(text, "")
            if previous in (")", "]", "}"):
                self.tokens.before[index] = DOT
            self.after_operand = False
            self.gap = ""
        elif text == "...":
            self._add_operand(text)
        elif text == "->":
            if frame.role != _STATEMENT or self.kind not in ("def", "async"):
                raise Unsure
            self.arrow = self._add(text, " ")
            self.after_operand = False
            self.gap = " "
        elif text == "@":
            if self.tokens.texts:
                raise Unsure
            self._add(text, "")
            self.kind = "@"
            self.gap = ""
        elif self.after_operand:
            self._read_infix(text, frame)
        else:
            self._read_prefix(text, frame)

    def _read_infix(self, text: str, frame: _Frame) -> None:
        if text not in _BINARY:
            raise Unsure
        index = self._add(text, " ")
        frame.has_infix = True
        self.tokens.before[index] = _BINARY[text]
        if frame.annotation >= 0:
            if text != "|":
                raise Unsure
            frame.has_union = True
        self.after_operand = False
        self.gap = " "

    def _read_prefix(self, text: str, frame: _Frame) -> None:
        index = len(self.tokens.texts)
        if text == "-":
            self._add(text, self.gap)
            self.gap = ""
            return
        if text in "|+" or frame.role not in (CALL, PARAMETERS, ATOM):
            raise Unsure
        if frame.start != index or frame.is_typed:
            raise Unsure
        self._add(text, self.gap)
        frame.start = index + 1
        self.gap = ""

    def _read_comma(self, frame: _Frame) -> None:
        index = len(self.tokens.texts)
        bare_star = frame.role == PARAMETERS and self.tokens.texts[-1:] == ["*"]
        if not self.after_operand and not bare_star:
            raise Unsure
        if frame.role == _STATEMENT and (
            self.kind or self.colon >= 0 or self.equal >= 0
        ):
            raise Unsure
        self._end_expression(frame, index)
        self._add(",", "")
        if any(f.annotation >= 0 for f in self.frames[:-1]):
            self.tokens.annotating.add(index)
        frame.commas += 1
        frame.start = index + 1
        frame.is_typed = False
        self.after_operand = False
        self.gap = " "

    def _read_equal(self, frame: _Frame) -> None:
        index = len(self.tokens.texts)
        if not self.after_operand or frame.has_conditional:
            raise Unsure
        if frame.role == _STATEMENT:
            if self.kind or self.equal >= 0:
                raise Unsure
            self.equal = index
            self.gap = " "
        elif frame.role in (CALL, BASES, PARAMETERS):
            self._end_annotation(frame, index)
            self.gap = " " if frame.is_typed else ""
        else:
            raise Unsure
        self._add("=", self.gap)
        frame.start = index + 1
        self.after_operand = False

    def _read_colon(self, frame: _Frame) -> None:
        index = len(self.tokens.texts)
        if frame.role == _STATEMENT:
            if (
                self.colon >= 0
                or self.equal >= 0
                or self.kind in ("return", "raise", "@")
            ):
                raise Unsure
            if frame.commas or (not self.after_operand and self.kind != "else"):
                raise Unsure
            self.colon = index
        elif self._is_in_lambda():
            self._add(":", "")
            self.after_operand = False
            self.gap = " "
            return
        elif frame.role == PARAMETERS:
            if frame.is_typed or not self.after_operand:
                raise Unsure
            frame.is_typed = True
            frame.annotation = index + 1
        elif (
            frame.role != ATOM
            or frame.has_conditional
            or not self.after_operand
            or self.tokens.texts[frame.opening] != "{"
        ):
            raise Unsure
        self._add(":", "")
        frame.start = index + 1
        self.after_operand = False
        self.gap = " "

    def _end_annotation(self, frame: _Frame, end: int) -> None:
        if frame.has_union:
            self.tokens.optional.append((frame.annotation, end))
        frame.annotation = -1
        frame.has_union = False

    def _end_expression(self, frame: _Frame, end: int, is_last: bool = False) -> None:
        self._end_annotation(frame, end)
        frame.has_lambda = False
        if not frame.has_conditional:
            return
        frame.has_conditional = False
        is_alone = is_last and not frame.commas and frame.start == frame.opening + 1
        if not (is_alone and frame.role == CALL):
            self.tokens.optional.append((frame.start, end))

    def _finish(self) -> None:
        texts, end = self.tokens.texts, len(self.tokens.texts)
        if len(self.frames) != 1 or self.redundant == end - 1:
            raise Unsure
        frame = self.frames[0]
        if self.kind in ("def", "async", "class", "if", "else"):
            if self.colon != end - 1:
                raise Unsure
        elif not self.after_operand and texts[-1:] != ["return"]:
            raise Unsure
        if self.kind in ("def", "async"):
            if self.arrow >= 0:
                self._wrap_value(self.arrow + 1, self.colon)
        elif self.kind == "if":
            if frame.has_conditional:
                raise Unsure
            self._wrap_value(1, self.colon)
        elif self.kind == "return":
            if end > 1:
                self._wrap_value(1, end)
        elif not self.kind:
            self._wrap_assignment(frame, end)

    def _wrap_assignment(self, frame: _Frame, end: int) -> None:
        if self.equal < 0 and self.colon < 0:
            if frame.has_conditional or frame.commas or frame.has_infix:
                raise Unsure
            return
        if frame.commas:
            self.tokens.optional.append((0, self.equal))
        if self.colon >= 0:
            self._wrap_value(self.colon + 1, self.equal if self.equal >= 0 else end)
        if self.equal >= 0:
            self._wrap_value(self.equal + 1, end)

    def _wrap_value(self, start: int, end: int) -> None:
        """Optional parentheses around a value, unless it is a tuple, which has its own."""
        if start >= end:
            raise Unsure
        if self.tokens.texts[start] == "(" and self.tokens.pairs.get(end - 1) == start:
            return
        self.tokens.optional.append((start, end))
