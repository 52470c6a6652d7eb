"""`.cliqgen-inputs.tar.bz2`: the documents that a client was generated from.

With them, the previous state of a file can be generated again without the network, even
if the descriptions have changed. The bytes are a function of the documents.
"""

from __future__ import annotations

import bz2
import io
import tarfile
from collections.abc import Mapping

from cliqgen.inputs import NAMES, Inputs
from cliqgen.namerecord import names_json
from cliqgen.names import NameRecord
from cliqgen.source.limits import MAX_BYTES, MAX_FILES

ARCHIVE = ".cliqgen-inputs.tar.bz2"
#: Bytes of all documents together.
_MAX_TOTAL = 4 * MAX_BYTES


def stored_inputs(inputs: Inputs, names: NameRecord) -> dict[str, bytes]:
    """What the archive of a client contains: the documents, and its names."""
    return {**inputs.contents, NAMES: names_json(names)}


def pack(contents: Mapping[str, bytes]) -> bytes:
    """The archive of documents by name."""
    stream = io.BytesIO()
    with tarfile.open(
        fileobj=stream, mode="w:bz2", format=tarfile.PAX_FORMAT
    ) as archive:
        for name, content in sorted(contents.items()):
            member = tarfile.TarInfo(name)  # without times and owners
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return stream.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """The documents of an archive, in memory only.

    Raises:
        ValueError: it is damaged, or larger than a client's inputs can be.
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(_expanded(archive)), mode="r:") as tar:
            return _members(tar)
    except (tarfile.TarError, OSError, EOFError, LookupError, OverflowError) as error:
        raise ValueError(f"the archive is damaged: {error}") from None


def _expanded(archive: bytes) -> bytes:
    decompressor = bz2.BZ2Decompressor()
    expanded = decompressor.decompress(archive, _MAX_TOTAL + 1)
    if len(expanded) > _MAX_TOTAL:
        raise ValueError("the archive is too large")
    if not decompressor.eof:
        raise ValueError("the archive is truncated")
    return expanded


def _members(archive: tarfile.TarFile) -> dict[str, bytes]:
    members: dict[str, bytes] = {}
    for member in archive:
        if not member.isreg() or member.issparse() or member.size > MAX_BYTES:
            raise ValueError(
                f"the archive contains {member.name!r}, which is not a document"
            )
        content = archive.extractfile(member)
        if content is not None:
            members[member.name] = content.read()
        if len(members) > MAX_FILES:
            raise ValueError("the archive contains too many documents")
    return members
