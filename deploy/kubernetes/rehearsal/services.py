"""The three services as their pods have them: the same settings, the same files; other ports, folders and addresses."""

import base64
import urllib.error
import urllib.request

from policy.manifests import containers_of, pod_of

from .processes import free_port


class Services:
    def __init__(self, processes, java, root, manifests, kafka, store, secrets):
        self.processes = processes
        self.java = java
        self.root = root
        self.manifests = manifests
        self.kafka = kafka
        self.store = store
        self.secrets = secrets
        self.ports = {}
        self.actuators = {}

    def start(self, service):
        """Starts one, or the same one again; it is ready when this returns."""
        self.launch(service)
        ready = self.container(service)["readinessProbe"]["httpGet"]["path"]
        self.processes.wait_until(service, "ready", 180, lambda: self.get(self.ports[service], ready) == 200)

    def launch(self, service):
        """Starts one, and waits for nothing."""
        jar = next((self.root / service / "target").glob("*-SNAPSHOT.jar"))
        port = self.ports.setdefault(service, free_port())
        # As in its pod, the actuator has a port of its own where there is another one for people.
        ports = {entry["name"] for entry in self.container(service)["ports"]}
        self.actuators.setdefault(service, free_port() if "people" in ports else port)
        self.processes.start(service, [self.java, "-XX:TieredStopAtLevel=1", "-jar", jar], self.environment(service, port))

    def address(self, service):
        return f"http://127.0.0.1:{self.ports[service]}"

    def environment(self, service, port):
        folder = self.processes.folder
        settings = self.manifests.settings(self.manifests.workload(service))
        # What is a path in a pod is one here.
        moved = {"/etc/sipas/kafka/": f"{folder}/tls/", "/etc/sipas/mongodb/": f"{folder}/tls/",
                 "/var/lib/sipas/": f"{folder}/state/", "/run/secrets/sipas/": f"{self.files(service)}/"}
        for name, value in settings.items():
            for place, here in moved.items():
                value = value.replace(place, here)
            settings[name] = value
        # What a person's machine and a broker alone cannot be as in a cluster.
        return settings | {"SPRING_KAFKA_BOOTSTRAP_SERVERS": f"localhost:{self.kafka.clients}",
                           "SIPAS_TOPICS_REPLICATION_FACTOR": "1", "SIPAS_SCORING_STANDBY_REPLICAS": "0",
                           "JAVA_TOOL_OPTIONS": "-Xmx512m", "SERVER_PORT": str(port),
                           "SERVER_ADDRESS": "127.0.0.1", "MANAGEMENT_SERVER_PORT": str(self.actuators[service]),
                           "TMPDIR": str(folder)}

    def files(self, service):
        """The files that the pod's projected volume has, and no others."""
        folder = self.processes.folder / "secrets" / service
        folder.mkdir(parents=True, exist_ok=True)
        for volume in pod_of(self.manifests.workload(service))["spec"]["volumes"]:
            for source in volume.get("projected", {}).get("sources", []):
                for item in source["secret"]["items"]:
                    (folder / item["path"]).write_text(self.secret(source["secret"]["name"], item["key"]),
                                                       encoding="utf-8")
        return folder

    def secret(self, name, key):
        if key == "sasl.jaas.config":
            return self.kafka.login(name)
        if key == "connectionString.standard":
            return self.store.address()
        return self.secrets[name]

    def watched(self, service):
        """Says what the kubelet or Prometheus would not get, asking as the manifests have them ask."""
        for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
            path = self.container(service)[probe]["httpGet"]["path"]
            status = self.get(self.ports[service], path)
            if status != 200:
                yield f"{service}: {path} answers {status}"
        endpoint = self.manifests.named("ServiceMonitor", "sipas")["spec"]["endpoints"][0]
        password = endpoint["basicAuth"]["password"]
        login = base64.b64encode(f"operator:{self.secret(password['name'], password['key'])}".encode()).decode()
        for headers, expected in (({"Authorization": f"Basic {login}"}, 200), ({}, 401)):
            status = self.get(self.actuators[service], endpoint["path"], headers)
            if status != expected:
                yield f"{service}: {endpoint['path']} answers {status}, and {expected} was expected"

    def container(self, service):
        return containers_of(pod_of(self.manifests.workload(service)))[0]

    def get(self, port, path, headers=()):
        """The status of an answer, or nothing where there is none."""
        try:
            with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=dict(headers)),
                                        timeout=5) as answer:
                return answer.status
        except urllib.error.HTTPError as refusal:
            return refusal.code
        except OSError:
            return None
