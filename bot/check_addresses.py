"""What ``attache check`` finds out about the addresses: those listened at, and the one that Telegram is to send to."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.findings import Finding
from bot.settings import Listen, Settings

if TYPE_CHECKING:
    from telegram import WebhookInfo

TELEGRAMS_OWN = "https://api.telegram.org"
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""Those that Telegram sends updates to (Bot API, setWebhook)."""
FEW_SIGNS = 8
"""A secret of fewer different characters was typed, not drawn."""


def findings_of_addresses(settings: Settings, *, is_running: bool) -> Iterator[Finding]:
    """What would keep the bot from listening, or Telegram from sending; a bot that runs has its addresses itself."""
    places = {"HEALTH_LISTEN": settings.health_listen}
    if settings.bot_mode == "webhook":
        places["WEBHOOK_LISTEN"] = settings.webhook_listen
        yield from _webhook(settings)
    if len(places) > 1 and len({*places.values()}) == 1:
        yield Finding("WEBHOOK_LISTEN", "is the same as HEALTH_LISTEN; only one can listen there.", wrong=True)
    elif not is_running:
        yield from (found for name, place in places.items() if place and (found := _taken(name, place)))


def findings_of_updates(told: WebhookInfo, settings: Settings) -> Iterator[Finding]:
    """What Telegram says of handing updates over; nothing where the bot polls and all is well."""
    if settings.bot_mode == "webhook" and told.url != settings.webhook_url:
        where = f"sends updates to {told.url}, not to WEBHOOK_URL" if told.url else "knows of no webhook yet"
        words = f"Telegram {where}; `attache run` says {settings.webhook_url} to it when it starts"
        yield Finding("webhook", words)
    elif told.url:
        yield Finding("webhook", f"Telegram sends updates to {told.url}; {told.pending_update_count} wait")
    if told.last_error_message and told.pending_update_count:
        yield Finding("webhook", f"Telegram could not hand over updates: {told.last_error_message}", wrong=True)


def _webhook(settings: Settings) -> Iterator[Finding]:
    url, secret = urlsplit(settings.webhook_url or ""), settings.webhook_secret
    port = url.port or (443 if url.scheme == "https" else 80)
    if settings.telegram_api_url == TELEGRAMS_OWN and (url.scheme != "https" or port not in WEBHOOK_PORTS):
        ports = ", ".join(map(str, WEBHOOK_PORTS))
        words = f"Telegram sends to https addresses alone, on one of the ports {ports}; this is {settings.webhook_url}."
        yield Finding("WEBHOOK_URL", words, wrong=True)
    elif url.scheme != "https" and not _is_near(settings.telegram_api_url):
        words = f"Telegram sends to https addresses alone; this is {settings.webhook_url}."
        yield Finding("WEBHOOK_URL", words, wrong=True)
    if secret and len({*secret.get_secret_value()}) < FEW_SIGNS:
        yield Finding("WEBHOOK_SECRET", "is easily guessed. Take the output of: openssl rand -hex 32", wrong=True)


def _is_near(server: str) -> bool:
    """True for a Bot API server of one's own: on this machine, in its network, or by a name that only there is one."""
    host = urlsplit(server).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".internal", ".localhost", ".lan"))


def _taken(name: str, place: Listen) -> Finding | None:
    """What keeps this process from listening there, found by doing so for a moment."""
    try:
        infos = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, kind, protocol, _, address in infos:
            with socket.socket(family, kind, protocol) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
                probe.listen()
    except OSError as error:
        return Finding(name, f"cannot listen on {place}: {error.strerror or error}.", wrong=True)
    return None
