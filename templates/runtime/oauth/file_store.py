"""Tokens in a file that only its owner can read."""

from __future__ import annotations

import logging
import os
import stat
import tempfile
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from ..forks import reset_after_fork
from .locking import FileLock
from .token import Token, UnsafeStoreError

_LARGEST = 1024 * 1024  # bytes
_LONGEST_WAIT = 5.0  # seconds, while another process is writing
_BETWEEN_TRIES = 0.01
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH

# The logger of the package, wherever the package is vendored.
_log = logging.getLogger(__name__.partition("._runtime")[0].rpartition(".")[2])


class _File(msgspec.Struct):
    """The content of the file; an invalid entry does not affect others."""

    tokens: dict[str, Any]
    version: int = 1


class FileTokenStore:
    """Keeps the tokens of any number of accounts in one JSON file, readable by its owner.

    Processes that share the file get one new token for all of them. Next to the file are
    others that end in ``.lock``. It is replaced atomically, so it is never half-written.

    Args:
        path: the file. It and its folder are created when the first token is saved.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._lock = threading.Lock()
        reset_after_fork(self)

    def after_fork(self) -> None:
        """See `forks`."""
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"FileTokenStore({str(self._path)!r})"

    def load(self, key: str) -> Token | None:
        """Return the token that was saved last under this key, None if there is none.

        A broken file is logged, and treated as empty.

        Raises:
            OSError: if it cannot be read, is a link, belongs to another user, or may be
                written by others.
        """
        return _token(self._read().get(key))

    def save(self, key: str, token: Token) -> None:
        """Store a token, replacing an earlier one.

        Raises:
            OSError: as for `load`, or if it cannot be written.
        """
        self._make_folder()
        with self._lock, self._writing():
            tokens = self._read()
            tokens[key] = token
            self._replace(msgspec.json.format(msgspec.json.encode(_File(tokens))))

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Keep other processes from getting a token for this key as well.

        Returns:
            A function that ends the lock, or None while another has it.

        Raises:
            OSError: if it cannot be locked.
        """
        self._make_folder()
        name = sha256(key.encode()).hexdigest()[:16]
        lock = FileLock(self._path.with_name(f"{self._path.name}.{name}.lock"))
        return lock.release if lock.acquire() else None

    @contextmanager
    def _writing(self) -> Generator[None]:
        """Keep other processes from writing; they do so for a moment at a time."""
        lock = FileLock(self._path.with_name(f"{self._path.name}.lock"))
        end = time.monotonic() + _LONGEST_WAIT
        while not lock.acquire():
            if time.monotonic() > end:
                raise TimeoutError("another process has the file of tokens locked")
            time.sleep(_BETWEEN_TRIES)
        try:
            yield
        finally:
            lock.release()

    def _make_folder(self) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _read(self) -> dict[str, Any]:
        try:
            content = _read_safely(self._path)
        except FileNotFoundError:
            return {}
        try:
            return msgspec.json.decode(content, type=_File).tokens
        except (msgspec.DecodeError, RecursionError):
            _log.warning("the file of tokens %s is invalid and ignored", self._path)
            return {}

    def _replace(self, content: bytes) -> None:
        # Such a file is readable only by its owner from the beginning.
        descriptor, name = tempfile.mkstemp(
            dir=self._path.parent, prefix=f".{self._path.name}."
        )
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def __reduce__(self) -> NoReturn:
        raise TypeError("FileTokenStore holds locks and is not pickled")


def _read_safely(path: Path) -> bytes:
    """Read a file, if nobody else can have written it."""
    if path.is_symlink():
        raise UnsafeStoreError(f"{path} is a symbolic link")
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise UnsafeStoreError(f"{path} is not a regular file")
        if hasattr(os, "geteuid"):  # absent if files have no such owners
            if status.st_uid != os.geteuid():
                raise UnsafeStoreError(f"{path} belongs to another user")
            if status.st_mode & _OTHERS_MAY_WRITE:
                raise UnsafeStoreError(f"others may write {path}: make its mode 0600")
        return file.read(_LARGEST)


def _token(entry: object) -> Token | None:
    """Return an entry of the file, if it is valid."""
    try:
        return msgspec.convert(entry, Token)
    except msgspec.ValidationError:
        if entry is not None:
            _log.warning("an entry of the file of tokens is invalid and ignored")
        return None
