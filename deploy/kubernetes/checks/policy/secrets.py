"""Secrets are named here, and are somewhere else; each service has its own, as files."""

import re

from .manifests import containers_of, name_of, pod_of

TELLING = re.compile(r"(?i)(key|password|passwd|token|secret|credential|jaas)")
# Names that tell of where something is, not what it is.
HARMLESS = re.compile(r"(?i)(truststore|keystore)_(type|location|certificate)$")
VALUES = re.compile(r"-----BEGIN|://[^/\s:@]+:[^/\s@]+@|(?i:password\s*=)")

# Whose secrets a service has: file in /run/secrets/sipas, and the secret that it is from.
OF = {
    "survey-intake": {"sipas.admin.key": "sipas-admin-key", "sipas.admin.secret": "sipas-signing-secret",
                      "sipas.metrics.key": "sipas-metrics-key",
                      "spring.kafka.properties.sasl.jaas.config": "survey-intake"},
    "scoring-service": {"sipas.metrics.key": "sipas-metrics-key",
                        "spring.kafka.properties.sasl.jaas.config": "scoring-service"},
    "ranking-service": {"sipas.admin.key": "sipas-admin-key", "sipas.metrics.key": "sipas-metrics-key",
                        "spring.kafka.properties.sasl.jaas.config": "ranking-service",
                        "spring.mongodb.uri": "sipas-mongodb"},
}
# By MongoDB's operator the address is in the secret that it writes.
BY_OPERATOR = {"spring.mongodb.uri": "sipas-mongodb-ranking-service"}
OPTIONAL = {"ranking-service": {"sipas.webhooks.keys": "sipas-webhooks-keys"}}
PLACE = "/run/secrets/sipas"


def none_here(manifests):
    """There is no Secret among the manifests, and no value of one in any text of theirs."""
    for secret in manifests.of("Secret"):
        yield f"Secret {name_of(secret)} is among the manifests"
    for resource in manifests.resources:
        for text in texts(resource):
            if VALUES.search(text):
                yield f"{resource['kind']} {name_of(resource)}: a secret's value"


def texts(value):
    if isinstance(value, dict):
        for key, nested in value.items():
            yield from texts(key)
            yield from texts(nested)
    elif isinstance(value, list):
        for nested in value:
            yield from texts(nested)
    elif isinstance(value, str):
        yield value


def not_in_environment(manifests):
    """Whoever may list a process's environment learns no secret."""
    for workload, container in manifests.containers():
        name = name_of(workload)
        for entry in container.get("env", []):
            if "secretKeyRef" in entry.get("valueFrom", {}):
                yield f"{name}: {entry['name']} is a secret in the environment"
            if telling(entry["name"]):
                yield f"{name}: {entry['name']} is in the environment"
        for source in container.get("envFrom", []):
            if "secretRef" in source:
                yield f"{name}: a secret in the environment"
    for config in manifests.of("ConfigMap"):
        for key in config.get("data", {}):
            if telling(key):
                yield f"ConfigMap {name_of(config)}: {key} is in it"


def telling(name):
    return TELLING.search(name) and not HARMLESS.search(name)


def own_alone(manifests):
    """A service has the secrets that it needs, as files that it alone can read, and no others."""
    for workload in manifests.workloads():
        service = name_of(workload)
        needed = dict(OF.get(service, {}))
        if "spring.mongodb.uri" in needed and manifests.of("MongoDBCommunity"):
            needed.update(BY_OPERATOR)
        found = files(pod_of(workload))
        for file, secret in needed.items():
            if found.get(file) != secret:
                yield f"{service}: has no {file} from {secret}"
        for file, secret in found.items():
            if needed.get(file) != secret and OPTIONAL.get(service, {}).get(file) != secret:
                yield f"{service}: has {file} from {secret}, which it does not need"
        yield from carelessly(service, pod_of(workload))


def files(pod):
    """Files of secrets, and the secrets they are from."""
    found = {}
    for volume in pod["spec"].get("volumes", []):
        for source in volume.get("projected", {}).get("sources", []):
            secret = source.get("secret", {})
            for item in secret.get("items", [{"path": "all of it"}]):
                found[item["path"]] = secret.get("name")
    return found


def carelessly(service, pod):
    for volume in pod["spec"].get("volumes", []):
        if "projected" in volume and volume["projected"].get("defaultMode") != 0o440:
            yield f"{service}: others can read its secrets"
        secret = volume.get("secret", {})
        # A certificate that all may know.
        if secret and [item.get("path") for item in secret.get("items", [])] != ["ca.crt"]:
            yield f"{service}: has all of {secret['secretName']}"
    for container in containers_of(pod):
        mounts = {mount["name"]: mount for mount in container.get("volumeMounts", [])}
        secrets = mounts.get("secrets", {})
        if secrets.get("mountPath") != PLACE or not secrets.get("readOnly"):
            yield f"{service}: does not find its secrets at {PLACE}"


RULES = (none_here, not_in_environment, own_alone)
