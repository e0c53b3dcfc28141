#!/usr/bin/env python3
"""Validate MusicXML files against the W3C's 4.0 schema, offline.

usage: validate-musicxml.py FILE...

Needs the packages musicxml (which carries the schema) and xmlschema (which carries the schemas of xml: and xlink:
that it imports). Prints every error with its place; exits 1 where there is one, 2 where nothing could be checked.
"""
import importlib.util
import pathlib
import sys


def schema_path():
    """Where the package musicxml keeps the schema; found without importing the package, which takes seconds."""
    spec = importlib.util.find_spec("musicxml")
    if spec is None or not spec.submodule_search_locations:
        sys.exit(complain("the Python packages musicxml and xmlschema are needed: pip install musicxml xmlschema"))
    found = sorted(pathlib.Path(spec.submodule_search_locations[0]).rglob("musicxml_4_0.xsd"))
    if not found:
        sys.exit(complain("the installed package musicxml has no musicxml_4_0.xsd"))
    return found[0]


def complain(text):
    print(f"validate-musicxml: {text}", file=sys.stderr)
    return 2


def main(paths):
    if not paths:
        return complain("no files given")
    path = schema_path()
    try:
        import xmlschema
    except ImportError:
        return complain("the Python package xmlschema is needed: pip install xmlschema")
    schema = xmlschema.XMLSchema(str(path))
    faults = 0
    for path in paths:
        try:
            errors = list(schema.iter_errors(path))
        except Exception as error:
            errors = [error]
        for error in errors:
            faults += 1
            print(f"{path}: {getattr(error, 'path', '')} {getattr(error, 'reason', error)}")
    print(f"{len(paths)} files, {faults} errors")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
