"""What stands on top of every page."""


class Board:
    """Written by the thread that builds, read by the one that serves: HTML, `` where all is well."""

    def __init__(self) -> None:
        self.overlay = ""
