"""A Django REST framework program, documented by drf-spectacular, that remembers requests."""

from __future__ import annotations

import datetime
import json
import os
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="of no use",
    DEBUG=False,
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF="app",
    USE_TZ=True,
    TIME_ZONE="Europe/Berlin",
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": os.environ["DATABASE"],
        }
    },
    INSTALLED_APPS=[
        "django.contrib.contenttypes",
        "django.contrib.auth",
        "rest_framework",
        "rest_framework.authtoken",
        "django_filters",
        "drf_spectacular",
    ],
    MIDDLEWARE=["app.remember"],
    REST_FRAMEWORK={
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
        "DEFAULT_FILTER_BACKENDS": [
            "django_filters.rest_framework.DjangoFilterBackend"
        ],
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
    },
    SPECTACULAR_SETTINGS={
        "TITLE": "Events",
        "VERSION": "1.0",
        "COMPONENT_SPLIT_REQUEST": True,
        "SERVE_INCLUDE_SCHEMA": False,
    },
)
django.setup()

import django_filters  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.urls import include, path  # noqa: E402
from drf_spectacular.types import OpenApiTypes  # noqa: E402
from drf_spectacular.utils import (  # noqa: E402
    OpenApiParameter,
    PolymorphicProxySerializer,
    extend_schema,
)
from drf_spectacular.views import SpectacularAPIView  # noqa: E402
from rest_framework import (  # noqa: E402
    authentication,
    pagination,
    parsers,
    permissions,
    renderers,
    routers,
    serializers,
    viewsets,
)
from rest_framework.authtoken.models import Token  # noqa: E402
from rest_framework.decorators import action, api_view  # noqa: E402
from rest_framework.request import Request  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.views import APIView  # noqa: E402

last: dict[str, Any] = {}


def remember(
    get_response: Callable[[HttpRequest], Any],
) -> Callable[[HttpRequest], Any]:
    def middleware(request: HttpRequest) -> Any:
        if request.path not in ("/_received", "/schema"):
            last["request"] = {
                "method": request.method,
                "path": request.path,
                "query": request.META["QUERY_STRING"],
                "headers": dict(request.headers),
            }
        return get_response(request)

    return middleware


def received(request: HttpRequest) -> HttpResponse:
    text = json.dumps(last, default=as_told)
    last.clear()
    return HttpResponse(text, content_type="application/json")


