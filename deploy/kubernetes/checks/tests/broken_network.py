"""Ways that should be closed, or lead nowhere."""

from policy import network, ports

from .breaking import breaks


def ingress(draft, name):
    return draft.spec("NetworkPolicy", name)["ingress"]


def egress(draft, name):
    return draft.spec("NetworkPolicy", name)["egress"]


@breaks(network.closed_by_default, "nothing is closed by default")
def open_by_default(draft):
    draft.remove("NetworkPolicy", "default-deny")


@breaks(network.closed_by_default, "nothing is closed by default")
def out_by_default(draft):
    draft.spec("NetworkPolicy", "default-deny")["policyTypes"] = ["Ingress"]


@breaks(network.each_pod_has_its_own, "scoring-service: has no network policy")
def a_pod_without_a_policy(draft):
    draft.remove("NetworkPolicy", "scoring-service")
    draft.remove("NetworkPolicy", "traces")


@breaks(network.as_agreed, "survey-intake: is reached by any address (actuator), which is not agreed")
def metrics_for_everybody(draft):
    del ingress(draft, "survey-intake")[1]["from"]


@breaks(network.as_agreed, "ranking-service: is reached by any namespace (people), which is not agreed")
def people_from_any_namespace(draft):
    ingress(draft, "ranking-service")[0]["from"] = [{"namespaceSelector": {}}]


@breaks(network.as_agreed, "scoring-service: is reached by namespace monitoring (any port), which is not agreed")
def any_port(draft):
    del ingress(draft, "scoring-service")[0]["ports"]


@breaks(network.as_agreed, "survey-intake: reaches any address (443), which is not agreed")
def intake_calls_home(draft):
    egress(draft, "survey-intake").append({"ports": [{"protocol": "TCP", "port": 443}]})


@breaks(network.as_agreed, "survey-intake: reaches mongodb (27017), which is not agreed")
def intake_reads_the_store(draft):
    draft.spec("NetworkPolicy", "ranking-service-to-mongodb")["podSelector"] = {
        "matchExpressions": [{"key": "app.kubernetes.io/name", "operator": "In",
                              "values": ["ranking-service", "survey-intake"]}]}


@breaks(network.as_agreed, "ranking-service: does not reach mongodb (27017)")
def no_way_to_the_store(draft):
    draft.remove("NetworkPolicy", "ranking-service-to-mongodb")


@breaks(network.as_agreed, "ranking-service: reaches any address (27017), which is not agreed", "national")
def a_store_anywhere(draft):
    egress(draft, "ranking-service-to-mongodb")[0]["to"] = [{"ipBlock": {"cidr": "0.0.0.0/0"}}]


@breaks(network.as_agreed, "ranking-service: reaches any address (443), which is not agreed")
def webhooks_lead_inside(draft):
    egress(draft, "ranking-service-to-webhooks")[0]["to"][0]["ipBlock"]["except"].remove("10.0.0.0/8")


@breaks(network.as_agreed, "MongoDB: is reached by survey-intake (27017), which is not agreed")
def intake_at_the_store(draft):
    ingress(draft, "sipas-mongodb")[0]["from"].append(
        {"podSelector": {"matchLabels": {"app.kubernetes.io/name": "survey-intake"}}})


@breaks(network.one_ingress_one_monitoring, "people: open to namespaces default, traefik")
def people_from_another_namespace(draft):
    ingress(draft, "ranking-service")[0]["from"].append(
        {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "default"}}})


@breaks(network.one_ingress_one_monitoring, "namespace monitoring: people and monitoring come by it")
def people_by_monitoring(draft):
    for service in ("survey-intake", "ranking-service"):
        ingress(draft, service)[0]["from"][0]["namespaceSelector"]["matchLabels"] = {
            "kubernetes.io/metadata.name": "monitoring"}


@breaks(network.kafka_asks_who, "listener clients: does not ask who it is")
def kafka_for_everybody(draft):
    del draft.spec("Kafka", "sipas")["kafka"]["listeners"][0]["authentication"]


@breaks(network.kafka_asks_who, "listener clients: not encrypted")
def kafka_in_the_clear(draft):
    draft.spec("Kafka", "sipas")["kafka"]["listeners"][0]["tls"] = False


@breaks(network.kafka_asks_who, "listener clients: open to all pods")
def kafka_open_to_all_pods(draft):
    del draft.spec("Kafka", "sipas")["kafka"]["listeners"][0]["networkPolicyPeers"]


@breaks(network.kafka_asks_who, "listener clients: open to namespace keda", "small")
def keda_where_nothing_is_scaled(draft):
    draft.spec("Kafka", "sipas")["kafka"]["listeners"][0]["networkPolicyPeers"].append(
        {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "keda"}}})


@breaks(network.kafka_asks_who, "listener clients: can be reached from outside")
def kafka_outside(draft):
    draft.spec("Kafka", "sipas")["kafka"]["listeners"][0]["type"] = "loadbalancer"


@breaks(network.kafka_asks_who, "Kafka: everybody may do everything")
def no_authorization(draft):
    del draft.spec("Kafka", "sipas")["kafka"]["authorization"]


@breaks(ports.as_the_services_have_them, "survey-intake: its ports are")
def another_port(draft):
    draft.container("survey-intake")["ports"][0]["containerPort"] = 8080


@breaks(ports.as_the_services_have_them, "scoring-service: does not listen on 8082")
def listens_elsewhere(draft):
    draft.environment("scoring-service", "SERVER_PORT")["value"] = "8080"


@breaks(ports.lead_somewhere, "Service survey-intake: there is no port http")
def a_port_that_is_not_there(draft):
    draft.spec("Service", "survey-intake")["ports"][0]["targetPort"] = "http"


@breaks(ports.lead_somewhere, "Service ranking-service: selects []")
def a_service_without_pods(draft):
    draft.spec("Service", "ranking-service")["selector"] = {"app.kubernetes.io/name": "ranking"}


@breaks(ports.workloads_select_their_pods, "survey-intake: selects")
def anothers_pods(draft):
    draft.spec("Deployment", "survey-intake")["selector"] = {"matchLabels": {"app.kubernetes.io/part-of": "sipas"}}


@breaks(ports.people_get_to_theirs_alone, "Ingress: leads to survey-intake-metrics, actuator")
def metrics_for_people(draft):
    backend = draft.spec("Ingress", "sipas")["rules"][0]["http"]["paths"][0]["backend"]["service"]
    backend.update({"name": "survey-intake-metrics", "port": {"name": "actuator"}})


@breaks(ports.people_get_to_theirs_alone, "Ingress: ranking.sipas.example without TLS")
def a_name_without_tls(draft):
    draft.spec("Ingress", "sipas")["tls"][0]["hosts"].remove("ranking.sipas.example")


@breaks(ports.people_get_to_theirs_alone, "Service ranking-service: can be reached from outside")
def beside_the_ingress(draft):
    draft.spec("Service", "ranking-service")["type"] = "LoadBalancer"


@breaks(ports.watched_where_it_is, "ServiceMonitor sipas: does not say who it is")
def nobody_asks(draft):
    del draft.spec("ServiceMonitor", "sipas")["endpoints"][0]["basicAuth"]


@breaks(ports.watched_where_it_is, "ServiceMonitor sipas: watches")
def scoring_is_not_watched(draft):
    draft.named("Service", "scoring-service-metrics")["metadata"]["labels"] = {}


@breaks(ports.watched_where_it_is, "ServiceMonitor sipas: asks /metrics")
def another_address(draft):
    draft.spec("ServiceMonitor", "sipas")["endpoints"][0]["path"] = "/metrics"
