"""The road: all requests of a run at once, polite to every host, each source within its time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp

from digest.adapters.addresses import Guard
from digest.adapters.codings import offered
from digest.adapters.exchange import exchange
from digest.adapters.refusals import RefusalError, refusal
from digest.adapters.request import Answer, FetchRules, Gate, Request
from digest.adapters.secrets import blotted, secrets_of
from digest.model import Failure
from digest.urls import host, redacted
from digest.urls.domain import domain

PATIENCE = 3
HASTE = 6
CROWD = 2
RESOLVERS = 32


@dataclass(slots=True, kw_only=True)
class Road:
    """The session and who may travel: one at a time to a host, `at_once` in all.

    `left` is each source's remaining seconds, `silent` how often in a row a host let us wait in
    vain: after the third time its other requests are not begun. `busy` are the addresses of a
    domain that asked us to wait: after the second its others are left alone too. `answered` says
    that any host did, `waits` how many steps ended in none.
    """

    session: aiohttp.ClientSession
    rules: FetchRules
    slots: asyncio.Semaphore
    gate: Gate | None
    left: dict[str, float]
    hosts: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    gates: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    silent: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    busy: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    answered: bool = False
    waits: int = 0

    async def welcomed(self, request: Request, url: str) -> None:
        """Refuse a web page where its host does not welcome us, after asking the host if need be."""
        if self.gate is None or not request.page:
            return
        async with self.gates[host(url)]:
            while question := self.gate.question(request.source, url):
                self.gate.learn(question, await _answer(question, self))
        if refused := self.gate.refusal(url):
            raise RefusalError(refused.reason, temporary=refused.temporary)

    @asynccontextmanager
    async def turn(self, host: str, source: str) -> AsyncIterator[None]:
        """Wait for the host to be free, then let the body run within the source's time."""
        async with self.hosts[host], self.slots:
            self._refuse_in_vain(host, source)
            async with self._timed(host, source):
                yield

    def _refuse_in_vain(self, host: str, source: str) -> None:
        """Begin nothing that cannot end well: a silent host, a busy one, a source without time."""
        if self.silent[host] >= PATIENCE:
            raise RefusalError(f"timeout ({PATIENCE} others at this host)", temporary=True)
        if len(self.busy[domain(f"//{host}")]) >= CROWD:
            raise RefusalError(f"not reached: {CROWD} others of {host} asked us to wait", temporary=True)
        if self._patience(source) <= 0:
            raise RefusalError(
                f"not reached: its source's {self.rules.seconds:g} seconds were over", temporary=True
            )

    @asynccontextmanager
    async def _timed(self, host: str, source: str) -> AsyncIterator[None]:
        clock = asyncio.get_running_loop().time
        begun = clock()
        try:
            async with asyncio.timeout(self._patience(source)):
                yield
            self._heard(host)
        except RefusalError:
            self._heard(host)
            raise
        except TimeoutError:
            self.silent[host] += 1
            self.waits += 1
            raise
        finally:
            self.left[source] -= clock() - begun

    def _patience(self, source: str) -> float:
        """Seconds for one step: what the source has left, far less while the whole network seems dead."""
        left = self.left.setdefault(source, self.rules.seconds)
        dead = not self.answered and self.waits >= self.rules.at_once
        return min(left, self.rules.seconds / HASTE) if dead else left

    def _heard(self, host: str) -> None:
        self.answered = True
        self.silent[host] = 0


async def travelled(
    requests: Sequence[Request],
    rules: FetchRules,
    guard: Guard,
    done: Callable[[int], None],
    gate: Gate | None,
    left: dict[str, float],
) -> tuple[Answer, ...]:
    """Every request's answer, in their order."""
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(RESOLVERS, thread_name_prefix="resolve"))
    async with _session(rules, guard) as session:
        road = Road(
            session=session, rules=rules, slots=asyncio.Semaphore(rules.at_once), gate=gate, left=left
        )
        tasks = [asyncio.create_task(_answer(request, road)) for request in requests]
        for number, finished in enumerate(asyncio.as_completed(tasks), start=1):
            await finished
            done(number)
        return tuple(task.result() for task in tasks)


def _session(rules: FetchRules, guard: Guard) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(limit=0, socket_factory=guard.socket)
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
        auto_decompress=False,
        timeout=aiohttp.ClientTimeout(total=None, connect=None, sock_connect=rules.connect),
        headers={"User-Agent": rules.user_agent, "Accept-Encoding": offered()},
    )


async def _answer(request: Request, road: Road) -> Answer:
    try:
        return await exchange(request, road.session, road.rules, road.turn, road.welcomed)
    except Exception as error:  # noqa: BLE001  whatever goes wrong with one request is that request's failure
        why = refusal(error)
        if why.busy:
            road.busy[domain(request.url)].add(request.url)
        subject = request.source.id if request.url == request.source.url else redacted(request.url)
        reason = blotted(redacted(str(why)), secrets_of(request.source, road.rules.environment))
        return Failure(subject=subject, stage="fetch", reason=reason, temporary=why.temporary)
