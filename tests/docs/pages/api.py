"""Makes the reference of the Python API from its signatures and docstrings."""

import inspect
import re

from communique.faces.python import Record

_LONG = re.compile(r"\b(?:communique|collections|datetime|pathlib)\.(?:\w+\.)*(?=\w)")


def python_reference() -> str:
    """Each method in the order of the class: how it is called, and what it gives."""
    methods = {
        name: inspect.unwrap(getattr(Record, name)) for name in vars(Record) if not name.startswith("_")
    }
    about = inspect.cleandoc(Record.__doc__ or "")
    return f"\n{about}\n" + "".join(_method(name, method) for name, method in methods.items()) + "\n"


def _method(name: str, method: object) -> str:
    signature = _LONG.sub("", str(inspect.signature(method)))  # type: ignore[arg-type]  # a method of the class
    said = inspect.cleandoc(method.__doc__ or "")
    summary, _, details = said.partition("\n\n")
    shown = f"\n\n```text\n{details}\n```" if details else ""
    return f"\n### {name}\n\n`{name}{signature}`\n\n{' '.join(summary.split())}{shown}\n"
