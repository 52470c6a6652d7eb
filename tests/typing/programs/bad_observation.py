"""What a type checker finds wrong with hooks, options and downloads."""

from zoho_cliq import (
    AsyncCliq,
    Cliq,
    Hooks,
    RequestEvent,
    ResponseEvent,
    WaitEvent,
    stream,
)


def see_request(event: RequestEvent) -> None:
    event.attempt = 2  # E
    event.token()  # E


def see_response(event: ResponseEvent) -> None:
    event.status()  # E
    event.seconds.upper()  # E


def see_wait(event: WaitEvent) -> None:
    if event.reason == "lock":  # E
        pass


Hooks(see_request)  # E
Hooks(on_request=see_response)  # E
Hooks(on_wait=5)  # E
Hooks(on_answer=see_response)  # E
cliq = Cliq("1000.x", hooks=[Hooks()])  # E
Cliq("1000.x", hooks=see_request)  # E
Cliq("1000.x", proxy=8080)  # E
Cliq("1000.x", max_response_size="1 MB")  # E
cliq.with_options(hooks=Hooks())  # E
cliq.with_options(deadline="soon")  # E


def progress(sent: str, total: int | None) -> None: ...


cliq.with_options(on_progress=progress)  # E


def download(client: AsyncCliq) -> None:
    with stream(client.files.download, "file"):  # E
        pass
    with stream(cliq.files.download):  # E
        pass
    with stream(cliq.files.download, "file") as found:
        found.save(5)  # E
