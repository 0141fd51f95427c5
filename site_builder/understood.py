"""What all records make together."""

from typing import NamedTuple

from .model.account import Account
from .model.diagnostics import Diagnostic
from .model.page import Page
from .model.site import Site


class Understood(NamedTuple):
    """The site that all records make, None where a fault leaves none; the faults found, and what became of the records.

    `held`: faulty records that are shown as they were when they were last good; `as_written`: the site without these,
    of which the faults are told; `pages`: None where there is no plan.
    """

    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    account: Account
    held: tuple[str, ...] = ()
    as_written: Site | None = None
    pages: tuple[Page, ...] | None = None
