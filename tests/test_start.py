"""What a command pays before it does anything: nothing is compiled or imported before it is needed."""

import subprocess
import sys

# Compiled early so far, where others are at work.
NOT_YET = ("site_builder.prose", "site_builder.pages", "site_builder.content.gate", "site_builder.output.tabel_csv")


def printed_by(program: str) -> list[str]:
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return made.stdout.split()


def test_no_expression_is_compiled_by_importing_what_a_build_needs() -> None:
    early = printed_by(
        "import re, sys\n"
        "plain, found = re.compile, []\n"
        "def spy(pattern, flags=0):\n"
        "    found.append(sys._getframe(1).f_globals['__name__'])\n"
        "    return plain(pattern, flags)\n"
        "re.compile = spy\n"
        "import site_builder.cli, site_builder.stages, site_builder.pages.plan, site_builder.output.render\n"
        "print(*sorted({name for name in found if name.startswith('site_builder.')}))"
    )
    assert [name for name in early if not name.startswith(NOT_YET)] == []
