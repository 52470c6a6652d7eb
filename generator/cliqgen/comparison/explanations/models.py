"""Changes of models and their fields, as `cliqgen explain` prints them."""

from __future__ import annotations

from cliqgen.comparison.explanations.explanation import Explanation

MODELS: dict[str, Explanation] = {
    "model-removed": Explanation(
        effect="An import or an annotation of the model fails.",
        before="from shop.models import Pet",
        after="from shop.models import Animal",
        remedy="Restore the schema in the description, or use what replaces the model.",
    ),
    "model-renamed": Explanation(
        effect="An import or an annotation of the old name fails.",
        before="from shop.models import Pet",
        after="from shop.models import Animal",
        remedy=(
            "Give the schema its old name in [names.models], or rename the model "
            "in the code of callers."
        ),
    ),
    "model-added": Explanation(
        effect="Nothing changes; there is another class to import.",
        before="from shop.models import Pet",
        after="from shop.models import Owner, Pet",
        remedy="No action needed.",
    ),
    "model-deprecated": Explanation(
        effect="The model continues to work; its documentation advises against it.",
        before='Pet(name="Rex")',
        after='Pet(name="Rex")  # deprecated',
        remedy="Use what the documentation of the API recommends instead.",
    ),
    "field-deprecated": Explanation(
        effect="The field continues to work; its documentation advises against it.",
        before="pet.tag",
        after="pet.tag  # deprecated",
        remedy="Stop using the field before it is removed.",
    ),
    "model-closed": Explanation(
        effect=(
            "Undocumented fields of responses are lost, and `additional_fields` "
            "fails with AttributeError."
        ),
        before='pet.additional_fields["colour"]',
        after="pet.name",
        remedy=(
            'Set `unknown-fields = "keep"`, or document the fields that callers '
            "need."
        ),
    ),
    "model-opened": Explanation(
        effect="Nothing changes; undocumented fields are available as well.",
        before="pet.name",
        after='pet.additional_fields["colour"]',
        remedy="No action needed.",
    ),
    "model-changed": Explanation(
        effect=(
            "Code that constructs the class, or checks for it with isinstance, "
            "fails."
        ),
        before='Size(value="small")',
        after='size: Size = "small"',
        remedy="Write the values as the new type requires it.",
    ),
    "field-removed": Explanation(
        effect=(
            "Reading the field fails with AttributeError, constructing with it "
            "with TypeError."
        ),
        before="pet.tag",
        after="pet.name",
        remedy=(
            "Remove the uses of the field, or restore the property in the "
            "description."
        ),
    ),
    "field-renamed": Explanation(
        effect=(
            "Reading the old name fails with AttributeError, constructing with it"
            " with TypeError."
        ),
        before="pet.tag",
        after="pet.label",
        remedy=(
            "Give the property its old name in [names.properties], or rename the "
            "field in the code of callers."
        ),
    ),
    "field-added": Explanation(
        effect="Nothing changes; another field can be read.",
        before="pet.name",
        after="pet.birthday",
        remedy="No action needed.",
    ),
    "field-added-required": Explanation(
        effect="Constructing the model without the field fails with TypeError.",
        before='Pet(name="Rex")',
        after='Pet(name="Rex", owner="ada")',
        remedy="Pass the field, or make the property optional in the description.",
    ),
    "field-required": Explanation(
        effect="Constructing the model without the field fails with TypeError.",
        before='Pet(name="Rex")',
        after='Pet(name="Rex", tag="dog")',
        remedy="Pass the field, or make the property optional in the description.",
    ),
    "field-optional": Explanation(
        effect="Nothing changes; the field may be omitted.",
        before='Pet(name="Rex", tag="dog")',
        after='Pet(name="Rex")',
        remedy="No action needed.",
    ),
    "field-narrowed": Explanation(
        effect=(
            "A type checker rejects values that it accepted, and the server may "
            "do so as well."
        ),
        before="size: str",
        after='size: Literal["small", "large"]',
        remedy="Pass only values of the new type.",
    ),
    "field-widened": Explanation(
        effect=(
            "Code that reads the field may meet a value that it does not handle, "
            "which a type checker reports."
        ),
        before='size: Literal["small"]',
        after='size: Literal["small", "large"]',
        remedy="Handle the new values where the field is read.",
    ),
    "field-compatible": Explanation(
        effect="Nothing changes; each use of the field continues to work.",
        before="size: str | None",
        after="size: str",
        remedy="No action needed. Checks for what no longer occurs can be removed.",
    ),
    "construction-changed": Explanation(
        effect=(
            "Code that only reads responses does not notice; a test that "
            "constructs the model may fail."
        ),
        before='Pet(name="Rex")',
        after='Pet(name="Rex", owner="ada")',
        remedy="Pass the new fields where tests construct the model.",
    ),
    "alias-narrowed": Explanation(
        effect=(
            "A value that callers send is no longer one of the type, and a type "
            "checker rejects it."
        ),
        before='Size = Literal["small", "large"]',
        after='Size = Literal["small"]',
        remedy="Send only the remaining members.",
    ),
    "alias-widened": Explanation(
        effect=(
            "A `match` or a chain of `if` over all members no longer covers all "
            "of them."
        ),
        before='Size = Literal["small"]',
        after='Size = Literal["small", "large"]',
        remedy="Handle the new member, or add a default case.",
    ),
    "alias-compatible": Explanation(
        effect="Nothing changes; each use of the type continues to work.",
        before='Size = Literal["small", "large"]  # of responses',
        after='Size = Literal["small"]',
        remedy="No action needed.",
    ),
}
