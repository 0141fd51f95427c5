"""Which kampung a new record is for."""

from pathlib import Path

from ..model.blocked import Blocked
from ..model.wrong import Wrong
from .asking import Answers, Question
from .kampung import Kampung, all_kampung, meant, several

_MOST_LISTED = 20


def which_kampung(answers: Answers, content: Path) -> Kampung:
    """The only one, the one that an option names, or the one that is chosen. Raises Blocked where there is none."""
    known = all_kampung(content)
    if not known:
        raise Blocked(f"Belum ada kampung di {content}/. Buat dahulu: `kampung-kb new kampung`.")
    if len(known) == 1 and "kampung" not in answers.given:
        if answers.terminal:
            answers.terminal.tell(f"Kampung: {known[0].nama}")
        return known[0]
    listed = known if answers.terminal and len(known) <= _MOST_LISTED else ()
    explain = "\n".join(f"{number:3} {one.jelas}" for number, one in enumerate(listed, start=1))
    prompt = "Kampung (nomor atau nama)" if listed else f"Kampung (ada {len(known)}; nama, desa, atau foldernya)"

    def read(text: str) -> Kampung:
        if text.isdecimal() and 1 <= int(text) <= len(listed):
            return listed[int(text) - 1]
        found = meant(text, known)
        if len(found) > 1:
            raise Wrong("nilai-tak-dikenal", several(found))
        return found[0]

    return answers.get(Question("kampung", prompt, read, contoh=known[0].folder, explain=explain))
