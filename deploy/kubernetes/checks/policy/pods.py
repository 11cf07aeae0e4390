"""What each pod is made of: restricted, bounded, watched, and from an image that stays the same."""

import re

from .manifests import containers_of, name_of, pod_of, quantity

OWN = "sipas/"
PROBES = {"startupProbe": "/startupz", "readinessProbe": "/readyz", "livenessProbe": "/livez"}


def restricted(manifests):
    """Not root, no privileges, nothing to write to but volumes: our own pods and those that operators make."""
    for name, pod, containers in pod_specs(manifests):
        context = pod.get("securityContext", {})
        if context.get("runAsNonRoot") is not True:
            yield f"{name}: runAsNonRoot is not true"
        if context.get("seccompProfile", {}).get("type") != "RuntimeDefault":
            yield f"{name}: no seccomp profile RuntimeDefault"
        for forbidden in ("hostNetwork", "hostPID", "hostIPC"):
            if pod.get(forbidden):
                yield f"{name}: {forbidden}"
        for volume in pod.get("volumes", []):
            if "hostPath" in volume:
                yield f"{name}: a path of the host"
        for container, context in containers.items():
            yield from unrestricted(f"{name}, {container}", context)


def unrestricted(name, context):
    if context.get("allowPrivilegeEscalation") is not False:
        yield f"{name}: may escalate privileges"
    if context.get("readOnlyRootFilesystem") is not True:
        yield f"{name}: root can be written"
    if context.get("capabilities") != {"drop": ["ALL"]}:
        yield f"{name}: keeps capabilities"
    if context.get("privileged") or context.get("runAsNonRoot") is False or context.get("runAsUser") == 0:
        yield f"{name}: privileged"


def pod_specs(manifests):
    """All pods: name, spec, and the security contexts of their containers by name."""
    for workload in manifests.workloads():
        pod = pod_of(workload)
        yield name_of(workload), pod["spec"], contexts(containers_of(pod))
    for kafka in manifests.of("Kafka"):
        template = kafka["spec"]["kafka"].get("template", {})
        yield "Kafka", template.get("pod", {}), in_template(template, "kafkaContainer", "initContainer")
        template = kafka["spec"]["entityOperator"].get("template", {})
        yield "entity operator", template.get("pod", {}), in_template(template, "topicOperatorContainer",
                                                                    "userOperatorContainer")
    for mongodb in manifests.of("MongoDBCommunity"):
        spec = mongodb["spec"]["statefulSet"]["spec"]["template"]["spec"]
        found = contexts(spec["initContainers"] + spec["containers"])
        expected = ("mongod-posthook", "mongodb-agent-readinessprobe", "mongod", "mongodb-agent")
        yield "MongoDB", spec, {name: found.get(name, {}) for name in expected}


def contexts(containers):
    return {container["name"]: container.get("securityContext", {}) for container in containers}


def in_template(template, *containers):
    return {container: template.get(container, {}).get("securityContext", {}) for container in containers}


def without_account(manifests):
    """None of our pods can ask the Kubernetes API for anything."""
    for workload in manifests.workloads():
        spec = pod_of(workload)["spec"]
        if spec.get("automountServiceAccountToken") is not False:
            yield f"{name_of(workload)}: has a token of a service account"


def bounded(manifests):
    """Each container has requests and limits, and the memory it asks for is what it gets."""
    for workload, container in manifests.containers():
        yield from unbounded(f"{name_of(workload)}, {container['name']}", container.get("resources", {}))
    for pool in manifests.of("KafkaNodePool"):
        yield from unbounded(name_of(pool), pool["spec"].get("resources", {}))
    for mongodb in manifests.of("MongoDBCommunity"):
        spec = mongodb["spec"]["statefulSet"]["spec"]["template"]["spec"]
        for container in spec["initContainers"] + spec["containers"]:
            yield from unbounded(container["name"], container.get("resources", {}))


def unbounded(name, resources):
    for kind in ("requests", "limits"):
        for resource in ("cpu", "memory"):
            if resource not in resources.get(kind, {}):
                yield f"{name}: no {kind} of {resource}"
    if resources.get("requests", {}).get("memory") != resources.get("limits", {}).get("memory"):
        yield f"{name}: asks for other memory than it may take"


