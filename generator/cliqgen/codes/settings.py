"""Rules about the configuration, and about how commands are used."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error, note

CONFIGURATION: dict[str, Rule] = {
    "config-syntax": error(
        "The configuration is not valid TOML.",
        why="No setting can be read reliably.",
        remedy="Fix the line shown above (TOML 1.0).",
        place=Place.CONFIGURATION,
        bad="specs = ['api.yaml'\npackage = 'pets'",
        good="specs = ['api.yaml']\npackage = 'pets'",
    ),
    "config-key": error(
        "Unknown setting.",
        why="It would have no effect; often its name has a typo.",
        remedy="Correct its name, or remove it.",
        place=Place.CONFIGURATION,
        bad="specs = ['api.yaml']\npakage = 'pets'",
        good="specs = ['api.yaml']\npackage = 'pets'",
    ),
    "config-value": error(
        "A setting has a value of the wrong type.",
        why="Its meaning is not clear.",
        remedy="Write a value of the expected type.",
        place=Place.CONFIGURATION,
        bad="specs = 'api.yaml'\nstrict = 'yes'",
        good="specs = ['api.yaml']\nstrict = true",
    ),
    "config-missing": error(
        "A required setting is missing.",
        why="Without it, there is nothing to generate from.",
        remedy="Add the setting.",
        place=Place.CONFIGURATION,
        bad="package = 'pets'",
        good="specs = ['api.yaml']\npackage = 'pets'",
    ),
    "release-version": error(
        "The next version of a client cannot be set.",
        why="Nobody but you may choose a version that the configuration does not contain.",
        remedy="Write the version into the table [package] of the configuration.",
        place=Place.WORDS,
        bad="`cliqgen release --write` with a version that follows the description.",
        good='The same with `version = "1.4.0"` in the table `[package]`.',
    ),
    "config-output": error(
        "The output folder of a client is outside the folder of the configuration.",
        why="A configuration from elsewhere could otherwise write anywhere.",
        remedy="Choose a folder below it; symbolic links must not leave it either.",
        place=Place.CONFIGURATION,
        bad="specs = ['api.yaml']\npackage = 'pets'\noutput = '../pets'",
        good="specs = ['api.yaml']\npackage = 'pets'\noutput = 'clients/pets'",
    ),
    "config-client": error(
        "The command line selects a configured client that does not exist, or has an option "
        "for a single client where several are configured.",
        why="It is not clear which client is meant.",
        remedy="Pass the package name of a configured client.",
        place=Place.COMMAND,
        bad="cliqgen validate --client cats",
        good="cliqgen validate --client pets",
    ),
    "config-exists": error(
        "A configuration already exists.",
        why="A configuration is never overwritten.",
        remedy="Edit it, or write another one: --file FOLDER/cliqgen.toml.",
        place=Place.WORDS,
        bad="`cliqgen init` in a folder with a cliqgen.toml.",
        good="`cliqgen init --file other/cliqgen.toml`",
    ),
    "name-unmatched": error(
        "An entry of [names] matches nothing in the description, or several things.",
        why="The name would not be used; often the entry has a typo.",
        remedy="Write a JSON pointer, or the name that the thing has without the entry.",
        place=Place.CONFIGURATION,
        bad="specs = ['api.yaml']\n[names.operations]\n'pets.lits' = 'pets.find'",
        good="specs = ['api.yaml']\n[names.operations]\n'pets.list' = 'pets.find'",
    ),
    "name-unusable": error(
        "A name given in [names] cannot be used.",
        why="It is taken, reserved, or not an identifier.",
        remedy="Choose another name.",
        place=Place.CONFIGURATION,
        bad="specs = ['api.yaml']\n[names.operations]\n'pets.list' = 'pets.List'",
        good="specs = ['api.yaml']\n[names.operations]\n'pets.list' = 'pets.find'",
    ),
    "type-unmatched": error(
        "An entry of [types] names a format that no string or number has.",
        why="The type would not be used; often the format has a typo.",
        remedy="Write a format of the description, or remove the entry.",
        place=Place.CONFIGURATION,
        bad="specs = ['api.yaml']\n[types]\ndatetime = 'pendulum:DateTime'",
        good="specs = ['api.yaml']",
    ),
    "type-conflict": error(
        "Two entries of [types] encode the values of one class in different ways.",
        why="The class of a value does not tell which one applies.",
        remedy="Give both the same `encode`, or each its own class.",
        place=Place.WORDS,
        bad="A date and a date-time with the same class and another `encode`.",
        good="A date and a date-time with a class each.",
    ),
}

USAGE: dict[str, Rule] = {
    "source-unrecorded": error(
        "A folder does not record what its client was generated from.",
        why="It was generated by a version of cliqgen that did not, or by no cliqgen.",
        remedy="Pass the description as well: cliqgen generate SPEC -o DIR records it.",
        place=Place.WORDS,
        bad="`cliqgen diff old-client api.yaml` with a client that lacks its archive.",
        good="The same after `cliqgen generate old.yaml -o old-client`.",
    ),
    "source-outside": error(
        "A folder records, or a configuration names, a document outside of its repository or "
        "folder, a URL, a host, or an application.",
        why="A folder from elsewhere could otherwise read files, send requests and run code.",
        remedy="Pass the description explicitly, with --root and --map if it needs them: "
        "cliqgen generate SPEC -o DIR. For a configuration that you trust, pass --trust once.",
        place=Place.WORDS,
        bad="`cliqgen generate -o out` of a cloned client that was generated from a URL.",
        good="`cliqgen generate https://example.com/openapi.json -o out`",
    ),
    "package-name": error(
        "The package name is not an identifier, or is the name of a module that clients need.",
        why="The package could not be imported, or would hide that module.",
        remedy="Use lower-case letters, digits and underscores, and no name of Python's own.",
        place=Place.COMMAND,
        bad="cliqgen generate api.yaml --package class -o out",
        good="cliqgen generate api.yaml --package pets -o out",
    ),
    "folder-empty": error(
        "A folder to compare contains no OpenAPI document.",
        why="There is nothing to compare.",
        remedy="Pass a folder with documents that have `openapi` or `swagger`, or pass files.",
        place=Place.WORDS,
        bad="`cliqgen diff old new`, where old only contains text files.",
        good="`cliqgen diff old/specs new/specs`",
    ),
    "revision-unreadable": error(
        "A revision cannot be read from the git repository.",
        why="The revision or the path in it does not exist.",
        remedy="Check the name with `git rev-parse`; paths are relative to the top of the "
        "repository.",
        place=Place.WORDS,
        bad="`cliqgen diff v9:api.yaml api.yaml`, where v9 is not a tag.",
        good="`cliqgen diff v1:api.yaml api.yaml`",
    ),
    "ignore-file": error(
        "A file of fingerprints to ignore cannot be used.",
        why="A change could be ignored, or reported, by accident.",
        remedy="Write one fingerprint of twelve hexadecimal digits per line; # starts a "
        "comment.",
        place=Place.WORDS,
        bad="A line with `method-removed`.",
        good="A line with `1f0c9b37d2aa  # agreed with the app team`.",
    ),
    "ignored-unused": note(
        "No change has a fingerprint that is ignored.",
        why="The change was undone or released, and the line is of no use.",
        remedy="Remove it from the file.",
        place=Place.WORDS,
        bad="A fingerprint of a change that was released.",
        good="Only fingerprints of present changes.",
    ),
}
