"""Who may talk to whom. The tables say what there has to be; anything else is refused."""

from .manifests import NAME, SERVICES, labels_of, name_of, pod_of, selects

# A side that is not one of our pods: a namespace, some pods of the operators', or addresses.
INGRESS = "the Ingress controller's namespace"
MONITORING = "the namespace of monitoring"
KAFKA = "kafka"
MONGODB = "mongodb"
DNS = "dns"
KUBERNETES = "any address"
INTERNET = "the public internet"

PEOPLE = "people"
ACTUATOR = "actuator"

IN = {
    "survey-intake": {(INGRESS, PEOPLE), (MONITORING, ACTUATOR)},
    "scoring-service": {(MONITORING, ACTUATOR)},
    "ranking-service": {(INGRESS, PEOPLE), (MONITORING, ACTUATOR)},
    "MongoDB": {("ranking-service", 27017), (MONGODB, 27017)},
}
OUT = {
    "survey-intake": {(KAFKA, 9093)},
    "scoring-service": {(KAFKA, 9093)},
    "ranking-service": {(KAFKA, 9093), (MONGODB, 27017)},
    "Kafka": {(KAFKA, "9090-9093"), (KUBERNETES, 443), (KUBERNETES, 6443)},
    "entity operator": {(KAFKA, "9090-9093"), (KUBERNETES, 443), (KUBERNETES, 6443)},
    "MongoDB": {(MONGODB, 27017), (KUBERNETES, 443), (KUBERNETES, 6443)},
}
# What components add.
MAY_GO_OUT = {
    "survey-intake": {(MONITORING, 4318)},
    "scoring-service": {(MONITORING, 4318)},
    "ranking-service": {(MONITORING, 4318), (INTERNET, 443)},
}
# Whose namespaces these are, an installation says for itself: one name each.
MEANT_FOR = {PEOPLE: INGRESS, ACTUATOR: MONITORING, 4318: MONITORING}
# Addresses inside, where no webhook may lead.
INSIDE = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"}


def pods(manifests):
    """Labels of all pods that there will be, those that operators make included."""
    found = {name_of(workload): labels_of(pod_of(workload)) for workload in manifests.workloads()}
    for kafka in manifests.of("Kafka"):
        cluster = name_of(kafka)
        found["Kafka"] = {"strimzi.io/cluster": cluster, "strimzi.io/name": f"{cluster}-kafka"}
        found["entity operator"] = {"strimzi.io/cluster": cluster, "strimzi.io/name": f"{cluster}-entity-operator"}
    for mongodb in manifests.of("MongoDBCommunity"):
        found["MongoDB"] = {"app": f"{name_of(mongodb)}-svc"}
    return found


def closed_by_default(manifests):
    """A policy takes every pod, and lets nothing in or out."""
    for policy in manifests.of("NetworkPolicy"):
        spec = policy["spec"]
        if spec["podSelector"] == {} and set(spec["policyTypes"]) == {"Ingress", "Egress"} \
                and not spec.get("ingress") and not spec.get("egress"):
            return
    yield "nothing is closed by default"


def each_pod_has_its_own(manifests):
    """Besides what holds for all, each pod has a policy that is meant for it."""
    for name, labels in pods(manifests).items():
        if not any(policy["spec"]["podSelector"] and selects(policy["spec"]["podSelector"], labels)
                   for policy in manifests.of("NetworkPolicy")):
            yield f"{name}: has no network policy of its own"


def as_agreed(manifests):
    """In and out goes what the tables say, no less and no more."""
    for name, labels in pods(manifests).items():
        way_in = ways(manifests, labels, "ingress", "from")
        way_out = ways(manifests, labels, "egress", "to") - {(DNS, 53)}
        # Who may reach Kafka is Strimzi's to say, by the listener's peers.
        yield from differs(name, "reached by", way_in, IN.get(name, set()), set())
        yield from differs(name, "reaches", way_out, OUT.get(name, set()), MAY_GO_OUT.get(name, set()))


def differs(name, how, found, needed, allowed):
    for side, port in sorted(needed - found, key=str):
        yield f"{name}: is not {how} {side} ({port})" if how == "reached by" else f"{name}: does not reach {side} ({port})"
    for side, port in sorted(found - needed - allowed, key=str):
        yield f"{name}: {'is ' if how == 'reached by' else ''}{how} {side} ({port}), which is not agreed"


