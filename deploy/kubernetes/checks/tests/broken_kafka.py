"""Topics, users and instances that do not fit what the services do."""

from policy import access, scaling, topics

from .breaking import breaks


def topic(draft, name):
    return draft.spec("KafkaTopic", name)


def acl(draft, user, name):
    return next(acl for acl in draft.acls(user) if acl["resource"]["name"] == name)


@breaks(topics.all_there, "sipas.flags.v1 is not there")
def a_topic_is_missing(draft):
    draft.remove("KafkaTopic", "sipas.flags.v1")


@breaks(topics.all_there, "sipas.scors.v1 is nobody's")
def a_topic_is_misspelt(draft):
    draft.named("KafkaTopic", "sipas.scores.v1")["metadata"]["name"] = "sipas.scors.v1"


@breaks(topics.kept_as_agreed, "sipas.responses.v1: cleanup.policy is delete")
def responses_are_deleted(draft):
    topic(draft, "sipas.responses.v1")["config"]["cleanup.policy"] = "delete"


@breaks(topics.kept_as_agreed, "sipas.ranking.dlt: retention.ms is 86400000")
def dead_letters_for_a_day(draft):
    topic(draft, "sipas.ranking.dlt")["config"]["retention.ms"] = 86_400_000


@breaks(topics.kept_as_agreed, "sipas.waves.v1: its largest record does not fit")
def small_waves(draft):
    del topic(draft, "sipas.waves.v1")["config"]["max.message.bytes"]


@breaks(topics.kept_as_agreed, "sipas.responses.v1: is not erased")
def withdrawn_and_kept(draft):
    del topic(draft, "sipas.responses.v1")["config"]["max.compaction.lag.ms"]


@breaks(topics.kept_as_agreed, "sipas.scoring.dlt: is not erased in time, as segment.ms is None")
def withdrawn_and_kept_while_nothing_comes(draft):
    del topic(draft, "sipas.scoring.dlt")["config"]["segment.ms"]


@breaks(topics.survive_a_broker, "sipas.responses.v1: does not survive a broker")
def one_copy_is_enough(draft):
    topic(draft, "sipas.responses.v1")["config"]["min.insync.replicas"] = 1


@breaks(topics.survive_a_broker, "sipas.access.v1: does not survive a broker")
def one_copy(draft):
    topic(draft, "sipas.access.v1")["replicas"] = 1


@breaks(topics.survive_a_broker, "Kafka: transaction.state.log.min.isr is 1")
def transactions_on_one_broker(draft):
    draft.spec("Kafka", "sipas")["kafka"]["config"]["transaction.state.log.min.isr"] = 1


@breaks(topics.partitions_agree, "sipas.reviews.v1: 4 partitions, and sipas.responses.v1 has 12")
def reviews_elsewhere(draft):
    topic(draft, "sipas.reviews.v1")["partitions"] = 4


@breaks(topics.partitions_agree, "sipas.quality.v1: 4 partitions, and sipas.scores.v1 has 12")
def quality_elsewhere(draft):
    topic(draft, "sipas.quality.v1")["partitions"] = 4


@breaks(topics.partitions_agree, "sipas.ranking.dlt: 4 partitions, and ranking-service reads a topic of 12")
def rankings_letters_have_fewer_partitions(draft):
    topic(draft, "sipas.ranking.dlt")["partitions"] = 4


@breaks(topics.partitions_agree, "sipas.audit.v1: 2 partitions")
def an_audit_without_order(draft):
    topic(draft, "sipas.audit.v1")["partitions"] = 2


@breaks(topics.partitions_agree, "survey-intake: is told of")
def told_of_other_partitions(draft):
    config = next(config for config in draft.of("ConfigMap") if config["metadata"]["name"].startswith("settings"))
    config["data"]["SIPAS_TOPICS_RESPONSE_PARTITIONS"] = "4"


@breaks(access.as_the_contracts_say, "ranking-service: may Write topic sipas.scores.v1 without need")
def ranking_makes_scores(draft):
    acl(draft, "ranking-service", "sipas.scores.v1")["operations"].append("Write")


@breaks(access.as_the_contracts_say, "survey-intake: may not Read topic sipas.flags.v1")
def intake_sees_no_flags(draft):
    draft.acls("survey-intake").remove(acl(draft, "survey-intake", "sipas.flags.v1"))


@breaks(access.as_the_contracts_say, "survey-intake: may Read topic sipas. without need")
def all_topics_at_once(draft):
    draft.acls("survey-intake").append({"resource": {"type": "topic", "name": "sipas.", "patternType": "prefix"},
                                        "operations": ["Read"]})


@breaks(access.as_the_contracts_say, "scoring-service: may not Write transactionalId sipas-scoring-")
def no_transactions(draft):
    draft.acls("scoring-service").remove(next(acl for acl in draft.acls("scoring-service")
                                              if acl["resource"]["type"] == "transactionalId"))


