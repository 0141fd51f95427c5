"""What became of all records, in numbers that add up."""

from typing import NamedTuple


class Account(NamedTuple):
    """How many records there are, which of them are drafts that wait, and which others do not come out.

    `behind`: of these the ones that another file's fault takes along, each with that file. `ejaan`: names of regions as
    they are written, each with the name that stands for it on the site.
    """

    records: int = 0
    waiting: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    behind: tuple[tuple[str, str], ...] = ()
    ejaan: tuple[tuple[str, str], ...] = ()

    @property
    def drafts(self) -> int:
        return len(self.waiting)

    @property
    def published(self) -> int:
        return self.records - self.drafts - len(self.left_out)

    @property
    def not_counted(self) -> str:
        """What a table or a form has to say of records that are not in it; `` where there are none."""
        if not self.left_out:
            return ""
        return f"{len(self.left_out)} catatan bermasalah tidak ikut dihitung. Lihat dengan `kampung-kb check`."
