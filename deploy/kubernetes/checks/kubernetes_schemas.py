"""Takes the JSON Schemas of one version of Kubernetes out of the wheel of kubernetes-validate, the strict ones:
kubernetes_schemas.py FOLDER WHEEL VERSION"""

import json
import pathlib
import sys
import zipfile

# They name one another by the place where that package serves them; here they lie beside one another.
SERVED = '"/api/_definitions.json#'
BESIDE = '"_definitions.json#'


def main(folder, wheel, version):
    pathlib.Path(folder).mkdir(parents=True)
    with zipfile.ZipFile(wheel) as package:
        names = [name for name in package.namelist() if f"/v{version}-local-strict/" in name and name.endswith(".json")]
        if not names:
            sys.exit(f"{wheel} has no schemas of Kubernetes {version}")
        for name in names:
            schema = json.loads(package.read(name).decode("utf-8").replace(SERVED, BESIDE))
            schema.pop("$id", None)
            pathlib.Path(folder, pathlib.PurePath(name).name).write_text(json.dumps(schema), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
