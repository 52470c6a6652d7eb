"""Annotations of models, evaluated a class at a time.

Those of a generated module are texts until somebody asks for them (PEP 563). msgspec
compiles and evaluates each by itself, and those of a base class for each class again,
which takes longer than all else that a first call of an operation does.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

from .union import is_model


def evaluate_annotations(type_: Any) -> None:
    """Evaluate the annotations of the models that a type consists of.

    What cannot be evaluated, such as that of a class with type parameters, stays a text.
    The members of unions made by `union.union` are left alone: few of them may come.
    """
    waiting, known = [type_], set[type]()
    while waiting:
        part = waiting.pop()
        if not is_model(part):
            waiting += getattr(part, "__args__", ())
            continue
        for class_ in part.__mro__:
            if class_ not in known:
                known.add(class_)
                waiting += _evaluated(class_)


def _evaluated(class_: type) -> list[Any]:
    """The annotations of the class itself."""
    annotations: dict[str, Any] = vars(class_).get("__annotations__", {})
    texts = [text for text in annotations.values() if isinstance(text, str)]
    if texts and len(texts) == len(annotations):
        with suppress(Exception):  # msgspec says what is wrong
            names = vars(sys.modules[class_.__module__])
            types = eval(f"({', '.join(texts)},)", names)
            annotations.update(dict(zip(annotations, types, strict=True)))
    return [*annotations.values()]
