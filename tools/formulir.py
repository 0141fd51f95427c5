"""The questions of an issue form, drawn from its YAML: GitHub's own page looks different, its questions are these."""

from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from site_builder.prose import render

SHOWN = 8


def page(file: Path) -> str:
    """The first questions of a form, as wide as a phone."""
    form: Any = yaml.safe_load(file.read_text("utf-8"))
    source = Path(__file__).with_suffix(".html").read_text("utf-8")
    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(source)
    return template.render(form=form, questions=form["body"][:SHOWN], prosa=lambda text: render(text, {}))
