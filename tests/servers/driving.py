"""Makes the calls of one server with a generated client, and prints the verdicts as JSON.

python driving.py FOLDER PACKAGE BASE_URL OPERATIONS

Runs apart from run.py, since the generated package is on the path of this process alone.
OPERATIONS is what `cliqgen inspect` printed.
"""

from __future__ import annotations

import asyncio
import dataclasses
import importlib
import importlib.util
import inspect
import itertools
import json
import re
import sys
import typing
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import msgspec
from truth import ANYTHING, AtLeast, Call, Earlier, Model
from verdict import Judged, Observed, Verdict, judge, plain

_SECONDS = 30  # for one call
#: A pattern that Hono writes behind a parameter, `{rest}{.+}`; calls have none.
_PATTERN = re.compile(r"\}\{[^{}]*\}")


class Unmade(Exception):
    """A call that cannot even be made with this client."""


def main() -> int:
    """Make each call with both clients, and print one object for each of the two."""
    folder, package, base_url, operations = sys.argv[1:]
    inspected = json.loads(Path(operations).read_text("utf-8"))
    driver = Driver(
        package=importlib.import_module(package),
        client=inspected["client"],
        base_url=base_url,
        operations=inspected["operations"],
    )
    calls = load(Path(folder))
    json.dump(driver.drive(calls), sys.stdout)
    return 0


