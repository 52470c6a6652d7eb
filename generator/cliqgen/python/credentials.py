"""The credentials of a client: arguments of its constructor, and how to sign in with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from cliqgen.identifiers import Allocator, snake_case
from cliqgen.ir.api import Api, Operation
from cliqgen.openapi.description import SecurityScheme
from cliqgen.python.code import Code, identifier, literal
from cliqgen.python.notes import sentences
from cliqgen.python.plans import OAuthPlan, SignIn
from cliqgen.python.prose import first_sentence, one_line

_PLACES = {"header": "header", "query": "query parameter", "cookie": "cookie"}
_SYNC_SECRET = "str | Callable[[], str]"
_ASYNC_SECRET = "str | Callable[[], str | Awaitable[str]]"


class Parameter(Struct, frozen=True):
    """A constructor parameter for a credential; without a default it is required."""

    name: str
    annotation: str
    async_annotation: str
    documentation: str
    default: str | None = "None"

    def declaration(self, *, is_async: bool) -> Code:
        """The parameter in the signature."""
        annotation = self.async_annotation if is_async else self.annotation
        default = "" if self.default is None else f" = {self.default}"
        return Code(f"{identifier(self.name)}: {annotation}{default}")


class Credentials:
    """Constructor parameters for the security schemes of an API.

    Each scheme has parameters of its own. Only schemes that send the same share one: those
    that one call requires together, although all of them are the same Authorization header,
    and the flows of one authorization server, which Swagger 2.0 and many others document as
    a scheme each. The first token is `token`, or the one that an OAuth obtains.
    """

    def __init__(
        self, api: Api, oauth: OAuthPlan | None, reserved: frozenset[str]
    ) -> None:
        self._api = api
        self._oauth = oauth
        self._names = Allocator(reserved)
        self.find_token: Code | None = None
        self.parameters: list[Parameter] = []
        self.values: list[tuple[Code, Code]] = []
        self.arguments: list[tuple[Code, Code]] = []
        self.sign_ins: list[SignIn] = []
        self.classes: set[str] = set()
        schemes = api.security_schemes
        groups = _token_groups(api)
        self.has_token = bool(groups)
        # Nothing works without it, and nothing else can replace it.
        self.are_needed = _all_need_credentials(api)
        is_sole = len(groups) == 1 and len(groups[0]) == len(schemes)
        self._is_required = is_sole and self.are_needed and oauth is None
        for index, group in enumerate(groups):
            self._tokens(group, is_first=index == 0)
        for scheme in schemes:
            if scheme.kind == "api_key":
                self._api_key(scheme)
            elif scheme.kind == "basic":
                self._basic(scheme)
        if oauth is not None:
            self.find_token = self._find_token()
        self.names = frozenset(parameter.name for parameter in self.parameters)
        self.has_callable = any("Callable" in p.annotation for p in self.parameters)

    @property
    def usual(self) -> Code | None:
        """The alternatives of most operations; None if no operation has any."""
        counts = Counter(o.security for o in self._api.operations() if o.security)
        if not counts:
            return None
        (choices, _), *_ = counts.most_common(1)
        return _tuple([_tuple([literal(name) for name in names]) for names in choices])

    def _tokens(self, schemes: Sequence[SecurityScheme], *, is_first: bool) -> None:
        scheme = schemes[0]
        name = self._take("token") if is_first else self._take_for(scheme)
        self.classes.add("TokenAuth")
        secret = name
        if is_first and self._oauth is not None:
            self._add_oauth(name)
            secret = "credential"
        else:
            which = "Access token" if is_first else f"Token for `{scheme.name}`"
            text = sentences(
                f"{which}, or a function that returns the current one",
                first_sentence(_description(schemes)),
            )
            is_required = is_first and self._is_required
            if is_required:
                text += " None makes calls without a credential."
            self._add(name, text, is_required=is_required)
        for each in schemes:
            value = f"TokenAuth({secret}, scheme={literal(each.token_scheme)})"
            self._add_value(each, Code(value), name)
        sent = f"Authorization: {scheme.token_scheme} ..."
        positional = '"..."' if is_first else f'{name}="..."'
        self.sign_ins.append(SignIn(positional, sent, _description(schemes)))

    def _add_oauth(self, name: str) -> None:
        text = (
            "Access token, a function that returns the current one, or an `OAuth`. If "
            "omitted, it is taken from the environment, unless another credential is "
            "given. None makes calls without a token."
        )
        extra = " | OAuth | UnsetType | None"
        annotation, async_annotation = _SYNC_SECRET + extra, _ASYNC_SECRET + extra
        self.parameters.append(
            Parameter(name, annotation, async_annotation, text, "UNSET")
        )

    def _find_token(self) -> Code:
        """The expression for the token: given, or from the environment."""
        token, *others = (parameter.name for parameter in self.parameters)
        arguments = [token, "_ENVIRONMENT", "_make_oauth", *others]
        if not self.are_needed:
            arguments.append("is_needed=False")
        return Code(f"find_token({', '.join(arguments)})")

    def _api_key(self, scheme: SecurityScheme) -> None:
        name = self._take_for(scheme)
        self.classes.add("ApiKeyAuth")
        text = sentences(
            first_sentence(scheme.description) or "API key",
            f"Sent as {_PLACES[scheme.location]} `{one_line(scheme.parameter)}`; a "
            "function returns the current one",
        )
        self._add(name, text)
        value = (
            f"ApiKeyAuth({name}, name={literal(scheme.parameter)}, "
            f"location={literal(scheme.location)})"
        )
        self._add_value(scheme, Code(value), name)
        sent = {
            "header": f"{scheme.parameter}: ...",
            "query": f"?{scheme.parameter}=...",
            "cookie": f"Cookie: {scheme.parameter}=...",
        }
        self.sign_ins.append(
            SignIn(f'{name}="..."', sent[scheme.location], scheme.description)
        )

    def _basic(self, scheme: SecurityScheme) -> None:
        username, password = self._take("username"), self._take("password")
        self.classes.add("BasicAuth")
        about = first_sentence(scheme.description)
        for name, text in (
            (username, sentences("User name", about)),
            (password, "Password."),
        ):
            annotation = "str | None"
            self.parameters.append(Parameter(name, annotation, annotation, text))
        value = Code(f"BasicAuth({username}, {password})")
        self._add_value(scheme, value, f"{username} and {password}")
        arguments = f'{username}="...", {password}="..."'
        sent = "Authorization: Basic ..."
        self.sign_ins.append(SignIn(arguments, sent, scheme.description))

    def _take(self, name: str) -> str:
        return self._names.take(name)

    def _take_for(self, scheme: SecurityScheme) -> str:
        return self._names.take(snake_case(scheme.name), scheme.name)

    def _add_value(self, scheme: SecurityScheme, value: Code, arguments: str) -> None:
        self.values.append((literal(scheme.name), value))
        self.arguments.append((literal(scheme.name), literal(arguments)))

    def _add(self, name: str, documentation: str, *, is_required: bool = False) -> None:
        annotation, async_annotation = (
            f"{_SYNC_SECRET} | None",
            f"{_ASYNC_SECRET} | None",
        )
        default = None if is_required else "None"
        self.parameters.append(
            Parameter(name, annotation, async_annotation, documentation, default)
        )


def _token_groups(api: Api) -> list[list[SecurityScheme]]:
    """The token schemes, grouped by the argument that they share."""
    groups: list[list[SecurityScheme]] = []
    together = _required_together(api.operations())
    for scheme in api.security_schemes:
        if scheme.kind != "token":
            continue
        related = [
            group
            for group in groups
            if any(_share(scheme, other, together) for other in group)
        ]
        for group in related:
            groups.remove(group)
        groups.append([*(s for group in related for s in group), scheme])
    order = {scheme.name: i for i, scheme in enumerate(api.security_schemes)}
    groups.sort(key=lambda group: min(order[scheme.name] for scheme in group))
    # An OAuth obtains tokens for the first argument.
    first = next((s for s in api.security_schemes if s.oauth is not None), None)
    groups.sort(key=lambda group: first is not None and first not in group)
    return groups


def _share(
    one: SecurityScheme, other: SecurityScheme, together: set[frozenset[str]]
) -> bool:
    if frozenset({one.name, other.name}) in together:
        return True
    return bool(set(_endpoints(one)) & set(_endpoints(other)))


def _required_together(operations: Sequence[Operation]) -> set[frozenset[str]]:
    """All pairs of schemes in the same alternative of an operation."""
    return {
        frozenset({one, other})
        for operation in operations
        for alternative in operation.security or ()
        for one in alternative
        for other in alternative
        if one != other
    }


def _endpoints(scheme: SecurityScheme) -> Iterator[str]:
    """The addresses of authorization servers in the flows of a scheme."""
    if scheme.node.text("type") == "oauth2":
        for _, flow in scheme.node.members("flows"):
            for key in ("authorizationUrl", "tokenUrl"):
                if flow.text(key):
                    yield flow.text(key) or ""


def _all_need_credentials(api: Api) -> bool:
    """Whether every operation requires a credential that the client can take."""
    available = {scheme.name for scheme in api.security_schemes}
    return all(
        operation.security
        and all(available & set(names) for names in operation.security)
        for operation in api.operations()
    )


def _description(schemes: Sequence[SecurityScheme]) -> str | None:
    return next((s.description for s in schemes if s.description), None)


def _tuple(items: Sequence[str]) -> Code:
    return Code(f"({', '.join(items)}{',' if len(items) == 1 else ''})")