def ways(manifests, labels, direction, side):
    found = set()
    for policy in manifests.of("NetworkPolicy"):
        if selects(policy["spec"]["podSelector"], labels):
            for rule in policy["spec"].get(direction) or []:
                for peer in rule.get(side) or [{}]:
                    for port in rule.get("ports") or [{}]:
                        found.add((side_of(peer, port_of(port)), port_of(port)))
    return found


def port_of(port):
    number = port.get("port", "any port")
    return f"{number}-{port['endPort']}" if "endPort" in port else number


def side_of(peer, port):
    if "ipBlock" in peer:
        return addresses(peer["ipBlock"])
    namespace = (peer.get("namespaceSelector") or {}).get("matchLabels", {}).get("kubernetes.io/metadata.name")
    labels = (peer.get("podSelector") or {}).get("matchLabels", {})
    if namespace == "kube-system" and labels == {"k8s-app": "kube-dns"}:
        return DNS
    if "namespaceSelector" in peer:
        return MEANT_FOR.get(port, f"namespace {namespace}") if namespace else "any namespace"
    if labels.get("strimzi.io/name", "").endswith("-kafka"):
        return KAFKA
    if labels.get("app", "").endswith("-mongodb-svc"):
        return MONGODB
    return labels.get(NAME) or "any address"


def addresses(block):
    if block["cidr"] == "0.0.0.0/0":
        return INTERNET if set(block.get("except", [])) >= INSIDE else "any address"
    if block["cidr"] == "2000::/3":
        return INTERNET
    # Of MongoDB's addresses nothing can be known here but that they are not all there are.
    return MONGODB if int(block["cidr"].split("/")[1]) >= 8 else "any address"


def one_ingress_one_monitoring(manifests):
    """People come by one namespace and metrics go to another one, the same for all services."""
    found = {}
    for policy in manifests.of("NetworkPolicy"):
        for rule in policy["spec"].get("ingress") or []:
            for peer in rule.get("from") or []:
                for port in rule.get("ports") or []:
                    name = peer.get("namespaceSelector", {}).get("matchLabels", {}).get("kubernetes.io/metadata.name")
                    if port_of(port) in (PEOPLE, ACTUATOR) and name:
                        found.setdefault(port_of(port), set()).add(name)
    for port, names in found.items():
        if len(names) > 1:
            yield f"{port}: open to namespaces {', '.join(sorted(names))}"
    for name in sorted(found.get(PEOPLE, set()) & found.get(ACTUATOR, set())):
        yield f"namespace {name}: people and monitoring come by it"


def kafka_asks_who(manifests):
    """Each listener is encrypted, asks for a name and a password, and is open to the services' pods alone (and to KEDA's)."""
    for kafka in manifests.of("Kafka"):
        for listener in kafka["spec"]["kafka"]["listeners"]:
            name = listener["name"]
            if not listener["tls"]:
                yield f"listener {name}: not encrypted"
            if listener.get("authentication", {}).get("type") != "scram-sha-512":
                yield f"listener {name}: does not ask who it is"
            if listener["type"] != "internal":
                yield f"listener {name}: can be reached from outside"
            yield from strangers(name, listener.get("networkPolicyPeers") or [{}], bool(manifests.of("ScaledObject")))
        if kafka["spec"]["kafka"].get("authorization", {}).get("type") != "simple":
            yield "Kafka: everybody may do everything"


def strangers(listener, peers, scaled):
    for service in SERVICES:
        if not any(selects(peer["podSelector"], {NAME: service}) for peer in peers
                   if "namespaceSelector" not in peer and "podSelector" in peer):
            yield f"listener {listener}: {service} does not reach it"
    for peer in peers:
        namespace = peer.get("namespaceSelector", {}).get("matchLabels", {}).get("kubernetes.io/metadata.name")
        if "namespaceSelector" in peer:
            if not (scaled and namespace == "keda" and peer.get("podSelector")):
                yield f"listener {listener}: open to namespace {namespace or 'any'}"
        elif not peer.get("podSelector") or selects(peer["podSelector"], {NAME: "somebody else"}):
            yield f"listener {listener}: open to all pods"


RULES = (closed_by_default, each_pod_has_its_own, as_agreed, one_ingress_one_monitoring, kafka_asks_who)
