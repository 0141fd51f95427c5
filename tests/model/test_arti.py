"""The meaning of fields: told for every field of every record, and for nothing else."""

from collections.abc import Iterator

import pytest

from site_builder.model.arti import ARTI
from site_builder.model.parts import Bagian, part_at
from site_builder.model.records import RECORDS


def models_in(model: type[Bagian]) -> Iterator[type[Bagian]]:
    yield model
    for name in model.model_fields:
        if part := part_at(model, (name,)):
            yield from models_in(part)


MODELS = {found.__name__: found for record in RECORDS.values() for found in models_in(record)}


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.__name__)
def test_every_field_of_a_record_has_its_meaning(model: type[Bagian]) -> None:
    assert list(ARTI[model.__name__]) == list(model.model_fields)


def test_no_meaning_is_left_of_a_part_that_is_gone() -> None:
    assert set(ARTI) == set(MODELS)


def test_a_meaning_is_a_name_and_a_sentence() -> None:
    words = [word for fields in ARTI.values() for word in fields.values()]
    assert [word for word in words if not word.kalimat.endswith(".") or word.judul.endswith(".")] == []
