"""Answers that were worked out are kept for as long as the record stays as it is, and told apart by an ETag."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accord import __version__
from accord.errors import StoreError
from accord.web import addresses
from accord.web.desk import Desk

SPACE = 64_000_000
"""Bytes of answers that are kept at most; those that nobody asked for longest go first."""

SMALL = 800
"""Bytes below which packing an answer is not worth it."""

NOT_KEPT = ("/static/", "/paste")
"""Beginnings of paths whose answers are not the record's alone."""

FRONT = (
    "/",
    "/explore",
    "/bodies",
    "/agreements",
    "/areas",
    "/areas?by=dyad",
    "/reports",
    "/actors",
    "/conflicts",
)
"""Pages that are made ready whenever the record is another one."""

SETTLED = 0.5
"""Seconds without another change after which these pages are made."""

REVALIDATE = {"cache-control": "no-cache", "vary": "Accept-Encoding, Accept, HX-Request"}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was sent: status, headers, body, and the body packed where that is shorter."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    packed: bytes | None

    @property
    def size(self) -> int:
        """Bytes that it takes up."""
        return len(self.body) + len(self.packed or b"")

    def response(self, request: Request, etag: str | None) -> Response:
        """Return it for one who asked, packed if that is understood."""
        packs = self.packed is not None and "gzip" in request.headers.get("accept-encoding", "")
        found = Response(self.packed if packs else self.body, self.status)
        for name, value in self.headers:
            if name not in {b"content-length", b"vary"}:
                found.headers.append(name.decode("latin-1"), value.decode("latin-1"))
        if packs:
            found.headers["content-encoding"] = "gzip"
        if etag:
            found.headers.update(REVALIDATE | {"etag": etag})
        return found


class Keeping:
    """Stands before the application; answers what it has answered before, with one look at the record."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        """Stand before an application of a desk."""
        self.app = app
        self.desk = desk
        self.kept: OrderedDict[tuple[str, ...], Answer] = OrderedDict()
        self.size = 0
        self.asked: dict[tuple[str, ...], asyncio.Lock] = {}
        self.mark = ""
        self.warming: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, or as the application does."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        path = request.url.path
        if path.startswith(NOT_KEPT):
            await self.app(scope, receive, send)
            return
        response = await self._answer(request, receive)
        await response(scope, receive, send)

    async def _answer(self, request: Request, receive: Receive) -> Response:
        try:
            mark = await run_in_threadpool(self.desk.record.mark)
        except StoreError:  # whatever is wrong is told by the page that meets it
            return (await ask(self.app, request.scope, receive)).response(request, None)
        if mark != self.mark and self.desk.options.warm:
            self._renew(mark, request.scope)
        key = (mark, date.today().isoformat(), *_asked(request))
        etag = f'W/"{hashlib.sha256(repr((key, self.desk.token, __version__)).encode()).hexdigest()[:24]}"'
        if etag in request.headers.get("if-none-match", ""):
            return Response(None, 304, REVALIDATE | {"etag": etag})
        answer = self.kept.get(key) or await self._once(key, request, receive)
        if key in self.kept:
            self.kept.move_to_end(key)
        return answer.response(request, etag if answer.status == 200 else None)

    def _renew(self, mark: str, scope: Scope) -> None:
        """Have the pages that everybody opens ready, soon after the record has become another one."""
        self.mark = mark
        if self.warming is not None:
            self.warming.cancel()
        self.warming = asyncio.get_running_loop().create_task(self._warm(mark, scope))

    async def _warm(self, mark: str, scope: Scope) -> None:
        """Ask for these pages, one after another, once no more is written for a while."""
        await asyncio.sleep(SETTLED)
        for address in (*FRONT, *await run_in_threadpool(self._linked)):
            if mark == self.mark:
                path, _, question = address.partition("?")
                plain = {
                    **scope,
                    "method": "GET",
                    "path": path,
                    "raw_path": path.encode(),
                    "query_string": question.encode(),
                }
                headers = [(name, value) for name, value in scope["headers"] if name == b"host"]
                await self._answer(Request({**plain, "headers": headers, "state": {}}), _nothing)
        await run_in_threadpool(self.desk.prepare)

    def _linked(self) -> list[str]:
        """Return the pages to which the first page leads; none where the record cannot be read."""
        try:
            return [addresses.dossier(codes) for codes, _ in self.desk.record.pairs()]
        except StoreError:
            return []

    async def _once(self, key: tuple[str, ...], request: Request, receive: Receive) -> Answer:
        """Ask the application; those who ask the same meanwhile wait for what it answers."""
        lock = self.asked.setdefault(key, asyncio.Lock())
        try:
            async with lock:
                answer = self.kept.get(key) or await ask(self.app, request.scope, receive)
                if answer.status == 200 and key not in self.kept:
                    self._keep(key, answer)
                return answer
        finally:
            if not lock.locked():
                self.asked.pop(key, None)

    def _keep(self, key: tuple[str, ...], answer: Answer) -> None:
        """Keep an answer; those of an earlier record, and then the oldest, make room."""
        if answer.size > SPACE // 8:
            return
        if next(reversed(self.kept), key)[0] != key[0]:
            self.kept.clear()
            self.size = 0
        self.kept[key] = answer
        self.size += answer.size
        while self.size > SPACE:
            self.size -= self.kept.popitem(last=False)[1].size


async def _nothing() -> Message:
    """Receive the body of a request that has none."""
    return {"type": "http.request", "body": b"", "more_body": False}


def _asked(request: Request) -> tuple[str, ...]:
    """Return what of a request makes its answer another one."""
    headers = request.headers
    wants = "json" if "json" in headers.get("accept", "") and "html" not in headers.get("accept", "") else ""
    host, partly = headers.get("host", ""), headers.get("hx-request", "")
    return request.url.path, request.url.query, wants, host, partly


async def ask(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    """Return the whole answer of an application to a GET request, packed where it is long enough."""
    started: Message = {}
    body = bytearray()

    async def take(message: Message) -> None:
        if message["type"] == "http.response.start":
            started.update(message)
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))

    await app({**scope, "method": "GET"}, receive, take)
    headers = tuple(started.get("headers", ()))
    packed = None
    if len(body) >= SMALL and Headers(raw=list(headers)).get("content-encoding") is None:
        packed = await run_in_threadpool(gzip.compress, bytes(body), 6, mtime=0)
    return Answer(started["status"], headers, bytes(body), packed)
