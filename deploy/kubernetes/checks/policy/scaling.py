"""How many instances there can be, and what each needs to be one."""

from . import contracts
from .disruption import scaled
from .manifests import containers_of, name_of, pod_of, quantity
from .topics import topics

SCORING = "scoring-service"


def threads(manifests):
    settings = manifests.settings(manifests.workload(SCORING))
    return int(settings.get("SIPAS_SCORING_THREADS")
               or contracts.default_in_code(SCORING, "ScoringProperties.java", "threads"))


def instances(manifests):
    """The least and the most of scoring."""
    workload = manifests.workload(SCORING)
    if "replicas" in workload["spec"]:
        return workload["spec"]["replicas"], workload["spec"]["replicas"]
    return next(scaled(manifests, SCORING), (1, 1))


def threads_have_work(manifests):
    """Scoring has no more threads, all instances together, than the responses have partitions."""
    partitions = topics(manifests)["sipas.responses.v1"]["partitions"]
    most = instances(manifests)[1] * threads(manifests)
    if most > partitions:
        yield f"{SCORING}: {most} threads for {partitions} partitions"


def standbys_have_a_place(manifests):
    """A standby is on another instance than what it stands by for."""
    standbys = int(manifests.settings(manifests.workload(SCORING)).get("SIPAS_SCORING_STANDBY_REPLICAS", "0"))
    least = instances(manifests)[0]
    if not 0 < standbys < least:
        yield f"{SCORING}: {standbys} standbys for {least} instances"


def one_master(manifests):
    """What is scaled has no number of its own, and one scaler; what the scaler goes by is there."""
    for workload in manifests.workloads():
        name = name_of(workload)
        scalers = list(scaled(manifests, name))
        if len(scalers) + ("replicas" in workload["spec"]) != 1:
            yield f"{name}: {len(scalers)} scalers, and {workload['spec'].get('replicas', 'no')} replicas"
        for least, most in scalers:
            if not least < most:
                yield f"{name}: from {least} to {most} instances"
    for scaler in manifests.of("HorizontalPodAutoscaler", "ScaledObject"):
        target = scaler["spec"]["scaleTargetRef"]
        if not manifests.named(target["kind"], target["name"]):
            yield f"{name_of(scaler)}: scales nothing"
    for scaler in manifests.of("ScaledObject"):
        for trigger in scaler["spec"]["triggers"]:
            if not manifests.named("TriggerAuthentication", trigger.get("authenticationRef", {}).get("name")):
                yield f"{name_of(scaler)}: has no password"
            if trigger["metadata"]["topic"] not in topics(manifests):
                yield f"{name_of(scaler)}: goes by a topic that is not there"
        fallback = scaler["spec"].get("fallback", {})
        if not scaler["spec"]["minReplicaCount"] <= fallback.get("replicas", 0) <= scaler["spec"]["maxReplicaCount"]:
            yield f"{name_of(scaler)}: falls back to {fallback.get('replicas', 0)}"


def state_stays_with_its_instance(manifests):
    """Scoring's state directory is a volume of the instance's own, which goes when the instance is no longer wanted."""
    workload = manifests.workload(SCORING)
    if workload["kind"] != "StatefulSet":
        yield f"{SCORING}: is a {workload['kind']}"
        return
    volumes = {name_of(claim): claim["spec"] for claim in workload["spec"].get("volumeClaimTemplates", [])}
    directory = manifests.settings(workload).get("SIPAS_SCORING_STATE_DIRECTORY")
    mounts = {mount["mountPath"]: mount["name"] for mount in containers_of(pod_of(workload))[0]["volumeMounts"]}
    if mounts.get(directory) not in volumes:
        yield f"{SCORING}: {directory} is on no volume of its own"
    for name, claim in volumes.items():
        if claim["accessModes"] != ["ReadWriteOncePod"]:
            yield f"{SCORING}: two can write to {name}"
        if quantity(claim["resources"]["requests"]["storage"]) < 2**30:
            yield f"{SCORING}: {name} is too small"
    kept = workload["spec"].get("persistentVolumeClaimRetentionPolicy", {})
    if kept != {"whenScaled": "Delete", "whenDeleted": "Delete"}:
        yield f"{SCORING}: leaves copies of answers behind"


def imports_are_shared(manifests):
    """All instances of intake see the same files."""
    workload = manifests.workload("survey-intake")
    directory = manifests.settings(workload).get("SIPAS_INTAKE_IMPORTS_DIRECTORY")
    pod = pod_of(workload)
    mounts = {mount["mountPath"]: mount["name"] for mount in containers_of(pod)[0]["volumeMounts"]}
    claims = {volume["name"]: volume["persistentVolumeClaim"]["claimName"] for volume in pod["spec"]["volumes"]
              if "persistentVolumeClaim" in volume}
    claim = manifests.named("PersistentVolumeClaim", claims.get(mounts.get(directory)))
    if not claim or claim["spec"]["accessModes"] != ["ReadWriteMany"]:
        yield f"survey-intake: {directory} is not shared"


RULES = (threads_have_work, standbys_have_a_place, one_master, state_stays_with_its_instance, imports_are_shared)
