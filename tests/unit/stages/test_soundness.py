"""Printed modules that would not import are found without importing them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cliqgen.diagnostics import CliqgenError
from cliqgen.soundness import check_soundness

GOOD = {
    "shop/__init__.py": '"""A client."""\n',
    "shop/_runtime/__init__.py": "",
    "shop/_runtime/model.py": "from msgspec import Struct\n\nclass Model(Struct): ...\n",
    "shop/models/__init__.py": '"""The models."""\n',
    "shop/models/shared.py": '''\
"""Models of several resources."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model

if TYPE_CHECKING:
    Kind: TypeAlias = Literal["a"] | str
    """What it is."""
    Tree: TypeAlias = "Pet | Tree"
else:
    Kind = str
    Tree = dict


class Pet(Model, kw_only=True):
    """A pet."""

    born: datetime.date
    kind: Kind | None = None
    friend: Pet | None = None
''',
    "shop/resources/__init__.py": '"""The resources."""\n',
    "shop/resources/pets.py": '''\
"""Pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..models.shared import Pet

if TYPE_CHECKING:
    from .other import Other

_GET: dict[str, Any] = dict(result=lambda: Pet, texts=[x for x in "ab"])


class Pets:
    """Pets."""

    def get(self, pet_id: str, *, other: Other | None = None) -> Pet:
        """Get one."""

        def fetch(cursor: str) -> Any:
            return self.get(cursor, other=other)

        return self.call(_GET, pet_id, fetch)
''',
    "shop/resources/other.py": '"""Others."""\n\n\nclass Other:\n    """An other."""\n',
}


def fault(path: str, change: Callable[[str], str]) -> str:
    """What is said about a good package of which one file was changed."""
    files = {**GOOD, path: change(GOOD[path])}
    assert files != GOOD
    with pytest.raises(CliqgenError) as caught:
        check_soundness(files, "shop")
    assert {found.code for found in caught.value.diagnostics} == {"output-invalid"}
    return caught.value.diagnostics[0].message


def test_a_package_that_would_import_passes() -> None:
    check_soundness(GOOD, "shop")


MODELS, PETS = "shop/models/shared.py", "shop/resources/pets.py"


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (PETS, "import Pet\n", "import Dog\n", f"{PETS}:7: {MODELS} has no Dog"),
        (
            PETS,
            "..models.shared",
            "..models.pets",
            "..models.pets, which does not exist",
        ),
        (PETS, "..models.shared", "....models.shared", "which does not exist"),
        (PETS, "from .other", "from .others", "an import of .others"),
        (PETS, "TYPE_CHECKING, Any\n", "TYPE_CHECKING\n", "'Any' is not known"),
        (PETS, "from typing", "import os\nfrom typing", "an import of 'os'"),
        (PETS, "call(_GET, pet_id", "call(_PUT, pet_id", "'_PUT' is not known"),
        (PETS, "other: Other", "other: Others", "'Others' is not known"),
        (PETS, "-> Pet:", "-> Dog:", "'Dog' is not known"),
        (PETS, "cursor: str", "cursor: Cursor", "'Cursor' is not known"),
        (PETS, "call(_GET", "call(Other", "'Other' is not known"),
        (PETS, "lambda: Pet", "lambda: Dog", "'Dog' is not known"),
        (PETS, "lambda: Pet", "Pets", "'Pets' is not known"),
        (PETS, "for x in", "for y in", "'x' is not known"),
        (PETS, "dict(result", 'eval("1", result', "'eval' is not known"),
        (PETS, "return self.call(", "return __import__(", "'__import__' is not known"),
        (PETS, "\nclass Pets", "\nprint(1)\nclass Pets", "a statement of kind Expr"),
        (PETS, "\nclass Pets", "\nfor x in (): pass\nclass Pets", "of kind For"),
        (PETS, "if TYPE_CHECKING", "if _A", "a statement of kind If"),
        (PETS, '    """Get one."""', "    return (", "invalid Python"),
        (MODELS, "born: datetime.date", "born: uuid.UUID", "'uuid' is not known"),
        (MODELS, "    Kind = str\n", "", "'Kind' is not known"),
        (MODELS, "(Model, kw_only", "(Other, kw_only", "'Other' is not known"),
        (MODELS, '"Pet | Tree"', '"Dog | Tree"', "'Dog' is not known"),
        (MODELS, '"Pet | Tree"', '"Pet | ("', "a quote of"),
        (MODELS, "import Model", "import Models", "model.py has no Models"),
        (
            PETS,
            "import Pet\n",
            "import Pet\nfrom .other import Pet\n",
            "'Pet' is bound",
        ),
        (PETS, "_GET: dict", "_GET = {}\n_GET: dict", "'_GET' is bound twice"),
        (
            PETS,
            "    def get(",
            "    def get(self): ...\n    def get(",
            "'get' is bound",
        ),
        (PETS, "self.call(_GET", "other(_GET", "the argument 'other' hides a function"),
        (PETS, "def get(", "def Pet(", "the member 'Pet' hides a type"),
        (MODELS, "born: datetime", "datetime: datetime", "'datetime' hides a type"),
        (MODELS, "    Tree = dict\n", "    Kind = dict\n", "'Kind' is bound twice"),
        (MODELS, "    born:", "    print(1)\n    del born\n    born:", "in a class"),
    ],
)
def test_each_kind_of_fault_is_found(path: str, old: str, new: str, said: str) -> None:
    message = fault(path, lambda text: text.replace(old, new))
    assert message.startswith(f"{path}:")
    assert said in message


def test_a_name_for_type_checkers_alone_is_none_to_import() -> None:
    files = dict(GOOD)
    files[MODELS] = files[MODELS].replace("    Tree = dict\n", "")
    files[PETS] = files[PETS].replace("import Pet\n", "import Pet, Tree\n")
    with pytest.raises(CliqgenError, match="has no Tree"):
        check_soundness(files, "shop")


def test_all_faults_are_told_up_to_a_bound() -> None:
    files = {**GOOD, PETS: GOOD[PETS] + "\n_X = missing\n" * 30}
    with pytest.raises(CliqgenError) as caught:
        check_soundness(files, "shop")
    assert len(caught.value.diagnostics) == 20


FORMATS = """\
from __future__ import annotations

import acme.money
import acme.times

Stamp = acme.times.Stamp
Money = acme.money.Money
"""
STATED = frozenset({"acme.times", "acme.money"})


def test_the_module_of_formats_imports_what_is_stated() -> None:
    check_soundness({**GOOD, "shop/formats.py": FORMATS}, "shop", STATED)


@pytest.mark.parametrize(
    ("path", "text", "stated", "message"),
    [
        ("formats", FORMATS, frozenset({"acme.times"}), "an import of 'acme.money'"),
        ("formats", FORMATS, frozenset[str](), "an import of 'acme.money'"),
        ("client", FORMATS, STATED, "an import of 'acme.money'"),
        ("models/formats", FORMATS, STATED, "an import of 'acme.money'"),
        ("formats", FORMATS + "acme = 1\n", STATED, "'acme' is bound twice"),
        ("formats", FORMATS + "Money = acme.Cash\n", STATED, "'Money' is bound twice"),
    ],
)
def test_no_other_module_does(
    path: str, text: str, stated: frozenset[str], message: str
) -> None:
    files = {**GOOD, f"shop/{path}.py": text}
    with pytest.raises(CliqgenError) as caught:
        check_soundness(files, "shop", stated)
    assert any(message in str(each.message) for each in caught.value.diagnostics)
