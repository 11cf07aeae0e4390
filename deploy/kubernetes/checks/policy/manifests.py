"""All resources of one overlay, as kustomize built them."""

import yaml

SERVICES = ("survey-intake", "scoring-service", "ranking-service")
NAME = "app.kubernetes.io/name"


class Manifests:
    def __init__(self, resources):
        self.resources = resources

    @classmethod
    def read(cls, file):
        with open(file, encoding="utf-8") as text:
            return cls([resource for resource in yaml.safe_load_all(text) if resource])

    def of(self, *kinds):
        return [resource for resource in self.resources if resource["kind"] in kinds]

    def named(self, kind, name):
        """The resource, or nothing."""
        return next((resource for resource in self.of(kind) if name_of(resource) == name), None)

    def workloads(self):
        """What makes pods here, an operator's resources apart."""
        return self.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "ReplicaSet", "Pod")

    def containers(self):
        """Pairs of a workload and each container of it."""
        return [(workload, container) for workload in self.workloads() for container in containers_of(pod_of(workload))]

    def workload(self, name):
        return next((workload for workload in self.workloads() if name_of(workload) == name), None)

    def settings(self, workload):
        """The environment of a workload's first container, its ConfigMaps included."""
        container = containers_of(pod_of(workload))[0]
        environment = {}
        for source in container.get("envFrom", []):
            config = self.named("ConfigMap", source["configMapRef"]["name"])
            environment.update(config["data"] if config else {})
        environment.update({entry["name"]: entry.get("value") for entry in container.get("env", [])})
        return environment


def name_of(resource):
    return resource["metadata"]["name"]


def pod_of(workload):
    """The template of a workload's pods: metadata and spec."""
    if workload["kind"] == "Pod":
        return workload
    spec = workload["spec"]
    if workload["kind"] == "CronJob":
        spec = spec["jobTemplate"]["spec"]
    return spec["template"]


def labels_of(pod):
    return pod.get("metadata", {}).get("labels", {})


def containers_of(pod):
    return pod["spec"].get("initContainers", []) + pod["spec"]["containers"]


def selects(selector, labels):
    """Whether a label selector takes something with these labels; an empty one takes everything."""
    if any(labels.get(key) != value for key, value in (selector.get("matchLabels") or {}).items()):
        return False
    for expression in selector.get("matchExpressions") or []:
        value = labels.get(expression["key"])
        holds = {"In": value in expression.get("values", []), "NotIn": value not in expression.get("values", []),
                 "Exists": value is not None, "DoesNotExist": value is None}
        if not holds[expression["operator"]]:
            return False
    return True


def quantity(text):
    """An amount as Kubernetes writes it (250m, 1792Mi, 2), as a number of cores or bytes."""
    units = {"m": 1e-3, "Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "Ti": 2**40, "k": 1e3, "M": 1e6, "G": 1e9}
    text = str(text)
    for unit, factor in units.items():
        if text.endswith(unit):
            return float(text.removesuffix(unit)) * factor
    return float(text)
