"""Pods that are not as they should be."""

from policy import disruption, namespace, pods

from .breaking import breaks


@breaks(pods.restricted, "survey-intake, survey-intake: may escalate privileges")
def may_escalate(draft):
    del draft.container("survey-intake")["securityContext"]["allowPrivilegeEscalation"]


@breaks(pods.restricted, "scoring-service, scoring-service: root can be written")
def writes_to_root(draft):
    draft.container("scoring-service")["securityContext"]["readOnlyRootFilesystem"] = False


@breaks(pods.restricted, "ranking-service, ranking-service: keeps capabilities")
def keeps_capabilities(draft):
    draft.container("ranking-service")["securityContext"]["capabilities"] = {"drop": ["ALL"], "add": ["NET_ADMIN"]}


@breaks(pods.restricted, "survey-intake, survey-intake: privileged")
def runs_as_root(draft):
    draft.container("survey-intake")["securityContext"]["runAsUser"] = 0


@breaks(pods.restricted, "survey-intake: runAsNonRoot is not true")
def may_be_root(draft):
    del draft.pod("survey-intake")["securityContext"]["runAsNonRoot"]


@breaks(pods.restricted, "survey-intake: no seccomp profile")
def any_system_call(draft):
    draft.pod("survey-intake")["securityContext"]["seccompProfile"]["type"] = "Unconfined"


@breaks(pods.restricted, "survey-intake: hostNetwork")
def on_the_nodes_network(draft):
    draft.pod("survey-intake")["hostNetwork"] = True


@breaks(pods.restricted, "scoring-service: a path of the host")
def on_the_nodes_disk(draft):
    draft.pod("scoring-service")["volumes"].append({"name": "host", "hostPath": {"path": "/"}})


@breaks(pods.restricted, "survey-intake, second: keeps capabilities")
def a_second_container(draft):
    draft.pod("survey-intake").setdefault("initContainers", []).append({"name": "second", "image": "sipas/second:1"})


@breaks(pods.restricted, "Kafka, kafkaContainer: keeps capabilities")
def kafka_keeps_capabilities(draft):
    del draft.spec("Kafka", "sipas")["kafka"]["template"]["kafkaContainer"]


@breaks(pods.restricted, "entity operator: runAsNonRoot")
def entity_operator_may_be_root(draft):
    del draft.spec("Kafka", "sipas")["entityOperator"]["template"]["pod"]


@breaks(pods.restricted, "MongoDB, mongodb-agent: may escalate")
def mongodb_may_escalate(draft):
    spec = draft.spec("MongoDBCommunity", "sipas-mongodb")["statefulSet"]["spec"]["template"]["spec"]
    spec["containers"] = [container for container in spec["containers"] if container["name"] != "mongodb-agent"]


@breaks(pods.without_account, "ranking-service: has a token")
def has_an_account(draft):
    del draft.pod("ranking-service")["automountServiceAccountToken"]


@breaks(pods.volumes_can_be_written, "Kafka: its volumes are for group None, not 0")
def kafka_cannot_write(draft):
    del draft.spec("Kafka", "sipas")["kafka"]["template"]["pod"]["securityContext"]["fsGroup"]


@breaks(pods.volumes_can_be_written, "scoring-service: its volumes are for group 0, not 10001")
def scoring_cannot_write(draft):
    draft.pod("scoring-service")["securityContext"]["fsGroup"] = 0


@breaks(pods.bounded, "survey-intake, survey-intake: no limits of memory")
def takes_all_memory(draft):
    del draft.container("survey-intake")["resources"]["limits"]["memory"]


@breaks(pods.bounded, "brokers: no requests of cpu")
def kafka_asks_for_nothing(draft):
    del draft.spec("KafkaNodePool", "brokers")["resources"]["requests"]["cpu"]


@breaks(pods.bounded, "scoring-service, scoring-service: asks for other memory")
def asks_for_less_than_it_takes(draft):
    draft.container("scoring-service")["resources"]["requests"]["memory"] = "1Gi"


@breaks(pods.heap_fits, "ranking-service: a heap of 3g in 3Gi")
def a_heap_as_large_as_the_pod(draft):
    draft.environment("ranking-service", "JAVA_TOOL_OPTIONS")["value"] = "-Xmx3g"


@breaks(pods.heap_fits, "scoring-service: no largest heap")
def a_heap_of_any_size(draft):
    draft.environment("scoring-service", "JAVA_TOOL_OPTIONS")["value"] = "-XX:+UseParallelGC"


