"""The surface of a package, read from the code that callers import."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from itertools import chain

from cliqgen.surface.members import (
    Alias,
    Argument,
    Attribute,
    ErrorClass,
    Function,
    ModelClass,
    Surface,
)
from cliqgen.surface.types import Named, read_type

#: What `OpenModel` and `KeepingModel` declare.
_FREE = Attribute(read_type(ast.parse("dict[str, Any]", mode="eval").body), False, "")
#: Modules whose names do not say that they are private.
_INITIAL = ("__init__.py", "_exports.py")
_Classes = Mapping[str, ast.ClassDef]


def read_surface(files: Mapping[str, str], package: str) -> Surface:
    """The surface of the package of that name among the files, by path.

    Raises:
        SyntaxError: a module is not valid Python; LookupError: one is missing. Neither happens
            with packages that cliqgen wrote.
    """
    modules = {
        path.removeprefix(f"{package}/"): ast.parse(text)
        for path, text in files.items()
        if _is_public(path, package)
    }
    client_classes = _classes(modules["client.py"])
    resources = _resources(modules)
    functions: dict[str, Function] = {}
    for name, definition in client_classes.items():
        functions[name] = _construction(definition)
    client = next(n for n, c in client_classes.items() if _bases(c) == ["SyncClient"])
    functions.update(_calls("client", client_classes[client], resources))
    attributes = dict(_attributes("client", client_classes[client], resources))
    for module in ("webhooks.py", "oauth.py"):
        if module in modules:
            functions.update(_module_functions(module, modules[module]))
    models, aliases = _models(modules)
    return Surface(
        package=package,
        client=client,
        exports=_exports(modules),
        functions=functions,
        models=models,
        aliases=aliases,
        errors=_errors(modules["errors.py"]),
        resources=attributes,
    )


def _is_public(path: str, package: str) -> bool:
    folder = f"{package}/"
    parts = path.removeprefix(folder).split("/")
    hidden = parts[0] == "testing" or any(
        part.startswith("_") and part not in _INITIAL for part in parts
    )
    return path.startswith(folder) and path.endswith(".py") and not hidden


def _classes(module: ast.Module) -> dict[str, ast.ClassDef]:
    return {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}


def _resources(modules: Mapping[str, ast.Module]) -> dict[str, ast.ClassDef]:
    classes: dict[str, ast.ClassDef] = {}
    for path, module in modules.items():
        if path.startswith("resources/"):
            classes.update(_classes(module))
    return classes


def _calls(
    prefix: str, definition: ast.ClassDef, resources: _Classes
) -> Iterator[tuple[str, Function]]:
    """The methods of a class and of the resources that its properties lead to."""
    for member in definition.body:
        if not isinstance(member, ast.FunctionDef) or member.name.startswith("_"):
            continue
        name = f"{prefix}.{member.name}"
        child = _child(member)
        if child is None:
            yield name, _function(member)
        elif child in resources:
            yield from _calls(name, resources[child], resources)


def _attributes(
    prefix: str, definition: ast.ClassDef, resources: _Classes
) -> Iterator[tuple[str, str]]:
    """The classes of resources, each with the attributes that lead to it."""
    for member in definition.body:
        child = _child(member) if isinstance(member, ast.FunctionDef) else None
        if (
            isinstance(member, ast.FunctionDef)
            and child is not None
            and child in resources
        ):
            name = f"{prefix}.{member.name}"
            yield child, name
            yield from _attributes(name, resources[child], resources)


def _child(member: ast.FunctionDef) -> str | None:
    """The class that a property leads to; None for a method."""
    decorators = [ast.unparse(decorator) for decorator in member.decorator_list]
    if "cached_property" not in decorators or member.returns is None:
        return None
    return ast.unparse(member.returns)


def _module_functions(path: str, module: ast.Module) -> Iterator[tuple[str, Function]]:
    """The functions of a module, and the methods of its classes."""
    stem = path.removesuffix(".py")
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield f"{stem}.{node.name}", _function(node)
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, _construction(node)
            for member in node.body:
                if isinstance(member, ast.FunctionDef) and member.name[0] != "_":
                    yield f"{node.name}.{member.name}", _function(member)


def _construction(definition: ast.ClassDef) -> Function:
    for member in definition.body:
        if isinstance(member, ast.FunctionDef) and member.name == "__init__":
            function = _function(member)
            documentation = ast.get_docstring(definition) or ""
            return Function(function.arguments, Named(definition.name), documentation)
    return Function((), Named(definition.name), ast.get_docstring(definition) or "")


def _function(node: ast.FunctionDef) -> Function:
    parameters = node.args
    positional = [*parameters.posonlyargs, *parameters.args]
    required = len(positional) - len(parameters.defaults)
    arguments = [
        Argument(a.arg, read_type(a.annotation), index < required, is_keyword=False)
        for index, a in enumerate(positional)
        if a.arg not in ("self", "cls")
    ]
    arguments += [
        Argument(a.arg, read_type(a.annotation), default is None, is_keyword=True)
        for a, default in zip(
            parameters.kwonlyargs, parameters.kw_defaults, strict=True
        )
    ]
    documentation = ast.get_docstring(node) or ""
    return Function(tuple(arguments), read_type(node.returns), documentation)


def _models(
    modules: Mapping[str, ast.Module],
) -> tuple[dict[str, ModelClass], dict[str, Alias]]:
    models: dict[str, ModelClass] = {}
    aliases: dict[str, Alias] = {}
    for path, module in modules.items():
        if path.startswith("models/"):
            models |= {n: _model(c) for n, c in _classes(module).items()}
            aliases.update(_static_aliases(module))
        elif path == "formats.py":
            aliases.update(_static_aliases(module))
        elif path in ("client.py", "oauth.py"):
            aliases.update(_literals(module))
    return models, aliases


def _model(definition: ast.ClassDef) -> ModelClass:
    attributes = {
        target.id: Attribute(
            read_type(node.annotation), _is_required(node.value), documentation
        )
        for node, target, documentation in _annotated(definition.body)
    }
    base = " ".join(_bases(definition))
    if (
        "Open" in base or "Keeping" in base
    ):  # the runtime's class has the field, if the model's own has none
        attributes.setdefault("additional_fields", _FREE)
    return ModelClass(
        base=base,
        attributes=attributes,
        documentation=ast.get_docstring(definition) or "",
    )


def _annotated(
    body: list[ast.stmt],
) -> Iterator[tuple[ast.AnnAssign, ast.Name, str]]:
    """Annotated names, each with the text that follows it."""
    for index, node in enumerate(body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            after = body[index + 1] if index + 1 < len(body) else None
            yield node, node.target, _text(after)


def _text(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return str(node.value.value)
    return ""


def _is_required(default: ast.expr | None) -> bool:
    """Whether a field has no default: no value, or a `field(...)` without one."""
    calls = ("field", "_field")  # the latter where a field has that name
    if isinstance(default, ast.Call) and ast.unparse(default.func) in calls:
        return not any(
            k.arg in ("default", "default_factory") for k in default.keywords
        )
    return default is None


def _static_aliases(module: ast.Module) -> Iterator[tuple[str, Alias]]:
    for block in module.body:
        if isinstance(block, ast.If):
            for node, target, documentation in _annotated(block.body):
                yield target.id, Alias(read_type(node.value), documentation)


def _literals(module: ast.Module) -> Iterator[tuple[str, Alias]]:
    """Such as the names of servers: `DataCenter = Literal[...]`."""
    for node in module.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
            target = node.targets[0]
            if isinstance(target, ast.Name) and not target.id.startswith("_"):
                yield target.id, Alias(read_type(node.value), "")


def _errors(module: ast.Module) -> dict[str, ErrorClass]:
    classes = _classes(module)
    return {
        name: ErrorClass(
            tuple(base for base in _bases(definition) if base in classes),
            ast.get_docstring(definition) or "",
        )
        for name, definition in classes.items()
    }


def _bases(definition: ast.ClassDef) -> list[str]:
    return [ast.unparse(base) for base in definition.bases]


def _exports(modules: Mapping[str, ast.Module]) -> frozenset[str]:
    """The names of `__all__`, which older packages have in `__init__.py`.

    In `_exports.py` it is for type checkers, below their condition.
    """
    module = modules.get("_exports.py") or modules["__init__.py"]
    branches = (node.body for node in module.body if isinstance(node, ast.If))
    for node in chain(module.body, *branches):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return frozenset(ast.literal_eval(node.value))
    return frozenset()
