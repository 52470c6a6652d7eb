"""The plan of the surface of a package: what its callers see, and nothing else."""

from __future__ import annotations

from msgspec import Struct

from cliqgen.ir.api import Api
from cliqgen.python.client import plan_client
from cliqgen.python.code import Code
from cliqgen.python.errors import plan_errors
from cliqgen.python.exports import exported_names
from cliqgen.python.features import plan_features
from cliqgen.python.formats import plan_formats
from cliqgen.python.header import module_header
from cliqgen.python.models import SHARED, plan_models
from cliqgen.python.oauth import plan_oauth
from cliqgen.python.origins import in_client
from cliqgen.python.part import WHOLE, Part
from cliqgen.python.plans import (
    ClientPlan,
    ErrorModule,
    FormatsModule,
    ModelModule,
    OAuthPlan,
    ResourceModule,
    WebhookModule,
)
from cliqgen.python.resources import plan_resources
from cliqgen.python.webhooks import plan_webhooks
from cliqgen.runtime import Feature


class SurfacePlan(Struct, frozen=True):
    """What callers see of a package, all models being in one module."""

    name: str
    header: Code
    exports: frozenset[str]
    client: ClientPlan
    resources: tuple[ResourceModule, ...]
    models: tuple[ModelModule, ...]
    errors: ErrorModule
    oauth: OAuthPlan | None
    webhooks: WebhookModule | None
    formats: FormatsModule | None
    features: frozenset[Feature]

    def has_exceptions_of(self, other: SurfacePlan) -> bool:
        """Whether the exceptions and the class that obtains tokens are those of another."""
        return (self.errors, self.oauth, self.features) == (
            other.errors,
            other.oauth,
            other.features,
        )


def plan_surface(api: Api, package: str, part: Part = WHOLE) -> SurfacePlan:
    """Plan what callers see of the package of an API, or of a part of it."""
    oauth = plan_oauth(api, package)
    features = plan_features(api, oauth)
    name = api.client_name or "Api"
    client = plan_client(api, package, name, oauth, features, in_client(()))
    places = dict.fromkeys(api.models, SHARED)
    exports = exported_names(api, client, places, features, oauth)
    return SurfacePlan(
        name=package,
        header=module_header(api.title),
        exports=frozenset[str]().union(*exports.values()),
        client=client,
        resources=plan_resources(api, places, part=part),
        models=plan_models(api, places, part),
        errors=plan_errors(api, name),
        oauth=oauth,
        webhooks=plan_webhooks(api, places, part),
        formats=plan_formats(api),
        features=features,
    )
