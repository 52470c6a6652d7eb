"""Changes of exceptions, scopes and what no caller notices, for `cliqgen explain`."""

from __future__ import annotations

from cliqgen.comparison.explanations.explanation import Explanation

EXCEPTIONS: dict[str, Explanation] = {
    "exception-removed": Explanation(
        effect="An import of the exception fails, and its `except` clause with it.",
        before="except shop.TooManyPetsError: ...",
        after="except shop.ConflictError: ...",
        remedy=(
            "Catch the class that the status raises now, or restore the code in "
            "the status table."
        ),
    ),
    "exception-rebased": Explanation(
        effect="An `except` clause for the old base no longer catches the exception.",
        before="except shop.ConflictError: ...",
        after="except shop.BadRequestError: ...",
        remedy="Catch the exception itself, or its new base class.",
    ),
    "exception-added": Explanation(
        effect="Nothing changes; a failure can be caught more precisely.",
        before="except shop.ConflictError: ...",
        after="except shop.TooManyPetsError: ...",
        remedy="No action needed.",
    ),
    "exception-changed": Explanation(
        effect="An `except` clause for the old class no longer catches this failure.",
        before="except shop.NotFoundError: ...  # code 1002",
        after="except shop.ConflictError: ...  # code 1002",
        remedy="Catch the new class as well, or restore the row of the status table.",
    ),
    "exception-renamed": Explanation(
        effect="An import of the old name fails.",
        before="except shop.TooManyPetsError: ...",
        after="except shop.PetLimitError: ...",
        remedy=(
            "Restore the name in the status table, or rename it in the code of "
            "callers."
        ),
    ),
    "scope-added": Explanation(
        effect=(
            "A call with a token that lacks the scope fails with a status such as"
            " 403."
        ),
        before="client.pets.list()  # pets.READ",
        after="client.pets.list()  # pets.READ, owners.READ",
        remedy=(
            "Request the scope for tokens; `cliqgen scopes` prints all that some "
            "code needs."
        ),
    ),
    "scope-removed": Explanation(
        effect="Nothing changes; tokens may have fewer scopes.",
        before="client.pets.list()  # pets.READ, owners.READ",
        after="client.pets.list()  # pets.READ",
        remedy="No action needed. Tokens no longer need the scope for this call.",
    ),
    "failure-added": Explanation(
        effect=(
            "Calls raise what they could raise before; one more exception is "
            "documented."
        ),
        before='"""Raises: NotFoundError."""',
        after='"""Raises: NotFoundError, ConflictError."""',
        remedy="Decide whether callers should catch the exception.",
    ),
    "failure-removed": Explanation(
        effect="Nothing changes; an `except` clause for it may never apply.",
        before='"""Raises: NotFoundError, ConflictError."""',
        after='"""Raises: NotFoundError."""',
        remedy="No action needed.",
    ),
    "documentation-changed": Explanation(
        effect="Only what people read changes.",
        before='"""List the pets."""',
        after='"""List all pets of the shop."""',
        remedy="No action needed.",
    ),
    "code-changed": Explanation(
        effect="The same calls send the same requests and return the same values.",
        before='_PATH = "/pets"',
        after='_LIST_PATH = "/pets"',
        remedy="No action needed. Generate the client again to have the code.",
    ),
    "description-changed": Explanation(
        effect="The client is the same to the byte.",
        before='contact = {"name": "Ada"}  # in the description',
        after='contact = {"name": "Bob"}  # in the description',
        remedy="No action needed.",
    ),
}