@breaks(access.as_the_contracts_say, "scoring-service: may Alter cluster  without need")
def scoring_rules_the_cluster(draft):
    draft.acls("scoring-service").append({"resource": {"type": "cluster"}, "operations": ["Alter"]})


@breaks(access.as_the_contracts_say, "keda: may Read topic sipas.responses.v1 without need")
def keda_reads_answers(draft):
    acl(draft, "keda", "sipas.responses.v1")["operations"].append("Read")


@breaks(access.as_the_contracts_say, "analyst: is nobody")
def somebody_else(draft):
    draft.named("KafkaUser", "keda")["metadata"]["name"] = "analyst"


@breaks(access.by_name_and_password, "scoring-service: has no ACLs")
def no_acls(draft):
    draft.spec("KafkaUser", "scoring-service")["authorization"] = {}


@breaks(access.by_name_and_password, "survey-intake: does not show who it is")
def no_password(draft):
    del draft.spec("KafkaUser", "survey-intake")["authentication"]


@breaks(access.names_are_the_codes, "scoring-service: asks for sipas-scoring-3, which is")
def the_lag_of_an_older_release(draft):
    draft.spec("ScaledObject", "scoring-service")["triggers"][0]["metadata"]["consumerGroup"] = "sipas-scoring-3"


@breaks(access.mongodb_for_ranking_alone, "MongoDB: ranking-service may more than read and write")
def ranking_rules_the_store(draft):
    draft.spec("MongoDBCommunity", "sipas-mongodb")["users"][0]["roles"].append({"name": "root", "db": "admin"})


@breaks(access.mongodb_for_ranking_alone, "MongoDB: has other users")
def intake_has_a_store(draft):
    users = draft.spec("MongoDBCommunity", "sipas-mongodb")["users"]
    users.append(users[0] | {"name": "survey-intake"})


@breaks(access.mongodb_for_ranking_alone, "MongoDB: ranking-service does not say majority")
def one_member_is_enough(draft):
    user = draft.spec("MongoDBCommunity", "sipas-mongodb")["users"][0]
    user["additionalConnectionStringConfig"]["w"] = 1


@breaks(access.mongodb_for_ranking_alone, "MongoDB: not encrypted")
def a_store_in_the_clear(draft):
    draft.spec("MongoDBCommunity", "sipas-mongodb")["security"]["tls"]["enabled"] = False


@breaks(scaling.threads_have_work, "scoring-service: 14 threads for 12 partitions")
def too_many_instances(draft):
    draft.spec("ScaledObject", "scoring-service")["maxReplicaCount"] = 7


@breaks(scaling.threads_have_work, "scoring-service: 8 threads for 4 partitions", "small")
def too_many_threads(draft):
    draft.environment("scoring-service", "SIPAS_SCORING_THREADS")["value"] = "4"


@breaks(scaling.standbys_have_a_place, "scoring-service: 3 standbys for 3 instances")
def standbys_without_a_place(draft):
    draft.environment("scoring-service", "SIPAS_SCORING_STANDBY_REPLICAS")["value"] = "3"


@breaks(scaling.one_master, "survey-intake: 1 scalers, and 3 replicas")
def two_masters(draft):
    draft.workload("survey-intake")["spec"]["replicas"] = 3


@breaks(scaling.one_master, "scoring-service: scales nothing")
def a_scaler_of_nothing(draft):
    draft.spec("ScaledObject", "scoring-service")["scaleTargetRef"]["kind"] = "Deployment"


@breaks(scaling.one_master, "scoring-service: has no password")
def a_scaler_without_a_password(draft):
    draft.remove("TriggerAuthentication", "keda-kafka")


@breaks(scaling.one_master, "scoring-service: falls back to 1")
def falls_back_to_one(draft):
    draft.spec("ScaledObject", "scoring-service")["fallback"]["replicas"] = 1


@breaks(scaling.state_stays_with_its_instance, "scoring-service: /tmp/scoring is on no volume")
def state_on_no_volume(draft):
    draft.environment("scoring-service", "SIPAS_SCORING_STATE_DIRECTORY")["value"] = "/tmp/scoring"


@breaks(scaling.state_stays_with_its_instance, "scoring-service: is a Deployment")
def instances_without_names(draft):
    draft.workload("scoring-service")["kind"] = "Deployment"


@breaks(scaling.state_stays_with_its_instance, "scoring-service: leaves copies of answers behind")
def state_is_left_behind(draft):
    del draft.workload("scoring-service")["spec"]["persistentVolumeClaimRetentionPolicy"]


@breaks(scaling.imports_are_shared, "survey-intake: /var/lib/sipas/imports is not shared")
def imports_of_one_instance(draft):
    draft.spec("PersistentVolumeClaim", "survey-intake-imports")["accessModes"] = ["ReadWriteOnce"]
