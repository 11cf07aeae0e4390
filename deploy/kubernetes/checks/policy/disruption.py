"""What happens to pods that have to go: one at a time, and with time to end what they do."""

import pathlib

import yaml

from .manifests import SERVICES, labels_of, name_of, pod_of, selects

ROOT = pathlib.Path(__file__).parents[4]
# Web server, readers of Kafka, and the rest.
PHASES = 3


def one_at_a_time(manifests):
    """Nodes can be emptied, and one instance after the other goes."""
    wanted = {name_of(workload): labels_of(pod_of(workload)) for workload in manifests.workloads()}
    for mongodb in manifests.of("MongoDBCommunity"):
        wanted["MongoDB"] = {"app": name_of(mongodb) + "-svc"}
    for name, labels in wanted.items():
        budgets = [budget for budget in manifests.of("PodDisruptionBudget")
                   if selects(budget["spec"]["selector"], labels)]
        if [budget["spec"].get("maxUnavailable") for budget in budgets] != [1]:
            yield f"{name}: not one disruption budget that lets one go at a time"
    for kafka in manifests.of("Kafka"):
        if kafka["spec"]["kafka"]["template"].get("podDisruptionBudget", {}).get("maxUnavailable") != 1:
            yield "Kafka: not one at a time"


def two_at_least(manifests):
    """One may always be away: no service has a single instance."""
    for workload in manifests.workloads():
        name = name_of(workload)
        least = workload["spec"].get("replicas")
        if least is None:
            least = min((limits[0] for limits in scaled(manifests, name)), default=1)
        if least < 2:
            yield f"{name}: there can be {least} of it"
    for pool in manifests.of("KafkaNodePool"):
        if pool["spec"]["replicas"] < 3:
            yield f"{name_of(pool)}: fewer than three"


def scaled(manifests, name):
    """The least and the most instances, as who scales it has them."""
    for scaler in manifests.of("HorizontalPodAutoscaler"):
        if scaler["spec"]["scaleTargetRef"]["name"] == name:
            yield scaler["spec"]["minReplicas"], scaler["spec"]["maxReplicas"]
    for scaler in manifests.of("ScaledObject"):
        if scaler["spec"]["scaleTargetRef"]["name"] == name:
            yield scaler["spec"]["minReplicaCount"], scaler["spec"]["maxReplicaCount"]


def time_to_end(manifests):
    """A pod is not killed before the service has ended by itself, each phase in the time that its settings give it."""
    for workload in manifests.workloads():
        name = name_of(workload)
        if name not in SERVICES:
            continue
        spec = pod_of(workload)["spec"]
        container = spec["containers"][0]
        pause = container.get("lifecycle", {}).get("preStop", {}).get("sleep", {}).get("seconds", 0)
        needed = pause + PHASES * seconds_of_phase(name)
        if spec.get("terminationGracePeriodSeconds", 30) < needed:
            yield f"{name}: is killed after {spec.get('terminationGracePeriodSeconds', 30)} s, and may need {needed} s"
        if manifests.of("Ingress") and any(port["name"] == "people" for port in container["ports"]) and not pause:
            yield f"{name}: is sent requests while it stops"


def seconds_of_phase(service):
    file = ROOT / service / "src/main/resources/application.yaml"
    settings = next(yaml.safe_load_all(file.read_text(encoding="utf-8")))["spring"]
    value = settings.get("lifecycle.timeout-per-shutdown-phase")
    return int((value or settings["lifecycle"]["timeout-per-shutdown-phase"]).removesuffix("s"))


RULES = (one_at_a_time, two_at_least, time_to_end)
