"""Books and what is inside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.model import UNSET, UnsetType, unless_empty
from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import deep_object, delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.books import BookCreate, BookPage, BookPatch
from ..models.shared import Book, Genre, Medium

_COVERS_GET: Operation[bytes] = Operation(
    id="books.covers.get",
    method="GET",
    path="/books/{book_id}/cover",
    responses={200: bytes},
    security=(),
    accept="image/png",
)
_LIST: Operation[BookPage] = Operation(
    id="books.list",
    method="GET",
    path="/books",
    responses={200: BookPage},
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("token",), ("key",)),
)
_CREATE: Operation[Book | Any | None] = Operation(
    id="books.create",
    method="POST",
    path="/books",
    responses={201: Book, 202: Any},
    errors={409: dict[str, Any]},
    security=(("token",), ("key",)),
)
_UPDATE: Operation[Book] = Operation(
    id="books.update",
    method="PATCH",
    path="/books/{book_id}",
    responses={200: Book},
    security=(("token",), ("key",)),
    content_type="application/merge-patch+json",
)
_DELETE: Operation[None] = Operation(
    id="books.delete",
    method="DELETE",
    path="/books/{book_id}",
    responses={204: None},
    security=(("token",), ("key",)),
)


class BooksCoversResource(Resource):
    """Calls below `books.covers`."""

    def get(self, book_id: str) -> bytes:
        """Send `GET /books/{book_id}/cover`.

        Args:
            book_id: The path parameter `book_id`.

        Returns:
            bytes: The picture.

        Example:
            client.books.covers.get("...")
        """
        return self._request(
            _COVERS_GET,
            path={"book_id": book_id},
        )


class BooksResource(Resource):
    """Books and what is inside them."""

    @cached_property
    def covers(self) -> BooksCoversResource:
        """Calls below `books.covers`."""
        return BooksCoversResource(self._client)

    def list(
        self,
        *,
        genre: Sequence[Literal["novel", "poem"]] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        filter: Mapping[str, str] | None = None,
    ) -> BookPage:
        """List books.

        Sends `GET /books`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next` of the answer as `cursor` to get the next one.
        `iter` walks over all pages.

        Args:
            genre: The query parameter `genre`.
            limit: Most books in the answer. At least 1, at most 50.
            cursor: The query parameter `cursor`.
            filter: The query parameter `filter`.

        Returns:
            BookPage: One page.

        Raises:
            TooManyRequestsError: 429.

        Example:
            client.books.list()
        """
        return self._request(
            _LIST,
            query={
                "genre": delimited(genre, ","),
                "limit": limit,
                "cursor": cursor,
                "filter": deep_object(filter),
            },
        )

    def iter(
        self,
        *,
        genre: Sequence[Literal["novel", "poem"]] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        filter: Mapping[str, str] | None = None,
        max_items: int | None = None,
    ) -> Walk[Book]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `cursor` begins at a later page, where `cursor` of another walk stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Book.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[BookPage, Book, str] = CursorPages(
            items=lambda page: page.books, cursor=lambda page: page.next
        )

        def fetch(cursor: str | None) -> BookPage:
            return self.list(genre=genre, limit=limit, cursor=cursor, filter=filter)

        return self._walk(_LIST, fetch, pages, start=cursor, max_items=max_items)

    def create(
        self,
        *,
        title: str,
        medium: Medium,
        genre: Genre | None = None,
        note: str | UnsetType | None = UNSET,
    ) -> Book | Any | None:
        """Add a book.

        It can be lent at once.

        Sends `POST /books`.

        Args:
            title: The field `title` of the body. At most 200 characters.
            medium: What the book is made of.
            genre: What kind of book it is.
            note: Null takes the note away.

        Returns:
            Book: The book.
            Any: It will be added later.

        Raises:
            ConflictError: 409 (`model` is dict[str, Any]), `isbn_taken`.
            APIStatusError: any other status.

        Error codes:
            `isbn_taken`: Another book has this ISBN.

        Example:
            client.books.create(title="Emma", medium=Paper(pages=474))
        """
        return self._request(
            _CREATE,
            json=BookCreate(title=title, genre=genre, medium=medium, note=note),
        )

    def update(
        self,
        book_id: str,
        *,
        title: str | UnsetType | None = UNSET,
        note: str | UnsetType | None = UNSET,
    ) -> Book:
        """Change a book.

        Sends `PATCH /books/{book_id}`.

        Args:
            book_id: The path parameter `book_id`.
            title: The field `title` of the body.
            note: The field `note` of the body.

        Returns:
            Book: The book.

        Example:
            client.books.update("b-1")
        """
        return self._request(
            _UPDATE,
            path={"book_id": book_id},
            json=unless_empty(BookPatch(title=title, note=note)),
        )

    def delete(self, book_id: str, *, x_reason: str) -> None:
        """Send `DELETE /books/{book_id}`.

        Deprecated.

        Args:
            book_id: The path parameter `book_id`.
            x_reason: The header parameter `X-Reason`.

        Example:
            client.books.delete("b-1", x_reason="...")
        """
        return self._request(
            _DELETE,
            path={"book_id": book_id},
            headers={"X-Reason": x_reason},
        )


class AsyncBooksCoversResource(AsyncResource):
    """Calls below `books.covers`."""

    async def get(self, book_id: str) -> bytes:
        """Send `GET /books/{book_id}/cover`.

        Args:
            book_id: The path parameter `book_id`.

        Returns:
            bytes: The picture.

        Example:
            await client.books.covers.get("...")
        """
        return await self._request(
            _COVERS_GET,
            path={"book_id": book_id},
        )


class AsyncBooksResource(AsyncResource):
    """Books and what is inside them."""

    @cached_property
    def covers(self) -> AsyncBooksCoversResource:
        """Calls below `books.covers`."""
        return AsyncBooksCoversResource(self._client)

    async def list(
        self,
        *,
        genre: Sequence[Literal["novel", "poem"]] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        filter: Mapping[str, str] | None = None,
    ) -> BookPage:
        """List books.

        Sends `GET /books`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next` of the answer as `cursor` to get the next one.
        `iter` walks over all pages.

        Args:
            genre: The query parameter `genre`.
            limit: Most books in the answer. At least 1, at most 50.
            cursor: The query parameter `cursor`.
            filter: The query parameter `filter`.

        Returns:
            BookPage: One page.

        Raises:
            TooManyRequestsError: 429.

        Example:
            await client.books.list()
        """
        return await self._request(
            _LIST,
            query={
                "genre": delimited(genre, ","),
                "limit": limit,
                "cursor": cursor,
                "filter": deep_object(filter),
            },
        )

    def iter(
        self,
        *,
        genre: Sequence[Literal["novel", "poem"]] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        filter: Mapping[str, str] | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Book]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `cursor` begins at a later page, where `cursor` of another walk stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Book.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[BookPage, Book, str] = CursorPages(
            items=lambda page: page.books, cursor=lambda page: page.next
        )

        async def fetch(cursor: str | None) -> BookPage:
            return await self.list(
                genre=genre, limit=limit, cursor=cursor, filter=filter
            )

        return self._walk(_LIST, fetch, pages, start=cursor, max_items=max_items)

    async def create(
        self,
        *,
        title: str,
        medium: Medium,
        genre: Genre | None = None,
        note: str | UnsetType | None = UNSET,
    ) -> Book | Any | None:
        """Add a book.

        It can be lent at once.

        Sends `POST /books`.

        Args:
            title: The field `title` of the body. At most 200 characters.
            medium: What the book is made of.
            genre: What kind of book it is.
            note: Null takes the note away.

        Returns:
            Book: The book.
            Any: It will be added later.

        Raises:
            ConflictError: 409 (`model` is dict[str, Any]), `isbn_taken`.
            APIStatusError: any other status.

        Error codes:
            `isbn_taken`: Another book has this ISBN.

        Example:
            await client.books.create(title="Emma", medium=Paper(pages=474))
        """
        return await self._request(
            _CREATE,
            json=BookCreate(title=title, genre=genre, medium=medium, note=note),
        )

    async def update(
        self,
        book_id: str,
        *,
        title: str | UnsetType | None = UNSET,
        note: str | UnsetType | None = UNSET,
    ) -> Book:
        """Change a book.

        Sends `PATCH /books/{book_id}`.

        Args:
            book_id: The path parameter `book_id`.
            title: The field `title` of the body.
            note: The field `note` of the body.

        Returns:
            Book: The book.

        Example:
            await client.books.update("b-1")
        """
        return await self._request(
            _UPDATE,
            path={"book_id": book_id},
            json=unless_empty(BookPatch(title=title, note=note)),
        )

    async def delete(self, book_id: str, *, x_reason: str) -> None:
        """Send `DELETE /books/{book_id}`.

        Deprecated.

        Args:
            book_id: The path parameter `book_id`.
            x_reason: The header parameter `X-Reason`.

        Example:
            await client.books.delete("b-1", x_reason="...")
        """
        return await self._request(
            _DELETE,
            path={"book_id": book_id},
            headers={"X-Reason": x_reason},
        )
