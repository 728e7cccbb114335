"""What every page of the little web server has in common: nothing is told that was not asked for, nothing is logged."""

from __future__ import annotations

import logging
from typing import Any

from tornado.web import RequestHandler

log = logging.getLogger(__name__)


class Page(RequestHandler):
    """One that answers 404 without a word unless it says otherwise."""

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")

    def prepare(self) -> Any:
        self.send_error(404)

    def write_error(self, status_code: int, **_: Any) -> None:
        self.finish(b"")

    def log_exception(self, *error: Any) -> None:
        """The kind of trouble alone: the address that was asked for may hold a secret."""
        log.error("a page failed", extra={"page": type(self).__name__, "error": getattr(error[0], "__name__", "?")})


def not_logged(_: RequestHandler) -> None:
    """Health checks come every few seconds, and some addresses are secret: requests are not news."""
