"""The client's README: how to use it, and a table of all its methods."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.ir.api import Api, Operation, Paging
from cliqgen.ir.data import ObjectModel
from cliqgen.ir.types import ModelRef
from cliqgen.python.code import (
    Code,
    identifier,
    markdown,
    markdown_code,
    module_path,
)
from cliqgen.python.docstrings import rate_sentence
from cliqgen.python.oauth import log_variable
from cliqgen.python.plans import ClientPlan, ReadmeError, ReadmeMethod, ReadmePlan
from cliqgen.python.prose import first_sentence, with_article
from cliqgen.python.servers import named_servers
from cliqgen.python.tasks import plan_tasks
from cliqgen.runtime import Feature


def plan_readme(
    api: Api,
    package: str,
    distribution: Code,
    client: ClientPlan,
    features: frozenset[Feature],
) -> ReadmePlan:
    """Plan the content of the README template."""
    operations = api.operations()
    example = _example(operations)
    needs_token = any(scheme.kind == "token" for scheme in api.security_schemes)
    return ReadmePlan(
        title=markdown(with_article(api.title)),
        description=markdown(first_sentence(api.description)),
        distribution=distribution,
        package=identifier(package),
        client=client.name,
        async_client=client.async_name,
        base_error=identifier(f"{client.name}Error"),
        construct=Code(f"{client.name}({_arguments(client)})"),
        construct_with=_construct_with(client),
        log_variable=Code(log_variable(api, package)),
        temporary=_temporary(api),
        needs_token=needs_token,
        keeps_unknown=any(
            isinstance(model, ObjectModel) and model.keeps_unknown
            for model in api.models.values()
        ),
        has_files="files" in features,
        has_forms=bool({"forms", "multipart"} & features),
        has_renewable=any(
            scheme.kind in ("token", "api_key") for scheme in api.security_schemes
        ),
        raw_bodies=_raw_bodies(features),
        stream=next((_callee(o) for o in operations if o.streaming), None),
        sign_ins=tuple(_sign_ins(client)),
        sign_in_by_header=Code(f"{client.name}({_by_header(client)})"),
        hidden_verbs=Code(
            ", ".join(markdown_code(name) for name in sorted(client.hidden_verbs))
        ),
        callee=_callee(example) if example else Code(""),
        example=_example_call(example) if example else Code(""),
        result=_result(example) if example else Code(""),
        servers=_servers(api, client),
        server_path=markdown_code(client.shown_path),
        server_parameter=client.servers.parameter if client.servers else Code(""),
        methods=tuple(row for operation in operations for row in _methods(operation)),
        has_iterators=any(operation.paging is not None for operation in operations),
        iterator=_iterator(operations),
        model=_model(api),
        tasks=plan_tasks(api, package),
        errors=tuple(
            ReadmeError(
                markdown_code(error.name),
                Code(str(error.status)),
                markdown(first_sentence(error.description)),
            )
            for error in api.error_classes
        ),
        webhooks=tuple(_webhooks(api)),
        webhook=(
            identifier(min(w.name for w in api.webhooks)) if api.webhooks else Code("")
        ),
    )


def _raw_bodies(features: frozenset[Feature]) -> Code:
    """The arguments for a body of an undocumented call, each as code."""
    forms: dict[str, Feature] = {"form": "forms", "multipart": "multipart"}
    names = ["json", *(name for name, feature in forms.items() if feature in features)]
    listed = ", ".join(markdown_code(name) for name in names)
    return Code(f"{listed} or {markdown_code('content')}")


def _webhooks(api: Api) -> Iterator[tuple[Code, Code]]:
    for webhook in sorted(api.webhooks, key=lambda w: w.name):
        summary = first_sentence(webhook.summary or webhook.description)
        yield markdown_code(webhook.name), markdown(summary or f"The {webhook.title}.")


def _sign_ins(client: ClientPlan) -> Iterator[tuple[Code, Code, Code]]:
    """The ways to sign in: the code, what is sent, and the description."""
    for way in client.sign_ins:
        call = f"{client.name}({_with_url(client, way.arguments)})"
        about = markdown(way.description or "")
        yield markdown_code(call), markdown_code(way.sent), about


def _by_header(client: ClientPlan) -> str:
    return _with_url(client, 'headers={"Authorization": "Bearer ..."}')


def _arguments(client: ClientPlan) -> str:
    """The required arguments of a constructor, and the first way to sign in."""
    return _with_url(client, client.sign_ins[0].arguments if client.sign_ins else "")


def _with_url(client: ClientPlan, arguments: str) -> str:
    """Arguments of a constructor, with the address if it is required."""
    url = f"https://host{client.shown_path}" if client.shown_path else "https://..."
    required = [f'base_url="{url}"'] if client.address is None else []
    return ", ".join([*filter(None, [arguments]), *required])


def _construct_with(client: ClientPlan) -> Code:
    """A constructor with a further argument to come."""
    arguments = _arguments(client)
    return Code(f"{client.name}({arguments}, " if arguments else f"{client.name}(")


def _temporary(api: Api) -> Code:
    """The exceptions after which a call may be tried again."""
    names = [
        markdown_code(error.name)
        for error in api.error_classes
        if error.retry in ("backoff", "wait")
    ]
    return Code(", ".join(names) or "of no status")


def _servers(api: Api, client: ClientPlan) -> tuple[tuple[Code, Code, Code], ...]:
    if client.servers is None:
        return ()
    return tuple(
        (
            markdown_code(server.name or ""),
            markdown_code(server.url),
            markdown(server.description or ""),
        )
        for server in named_servers(api)
    )


def _example(operations: tuple[Operation, ...]) -> Operation | None:
    """An operation without required arguments, if possible; None without any operation."""
    for operation in operations:
        required = any(p.required for p in operation.parameters)
        is_plain = operation.body is None and operation.streaming is None
        if operation.method == "GET" and not required and is_plain:
            return operation
    return operations[0] if operations else None


def _example_call(operation: Operation) -> Code:
    return Code(f"{_callee(operation)}({_ellipsis(operation)})")


def _ellipsis(operation: Operation) -> str:
    """The arguments of a call that has required ones, as an ellipsis."""
    has_arguments = operation.body is not None or any(
        p.required for p in operation.parameters
    )
    return "..." if has_arguments else ""


def _listed(operations: tuple[Operation, ...]) -> tuple[Operation, Paging] | None:
    """A list with an iterator, one without required arguments if there is any."""
    lists = [(o, o.paging) for o in operations if o.paging is not None]
    plain = [pair for pair in lists if not _ellipsis(pair[0])]
    return next(iter([*plain, *lists]), None)


def _iterator(operations: tuple[Operation, ...]) -> Code | None:
    """The call of an iterator."""
    listed = _listed(operations)
    if listed is None:
        return None
    operation, paging = listed
    callee = module_path(*operation.attributes, paging.name)
    return Code(f"{callee}({_ellipsis(operation)})")


def _model(api: Api) -> Code | None:
    """The name of a model with fields: that of a list's items, or one of a response."""
    listed = _listed(api.operations())
    if listed is not None and isinstance(listed[1].item, ModelRef):
        item = api.models[listed[1].item.id]
        if isinstance(item, ObjectModel):
            return identifier(item.name)
    models = [m for m in api.models.values() if isinstance(m, ObjectModel)]
    names = [(not model.in_responses, model.name) for model in models]
    return identifier(min(names)[1]) if names else None


def _result(operation: Operation) -> Code:
    """A variable for the example's result: `bots` for `bots.list`, or else `result`."""
    resource = operation.attributes[-1]
    has_name = operation.name == "list" and resource != "client"
    return identifier(resource if has_name else "result")


def _callee(operation: Operation) -> Code:
    return module_path(*operation.attributes, operation.name)


def _methods(operation: Operation) -> Iterator[ReadmeMethod]:
    """The row of an operation, and that of the iterator over its pages."""
    call = ".".join([*operation.attributes, operation.name])
    request = markdown_code(f"{operation.method} {operation.path}")
    limit = markdown(rate_sentence(operation).rstrip("."))
    summary = first_sentence(operation.summary or operation.description)
    yield ReadmeMethod(markdown_code(call), request, limit, markdown(summary))
    if operation.paging is not None:
        iterator = ".".join([*operation.attributes, operation.paging.name])
        text = f"Iterate over the items of all pages of {markdown_code(call)}."
        yield ReadmeMethod(markdown_code(iterator), request, limit, Code(text))
