"""Texts made of everything that means something in Markdown, and links for them."""

from hypothesis import strategies as st

LINKS = {"a.md": "/a/", "foto/b c.jpg": "/b.jpg"}


class Anything(dict[str, str]):
    """Links that lead every address to itself."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> str:
        return key

    def get(self, key: str, default: object = None) -> str:
        return key


MARKS = [
    *"*_`[]()!\\<>&#|:.=~'\"+-",
    *("**", "__", "``", "****", "![", "](", "[a](a.md)", "![f](foto/b c.jpg)", "<https://x.id/a_b>", "https://x.id"),
    *("www.x.id/a_b", "2*3*4", "5 m*2", "*)", "##\n", "`a|b`"),
    *(
        "[a]: a.md\n",
        "[a]",
        "&amp;",
        "&#8238;",
        "#8238;",
        "&copy",
        "<b>",
        "</p>",
        "<script>",
        'onclick="x"',
        "javascript:x",
    ),
    *("# ", "### ", "> ", "- ", "* ", "• ", "1. ", "2. ", "3) ", "a. ", "b. ", "I. ", "II. ", "o\t", "\uf0b7"),
    *("\n", "\n\n", "  \n", "\r\n", " ", "  ", "    ", "\t", "---\n", "===\n", "| a | b |\n|---|--:|\n| 1 |\n"),
    *("\x02", "\x03", "\x02klzzwxh:0000\x03", "\u202e", "\ud800", "\x00"),
]
WORDS = [
    "rapat",
    "Desa",
    "kader Posyandu",
    "Tempat : Balai",
    "13. Februari",
    "A. Yani",
    "balita",
    "é",
    "“legok”",
    "kata " * 30,
]
MARKDOWNISH = st.lists(st.sampled_from(MARKS + WORDS) | st.text(max_size=6), max_size=40).map("".join)
