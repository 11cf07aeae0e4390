"""A replica set of one, encrypted, with the user of the manifests."""

import pathlib
import secrets
import subprocess

from .processes import answers, free_port

STORE = pathlib.Path(__file__).with_name("Store.java")


class MongoDB:
    def __init__(self, processes, java, program, libraries, manifests):
        self.processes = processes
        self.java = java
        self.program = program
        self.libraries = f"{libraries}/*"
        self.user = manifests.named("MongoDBCommunity", "sipas-mongodb")["spec"]["users"][0]
        self.port = free_port()
        self.password = secrets.token_hex(16)

    def start(self):
        folder = self.processes.folder
        (folder / "mongodb-data").mkdir()
        key = folder / "mongodb-key"
        key.write_text(secrets.token_hex(64), encoding="ascii")
        key.chmod(0o400)
        self.processes.start("mongodb", [self.program, "--port", str(self.port), "--dbpath", folder / "mongodb-data",
                                         "--replSet", "rs0", "--keyFile", key, "--bind_ip", "127.0.0.1",
                                         "--tlsMode", "requireTLS", "--tlsCertificateKeyFile", "tls/server.pem",
                                         "--tlsCAFile", "tls/ca.crt", "--tlsAllowConnectionsWithoutCertificates"], {})
        self.processes.wait_until("mongodb", "up", 60, lambda: answers(self.port))
        roles = ",".join(f"{role['name']}@{role['db']}" for role in self.user["roles"])
        subprocess.run([self.java, "-cp", self.libraries, STORE, str(self.port), "tls/ca.crt", self.user["name"],
                        self.user["db"], roles], text=True, check=True, input=self.password, cwd=folder)

    def address(self):
        """As the operator writes it: with the options that the manifests give the user."""
        options = self.user["additionalConnectionStringConfig"]
        more = "".join(f"&{key}={str(value).lower() if isinstance(value, bool) else value}"
                       for key, value in options.items())
        return (f"mongodb://{self.user['name']}:{self.password}@localhost:{self.port}/{self.user['db']}"
                f"?replicaSet=rs0&ssl=true{more}")
