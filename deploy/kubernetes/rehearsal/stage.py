"""All that is needed to run the services once: certificates, a broker, a store, and secrets that are new."""

import os
import pathlib
import secrets
import zipfile

from . import certificates
from .kafka import Kafka
from .mongodb import MongoDB
from .processes import Processes
from .services import Services


class Stage:
    def __init__(self, root, tools, folder, manifests, all_may=False):
        folder.mkdir(mode=0o700)
        certificates.make(folder / "tls")
        drivers(next((root / "ranking-service/target").glob("*-SNAPSHOT.jar")), folder / "mongodb-driver")
        java = f"{os.environ['JAVA_HOME']}/bin/java"
        self.secrets = {"sipas-admin-key": secrets.token_hex(32), "sipas-signing-secret": secrets.token_hex(32),
                        "sipas-metrics-key": secrets.token_hex(32),
                        "sipas-webhooks-keys": f"2026:{secrets.token_hex(32)}"}
        self.processes = Processes(folder)
        self.kafka = Kafka(self.processes, java, tools / "kafka", manifests, all_may)
        self.store = MongoDB(self.processes, java, tools / "mongod", folder / "mongodb-driver", manifests)
        self.services = Services(self.processes, java, root, manifests, self.kafka, self.store, self.secrets)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.processes.stop_all()


def drivers(jar, folder):
    """MongoDB's driver, as ranking-service has it."""
    folder.mkdir()
    with zipfile.ZipFile(jar) as package:
        for name in package.namelist():
            library = pathlib.PurePath(name).name
            if library.startswith(("mongodb-driver", "bson", "slf4j-api")):
                (folder / library).write_bytes(package.read(name))
