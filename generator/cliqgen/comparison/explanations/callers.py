"""Changes of the package, its methods and their arguments, as `cliqgen explain` prints them."""

from __future__ import annotations

from cliqgen.comparison.explanations.explanation import Explanation

CALLERS: dict[str, Explanation] = {
    "package-renamed": Explanation(
        effect="Every import of the package fails.",
        before="from pet_shop import PetShop",
        after="from pets import PetShop",
        remedy=(
            "Set `package` in the configuration to the old name, or change the "
            "imports of callers."
        ),
    ),
    "client-renamed": Explanation(
        effect="Imports and annotations that name the classes fail.",
        before="from shop import PetShop, AsyncPetShop",
        after="from shop import Pets, AsyncPets",
        remedy=(
            "Keep the title of the description, from which the classes have their"
            " names, or change the code of callers."
        ),
    ),
    "export-removed": Explanation(
        effect="An import of the name from the package fails.",
        before="from shop import Pet",
        after="from shop import Animal",
        remedy="Give it its previous name in [names], or import what replaces it.",
    ),
    "export-added": Explanation(
        effect="Nothing changes; callers can import another name.",
        before="from shop import Pet",
        after="from shop import Owner, Pet",
        remedy="No action needed.",
    ),
    "method-removed": Explanation(
        effect="Each call of the method fails with AttributeError.",
        before="client.pets.list()",
        after="client.pets.list_all()",
        remedy=(
            "Restore the operation in the description, or remove the calls. If "
            "the operation has another id now, give it the old name in "
            "[names.operations]."
        ),
    ),
    "method-renamed": Explanation(
        effect="Each call of the old name fails with AttributeError.",
        before="client.pets.list()",
        after="client.pets.find()",
        remedy=(
            "Give the operation its old name in [names.operations], or rename the"
            " calls."
        ),
    ),
    "method-retargeted": Explanation(
        effect="Calls still succeed, but reach another operation of the server.",
        before='client.pets.get("1")  # GET /pets/{id}',
        after='client.pets.get("1")  # GET /animals/{id}',
        remedy=(
            "Check that the new operation does the same, or give it another name "
            "in [names.operations]."
        ),
    ),
    "method-added": Explanation(
        effect="Nothing changes; callers can call another operation.",
        before="client.pets.list()",
        after='client.pets.create(name="Rex")',
        remedy="No action needed.",
    ),
    "argument-removed": Explanation(
        effect="A call that passes the argument fails with TypeError.",
        before="client.pets.list(limit=10)",
        after="client.pets.list()",
        remedy=(
            "Remove the argument from the calls, or restore the parameter in the "
            "description."
        ),
    ),
    "argument-renamed": Explanation(
        effect="A call that passes the argument by its old name fails with TypeError.",
        before="client.pets.list(limit=10)",
        after="client.pets.list(page_size=10)",
        remedy=(
            "Give the argument its old name in [names.arguments], or rename it in"
            " the calls."
        ),
    ),
    "argument-moved": Explanation(
        effect="A call by position passes values to other arguments than before.",
        before='client.pets.move("pet", "owner")',
        after='client.pets.move("owner", "pet")',
        remedy=(
            "Pass these arguments by keyword, or restore the order of the "
            "parameters in the path."
        ),
    ),
    "argument-keyword": Explanation(
        effect="A call that passes the argument by position fails with TypeError.",
        before='client.pets.get("1", "de")',
        after='client.pets.get("1", language="de")',
        remedy="Pass the argument by keyword.",
    ),
    "argument-positional": Explanation(
        effect="Nothing changes; the argument can be passed by position as well.",
        before='client.pets.get(pet_id="1")',
        after='client.pets.get("1")',
        remedy="No action needed.",
    ),
    "argument-required": Explanation(
        effect="A call without the argument fails with TypeError.",
        before="client.pets.list()",
        after="client.pets.list(limit=10)",
        remedy="Pass the argument, or make the parameter optional in the description.",
    ),
    "argument-optional": Explanation(
        effect="Nothing changes; calls may omit the argument.",
        before="client.pets.list(limit=10)",
        after="client.pets.list()",
        remedy="No action needed.",
    ),
    "argument-added-required": Explanation(
        effect="Each call fails with TypeError until it passes the argument.",
        before="client.pets.list()",
        after='client.pets.list(shop="main")',
        remedy="Pass the argument, or make the parameter optional in the description.",
    ),
    "argument-added": Explanation(
        effect="Nothing changes; calls may pass another argument.",
        before="client.pets.list()",
        after="client.pets.list(limit=10)",
        remedy="No action needed.",
    ),
    "argument-narrowed": Explanation(
        effect=(
            "A type checker rejects values that it accepted, and the server may "
            "do so as well."
        ),
        before="def list(self, *, sort: str) -> Pets: ...",
        after='def list(self, *, sort: Literal["name", "age"]) -> Pets: ...',
        remedy="Pass only values of the new type.",
    ),
    "argument-widened": Explanation(
        effect="Nothing changes; calls may pass other values.",
        before='def list(self, *, sort: Literal["name"]) -> Pets: ...',
        after="def list(self, *, sort: str) -> Pets: ...",
        remedy="No action needed.",
    ),
    "argument-compatible": Explanation(
        effect="Nothing changes for values that were accepted before.",
        before="def get(self, pet_id: PetId) -> Pet: ...",
        after="def get(self, pet_id: str) -> Pet: ...",
        remedy="No action needed.",
    ),
    "result-changed": Explanation(
        effect=(
            "Code that uses the result may meet a value that it does not handle, "
            "which a type checker reports."
        ),
        before="def get(self, pet_id: str) -> Pet: ...",
        after="def get(self, pet_id: str) -> Pet | None: ...",
        remedy="Handle the new type where the result is used.",
    ),
    "result-added": Explanation(
        effect="Nothing changes; calls that ignored the result continue to work.",
        before="def delete(self, pet_id: str) -> None: ...",
        after="def delete(self, pet_id: str) -> Deleted: ...",
        remedy="No action needed.",
    ),
    "result-compatible": Explanation(
        effect="Nothing changes; each value of the new type is one of the old type.",
        before="def get(self, pet_id: str) -> Pet | None: ...",
        after="def get(self, pet_id: str) -> Pet: ...",
        remedy="No action needed. Checks for what no longer occurs can be removed.",
    ),
    "method-deprecated": Explanation(
        effect=(
            "Type checkers and a DeprecationWarning report calls, which continue "
            "to work."
        ),
        before="client.pets.list()",
        after="client.pets.list()  # deprecated",
        remedy=(
            "Call what the documentation of the API recommends instead, before "
            "the method is removed."
        ),
    ),
    "argument-deprecated": Explanation(
        effect=(
            "Calls continue to work; the documentation advises against the " "argument."
        ),
        before="client.pets.list(limit=10)",
        after="client.pets.list(limit=10)  # limit is deprecated",
        remedy="Stop passing the argument before it is removed.",
    ),
}
