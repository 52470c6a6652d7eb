"""The module of the classes that the user states for formats."""

from __future__ import annotations

from cliqgen.ir.api import Api, FormatClass
from cliqgen.ir.types import Form
from cliqgen.python.code import Code, docstring, identifier, literal, module_path
from cliqgen.python.imports import grouped, runtime_imports, standard_imports
from cliqgen.python.plans import AliasPlan, FormatsModule, Import
from cliqgen.python.prose import wrap

_ABOUT = """\
The classes of values with formats, and what reads and writes them.

They are stated in the configuration of cliqgen, by the formats of the description."""
_FORMS: dict[Form, str] = {"string": "str", "integer": "int", "number": "float"}
_BUILTINS = "builtins"


def plan_formats(api: Api) -> FormatsModule | None:
    """The module, None where no class is stated."""
    if not api.formats:
        return None
    modules = {
        reference.partition(":")[0]
        for made in api.formats
        for reference in (made.type, made.decode, made.encode)
    }
    imports = [Import(module_path(*m.split("."))) for m in modules - {_BUILTINS}]
    imports += standard_imports({"TYPE_CHECKING", "TypeAlias"})
    imports += runtime_imports("formats", {"format_type"})
    return FormatsModule(
        docstring=docstring("\n".join(wrap(_ABOUT, 0))),
        imports=grouped(imports),
        classes=tuple(map(_class, sorted(api.formats, key=lambda made: made.name))),
    )


def requirements(api: Api) -> tuple[str, ...]:
    """What has to be installed for the classes, as pip is told."""
    stated = {made.requires for made in api.formats if made.requires is not None}
    return tuple(sorted(stated))


def stated_modules(api: Api) -> frozenset[str]:
    """The modules of others from which the classes and functions come."""
    plan = plan_formats(api)
    groups = () if plan is None else plan.imports
    return frozenset(
        item.module for group in groups for item in group if not item.names
    )


def _class(made: FormatClass) -> AliasPlan:
    value_class = _expression(made.type)
    forms = [_FORMS[form] for form in made.forms]
    if "float" in forms and "int" not in forms:  # 1.0 is written as 1
        forms.append("int")
    listed = f"{', '.join(forms)}{',' if len(forms) == 1 else ''}"
    runtime = (
        f"format_type({literal(made.name)}, {value_class}, forms=({listed}), "
        f"decode={_expression(made.decode)}, encode={_expression(made.encode)})"
    )
    return AliasPlan(
        name=identifier(made.name),
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
