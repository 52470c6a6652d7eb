"""The name of a file that an answer proposes."""

from __future__ import annotations

from pathlib import Path

import pytest
from client_runtime.streaming.disposition import proposed_name
from hypothesis import given
from hypothesis import strategies as st


class TestProposedName:
    @pytest.mark.parametrize(
        ("disposition", "name"),
        [
            ("attachment; filename=report.pdf", "report.pdf"),
            ('attachment; filename="my report.pdf"', "my report.pdf"),
            ('Attachment ; FileName = "a.pdf" ; size=3', "a.pdf"),
            ('filename="a.pdf"', "a.pdf"),
            (r'attachment; filename="a \"b\".pdf"', 'a "b".pdf'),
            ("attachment; filename*=UTF-8''%e2%82%ac%20rates.txt", "€ rates.txt"),
            ("attachment; filename*=utf-8'en'a.txt", "a.txt"),
            ("attachment; filename*=iso-8859-1''%A3.txt", "£.txt"),
            ("attachment; filename=\"a.txt\"; filename*=UTF-8''b.txt", "b.txt"),
            ("attachment; filename*=UTF-8''b.txt; filename=a.txt", "b.txt"),
            # What is broken does not win over what is not.
            ("attachment; filename=a.txt; filename*=UTF-8''%ff.txt", "a.txt"),
            ("attachment; filename=a.txt; filename*=utf-7''+AC8-.txt", "a.txt"),
            ("attachment; filename=a.txt; filename*=nonsense''b.txt", "a.txt"),
            ("attachment; filename=a.txt; filename*=b.txt", "a.txt"),
            ("attachment; filename=a.txt; filename*=UTF-8''..%2F..", "a.txt"),
            ('attachment; filename="first.txt"; filename="second.txt"', "first.txt"),
            ('attachment; name="x; filename=evil"; filename=a.txt', "a.txt"),
            ("attachment; xfilename=b.txt", None),
            ("attachment", None),
            ("", None),
            # Never a path.
            ('attachment; filename="../../etc/passwd"', "passwd"),
            ("attachment; filename*=UTF-8''%2e%2e%2fetc%2Fpasswd", "passwd"),
            (r'attachment; filename="C:\Windows\a.exe"', "a.exe"),
            (r'attachment; filename="\\server\share\a.exe"', "a.exe"),
            ('attachment; filename="C:a.exe"', "a.exe"),
            ('attachment; filename=".."', None),
            ('attachment; filename="."', None),
            ('attachment; filename="a/"', "a"),
            ('attachment; filename="/"', None),
            ('attachment; filename=""', None),
            ('attachment; filename="  "', None),
            # Nor a device or a stream of Windows.
            ("attachment; filename=NUL", None),
            ("attachment; filename=con.txt", None),
            ('attachment; filename="com1 .tar.gz"', None),
            ("attachment; filename*=UTF-8''LPT%C2%B9.txt", None),
            ("attachment; filename=CONIN$", None),
            ("attachment; filename=nullable.txt", "nullable.txt"),
            ("attachment; filename=com10.txt", "com10.txt"),
            ("attachment; filename=a.txt:b", None),
            ('attachment; filename=". ."', None),
            ("attachment; filename*=UTF-8''a%00.txt", None),
            ("attachment; filename*=UTF-8''a%0a.txt", None),
            ("attachment; filename*=UTF-8''%e2%80%aetxt.exe", None),
        ],
    )
    def test_name(self, disposition: str, name: str | None) -> None:
        assert proposed_name(disposition) == name

    @given(st.text(), st.text())
    def test_it_never_leads_anywhere(self, text: str, other: str) -> None:
        for disposition in (
            text,
            f"attachment; filename={text}",
            f'attachment; filename="{text}"; filename*={other}',
            f"attachment; filename*=UTF-8''{text}",
        ):
            name = proposed_name(disposition)
            assert name is None or (
                Path(name).name == name and "\\" not in name and name.isprintable()
            )
