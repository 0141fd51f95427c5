"""`schema`: what is generated, made anew where it stands. In a site that `init` made, what somebody changed of it is
looked after as `upgrade` does."""

from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked
from ..version import LEDGER
from .generated import Generated, generated, stale, write
from .ledger import digests_of, is_kept_here, load
from .originals import is_changed_by_people, kept_originals
from .site_files import SiteFile
from .upgrade import KEPT, Change, Keadaan, Upgrade, apply, changes_of, from_originals


class Renewal(NamedTuple):
    """`upgrade`: what is done with a site's files that somebody may have changed, None where `init` made no site.
    `others` are the program's own to write over."""

    upgrade: Upgrade | None
    others: tuple[Generated, ...]

    def standing(self, *keadaan: Keadaan) -> tuple[str, ...]:
        changes = self.upgrade.changes if self.upgrade else ()
        return tuple(change.path for change in changes if change.keadaan in keadaan)

    @property
    def written(self) -> tuple[str, ...]:
        return (*self.standing(Keadaan.BARU, Keadaan.BERUBAH), *(one.path.as_posix() for one in self.others))

    @property
    def stale(self) -> tuple[str, ...]:
        return (*self.written, *self.standing(Keadaan.DIGABUNG, Keadaan.BENTROK))


def plan_renewal(root: Path) -> Renewal:
    """Nothing is written. Raises Blocked."""
    upgrade = _of_a_site(root)
    others = stale(root)
    return Renewal(upgrade, tuple(one for one in others if not upgrade or not is_kept_here(one.path.as_posix())))


def renew(renewal: Renewal, root: Path) -> None:
    """Raises Blocked where something cannot be written."""
    write(root, renewal.others)
    if renewal.upgrade:
        apply(renewal.upgrade)


def _of_a_site(root: Path) -> Upgrade | None:
    """The site's version stays in its ledger, and so does whatever this leaves alone."""
    ledger = load(root)
    if ledger is None:
        if from_originals(kept_originals(root)):
            raise Blocked(f"{LEDGER} hilang. Susun lagi dahulu: `kampung-kb upgrade --apply`.")
        return None
    made = (SiteFile(one.path.as_posix(), one.text.encode()) for one in generated(root))
    files = {one.path: one for one in made if is_kept_here(one.path)}
    changes = tuple(_made_again(change, files) for change in changes_of(root, ledger, tuple(files.values())))
    news = tuple(files[change.path] for change in changes if change.keadaan not in KEPT)
    waiting = {change.path for change in changes if change.keadaan is Keadaan.BENTROK}
    done = digests_of(one for one in news if one.path not in waiting)
    return Upgrade(root, ledger.versi, changes, news, ledger._replace(berkas={**ledger.berkas, **done}))


def _made_again(change: Change, files: dict[str, SiteFile]) -> Change:
    """What nobody changes comes back where it is gone."""
    if change.before is not None or is_changed_by_people(change.path):
        return change
    return change._replace(keadaan=Keadaan.BARU, after=files[change.path].data)
