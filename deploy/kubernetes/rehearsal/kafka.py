"""A broker with the listener, the topics, the users and the rights of the manifests. It is alone, so there is one copy."""

import pathlib
import re
import secrets
import subprocess

from policy.access import granted
from policy.manifests import name_of

from .processes import answers, free_port

# The broker itself, and whoever sets it up, come by a listener that is not in the manifests.
SETTINGS = """
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:{controller}
listeners=CONTROLLER://127.0.0.1:{controller},INTERNAL://127.0.0.1:{internal},CLIENTS://127.0.0.1:{clients}
advertised.listeners=INTERNAL://127.0.0.1:{internal},CLIENTS://localhost:{clients}
listener.security.protocol.map=CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT,CLIENTS:SASL_SSL
controller.listener.names=CONTROLLER
inter.broker.listener.name=INTERNAL
sasl.enabled.mechanisms=SCRAM-SHA-512
listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
listener.name.clients.ssl.keystore.type=PEM
listener.name.clients.ssl.keystore.location={folder}/tls/server.pem
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:ANONYMOUS{trusted}
log.dirs={folder}/kafka-data
group.initial.rebalance.delay.ms=0
"""
PEEK = pathlib.Path(__file__).with_name("Peek.java")
ADMIN = pathlib.Path(__file__).with_name("Admin.java")
QUIET = "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"
ONE_COPY = {"default.replication.factor": 1, "min.insync.replicas": 1, "offsets.topic.replication.factor": 1,
            "transaction.state.log.replication.factor": 1, "transaction.state.log.min.isr": 1}
DECISION = re.compile(r"Principal = User:(\S+) is (Allowed|Denied) operation = (\w+) .*?on resource = "
                      r"(\w+):(LITERAL|PREFIXED):(.*?) for request = (\w+)")


class Kafka:
    def __init__(self, processes, java, libraries, manifests, all_may=False):
        self.processes = processes
        self.java = java
        self.libraries = f"{libraries}/*"
        self.manifests = manifests
        self.all_may = all_may
        self.clients = free_port()
        self.internal = free_port()
        self.passwords = {name_of(user): secrets.token_hex(16) for user in manifests.of("KafkaUser")}

    def start(self):
        """Starts it, with the topics and rights of the manifests; where all may do everything, with none."""
        folder = self.processes.folder
        config = self.manifests.named("Kafka", "sipas")["spec"]["kafka"]["config"] | ONE_COPY
        trusted = "".join(f";User:{user}" for user in self.passwords) if self.all_may else ""
        settings = SETTINGS.format(controller=free_port(), internal=self.internal, clients=self.clients, folder=folder,
                                   trusted=trusted)
        settings += "".join(f"{key}={str(value).lower()}\n" for key, value in config.items())
        (folder / "kafka.properties").write_text(settings, encoding="utf-8")
        users = [argument for name, password in self.passwords.items()
                 for argument in ("--add-scram", f"SCRAM-SHA-512=[name={name},password={password}]")]
        subprocess.run([self.java, "-cp", self.libraries, "kafka.tools.StorageTool", "format", "--config",
                        folder / "kafka.properties", "--cluster-id", "4L6g3nShT-eMCtK--X86sw", *users],
                       check=True, capture_output=True, cwd=folder)
        # The authorizer says of each question how it was decided.
        self.processes.start("kafka", [self.java, "-Xmx512m", "-Dorg.slf4j.simpleLogger.logFile=System.out",
                                       "-Dorg.slf4j.simpleLogger.log.kafka.authorizer.logger=debug",
                                       "-cp", self.libraries, "kafka.Kafka", folder / "kafka.properties"], {})
        self.processes.wait_until("kafka", "up", 60, lambda: answers(self.clients) and answers(self.internal))
        if not self.all_may:
            self.admin([self.topic(topic) for topic in self.manifests.of("KafkaTopic")]
                       + [acl for user in self.manifests.of("KafkaUser") for acl in self.acls(user)])

    def admin(self, lines):
        """Has topics and ACLs made, or a record written: a line each, fields with tabs between. Returns what was asked for."""
        return subprocess.run([self.java, QUIET, "-cp", self.libraries, ADMIN, f"127.0.0.1:{self.internal}"], text=True,
                              check=True, input="".join(line + "\n" for line in lines), stdout=subprocess.PIPE,
                              cwd=self.processes.folder).stdout

    def topics(self):
        """All topics that there are: partitions, and what was set for each."""
        found = {}
        for line in self.admin(["topics"]).splitlines():
            name, partitions, *config = line.split("\t")
            found[name] = int(partitions), dict(entry.split("=", 1) for entry in config)
        return found

    def topic(self, topic):
        spec = topic["spec"]
        config = spec["config"] | {"min.insync.replicas": 1}
        return "\t".join(["topic", name_of(topic), str(spec["partitions"]),
                          *(f"{key}={value}" for key, value in config.items())])

    def acls(self, user):
        for (kind, name, pattern), operations in granted(user).items():
            for operation in operations:
                yield "\t".join(["acl", name_of(user), kind, name, pattern, operation])

    def login(self, user):
        return (f"org.apache.kafka.common.security.scram.ScramLoginModule required username=\"{user}\" "
                f"password=\"{self.passwords[user]}\";")

    def refuses(self, user, topic, password=None):
        """Whether somebody who wants to read a topic is refused, and how."""
        login = self.login(user)
        if password is not None:
            login = login.replace(self.passwords[user], password)
        result = subprocess.run([self.java, QUIET, "-cp", self.libraries, PEEK, f"localhost:{self.clients}", "tls/ca.crt",
                                 topic], input=login, text=True, capture_output=True, cwd=self.processes.folder)
        return result.stdout.strip() if result.returncode == 0 else f"not refused: {result.stdout}{result.stderr}"

    def decisions(self):
        """All that was asked for by users: user, whether it was allowed, operation, kind, name, and by which request."""
        text = self.processes.log("kafka").read_text(encoding="utf-8", errors="replace")
        for user, outcome, operation, kind, _, name, request in DECISION.findall(text):
            if user != "ANONYMOUS":
                yield user, outcome == "Allowed", operation.capitalize(), kind, name, request
