"""operations and scopes: what a description offers, and what sources take of it."""

from __future__ import annotations

from messages_terminal import Terminal

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
security: [{oauth: [Pets.READ]}]
paths:
  /pets:
    get: {operationId: pets.list, tags: [pets], responses: {"204": {description: done}}}
    post:
      operationId: pets.add
      security: [{oauth: [Pets.WRITE]}]
      responses: {"204": {description: done}}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://accounts.example/auth
          tokenUrl: https://accounts.example/token
          scopes: {Pets.READ: read, Pets.WRITE: write}
"""
PROGRAM = """\
from pets import Pets

client = Pets()
client.pets.list()
client.pets.add()
getattr(client, name)()
"""
LINE = ("scopes", "src", "--spec", "api.yaml", "--package", "pets")


def sources(it: Terminal) -> None:
    """operations and scopes."""
    it.write("api.yaml", SPEC)
    it.run("operations", "api.yaml")
    it.run("operations", "api.yaml", "--include", "tag:pets")
    it.run("operations", "api.yaml", "--format", "json")
    it.write("src/main.py", PROGRAM)
    it.run(*LINE)
    it.run(*LINE, "--format", "json")
    it.write("scopes.txt", "Pets.READ Dogs.READ\n")
    it.run(*LINE, "--check", "scopes.txt")
    it.title("Refusals")
    it.run("scopes")
    it.run("scopes", "nowhere", "--spec", "api.yaml")
    it.run(*LINE, "--check", "nowhere.txt")
    it.run(*LINE, "--server", "mars")
    it.write("src/broken.py", "def run(:\n")
    it.run(*LINE, "--quiet")
