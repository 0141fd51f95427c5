"""What stops a command before it begins."""


class Blocked(Exception):  # noqa: N818 - not a fault of the program
    """The environment does not allow the work: a folder is missing or not ours, or another build is running."""
