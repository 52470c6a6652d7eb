"""Rules about the output folder, its record and edited files."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error, warning

RULES: dict[str, Rule] = {
    "output-is-file": error(
        "The output path is a file.",
        why="A client consists of several files in a folder.",
        remedy="Pass a folder.",
        place=Place.COMMAND,
        bad="cliqgen generate api.yaml --package pets -o api.yaml",
        good="cliqgen generate api.yaml --package pets -o out",
    ),
    "output-name": error(
        "The output folder is a URL, has control characters in its name, or is in the folder "
        "of git.",
        why="A client is written to this machine, line breaks split what is printed, and git "
        "runs what is in its folder.",
        remedy="Pass a folder on this machine, such as clients/pets.",
        place=Place.CONFIGURATION,
        bad="specs = ['api.yaml']\npackage = 'pets'\noutput = 'https://example.com/pets'",
        good="specs = ['api.yaml']\npackage = 'pets'\noutput = 'clients/pets'",
    ),
    "output-foreign": error(
        "The output folder is not empty, and cliqgen did not create it.",
        why="Files of yours could be overwritten or deleted.",
        remedy="Choose an empty or a new folder.",
        place=Place.COMMAND,
        bad="cliqgen generate api.yaml --package pets -o .",
        good="cliqgen generate api.yaml --package pets -o out",
    ),
    "output-unwritable": error(
        "The output folder cannot be written.",
        why="The operating system refuses it, or the disk is full.",
        remedy="Check the permissions and the free space.",
        place=Place.WORDS,
        bad="An output folder that belongs to another user.",
        good="An output folder that you may write to.",
    ),
    "docs-build": error(
        "The site of a reference could not be built.",
        why="Zensical builds it from the written pages, and failed.",
        remedy='Read what Zensical reports above; pip install -U "cliqgen[docs]" brings a '
        "version that is known to work. --no-build writes the pages only.",
        place=Place.WORDS,
        bad="A zensical in the environment that is older than the extra docs permits.",
        good='The zensical of `pip install "cliqgen[docs]"`.',
    ),
    "output-edited": error(
        "A generated file was edited by hand.",
        why="Generating would discard the edit.",
        remedy="Discard the edit with --force, keep the file with --keep, or combine both with "
        "--merge. Code in _custom needs none of them.",
        place=Place.WORDS,
        bad="A method added to client.py.",
        good="A method added to a class in _custom/__init__.py.",
    ),
    "output-kept": warning(
        "A generated file was edited by hand, and is kept as it is.",
        why="The file may not fit the newly generated ones.",
        remedy="No action needed. --force restores the generated file, --merge combines both.",
        place=Place.WORDS,
        bad="`cliqgen generate --keep` after an edit of client.py.",
        good="The same edit in _custom/__init__.py.",
    ),
    "custom-invalid": error(
        "The _custom code of a client cannot be used.",
        why="Names are taken from it without importing it.",
        remedy="Fix the line shown above: _custom/__init__.py defines classes or lists "
        "`__all__`.",
        place=Place.WORDS,
        bad="A _custom/__init__.py with a syntax error.",
        good="`class Shop(GeneratedShop): ...`",
    ),
    "custom-import": error(
        "Code in _custom imports a module of the runtime that the client does not have.",
        why="A client carries the part of the runtime that its operations use, so it could not "
        "be imported.",
        remedy="Remove the import, or copy what you need of the module to _custom.",
        place=Place.WORDS,
        bad="`from .._runtime.paging import ...` in a client whose operations have no pages.",
        good="The same in a client with pages.",
    ),
    "merge-conflict": error(
        "An edit contradicts the newly generated code.",
        why="It is not clear which of the two is right.",
        remedy="Change the lines shown above so that they agree, or choose --keep or --force.",
        place=Place.WORDS,
        bad="An edited line of client.py that generate now writes differently.",
        good="An edit of other lines.",
    ),
    "merge-base": error(
        "The generated original of an edited file is not known.",
        why="Without it, edits look like newly generated lines.",
        remedy="Keep the file with --keep, or overwrite it with --force.",
        place=Place.WORDS,
        bad="`cliqgen generate --merge` after .cliqgen-inputs.tar.xz was deleted.",
        good="The same with the archive committed.",
    ),
    "merge-git": error(
        "Edits are merged by git, which is not installed or failed.",
        why="Merging uses git merge-file.",
        remedy="Install git, or choose --keep or --force.",
        place=Place.WORDS,
        bad="`cliqgen generate --merge` on a machine without git.",
        good="The same with git installed.",
    ),
    "name-record": warning(
        "A name of the previous run cannot be kept.",
        why="Callers of that name have to be changed.",
        remedy="Use the new name, or choose a name in [names].",
        place=Place.WORDS,
        bad="A description with a new schema whose name a model already had.",
        good="A description in which names do not collide.",
    ),
    "output-busy": error(
        "Another run is writing to the output folder.",
        why="Two runs at once would mix their files.",
        remedy="Wait until it has ended; if none is running, end the process that locks the "
        "folder.",
        place=Place.WORDS,
        bad="Two runs of generate for the same folder at once.",
        good="One run after the other.",
    ),
    "output-interrupted": error(
        "A run that was writing to the output folder was interrupted.",
        why="The folder may contain files of two runs.",
        remedy="Run cliqgen generate: it completes what your run began, and cleans up.",
        place=Place.WORDS,
        bad="A run that was killed while it replaced files.",
        good="A run that ended.",
    ),
    "output-path": error(
        "A generated file would be outside the output folder.",
        why="This is a bug in cliqgen, which stops before it does harm.",
        remedy="Report it as a bug.",
        place=Place.WORDS,
        bad="None is known.",
    ),
    "manifest-invalid": error(
        "The manifest of the output folder is damaged.",
        why="It says which files may be overwritten or deleted.",
        remedy="Restore .cliqgen.json, or delete it together with the generated files.",
        place=Place.WORDS,
        bad="A .cliqgen.json with a conflict marker of git.",
        good="The file as one of the two branches has it.",
    ),
    "input-changed": error(
        "A document differs from the one the client was generated from.",
        why="The client does not match the current description.",
        remedy="Run cliqgen generate; --dry-run shows what it would change.",
        place=Place.WORDS,
        bad="A description that was edited after the client was generated.",
        good="The same after `cliqgen generate`.",
    ),
    "input-missing": warning(
        "A document that the client was generated from does not exist; the copy kept with "
        "the client is used instead.",
        why="Changes of the document since then are not noticed.",
        remedy="Pass the documents explicitly, if they have moved.",
        place=Place.WORDS,
        bad="`cliqgen check out`, after api.yaml was moved to specs.",
        good="`cliqgen check specs/api.yaml -o out`",
    ),
    "generator-differs": warning(
        "The client was generated by another version of cliqgen.",
        why="The same description may produce another client.",
        remedy="Install that version, or run cliqgen generate with this one.",
        place=Place.WORDS,
        bad="A check in CI with a newer cliqgen than the one used for generate.",
        good="The same version in both places.",
    ),
    "formatter-differs": warning(
        "The client was formatted by another version of black; the layout is not compared.",
        why="Versions of black differ in style.",
        remedy="Install that version, or run cliqgen generate with this one.",
        place=Place.WORDS,
        bad="A check in CI with a newer black than the one used for generate.",
        good="The same version in both places.",
    ),
    "output-drift": error(
        "The output differs from what generate would write.",
        why="The client does not match its description, settings or cliqgen's version.",
        remedy="Run cliqgen generate.",
        place=Place.COMMAND,
        bad="cliqgen check api.yaml --package pets -o out",
        good="cliqgen generate api.yaml --package pets -o out",
    ),
    "output-unformatted": error(
        "A module of the client is not formatted as black would format it.",
        why="cliqgen lays out code itself, in black's style; --check-format has black check "
        "it.",
        remedy="Run cliqgen generate; if nobody edited the module, report this as a bug.",
        place=Place.WORDS,
        bad="A generated module with a line of 200 characters added by hand.",
        good="The module as generated.",
    ),
    "output-invalid": error(
        "cliqgen produced code that cannot be imported.",
        why="This is a bug in cliqgen, which stops before it writes anything.",
        remedy="Report it as a bug, with the description.",
        place=Place.WORDS,
        bad="None is known.",
    ),
}