@breaks(pods.probed, "survey-intake: its livenessProbe does not ask /livez")
def alive_if_ready(draft):
    draft.container("survey-intake")["livenessProbe"]["httpGet"]["path"] = "/readyz"


@breaks(pods.probed, "scoring-service: its startupProbe does not ask")
def never_started(draft):
    del draft.container("scoring-service")["startupProbe"]


@breaks(pods.probed, "ranking-service: its readinessProbe asks a port")
def ready_elsewhere(draft):
    draft.container("ranking-service")["readinessProbe"]["httpGet"]["port"] = "http"


@breaks(pods.pinned_images, "survey-intake: the image sipas/survey-intake:latest can change")
def the_latest(draft):
    draft.container("survey-intake")["image"] = "sipas/survey-intake:latest"


@breaks(pods.pinned_images, "survey-intake: the image registry.example:5000/sipas/survey-intake can change")
def no_tag(draft):
    draft.container("survey-intake")["image"] = "registry.example:5000/sipas/survey-intake"


@breaks(pods.spread, "scoring-service: two instances can be on one node")
def all_on_one_node(draft):
    draft.pod("scoring-service")["topologySpreadConstraints"][0]["whenUnsatisfiable"] = "ScheduleAnyway"


@breaks(pods.spread, "survey-intake: all instances can be in one zone")
def all_in_one_zone(draft):
    draft.pod("survey-intake")["topologySpreadConstraints"].pop()


@breaks(pods.spread, "ranking-service: is spread by labels")
def spread_by_anothers_labels(draft):
    constraint = draft.pod("ranking-service")["topologySpreadConstraints"][0]
    constraint["labelSelector"]["matchLabels"] = {"app.kubernetes.io/name": "survey-intake"}


@breaks(pods.spread, "Kafka: two instances")
def brokers_on_one_node(draft):
    del draft.spec("Kafka", "sipas")["kafka"]["template"]["pod"]["topologySpreadConstraints"]


@breaks(disruption.one_at_a_time, "scoring-service: not one disruption budget")
def all_go_at_once(draft):
    draft.remove("PodDisruptionBudget", "scoring-service")


@breaks(disruption.one_at_a_time, "survey-intake: not one disruption budget")
def two_go_at_once(draft):
    draft.spec("PodDisruptionBudget", "survey-intake")["maxUnavailable"] = 2


@breaks(disruption.one_at_a_time, "MongoDB: not one disruption budget")
def mongodb_goes_at_once(draft):
    draft.spec("PodDisruptionBudget", "sipas-mongodb")["selector"]["matchLabels"]["app"] = "mongodb"


@breaks(disruption.two_at_least, "survey-intake: there can be 1 of it", "small")
def a_single_one(draft):
    draft.workload("survey-intake")["spec"]["replicas"] = 1


@breaks(disruption.two_at_least, "ranking-service: there can be 1 of it")
def scaled_to_one(draft):
    draft.spec("HorizontalPodAutoscaler", "ranking-service")["minReplicas"] = 1


@breaks(disruption.two_at_least, "brokers: fewer than three")
def two_brokers(draft):
    draft.spec("KafkaNodePool", "brokers")["replicas"] = 2


@breaks(disruption.time_to_end, "scoring-service: is killed after 10 s")
def no_time(draft):
    draft.pod("scoring-service")["terminationGracePeriodSeconds"] = 10


@breaks(disruption.time_to_end, "survey-intake: is sent requests while it stops")
def no_pause(draft):
    del draft.container("survey-intake")["lifecycle"]


@breaks(namespace.restricted_by_the_server, "the namespace takes pods that are not restricted")
def a_baseline_namespace(draft):
    draft.named("Namespace", "sipas")["metadata"]["labels"]["pod-security.kubernetes.io/enforce"] = "baseline"


@breaks(namespace.restricted_by_the_server, "the namespace goes by whatever rules")
def the_latest_rules(draft):
    draft.named("Namespace", "sipas")["metadata"]["labels"]["pod-security.kubernetes.io/enforce-version"] = "latest"


@breaks(namespace.all_in_it, "Service survey-intake: is in default")
def elsewhere(draft):
    draft.named("Service", "survey-intake")["metadata"]["namespace"] = "default"


@breaks(namespace.nobody_has_rights, "ClusterRole survey-intake: gives rights")
def a_cluster_wide_role(draft):
    draft.resources.append({"kind": "ClusterRole", "metadata": {"name": "survey-intake"}})
