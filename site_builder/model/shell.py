"""What is pasted into a terminal: the same line for sh, for cmd and for PowerShell.

A line holds one command, and what has to be quoted stands in double quotes, the only ones that all three know.
"""

import shlex

from . import late_re

# A comma makes two words of one in PowerShell, and a percent sign may be a variable in cmd.
_BARE = late_re.compile(r"[A-Za-z0-9_./:+=-]+")
# What sh or PowerShell reads in double quotes as something else.
_READ = late_re.compile(r'["$`!]|\\(?:[\\\n]|$)')


def argument(text: object) -> str:
    """One word of a command, whatever is in it."""
    word = str(text)
    if _BARE.fullmatch(word):
        return word
    # Nothing quotes the others in every shell; most people who have such names use sh or PowerShell.
    return shlex.quote(word) if _READ.search(word) else f'"{word}"'
