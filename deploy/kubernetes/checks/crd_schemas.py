"""Turns definitions of custom resources into JSON Schemas, one a kind and version, that refuse fields which the definition
does not name, as the API server does by strict validation: crd_schemas.py FOLDER DEFINITION..."""

import json
import pathlib
import sys

import yaml

PRESERVES = "x-kubernetes-preserve-unknown-fields"
INT_OR_STRING = "x-kubernetes-int-or-string"


def strict(schema):
    """A schema, and all within it, without room for unknown fields; where the definition leaves room it stays."""
    if not isinstance(schema, dict):
        return schema
    made = {key: nested(key, value) for key, value in schema.items() if not key.startswith("x-kubernetes-")}
    if schema.get(INT_OR_STRING):
        made.pop("type", None)
        made["anyOf"] = [{"type": "integer"}, {"type": "string"}]
    if "properties" in schema and "additionalProperties" not in schema and not schema.get(PRESERVES):
        made["additionalProperties"] = False
    if schema.get("nullable") and isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
    made.pop("nullable", None)
    # As the number formats of OpenAPI, these are no formats of JSON Schema.
    made.pop("format", None)
    return made


def nested(key, value):
    if key in ("properties", "patternProperties"):
        return {name: strict(schema) for name, schema in value.items()}
    if key in ("items", "additionalProperties", "not"):
        return strict(value)
    # Only the outermost schema names the fields: in these a field that is not named is no unknown one.
    return value


def write(definition, folder):
    spec = definition["spec"]
    for version in spec["versions"]:
        schema = strict(version["schema"]["openAPIV3Schema"])
        # Kubernetes' own fields, which definitions leave out.
        schema["properties"].update({"apiVersion": {"type": "string"}, "kind": {"type": "string"},
                                     "metadata": {"type": "object"}})
        target = pathlib.Path(folder, spec["group"], f"{spec['names']['kind'].lower()}_{version['name']}.json")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(schema), encoding="utf-8")


def main(folder, *definitions):
    for file in definitions:
        with open(file, encoding="utf-8") as text:
            for definition in yaml.safe_load_all(text):
                write(definition, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
