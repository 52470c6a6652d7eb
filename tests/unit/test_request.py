"""What a run is asked to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.diagnostics import Position, UsageError
from cliqgen.request import GenerateRequest, checked_package, default_folder
from msgspec.structs import replace


def test_hosts_are_lower_case_however_a_request_is_made() -> None:
    request = GenerateRequest(specs=(Path("api.yaml"),), hosts=("API.example.COM",))
    assert request.hosts == ("api.example.com",)
    assert replace(request, hosts=("A.test:8443",)).hosts == ("a.test:8443",)


def test_a_project_has_dashes_in_the_name_of_its_folder_and_a_package_has_not() -> None:
    assert default_folder("my_api", "project") == Path("generated/my-api")
    assert default_folder("my_api", "package") == Path("generated/my_api")


@pytest.mark.parametrize("name", ["json", "my-api", "class", "_api", "msgspec", ""])
def test_a_name_that_no_package_can_have_is_refused_at_its_place(name: str) -> None:
    place = Position("cliqgen.toml", 3, 1)
    with pytest.raises(UsageError) as caught:
        checked_package(name, place)
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.position) == ("package-name", place)
    assert diagnostic.message == f"{name!r} cannot be the name of a package"


def test_a_name_that_a_package_can_have_is_given_back() -> None:
    assert checked_package("my_api") == "my_api"
