"""What users do with configurations: init, and what is wrong in them."""

from __future__ import annotations

from messages_pets import SPEC
from messages_terminal import Terminal

TWO = """\
[[tool.cliqgen.client]]
specs = ["api.yaml"]
package = "pets"

[[tool.cliqgen.client]]
specs = ["gone.yaml"]
package = "cats"
"""
FORMATTED = SPEC.replace(
    "name: {type: string}", "name: {type: string, format: slug}"
).replace("kind: {type: string}", "kind: {type: string, format: ulid}")
TYPES = """\
specs = ["api.yaml"]
package = "pets"
[types]
slug = {type = "acme:Id", encode = "acme:write_slug"}
ulid = {type = "acme:Id", encode = "acme:write_ulid"}
"""
#: Configurations, each with something wrong.
CONFIGURATIONS = {
    "no TOML": 'specs = "a\n',
    "a wrong name": 'specs = ["api.yaml"]\npackag = "pets"\n',
    "no such name": 'specs = ["api.yaml"]\npackage = "pets"\ncolour = "red"\n',
    "values of the wrong kind": "specs = 7\nlayout = 'x'\nstrict = 1\n",
    "nothing": "strict = true\n",
    "settings beside the clients": 'strict = true\n[[client]]\nspecs = ["api.yaml"]\n',
    "an output outside": 'specs = ["api.yaml"]\npackage = "pets"\noutput = "../out"\n',
    "outputs that are not folders": 'specs = ["api.yaml"]\n'
    'output = "https://bob:pw@example.com/pets?token=t"\n',
    "an output of two lines": 'specs = ["api.yaml"]\noutput = "clients\\npets"\n',
    "a client in single brackets": '[client]\nspecs = ["api.yaml"]\n',
    "clients by name": '[clients.pets]\nspecs = ["api.yaml"]\n',
    "the table of another file": '[tool.cliqgen]\nspecs = ["api.yaml"]\n',
    "a table in double brackets": 'specs = ["api.yaml"]\n[[names]]\nPet = "Cat"\n',
    "a setting below a table": '[package]\nname = "pets"\nspecs = ["api.yaml"]\n',
    "a path with NUL": 'specs = ["api\\u0000.yaml"]\n',
    "a number without end": f'specs = ["api.yaml"]\nstrict = {"9" * 5000}\n',
    "filters of no kind": 'specs = ["api.yaml"]\nexclude = ["tags:pets"]\n',
    "filters that match nothing": 'specs = ["api.yaml"]\ninclude = ["tag:pats"]\n',
    "names of no table": 'specs = ["api.yaml"]\n[names.modles]\nPet = "Cat"\n',
    "names that mean nothing, or cannot be": 'specs = ["api.yaml"]\npackage = "pets"\n'
    '[names.models]\nPett = "Cat"\nPet = "Any"\n',
    "a project that cannot be": 'specs = ["api.yaml"]\n[package]\nversion = "latest"\n'
    'licence = "MIT"\nlicense = "Proprietary"\nauthors = ["Ada, Bo"]\n'
    'urls = {Home = "pets.example.com"}\n',
    "types that cannot be": 'specs = ["api.yaml"]\n[types]\ndate = "pendulum"\n'
    'time = {decode = "acme:read"}\nuuid = {type = "acme:Id", encoder = "acme:write"}\n',
    "types of no format": 'specs = ["api.yaml"]\npackage = "pets"\n'
    '[types]\nint46 = "acme:Id"\n',
    "a name that no package can have": 'specs = ["api.yaml"]\npackage = "class"\n',
}


def configuration(it: Terminal) -> None:
    """init, and configurations that are wrong."""
    flags = ("--spec", "api.yaml", "--package", "pets", "-o", "clients/pets")
    it.title("init")
    it.run("init")
    it.run("init", *flags)
    it.write("api.yaml", SPEC)
    it.run("init", *flags, "--file", "my.toml")
    it.run("init", *flags, "--file", "cliqgen.toml", "--pyproject")
    it.run("init", "--spec", "api.yaml", "--package", "class", "-o", "clients/pets")
    it.run("init", "--spec", "api.yaml", "--package", "pets", "-o", "../pets")
    it.run("init", *flags, "--file", "no/cliqgen.toml")
    it.run("init", *flags)
    it.run("init", *flags)
    it.run("generate")
    it.run("check")
    (it.folder / "cliqgen.toml").unlink()
    it.run("init", *flags, "--format", "json")
    (it.folder / "cliqgen.toml").unlink()
    it.run("init", *flags, "--pyproject")
    it.write("pyproject.toml", '[project]\nname = "shop"\n')
    it.run("init", *flags, "--pyproject", "--quiet")
    it.run("init", *flags, "--pyproject")
    (it.folder / "pyproject.toml").unlink()
    it.run("init", "--print-schema", most=5)
    it.title("Configurations that are wrong")
    for what, text in CONFIGURATIONS.items():
        it.say(what)
        it.write("cliqgen.toml", text)
        it.run("generate")
    it.say("types of which one is written in two ways")
    it.write("api.yaml", FORMATTED)
    it.write("cliqgen.toml", TYPES)
    it.run("generate")
    it.write("api.yaml", SPEC)
    (it.folder / "cliqgen.toml").unlink()
    it.run("generate", "--client", "pets")
    it.title("Several clients")
    it.write("pyproject.toml", TWO)
    it.run("generate")
    it.run("generate", "--format", "json")
    it.run("validate", "--client", "pets")
    it.run("validate", "--client", "pet")
    it.run("validate", "--package", "pets")
    it.write("pyproject.toml", TWO.replace('"cats"', '"pets"'))
    it.run("generate")
