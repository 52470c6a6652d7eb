"""A user of all that `base.yaml` offers, read by pyright and never run."""

# ruff: noqa: T201

from typing import Literal, Protocol, assert_never

from client import (
    UNSET,
    Api,
    ApiError,
    APIStatusError,
    AsyncApi,
    Bone,
    Box,
    Cat,
    ClientError,
    Colour,
    ConflictError,
    Dog,
    Fish,
    Food,
    Kind,
    Maker,
    Mark,
    NotFoundError,
    Pet,
    ServerError,
    Thing,
    ThingCreate,
    ThingsPartsGetResponse,
    with_response,
)


def read(api: Api) -> None:
    order: Literal["up", "down"] = "up"
    things: list[Thing] = api.things.list()
    things = api.things.list(order=order, limit=3, tags=["a"], x_trace="t")
    api.things.list(order=None, limit=None, tags=None, x_trace=None)
    thing: Thing = things[0]
    identity: str = thing.id
    kind: Kind = thing.kind
    text: str = kind
    if thing.kind == "round":
        print(text)
    if thing.size is not None:
        print(thing.size + 1)
    maker: Maker | None = thing.maker
    if maker is not None:
        name: str = maker.name
        homepage: str | None = maker.homepage
        print(name, homepage)
    thing = api.things.get(identity)
    thing = api.things.get(thing_id=identity)
    part: ThingsPartsGetResponse = api.things.parts.get("1", "2")
    part = api.things.parts.get(thing_id="1", part_id="2")
    number: int = part.number
    note: str | None = part.note
    print(number, note, with_response(api.things.get, identity).result.id)


def write(api: Api) -> None:
    colour: Colour = "red"
    mark = Mark(text="x", depth=1)
    mark = Mark(text="x")
    made: Thing = api.things.create(name="n")
    made = api.things.create(name="n", colour=colour, weight=1, label=None, mark=mark)
    made = api.things.create(name="n", colour=None, weight=None, label=UNSET, mark=None)
    api.things.create(name="n", colour="green", label="l")
    print(ThingCreate(name="n", colour="red", weight=2, label=None, mark=mark), made)
    box: Box = api.things.replace("1", body=Box(id="1", width=2))
    box = api.things.replace(thing_id="1", body=Box(id="1"))
    width: int | None = box.width
    print(width, box.id)
    api.things.delete("1")
    api.things.delete(thing_id="1")


def species(pet: Pet) -> int:
    match pet:
        case Cat():
            return pet.lives
        case Dog():
            return 1 if pet.barks else 0
        case _:
            assert_never(pet)


def feed(api: Api) -> None:
    pet: Pet = api.pets.get()
    food: Food = Fish(fresh=True)
    api.pets.feed(body=food)
    api.pets.feed(body=Bone(length=species(pet)))


class Getting(Protocol):
    def __call__(self, thing_id: str, part_id: str) -> ThingsPartsGetResponse: ...


def pass_on(api: Api) -> Getting:
    return api.things.parts.get


def fail(api: Api) -> None:
    try:
        api.things.get("1")
    except NotFoundError as error:
        base: ClientError = error
        print(base.status_code, base.code)
    except ConflictError:
        pass
    except (ClientError, ServerError):
        pass
    except APIStatusError:
        pass
    except ApiError:
        pass


def construct() -> None:
    with Api(base_url="https://a.example.com", timeout=1.0, max_retries=3) as api:
        read(api)
    Api(rate_limit="raise", max_wait=1.0, deadline=None, strict=True, proxy=None)


async def later() -> None:
    async with AsyncApi() as api:
        thing: Thing = (await api.things.list(order="down", limit=1))[0]
        thing = await api.things.create(name="n", colour="red", mark=Mark(text="x"))
        box: Box = await api.things.replace("1", body=Box(id=thing.id))
        part: ThingsPartsGetResponse = await api.things.parts.get("1", part_id="2")
        pet: Pet = await api.pets.get()
        await api.pets.feed(body=Fish())
        await api.things.delete(box.id)
        print(part.number, species(pet))
