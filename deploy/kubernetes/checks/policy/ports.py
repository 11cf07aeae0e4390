"""Ports: those of the services, and what leads to them."""

from .manifests import containers_of, labels_of, name_of, pod_of, selects

# The services' own numbers.
NUMBERS = {
    "survey-intake": {"people": 8081, "actuator": 9081},
    "scoring-service": {"actuator": 8082},
    "ranking-service": {"people": 8083, "actuator": 9083},
}


def as_the_services_have_them(manifests):
    """Containers name the ports that the services listen on."""
    for workload, container in manifests.containers():
        found = {port["name"]: port["containerPort"] for port in container.get("ports", [])}
        if found != NUMBERS.get(name_of(workload)):
            yield f"{name_of(workload)}: its ports are {found}"
        first = next(iter(NUMBERS.get(name_of(workload), {"": None}).values()))
        if manifests.settings(workload).get("SERVER_PORT") != str(first):
            yield f"{name_of(workload)}: does not listen on {first}"


def lead_somewhere(manifests):
    """Each Service selects pods of one workload, and each of its ports is one of theirs."""
    for service in manifests.of("Service"):
        selected = [workload for workload in manifests.workloads()
                    if selects({"matchLabels": service["spec"]["selector"]}, labels_of(pod_of(workload)))]
        if len(selected) != 1:
            yield f"Service {name_of(service)}: selects {[name_of(workload) for workload in selected]}"
            continue
        ports = {port["name"] for container in containers_of(pod_of(selected[0])) for port in container["ports"]}
        for port in service["spec"]["ports"]:
            if port["targetPort"] not in ports:
                yield f"Service {name_of(service)}: there is no port {port['targetPort']}"


def workloads_select_their_pods(manifests):
    """A workload's selector takes its own pods, and nobody else's."""
    for workload in manifests.workloads():
        selected = [name_of(other) for other in manifests.workloads()
                    if selects(workload["spec"]["selector"], labels_of(pod_of(other)))]
        if selected != [name_of(workload)]:
            yield f"{name_of(workload)}: selects {selected}"


def people_get_to_theirs_alone(manifests):
    """By the Ingress, with TLS for each of its names, one reaches people's ports and nothing else."""
    for ingress in manifests.of("Ingress"):
        encrypted = {host for entry in ingress["spec"].get("tls", []) for host in entry["hosts"]}
        for rule in ingress["spec"]["rules"]:
            if rule.get("host") not in encrypted:
                yield f"Ingress: {rule.get('host')} without TLS"
            for path in rule["http"]["paths"]:
                yield from not_people(manifests, path["backend"]["service"])
    for service in manifests.of("Service"):
        if service["spec"].get("type", "ClusterIP") != "ClusterIP":
            yield f"Service {name_of(service)}: can be reached from outside beside the Ingress"


def not_people(manifests, backend):
    service = manifests.named("Service", backend["name"])
    port = backend["port"].get("name")
    targets = {entry["name"]: entry["targetPort"] for entry in service["spec"]["ports"]} if service else {}
    if targets.get(port) != "people":
        yield f"Ingress: leads to {backend['name']}, {port}"


def watched_where_it_is(manifests):
    """Prometheus asks the port and the address of the actuator, with user and password from a secret, of all services."""
    for monitor in manifests.of("ServiceMonitor"):
        selected = [service for service in manifests.of("Service")
                    if selects(monitor["spec"]["selector"], service["metadata"].get("labels", {}))]
        for endpoint in monitor["spec"]["endpoints"]:
            if endpoint.get("path") != "/actuator/prometheus":
                yield f"ServiceMonitor {name_of(monitor)}: asks {endpoint.get('path')}"
            if not {"username", "password"} <= set(endpoint.get("basicAuth", {})):
                yield f"ServiceMonitor {name_of(monitor)}: does not say who it is"
            found = [name_of(service) for service in selected
                     if any(port["name"] == endpoint["port"] == "actuator" for port in service["spec"]["ports"])]
            if sorted(found) != sorted(f"{service}-metrics" for service in NUMBERS):
                yield f"ServiceMonitor {name_of(monitor)}: watches {found}"


RULES = (as_the_services_have_them, lead_somewhere, workloads_select_their_pods, people_get_to_theirs_alone,
         watched_where_it_is)
