"""Operations that have a server of their own, or a path of it beside the base URL."""

from __future__ import annotations

from typing import Any

import pytest
from client_runtime.operation import Operation
from redirect_support import HOME, World


def test_operations_with_a_server_of_their_own(world: World) -> None:
    def of(base_url: str) -> Operation[Any]:
        return Operation(
            id="o", method="GET", path="/x", responses={200: Any}, base_url=base_url
        )

    world.item("http://other.example/v9/x")
    assert world.driver.call(world.client(), of("http://other.example/v9"))
    secure = world.client(require_https=True)
    with pytest.raises(ValueError, match=r"must be https, since other\.example"):
        world.driver.call(secure, of("http://other.example/v9"))
    assert len(world.asked) == 1


@pytest.mark.parametrize(
    ("base_url", "server_path", "own", "address"),
    [
        (HOME, "/api/v1", "/auth", f"{HOME}/auth/x"),
        (HOME, "/api/v1", "/", f"{HOME}/x"),
        (f"{HOME}/proxy/api/v1", "/api/v1", "/auth", f"{HOME}/proxy/auth/x"),
        (f"{HOME}/other", "/api/v1", "/auth", f"{HOME}/auth/x"),
        (f"{HOME}/v1", "", "/auth/", f"{HOME}/auth/x"),
    ],
)
@pytest.mark.parametrize("overrides", [True, False])
def test_a_server_beside_that_of_the_client(
    world: World,
    base_url: str,
    server_path: str,
    own: str,
    address: str,
    overrides: bool,
) -> None:
    operation: Operation[Any] = Operation(
        id="o", method="GET", path="/x", responses={200: Any}, base_url=own
    )
    world.item(address)
    options = {"server_path": server_path, "overrides_servers": overrides}
    world.driver.call(world.client(base_url, **options), operation)
    assert world.addresses == [address]


@pytest.mark.parametrize(
    ("base_url", "address"),
    [
        (f"{HOME}/v1", f"{HOME}/auth/x"),
        (f"{HOME}/proxy/v1/", f"{HOME}/proxy/auth/x"),
        (f"{HOME}/proxy/api/v1", f"{HOME}/proxy/auth/x"),
        (f"{HOME}/proxy/av1", f"{HOME}/auth/x"),
        (HOME, f"{HOME}/auth/x"),
        ("https://v1", "https://v1/auth/x"),
    ],
)
def test_a_server_beside_one_with_a_host(
    world: World, base_url: str, address: str
) -> None:
    operation: Operation[Any] = Operation(
        id="o", method="GET", path="/x", responses={200: Any}, base_url="/auth"
    )
    world.item(address)
    client = world.client(base_url, documented_paths=("/v1", "/api/v1"))
    world.driver.call(client, operation)
    assert world.addresses == [address]
