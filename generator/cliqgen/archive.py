"""`.cliqgen-inputs.tar.xz`: the documents that a client was generated from.

With them, the previous state of a file can be generated again without the network, even
if the descriptions have changed. The tar is a function of the documents; releases of
liblzma may compress it differently, so an archive of the same documents stays as it is.
"""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
from collections.abc import Iterator, Mapping

from cliqgen.inputs import NAMES, Inputs
from cliqgen.namerecord import names_json
from cliqgen.names import NameRecord
from cliqgen.source.limits import MAX_BYTES, MAX_FILES

ARCHIVE = ".cliqgen-inputs.tar.xz"
#: The archives of old versions, which are read, but no longer written.
OLD_ARCHIVE = ".cliqgen-inputs.tar.bz2"
#: All names of an archive, the present one first.
ARCHIVES = (ARCHIVE, OLD_ARCHIVE)
#: The level of compression: it takes a third of the time of bz2 for megabytes, which become
#: a tenth larger.
_LEVEL = 2
#: Bytes that a decompressor may take for itself; any level takes less.
_MOST_MEMORY = 128 * 1024 * 1024
#: Bytes of all documents together.
_MAX_TOTAL = 4 * MAX_BYTES
#: Bytes of a header, and what contents are filled up to (POSIX.1-2017, pax, ustar).
_BLOCK = 512


def stored_inputs(inputs: Inputs, names: NameRecord) -> dict[str, bytes]:
    """What the archive of a client contains: the documents, and its names."""
    return {**inputs.contents, NAMES: names_json(names)}


def pack(contents: Mapping[str, bytes], previous: bytes | None = None) -> bytes:
    """The archive of documents by name: the previous one, if it has the same contents."""
    if previous is not None and _holds(previous, contents):
        return previous
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in sorted(contents.items()):
            member = tarfile.TarInfo(name)  # without times and owners
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return lzma.compress(stream.getbuffer(), preset=_LEVEL)


def _holds(archive: bytes, contents: Mapping[str, bytes]) -> bool:
    try:
        return unpack(archive) == contents
    except ValueError:  # reported when its names are read
        return False


def unpack(archive: bytes) -> dict[str, bytes]:
    """The documents of an archive, in memory only.

    Raises:
        ValueError: it is damaged, or larger than a client's inputs can be.
    """
    return dict(_members(_expanded(archive)))


def _expanded(archive: bytes) -> bytes:
    """The tar of an archive.

    Raises:
        ValueError: it is damaged, truncated or too large.
    """
    decompressor = _decompressor(archive)
    try:
        expanded = decompressor.decompress(archive, _MAX_TOTAL + 1)
    except (OSError, lzma.LZMAError) as error:
        raise ValueError(f"the archive is damaged: {error}") from None
    if len(expanded) > _MAX_TOTAL:
        raise ValueError("the archive is too large")
    if not decompressor.eof:
        raise ValueError("the archive is truncated")
    return expanded


def _decompressor(archive: bytes) -> bz2.BZ2Decompressor | lzma.LZMADecompressor:
    """What reads an archive, by its first bytes; those of bz2 are of old versions."""
    if archive.startswith(b"BZh"):
        return bz2.BZ2Decompressor()
    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)


def _members(tar: bytes) -> Iterator[tuple[str, bytes]]:
    """The documents by name: what `pack` writes, and nothing else that a tar can be.

    Extended headers may change the size and type of a member, and how often the reader
    moves; of those only names are read here, and each block once.

    Raises:
        ValueError: it has anything else.
    """
    at, name = 0, None
    count = 0
    while (block := tar[at : at + _BLOCK]).strip(b"\0"):
        try:
            member = tarfile.TarInfo.frombuf(block, "utf-8", "strict")
        except (tarfile.TarError, ValueError) as error:
            raise ValueError(f"the archive is damaged: {error}") from None
        start, end = at + _BLOCK, at + _BLOCK + member.size
        if not 0 <= member.size <= MAX_BYTES or end > len(tar):
            raise ValueError("the archive is truncated")
        at = start - (-member.size // _BLOCK) * _BLOCK
        content = tar[start:end]
        if member.type == tarfile.XHDTYPE and name is None:
            name = _long_name(content)
            continue
        if member.type != tarfile.REGTYPE:
            shown = member.name if name is None else name
            raise ValueError(f"the archive contains {shown!r}, which is not a document")
        count += 1
        if count > MAX_FILES:
            raise ValueError("the archive contains too many documents")
        yield member.name if name is None else name, content
        name = None


def _long_name(content: bytes) -> str:
    """The name in an extended header (POSIX.1-2017, pax, Extended Header).

    Raises:
        ValueError: it says anything else.
    """
    length, _, rest = content.partition(b" ")
    if not rest.startswith(b"path=") or length != str(len(content)).encode("ascii"):
        raise ValueError("the archive has an extended header")
    return rest.removeprefix(b"path=").removesuffix(b"\n").decode("utf-8")
