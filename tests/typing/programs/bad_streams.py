"""Mistakes in reading answers and sending bodies piece by piece."""

from pathlib import Path

from zoho_cliq import AsyncCliq, Cliq, Download, stream


def arguments(cliq: Cliq) -> None:
    stream(cliq.files.download)  # E
    stream(cliq.files.download, 1)  # E
    stream(cliq.files.download, "1", "2")  # E
    stream(cliq.files.download, file="1")  # E
    stream(cliq.files.download("1"))  # E
    stream()  # E


def blocks(cliq: Cliq) -> None:
    stream(cliq.files.download, "1").save("a.png")  # E
    with stream(cliq.files.download, "1") as file:
        file.save()  # E
        file.save(1)  # E
        file.save("a.png", tell)  # E
        file.save("a.png", on_progress=print_one)  # E
        file.iter_bytes("1")  # E
        repr(file.content)  # E
        name: str = file.filename  # E
        size: int = file.size  # E
        repr((name, size))
        file.status_code.upper()  # E
        text: str = next(iter(file))  # E
        repr(text)


def tell(done: int, total: int | None) -> None:
    repr((done, total))


def print_one(done: int) -> None:
    repr(done)


def progress(cliq: Cliq) -> None:
    cliq.with_options(on_progress=print_one)  # E
    cliq.with_options(on_progress="tell")  # E
    cliq.files.share_to_chat("1", file=[Path("a.png")], on_progress=tell)  # E


async def not_asynchronous(cliq: AsyncCliq) -> None:
    with stream(cliq.files.download, "1"):  # E
        pass
    async with stream(cliq.files.download, "1") as file:
        for _ in file:  # E
            pass
        path: Path = file.save("a.png")  # E
        repr(path)
        file.close()  # E


async def not_synchronous(cliq: Cliq) -> None:
    async with stream(cliq.files.download, "1"):  # E
        pass


def made_by_hand() -> None:
    Download()  # E
