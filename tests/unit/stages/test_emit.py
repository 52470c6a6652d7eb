"""What is written, whatever the stages before it hand over."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.diagnostics import CliqgenError
from cliqgen.emit.writing import write
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths: {/x: {get: {responses: {'204': {description: done}}}}}
"""


@pytest.mark.parametrize("name", ["../out.py", "/out.py", "a/../../out.py", "C:out.py"])
def test_no_file_is_written_outside(tmp_path: Path, name: str) -> None:
    spec = tmp_path / "api.yaml"
    spec.write_text(SPEC, "utf-8")
    request = GenerateRequest(specs=(spec,), package="example")
    generated = generate(Run(request))
    generated.files[name] = "evil"
    with pytest.raises(CliqgenError) as caught:
        write(generated, tmp_path / "deep" / "out")
    assert [finding.code for finding in caught.value.diagnostics] == ["output-path"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["api.yaml"]
