"""The descriptions to compare: files, folders, addresses, and revisions of a repository."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Generator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from cliqgen.address import Spec, StandardInput, Url, address_of
from cliqgen.contained import has_plain_parts, is_inside
from cliqgen.diagnostics import (
    CliqgenError,
    Diagnostic,
    Position,
    UsageError,
    usage_failure,
)
from cliqgen.replacing import replace
from cliqgen.source.roots import readable_folder
from cliqgen.source.text import exists, unreadable

_SUFFIXES = (".yaml", ".yml", ".json", ".csv", ".md", ".txt")
_DESCRIPTIONS = (".yaml", ".yml", ".json")
#: The line or JSON member that makes a document a description.
_IS_DESCRIPTION = re.compile(rb"""^[\s{]*["']?(?:openapi|swagger)["']?\s*:""", re.M)
#: The most bytes to take out of a revision, and the most documents.
_BUDGET = 256 * 1024 * 1024
_MOST_FILES = 100_000


class Source(Struct, frozen=True):
    """The files of one side, and their names for the user.

    `real` is the start of the paths of temporary files, and `shown` is printed instead of
    it. `root` limits the reach of their references.
    """

    paths: tuple[Spec, ...]
    real: str = ""
    shown: str = ""
    root: Path | None = None

    def position(self, position: Position | None) -> Position | None:
        """The position with the user's name of the file."""
        if position is None or not self.real:
            return position
        if not position.file.startswith(self.real):
            return position
        file = self.shown + position.file[len(self.real) :].replace("\\", "/")
        return replace(position, file=file)

    def diagnostic(self, diagnostic: Diagnostic) -> Diagnostic:
        """The diagnostic with the user's names of files in its position and message."""
        message = diagnostic.message
        if self.real:
            message = message.replace(self.real, self.shown)
        position = self.position(diagnostic.position)
        remedy = self._remedy(diagnostic.remedy)
        return replace(diagnostic, position=position, message=message, remedy=remedy)

    def _remedy(self, remedy: str) -> str:
        """A remedy with the repository's names of folders."""
        top = self.real.removesuffix("/")
        if not top:
            return remedy
        return remedy.replace(f"{top}/", "").replace(top, ".")


@contextlib.contextmanager
def opened(argument: str, root: Path | None = None) -> Generator[Source]:
    """Open the files of an argument: a file, a folder, `REV:path` of git, or an address.

    An argument that could be a path in a revision or an application is the path, if that
    exists. The files of a folder are all documents directly in it with a version of OpenAPI
    or Swagger. The content of a revision is kept in a temporary folder meanwhile: the folder
    of the path, or everything below the `root` if references may reach that.

    Raises:
        UsageError: there is no such file, folder or revision.
    """
    address = address_of(argument, Path())
    revision, colon, inner = argument.partition(":")
    if isinstance(address, Url | StandardInput):
        yield Source((address,))
        return
    if address is not None and not _is_in_revision(revision, inner, argument):
        yield Source((address,))
        return
    path = Path(argument)
    if exists(path) or not colon or not inner:
        yield Source(_descriptions(path, argument), root=root)
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="cliqgen-") as name:
        folder = Path(name).resolve()
        around = None if root is None else _in_repository(root)
        path_in_revision = _extract(revision, inner, folder, around)
        real, shown = f"{folder.as_posix()}/", f"{revision}:"
        reach = None if around is None else folder / around
        yield Source(_descriptions(path_in_revision, argument), real, shown, reach)


@contextlib.contextmanager
def opened_file(argument: str) -> Generator[Path]:
    """Open the file of an argument, which may be in a revision.

    Raises:
        UsageError: there is none.
    """
    with opened(argument) as source:
        path = source.paths[0]
        if not isinstance(path, Path):
            message = f"{path.name} is not a file"
            raise usage_failure("file-missing", message, Position(path.name))
        yield path


def _is_in_revision(revision: str, inner: str, argument: str) -> bool:
    try:
        _object_type(_commit(revision), _inside_repository(inner), argument)
    except UsageError:
        return False
    return True


def _descriptions(path: Path, argument: str) -> tuple[Path, ...]:
    try:
        if not path.is_dir():
            path.stat()
            return (path,)
        listed = sorted(path.iterdir())
    except FileNotFoundError:
        raise usage_failure(
            "file-missing", f"{argument} does not exist", Position(argument)
        ) from None
    except (OSError, ValueError) as error:
        raise UsageError(unreadable(path, error).diagnostics) from None
    documents = tuple(
        file
        for file in listed
        if file.suffix in _DESCRIPTIONS and _is_description(file)
    )
    if not documents:
        raise usage_failure(
            "folder-empty",
            f"{argument} is a folder without an OpenAPI document",
            Position(argument),
        )
    return documents


def _is_description(file: Path) -> bool:
    try:
        if not file.is_file():  # a pipe may never end
            return False
        with file.open("rb") as stream:
            return _IS_DESCRIPTION.search(stream.read(1 << 20)) is not None
    except OSError:
        return False


def _in_repository(root: Path) -> PurePosixPath:
    """A folder of the work tree, from the top of the repository.

    Raises:
        UsageError: it cannot be read, or lies outside.
    """
    top = Path(_git("rev-parse", "--show-toplevel").decode().strip())
    try:
        real = readable_folder(root)
    except CliqgenError as error:
        raise UsageError(error.diagnostics) from None
    if not real.is_relative_to(top):
        raise usage_failure("revision-unreadable", f"{root} is outside the repository")
    return PurePosixPath(real.relative_to(top).as_posix())


def _extract(
    revision: str, inner: str, folder: Path, around: PurePosixPath | None
) -> Path:
    """Write the folder of a path in a revision to a folder, and return the path there.

    If given, write all of the folder `around` it.
    """
    commit = _commit(revision)
    path_in_repository = _inside_repository(inner)
    object_type = _object_type(commit, path_in_repository, f"{revision}:{inner}")
    parent = path_in_repository if object_type == "tree" else path_in_repository.parent
    if around is not None and parent.is_relative_to(around):
        parent = around
    listed = list(_files(commit, parent))
    if sum(size for _, _, size in listed) > _BUDGET or len(listed) > _MOST_FILES:
        raise usage_failure(
            "revision-unreadable",
            f"the folder of {inner} in {revision} is larger than 256 MiB, or has more "
            f"than {_MOST_FILES} documents",
        )
    contents = _contents([blob for _, blob, _ in listed])
    for (path, _, _), content in zip(listed, contents, strict=True):
        target = folder / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            message = (
                f"cannot write {path} of {revision} to a temporary folder: {reason}"
            )
            raise usage_failure("revision-unreadable", message) from None
    if around is not None:  # which the revision may not have
        (folder / around).mkdir(parents=True, exist_ok=True)
    return folder / path_in_repository


def _commit(revision: str) -> str:
    _git("rev-parse", "--git-dir")  # fails without a repository
    try:
        name = f"{revision}^{{commit}}"
        output = _git("rev-parse", "--verify", "--end-of-options", name)
    except UsageError:
        raise usage_failure(
            "revision-unreadable", f"{revision!r} is not a revision of this repository"
        ) from None
    return output.decode().strip()


def _inside_repository(inner: str) -> PurePosixPath:
    """A path from the top of the repository; `./` begins one from the working folder."""
    path = inner.replace("\\", "/")
    prefix = ""
    if path.startswith(("./", "../")):
        prefix = _git("rev-parse", "--show-prefix").decode().strip()
    parts: list[str] = []
    for part in f"{prefix}{path}".split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part == "..":
            raise usage_failure(
                "revision-unreadable", f"{inner} is outside the repository"
            )
        elif part not in ("", "."):
            parts.append(part)
    return PurePosixPath(*parts)


def _object_type(commit: str, path: PurePosixPath, argument: str) -> str:
    name = "" if path == PurePosixPath() else path.as_posix()
    try:
        return _git("cat-file", "-t", f"{commit}:{name}").decode().strip()
    except UsageError:
        raise usage_failure(
            "file-missing", f"{argument} does not exist", Position(argument)
        ) from None


def _files(
    commit: str, parent: PurePosixPath
) -> Generator[tuple[PurePosixPath, str, int]]:
    """Path, object and size of the ordinary files below a folder of a commit.

    Raises:
        UsageError: a path leads out of the repository, as no `git add` makes them.
    """
    arguments = ["ls-tree", "-r", "-z", "-l", "--full-tree", commit]
    if parent != PurePosixPath():
        arguments += ["--", f"{parent.as_posix()}/"]
    for line in _git(*arguments).split(b"\0"):
        details, tab, name = line.partition(b"\t")
        if not tab:
            continue
        mode, _, blob, size = details.decode().split()
        text = name.decode("utf-8", "replace")
        path = PurePosixPath(text)
        if mode.startswith("100") and path.suffix in _SUFFIXES:
            if not _is_path(text):
                message = f"the revision has a file named {text!r}, which is not a path"
                raise usage_failure("revision-unreadable", message)
            yield path, blob, int(size)


def _is_path(name: str) -> bool:
    """Whether the name of a file in a revision is a path below a folder."""
    return is_inside(name) if sys.platform == "win32" else has_plain_parts(name)


def _contents(blobs: list[str]) -> list[bytes]:
    """The contents of objects, in one go."""
    printed = _git(
        "cat-file", "--batch", sent="".join(f"{b}\n" for b in blobs).encode()
    )
    contents: list[bytes] = []
    at = 0
    for blob in blobs:
        end = printed.find(b"\n", at)
        name, *details = printed[at:end].decode("utf-8", "replace").split()
        if name != blob or len(details) != 2:
            message = f"git cannot read the object {blob}"
            raise usage_failure("revision-unreadable", message)
        start, size = end + 1, int(details[1])
        contents.append(printed[start : start + size])
        at = start + size + 1
    return contents


def _git(*arguments: str, sent: bytes = b"") -> bytes:
    """The output of a git command.

    Raises:
        UsageError: git is missing, or refuses.
    """
    from cliqgen.git import Missing, Refused, run

    try:
        return run(*arguments, sent=sent, is_repository_given=True)[1]
    except Missing:
        raise usage_failure(
            "revision-unreadable",
            "git is not installed",
            remedy="Install git, or pass two files.",
        ) from None
    except Refused as error:
        reason = str(error)
        raise usage_failure(
            "revision-unreadable",
            f"git: {reason.splitlines()[0]}" if reason else "git failed",
        ) from None
