"""datapackage.json: what each data file holds, for programs (Frictionless Data Package, version 1)."""

import json
from typing import Any

from ..model.data_package import Field, JenisData, Package, Resource
from .tabel_csv import TIDAK_BERLAKU_TEXT

# A date may be known in part only: a day, a month or a year.
DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"

_TYPES: dict[JenisData, dict[str, Any]] = {
    "bilangan": {"type": "integer"},
    "rupiah": {"type": "integer"},
    "desimal": {"type": "number"},
    "persen": {"type": "number"},
    "tahun": {"type": "year"},
    "bulan": {"type": "yearmonth"},
    "tanggal": {"type": "string"},
    "ya-tidak": {"type": "boolean", "trueValues": ["Ya"], "falseValues": ["Tidak"]},
    "teks": {"type": "string"},
    "alamat": {"type": "string"},
    "url": {"type": "string"},
}
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def print_package(package: Package) -> bytes:
    """The same bytes for the same package: nothing in it is of today."""
    text = json.dumps(_package(package), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _package(package: Package) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": package.nama,
        "title": package.judul,
        "description": package.arti,
        **({"homepage": package.url} if package.url else {}),
        **({"contributors": [{"title": package.lembaga, "role": "publisher"}]} if package.lembaga else {}),
        "resources": [_resource(one) for one in package.isi],
    }


def _resource(resource: Resource) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": resource.nama,
        "path": resource.path,
        "title": resource.judul,
        "description": resource.arti,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": _schema(resource),
    }


def _schema(resource: Resource) -> dict[str, Any]:
    references = [
        {"fields": list(one.kolom), "reference": {"resource": one.ke, "fields": list(one.kolom)}}
        for one in resource.rujukan
    ]
    return {
        "fields": [_field(one) for one in resource.kolom],
        "missingValues": ["", TIDAK_BERLAKU_TEXT],
        **({"primaryKey": list(resource.kunci)} if resource.kunci else {}),
        **({"foreignKeys": references} if references else {}),
    }


def _field(field: Field) -> dict[str, Any]:
    constraints = _constraints(field)
    return {
        "name": field.key,
        "title": field.judul,
        "description": field.arti,
        **_TYPES[field.jenis],
        **({"unit": field.satuan} if field.satuan else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _constraints(field: Field) -> dict[str, Any]:
    pattern = field.pola or (DATE_PATTERN if field.jenis == "tanggal" else "")
    return {
        **({"required": True} if field.wajib else {}),
        **({"enum": list(field.pilihan)} if field.pilihan else {}),
        **({"pattern": pattern} if pattern else {}),
    }
