"""What is kept of a rendered text between builds: digests, keys and link targets, and nothing of what came before."""

import subprocess
import sys

from site_builder.prose import digest
from tests.prose.test_render import TABLE, WRAPPED, html


def test_a_digest_tells_text_and_links_apart() -> None:
    different = [
        ("a", ()),
        ("b", ()),
        ("a", (("b", "c"),)),
        ("a", (("b", "d"),)),
        ("a", (("bc", ""),)),
        ("ab", (("c", ""),)),
    ]
    assert len({digest(text, links) for text, links in different}) == len(different)


def test_a_digest_is_the_same_in_every_process() -> None:
    command = "from site_builder.prose import digest; print(digest('a', (('b', 'c'),)).hex())"
    made = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout
    assert made.strip() == digest("a", (("b", "c"),)).hex()


def test_keys_and_targets_need_no_markdown() -> None:
    command = (
        "import sys; from site_builder.prose import digest, link_targets;"
        "digest('a', ()); link_targets('[a](b)'); print('markdown' in sys.modules)"
    )
    made = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout
    assert made.strip() == "False"


def test_what_was_rendered_before_does_not_show() -> None:
    texts = [
        WRAPPED,
        TABLE,
        "[a][b]\n\n[b]: https://x.id",
        "[b]",
        "1. a\n2. b",
        "3. c",
        "# h",
        "### h",
        "*a",
        "> q",
        "b*",
    ]
    alone = [html(text) for text in texts]
    assert [html(text) for text in reversed(texts)] == alone[::-1]
