"""Build, watch, reload the browser; faults stand on the page. Knows nothing of records: it only calls build."""

from .watch import serve

__all__ = ["serve"]
