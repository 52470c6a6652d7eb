"""What all tests share: a state folder of their own, and what was found out already."""

from __future__ import annotations

import importlib.metadata
import os
from collections.abc import Iterator
from functools import cache
from importlib.machinery import SourceFileLoader
from types import CodeType
from typing import Any

import pytest
from cliqgen import soundness


@pytest.fixture(autouse=True, scope="session")
def _state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", os.fspath(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _versions_read_once() -> Iterator[None]:
    """Look up once which black is installed: a record of a run says it, and it stays."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.metadata, "version", cache(importlib.metadata.version))
        yield


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
def _parsed_once() -> Iterator[None]:
    """Parse each module of the runtime once: each client is held against their names."""
    parsed: dict[str, soundness._Names] = {}
    parse = soundness._Modules.names

    def names(self: soundness._Modules, path: str) -> soundness._Names:
        if "/_runtime/" not in path:
            return parse(self, path)
        text = self._files[path]
        if text not in parsed:
            parsed[text] = parse(self, path)
        return parsed[text]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(soundness._Modules, "names", names)
        yield


def _placed(code: CodeType, path: str) -> CodeType:
    """The same code, of a file at another place."""
    constants = tuple(
        _placed(inner, path) if isinstance(inner, CodeType) else inner
        for inner in code.co_consts
    )
    return code.replace(co_filename=path, co_consts=constants)