def as_told(value: Any) -> Any:
    """A value as JSON that still tells its type."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, (datetime.timedelta, uuid.UUID)):
        return str(value)
    if isinstance(value, set):
        return sorted(value)
    return repr(value)


def record(**values: Any) -> None:
    last["values"] = values


# A model with everything that a view set offers


class Event(models.Model):
    class Status(models.TextChoices):
        DRAFT = "draft"
        OPEN = "open"
        CLOSED = "closed"

    title = models.CharField(max_length=50)
    at = models.DateTimeField()
    price = models.DecimalField(max_digits=8, decimal_places=2)
    status = models.CharField(
        max_length=10, choices=Status.choices, default=Status.DRAFT
    )
    note = models.TextField(null=True, blank=True)
    length = models.DurationField(null=True)
    seats = models.BigIntegerField(default=10)
    ident = models.UUIDField(default=uuid.uuid4)

    class Meta:
        app_label = "app"


class EventSerializer(serializers.ModelSerializer[Event]):
    class Meta:
        model = Event
        fields = "__all__"


class EventFilter(django_filters.FilterSet):
    id__in = django_filters.BaseInFilter(field_name="id", lookup_expr="in")
    status = django_filters.MultipleChoiceFilter(choices=Event.Status.choices)
    since = django_filters.IsoDateTimeFilter(field_name="at", lookup_expr="gte")
    dear = django_filters.BooleanFilter(method="keep_dear")
    cheaper_than = django_filters.NumberFilter(field_name="price", lookup_expr="lt")

    class Meta:
        model = Event
        fields = ("title",)

    def keep_dear(self, queryset: Any, name: str, value: bool) -> Any:
        return (
            queryset.filter(price__gte=100) if value else queryset.filter(price__lt=100)
        )


class Pages(pagination.PageNumberPagination):
    page_size = 2
    page_size_query_param = "page_size"


class EventViewSet(viewsets.ModelViewSet[Event]):
    queryset = Event.objects.order_by("id")
    serializer_class = EventSerializer
    filterset_class = EventFilter
    pagination_class = Pages

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        form = EventFilter(request.query_params).form
        form.is_valid()
        given = {
            k: v for k, v in form.cleaned_data.items() if k in request.query_params
        }
        record(**given)
        return super().list(request, *args, **kwargs)

    def perform_create(self, serializer: Any) -> None:
        record(**serializer.validated_data)
        serializer.save()

    def perform_update(self, serializer: Any) -> None:
        record(**serializer.validated_data)
        serializer.save()

    @extend_schema(request=None, responses=EventSerializer(many=True))
    @action(detail=True, methods=["post"])
    def copies(self, request: Request, pk: str) -> Response:
        record(pk=pk)
        return Response(EventSerializer([self.get_object()] * 2, many=True).data)

    @action(detail=True, methods=["post"])
    def count(self, request: Request, pk: str) -> Response:
        record(pk=pk, data=dict(request.data))
        return Response({"count": 3})


# Serializers without a model


class OwnerSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    mail = serializers.EmailField(allow_null=True, required=False)


class ValuesSerializer(serializers.Serializer[Any]):
    owner = OwnerSerializer()
    tags = serializers.ListField(child=serializers.CharField(), allow_empty=True)
    exact = serializers.DecimalField(max_digits=8, decimal_places=2)
    number = serializers.DecimalField(
        max_digits=8, decimal_places=2, coerce_to_string=False
    )
    ratio = serializers.FloatField(required=False)
    day = serializers.DateField(required=False, allow_null=True)
    time = serializers.TimeField(required=False)
    length = serializers.DurationField(required=False)
    extra = serializers.DictField(child=serializers.IntegerField(), required=False)
    anything = serializers.JSONField(required=False)
    colours = serializers.MultipleChoiceField(choices=["red", "blue"], required=False)
    secret = serializers.CharField(write_only=True, required=False)


@extend_schema(request=ValuesSerializer, responses=ValuesSerializer)
@api_view(["POST"])
def values(request: Request) -> Response:
    serializer = ValuesSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    record(**serializer.validated_data)
    return Response(ValuesSerializer(serializer.validated_data).data)


class CatSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField()
    lives = serializers.IntegerField()


class DogSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField()
    good = serializers.BooleanField()


PetSerializer = PolymorphicProxySerializer(
    component_name="Pet",
    serializers={"cat": CatSerializer, "dog": DogSerializer},
    resource_type_field_name="kind",
)


@extend_schema(request=PetSerializer, responses=PetSerializer)
@api_view(["POST"])
def pets(request: Request) -> Response:
    record(**request.data)
    return Response(request.data)


# Forms and files


class UploadSerializer(serializers.Serializer[Any]):
    file = serializers.FileField()
    files = serializers.ListField(child=serializers.FileField(), required=False)
    labels = serializers.ListField(child=serializers.CharField(), required=False)
    note = serializers.CharField(required=False, allow_null=True)
    agree = serializers.BooleanField(required=False)


class UploadView(APIView):
    parser_classes = (parsers.MultiPartParser,)

    @extend_schema(request=UploadSerializer, responses=OpenApiTypes.INT)
    def post(self, request: Request) -> Response:
        serializer = UploadSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        data = serializer.validated_data
        files = [data.pop("file"), *data.pop("files", [])]
        told = [[f.name, f.content_type, f.read().decode("latin-1")] for f in files]
        record(files=told, **data)
        return Response(len(files))


class OrderSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    agree = serializers.BooleanField()
    sizes = serializers.ListField(child=serializers.IntegerField())


class OrderView(APIView):
    parser_classes = (parsers.FormParser,)

    @extend_schema(request=OrderSerializer, responses=OpenApiTypes.STR)
    def post(self, request: Request) -> Response:
        serializer = OrderSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        record(**serializer.validated_data)
        return Response(serializer.validated_data["name"])


class ParcelSerializer(serializers.Serializer[Any]):
    address = OwnerSerializer()


class ParcelView(APIView):
    parser_classes = (parsers.MultiPartParser,)

    @extend_schema(request=ParcelSerializer, responses=OpenApiTypes.STR)
    def post(self, request: Request) -> Response:
        serializer = ParcelSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        record(**serializer.validated_data)
        return Response("sent")


# Parameters, answers without JSON, credentials


@extend_schema(
    parameters=[
        OpenApiParameter("X-Request-Id", str, OpenApiParameter.HEADER, required=True),
        OpenApiParameter("session_id", str, OpenApiParameter.COOKIE),
        OpenApiParameter(
            "tags", {"type": "array", "items": {"type": "string"}}, explode=False
        ),
    ],
    responses=OpenApiTypes.STR,
)
@api_view(["GET"])
def parameters(request: Request) -> Response:
    record(
        request_id=request.headers.get("X-Request-Id"),
        session_id=request.COOKIES.get("session_id"),
        tags=request.query_params.get("tags"),
    )
    return Response("fine")


@extend_schema(responses=OpenApiTypes.STR)
@api_view(["GET"])
def paths(request: Request, name: str) -> Response:
    record(name=name)
    return Response(name)


class BytesRenderer(renderers.BaseRenderer):
    media_type = "application/octet-stream"
    format = "bin"
    charset = None

    def render(self, data: Any, *args: Any, **kwargs: Any) -> Any:
        return data


class DownloadView(APIView):
    renderer_classes = (BytesRenderer,)

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Request) -> Response:
        record()
        return Response(bytes(range(256)))


@extend_schema(responses={200: OpenApiTypes.BYTE})
@api_view(["GET"])
def coded(request: Request) -> Response:
    record()
    return Response("aGVsbG8=")


@api_view(["GET"])
def untold(request: Request) -> Response:
    record()
    return Response({"told": False})


@extend_schema(responses=None)
@api_view(["DELETE"])
def nothing(request: Request) -> Response:
    record()
    return Response(status=204)


class WhoView(APIView):
    authentication_classes = (
        authentication.TokenAuthentication,
        authentication.BasicAuthentication,
    )
    permission_classes = (permissions.IsAuthenticated,)

    @extend_schema(responses=OpenApiTypes.STR)
    def get(self, request: Request) -> Response:
        record(
            user=request.user.username,
            by=type(request.successful_authenticator).__name__,
        )
        return Response(request.user.username)


router = routers.SimpleRouter()
router.register("events", EventViewSet)
urlpatterns = [
    path("_received", received),
    path("schema", SpectacularAPIView.as_view()),
    path("api/", include(router.urls)),
    path("api/values/", values),
    path("api/pets/", pets),
    path("api/files/", UploadView.as_view()),
    path("api/orders/", OrderView.as_view()),
    path("api/parcels/", ParcelView.as_view()),
    path("api/parameters/", parameters),
    path("api/paths/<path:name>/end/", paths),
    path("api/download/", DownloadView.as_view()),
    path("api/coded/", coded),
    path("api/untold/", untold),
    path("api/nothing/", nothing),
    path("api/who/", WhoView.as_view()),
]


def prepare() -> None:
    """Make the tables, two events, and a user with a token."""
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Event)
    at = datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC)
    for number, status in enumerate(["open", "closed", "draft"], 1):
        Event.objects.create(
            title=f"E{number}", at=at, price=Decimal("1.10"), status=status
        )
    user = User.objects.create_user("ann", password="p:w")
    Token.objects.create(user=user, key="k" * 40)


prepare()
application = get_wsgi_application()