def heap_fits(manifests):
    """The largest heap leaves room for what Java takes beside it: 256 MiB at least."""
    for workload, container in manifests.containers():
        options = manifests.settings(workload).get("JAVA_TOOL_OPTIONS") or ""
        heap = re.search(r"-Xmx(\d+)([mg])\b", options)
        if not heap:
            yield f"{name_of(workload)}: no largest heap"
            continue
        size = int(heap[1]) * {"m": 2**20, "g": 2**30}[heap[2]]
        limit = container.get("resources", {}).get("limits", {}).get("memory", "0")
        if size + 2**28 > quantity(limit):
            yield f"{name_of(workload)}: a heap of {heap[1]}{heap[2]} in {limit}"


def volumes_can_be_written(manifests):
    """Who is not root writes to a volume by its group. An operator's own group is given up with its security context."""
    groups = {name_of(workload): pod_of(workload)["spec"].get("securityContext", {}).get("fsGroup")
              for workload in manifests.workloads()}
    wanted = dict.fromkeys(groups, 10001)
    for kafka in manifests.of("Kafka"):
        wanted["Kafka"] = 0
        groups["Kafka"] = kafka["spec"]["kafka"]["template"]["pod"].get("securityContext", {}).get("fsGroup")
    for mongodb in manifests.of("MongoDBCommunity"):
        wanted["MongoDB"] = 2000
        spec = mongodb["spec"]["statefulSet"]["spec"]["template"]["spec"]
        groups["MongoDB"] = spec.get("securityContext", {}).get("fsGroup")
    for name, group in wanted.items():
        if groups[name] != group:
            yield f"{name}: its volumes are for group {groups[name]}, not {group}"


def probed(manifests):
    """Three probes a service, at the addresses that the services have for them, on a port that the container has."""
    for workload, container in manifests.containers():
        ports = {port["name"] for port in container.get("ports", [])}
        for probe, path in PROBES.items():
            get = container.get(probe, {}).get("httpGet", {})
            if get.get("path") != path:
                yield f"{name_of(workload)}: its {probe} does not ask {path}"
            if get.get("port") not in ports:
                yield f"{name_of(workload)}: its {probe} asks a port that it does not have"


def pinned_images(manifests):
    """An image's tag says its version."""
    for workload, container in manifests.containers():
        image = container["image"]
        name, _, tag = image.rpartition(":")
        if "@sha256:" not in image and (not name or "/" in tag or tag in ("", "latest")):
            yield f"{name_of(workload)}: the image {image} can change"


def spread(manifests):
    """A node that dies takes one instance along, and a zone no more than its share."""
    constraints = {name_of(workload): pod_of(workload)["spec"].get("topologySpreadConstraints", [])
                   for workload in manifests.workloads()}
    for kafka in manifests.of("Kafka"):
        constraints["Kafka"] = kafka["spec"]["kafka"]["template"]["pod"].get("topologySpreadConstraints", [])
    for mongodb in manifests.of("MongoDBCommunity"):
        spec = mongodb["spec"]["statefulSet"]["spec"]["template"]["spec"]
        constraints["MongoDB"] = spec.get("topologySpreadConstraints", [])
    for name, found in constraints.items():
        how = {constraint["topologyKey"]: constraint for constraint in found if constraint.get("labelSelector")}
        if how.get("kubernetes.io/hostname", {}).get("whenUnsatisfiable") != "DoNotSchedule":
            yield f"{name}: two instances can be on one node"
        if "topology.kubernetes.io/zone" not in how:
            yield f"{name}: all instances can be in one zone"
    for workload in manifests.workloads():
        pod = pod_of(workload)
        for constraint in pod["spec"].get("topologySpreadConstraints", []):
            wanted = constraint.get("labelSelector", {}).get("matchLabels", {})
            if any(pod["metadata"]["labels"].get(key) != value for key, value in wanted.items()):
                yield f"{name_of(workload)}: is spread by labels that it does not have"


RULES = (restricted, without_account, volumes_can_be_written, bounded, heap_fits, probed, pinned_images, spread)
