"""The module of the classes that the user gives for formats."""

from __future__ import annotations

from cliqgen.ir.api import Api, FormatClass
from cliqgen.ir.types import Form
from cliqgen.python.code import Code, docstring, identifier, literal, module_path
from cliqgen.python.imports import grouped, runtime_imports, standard_imports
from cliqgen.python.plans import AliasPlan, FormatsModule, Import
from cliqgen.python.prose import wrap

_ABOUT = """\
The classes of values with formats, and what reads and writes them.

They are given in the configuration of cliqgen, by the formats of the description."""
_FORMS: dict[Form, str] = {"string": "str", "integer": "int", "number": "float"}
_BUILTINS = "builtins"


def plan_formats(api: Api) -> FormatsModule | None:
    """Plan the module; None if no class is given."""
    if not api.formats:
        return None
    modules = {
        reference.partition(":")[0]
        for class_ in api.formats
        for reference in (class_.type, class_.decode, class_.encode)
    }
    imports = [Import(module_path(*m.split("."))) for m in modules - {_BUILTINS}]
    imports += standard_imports({"TYPE_CHECKING", "TypeAlias"})
    imports += runtime_imports("formats", {"format_type"})
    return FormatsModule(
        docstring=docstring("\n".join(wrap(_ABOUT, 0))),
        imports=grouped(imports),
        classes=tuple(map(_class, sorted(api.formats, key=lambda class_: class_.name))),
    )


def requirements(api: Api) -> tuple[str, ...]:
    """The requirements of the classes, in pip's syntax."""
    required = {
        class_.requires for class_ in api.formats if class_.requires is not None
    }
    return tuple(sorted(required))


def given_modules(api: Api) -> frozenset[str]:
    """The modules that define the classes and functions."""
    plan = plan_formats(api)
    groups = () if plan is None else plan.imports
    return frozenset(
        item.module for group in groups for item in group if not item.names
    )


def _class(class_: FormatClass) -> AliasPlan:
    value_class = _expression(class_.type)
    forms = [_FORMS[form] for form in class_.forms]
    if "float" in forms and "int" not in forms:  # 1.0 is written as 1
        forms.append("int")
    listed = f"{', '.join(forms)}{',' if len(forms) == 1 else ''}"
    runtime = (
        f"format_type({literal(class_.name)}, {value_class}, forms=({listed}), "
        f"decode={_expression(class_.decode)}, encode={_expression(class_.encode)})"
    )
    return AliasPlan(
        name=identifier(class_.name),
        static=value_class,
        runtime=Code(runtime),
        docstring=None,
    )


def _expression(reference: str) -> Code:
    module, _, attribute = reference.partition(":")
    names = attribute.split(".")
    if module != _BUILTINS:
        names = [*module.split("."), *names]
    return module_path(*names)