def load(folder: Path) -> ModuleType:
    """The `calls.py` of a server: `CALLS`, and `CLIENT`, its client's usual arguments."""
    sys.path.insert(0, str(folder))  # it may be in several files
    spec = importlib.util.spec_from_file_location("calls", folder / "calls.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Driver:
    """One generated client, and the server that it talks to."""

    def __init__(
        self,
        *,
        package: ModuleType,
        client: str,
        base_url: str,
        operations: list[dict[str, Any]],
    ) -> None:
        self._package = package
        self._client = client
        self._base_url = base_url
        self._operations = operations
        self._kept: dict[str, Any] = {}

    def drive(self, module: ModuleType) -> list[dict[str, Any]]:
        """All calls in their order, first with the synchronous client, then with the other."""
        usual = getattr(module, "CLIENT", {})
        self._prefix = getattr(module, "BASE_PATH", "")
        lines: list[dict[str, Any]] = []
        for name in ("sync", "async"):
            self._kept.clear()
            self._try_to_make(usual, is_async=name == "async")
            for number, call in enumerate(module.CALLS):
                judged = self._judged(call, usual, is_async=name == "async")
                lines.append(
                    {
                        "number": number,
                        "client": name,
                        "operation": call.operation,
                        "verdict": judged.verdict,
                        "reasons": judged.reasons,
                    }
                )
        return lines

    def _try_to_make(self, usual: Mapping[str, Any], *, is_async: bool) -> None:
        """Fail at once, rather than in each call, if the client does not take `CLIENT`."""
        name = f"Async{self._client}" if is_async else self._client
        getattr(self._package, name)(base_url=self._base_url, **usual)

    def _judged(
        self, call: Call, usual: Mapping[str, Any], *, is_async: bool
    ) -> Judged:
        self._take_record()
        options = {"base_url": self._base_url + self._prefix, "max_retries": 0}
        options |= dict(usual)
        try:
            options |= self._real(dict(call.client))
            if is_async:
                result = asyncio.run(self._answer_async(call, options))
            else:
                result = self._answer(call, options)
        except Unmade as error:
            return Judged(Verdict.OURS, (str(error),))
        except Exception as error:
            observed = self._observed(raised=error)
        else:
            answer = plain(result)
            if call.keep is not None:
                self._kept[call.keep] = answer
            observed = self._observed(answer=answer)
        return judge(self._with_real_answer(call), observed)

    def _answer(self, call: Call, options: Mapping[str, Any]) -> Any:
        with self._made(self._client, options) as client:
            method = self._method(client, call)
            arguments = self._arguments(method, call)
            if call.lines is not None:
                return _first_lines(
                    self._package.stream(method, **arguments), call.lines
                )
            result = method(**arguments)
            if not _is_iterator(result):
                return result
            with _closing(result):
                return list(itertools.islice(result, call.items))

    async def _answer_async(self, call: Call, options: Mapping[str, Any]) -> Any:
        with self._made_plainly(f"Async{self._client}", options) as client:
            async with client, asyncio.timeout(_SECONDS):
                method = self._method(client, call)
                arguments = self._arguments(method, call)
                if call.lines is not None:
                    opened = self._package.stream(method, **arguments)
                    return await _first_lines_async(opened, call.lines)
                result = method(**arguments)
                if inspect.isawaitable(result):
                    result = await result
                if not _is_iterator(result):
                    return result
                async with _closing_async(result):
                    return await _first_async(result, call.items)

    @contextmanager
    def _made(self, name: str, options: Mapping[str, Any]) -> Any:
        with self._made_plainly(name, options) as client, client:
            yield client

    @contextmanager
    def _made_plainly(self, name: str, options: Mapping[str, Any]) -> Any:
        try:
            client = getattr(self._package, name)(**options)
        except Exception as error:
            raise Unmade(f"the client cannot be made: {error!r}") from error
        yield client

    def _method(self, client: Any, call: Call) -> Any:
        verb, path = call.operation.split(" ", 1)
        found = [
            operation
            for operation in self._operations
            if (operation["method"], operation["path"])
            == (verb, _PATTERN.sub("}", path))
            and call.media_type in (None, (operation["body"] or {}).get("media_type"))
        ]
        if not found:
            raise Unmade("the client has no method for it")
        for name in found[0]["call"].split("."):
            client = getattr(client, name)
        return client

    def _arguments(self, method: Any, call: Call) -> dict[str, Any]:
        arguments = {name: self._real(value) for name, value in call.send.items()}
        if call.body is ANYTHING:
            return arguments
        body = self._real(call.body)
        if "body" in inspect.signature(method).parameters:
            return arguments | {"body": _whole(method, body)}
        if not isinstance(body, dict):
            raise Unmade(
                "its method takes the body as keywords, and the body is no object"
            )
        # A field that is called as a parameter of the URL is told from it by its ending.
        named = {
            f"{name}_body" if name in arguments else name: body[name] for name in body
        }
        return arguments | named

    def _real(self, value: Any) -> Any:
        if isinstance(value, Earlier):
            found = self._kept.get(value.name)
            for member in value.members:
                if found is None:
                    raise Unmade(f"the earlier call '{value.name}' has no such answer")
                found = found[member]
            return found
        if isinstance(value, AtLeast):
            return AtLeast(
                {name: self._real(item) for name, item in value.members.items()}
            )
        if isinstance(value, Model):
            cls = getattr(self._package, value.name, None)
            if cls is None:
                raise Unmade(f"the client has no class {value.name}")
            return cls(
                **{name: self._real(item) for name, item in value.fields.items()}
            )
        if isinstance(value, dict):
            members = cast("dict[str, Any]", value)
            return {name: self._real(item) for name, item in members.items()}
        if isinstance(value, list):
            return [self._real(item) for item in cast("list[Any]", value)]
        return value

    def _with_real_answer(self, call: Call) -> Call:
        try:
            return dataclasses.replace(call, answer=self._real(call.answer))
        except Unmade:
            return call  # judged as it stands: it equals nothing

    def _observed(
        self, *, answer: Any = None, raised: Exception | None = None
    ) -> Observed:
        record = self._take_record() or {}
        return Observed(
            answer=answer,
            raised=None if raised is None else type(raised).__name__,
            kinds=tuple(kind.__name__ for kind in type(raised).__mro__),
            status=getattr(raised, "status_code", None),
            message="" if raised is None else str(raised),
            model=plain(getattr(raised, "model", None)),
            reached="values" in record,
            received=record.get("values"),
            request=record.get("request"),
        )

    def _take_record(self) -> dict[str, Any] | None:
        """What the server received last; it forgets that when asked. None if it keeps none."""
        try:
            with urllib.request.urlopen(
                f"{self._base_url}/_received", timeout=10
            ) as answer:
                return cast("dict[str, Any]", json.load(answer))
        except (urllib.error.HTTPError, ValueError):
            return None


def _whole(method: Any, body: Any) -> Any:
    """The body as an instance of the class that the method wants, if it wants one."""
    if not isinstance(body, dict):
        return body
    annotation = typing.get_type_hints(method).get("body")
    classes = [
        wanted
        for wanted in (annotation, *typing.get_args(annotation))
        if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct)
    ]
    if len(classes) != 1:  # one of several, so the plain JSON has to say which
        return cast("dict[str, Any]", body)
    return classes[0](**body)


async def _first_async(items: AsyncIterator[Any], number: int | None) -> list[Any]:
    found: list[Any] = []
    async for item in items:
        found.append(item)
        if len(found) == number:
            break
    return found


def _first_lines(opened: Any, number: int) -> list[Any]:
    body = b""
    with opened as download:
        for piece in download:
            body += piece
            if body.count(b"\n") >= number:
                break
    return [json.loads(line) for line in body.splitlines()[:number]]


async def _first_lines_async(opened: Any, number: int) -> list[Any]:
    body = b""
    async with opened as download:
        async for piece in download:
            body += piece
            if body.count(b"\n") >= number:
                break
    return [json.loads(line) for line in body.splitlines()[:number]]


def _is_iterator(result: Any) -> bool:
    return hasattr(result, "__next__") or hasattr(result, "__anext__")


@contextmanager
def _closing(result: Any) -> Any:
    try:
        yield
    finally:
        if hasattr(result, "close"):
            result.close()


@asynccontextmanager
async def _closing_async(result: Any) -> Any:
    try:
        yield
    finally:
        if hasattr(result, "aclose"):
            await result.aclose()


if __name__ == "__main__":
    sys.exit(main())
