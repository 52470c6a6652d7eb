"""What all tests share: a state folder of their own, and what was found out already."""

from __future__ import annotations

import json
import os
import ssl
import sys
from collections.abc import Callable, Collection, Iterator
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

import cliqgen.runtime
import httpcore2
import pytest
from cliqgen.soundness.modules import Modules, Names
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from carried_runtimes import carried_features, marked

# How long an example takes says how busy the machine is.
settings.register_profile("cliqgen", deadline=None)
settings.load_profile("cliqgen")
# `.ci/part` makes the same examples each time: what it says is about the change alone.
settings.register_profile("repeatable", deadline=None, derandomize=True)


@pytest.fixture(autouse=True, scope="session")
def _state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", os.fspath(tmp_path_factory.mktemp("state")))
        # Files of tests may be in a file system of their own, and git would say so.
        patch.setenv("GIT_DISCOVERY_ACROSS_FILESYSTEM", "1")
        yield


@pytest.fixture(autouse=True, scope="session")
def _libraries_read_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Have mypy read the standard library and the client's libraries once.

    What it remembers of a module counts only for a file of that place, or of that content.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MYPY_CACHE_DIR", os.fspath(tmp_path_factory.mktemp("mypy")))
        yield


@pytest.fixture(scope="session")
def configure_pyright() -> Callable[..., None]:
    """Writes the configuration of pyright for a folder with clients.

    Their runtimes are used and not read for errors, which takes four fifths of the time
    that a small client would take: each module is one of `templates/runtime`, which
    `.ci/types` reads, without the passages of features that the client lacks, with which
    `test_carried_runtime` has pyright read it.
    """

    def configure(folder: Path, **settings: Any) -> None:
        for runtime in folder.rglob("_runtime"):
            assert carried_features(runtime), runtime
        settings = {
            "typeCheckingMode": "strict",
            "exclude": ["**/_runtime"],
            **settings,
        }
        (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")

    return configure


@pytest.fixture(autouse=True, scope="session")
def _compiled_once() -> Iterator[None]:
    """Compile each module of the runtime once: hundreds of clients hold the same texts."""
    compiled: dict[bytes, CodeType] = {}
    compile_ = SourceFileLoader.source_to_code

    def source_to_code(
        self: SourceFileLoader, data: bytes, path: str, **options: Any
    ) -> CodeType:
        if os.sep + "_runtime" + os.sep not in path or options:
            return compile_(self, data, path, **options)
        if data not in compiled:
            compiled[data] = compile_(self, data, path)
        return _placed(compiled[data], path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SourceFileLoader, "source_to_code", source_to_code)
        yield


@pytest.fixture(autouse=True, scope="session")
def _fitted_once() -> Iterator[None]:
    """Fit each module of the runtime once for the features that it has passages for."""
    fitted: dict[tuple[str, frozenset[str]], str] = {}
    fit, passages = cliqgen.runtime.fitted, cache(marked)

    def once(text: str, features: Collection[str]) -> str:
        key = (text, frozenset(features) & passages(text))
        if key not in fitted:
            fitted[key] = fit(text, features)
        return fitted[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cliqgen.runtime, "fitted", once)
        yield


@pytest.fixture(autouse=True, scope="session")
def _certificates_read_once() -> Iterator[None]:
    """Read once whom the environment trusts: it takes 30 ms, and each client would do it."""
    contexts: dict[Any, ssl.SSLContext] = {}
    read = httpcore2.default_ssl_context

    def context(*, _trust_env: bool = True) -> ssl.SSLContext:
        named = [os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")]
        key = (_trust_env, *named)
        if key not in contexts:
            contexts[key] = read(_trust_env=_trust_env)
        return contexts[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpcore2, "default_ssl_context", context)
        yield


@pytest.fixture(autouse=True, scope="session")
def _parsed_once() -> Iterator[None]:
    """Parse each module of the runtime once: each client is held against their names."""
    parsed: dict[str, Names] = {}
    parse = Modules.names

    def names(self: Modules, path: str) -> Names:
        if "/_runtime/" not in path:
            return parse(self, path)
        text = self._files[path]
        if text not in parsed:
            parsed[text] = parse(self, path)
        return parsed[text]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Modules, "names", names)
        yield


def _placed(code: CodeType, path: str) -> CodeType:
    """The same code, of a file at another place."""
    constants = tuple(
        _placed(inner, path) if isinstance(inner, CodeType) else inner
        for inner in code.co_consts
    )
    return code.replace(co_filename=path, co_consts=constants)
