"""What each service may do at Kafka: what its contract says that it does, and no more."""

from . import contracts
from .manifests import SERVICES, name_of

SCORING = "sipas-scoring-"
# What contracts do not say: consumer groups, transactions, and topics that Kafka Streams makes for itself.
BESIDES = {
    "survey-intake": {},
    "scoring-service": {("topic", SCORING, "prefix"): {"Create", "Read", "Write", "Delete"},
                        ("group", SCORING, "prefix"): {"Read"},
                        ("transactionalId", SCORING, "prefix"): {"Write"}},
    # How far responses and scoring are, for the operators' page: nothing of what they hold.
    "ranking-service": {("topic", "sipas.responses.v1", "literal"): {"Describe"},
                        ("topic", "sipas.reviews.v1", "literal"): {"Describe"},
                        ("topic", "sipas.scoring.dlt", "literal"): {"Describe"},
                        ("group", SCORING, "prefix"): {"Describe"},
                        ("group", "sipas-ranking", "literal"): {"Read"},
                        ("transactionalId", "sipas.editions.v1|", "prefix"): {"Write"},
                        ("transactionalId", "sipas.webhooks.v1|", "prefix"): {"Write"}},
}
# KEDA sees how far a group is, and reads nothing.
KEDA = {("topic", "sipas.responses.v1", "literal"): {"Describe"}, ("group", SCORING, "prefix"): {"Describe"}}


def needed(user):
    if user == "keda":
        return KEDA
    topics = {("topic", topic, "literal"): operations for topic, operations in contracts.uses(user).items()}
    return topics | BESIDES[user]


def granted(user):
    found = {}
    for acl in user["spec"]["authorization"]["acls"]:
        if acl.get("type", "allow") == "allow":
            resource = acl["resource"]
            key = (resource["type"], resource.get("name", ""), resource.get("patternType", "literal"))
            found.setdefault(key, set()).update(acl["operations"])
    return found


def as_the_contracts_say(manifests):
    """An ACL for each thing that a service does, and none for what it does not."""
    users = {name_of(user): user for user in manifests.of("KafkaUser")}
    expected = set(SERVICES) | ({"keda"} if manifests.of("ScaledObject") else set())
    for name in sorted(expected ^ set(users)):
        yield f"{name}: {'is nobody' if name in users else 'has no user'}"
    for name in sorted(expected & set(users)):
        want, have = needed(name), granted(users[name])
        for resource in sorted(set(want) | set(have)):
            for operation in sorted(want.get(resource, set()) - have.get(resource, set())):
                yield f"{name}: may not {operation} {resource[0]} {resource[1]}"
            for operation in sorted(have.get(resource, set()) - want.get(resource, set())):
                yield f"{name}: may {operation} {resource[0]} {resource[1]} without need"


def by_name_and_password(manifests):
    """Each user has a password and ACLs of its own."""
    for user in manifests.of("KafkaUser"):
        spec = user["spec"]
        if spec.get("authentication", {}).get("type") != "scram-sha-512":
            yield f"{name_of(user)}: does not show who it is"
        if spec.get("authorization", {}).get("type") != "simple":
            yield f"{name_of(user)}: has no ACLs"


def names_are_the_codes(manifests):
    """Groups and transactions are named as the code names them."""
    application = contracts.default_in_code("scoring-service", "ScoringProperties.java", "applicationId")
    if not application.startswith(SCORING):
        yield f"scoring-service: {application} is not covered by {SCORING}"
    for scaler in manifests.of("ScaledObject"):
        for trigger in scaler["spec"]["triggers"]:
            if trigger["metadata"]["consumerGroup"] != application:
                yield f"{name_of(scaler)}: asks for {trigger['metadata']['consumerGroup']}, which is {application} now"


def mongodb_for_ranking_alone(manifests):
    """One user, of one database, who reads and writes by majority and says so."""
    for mongodb in manifests.of("MongoDBCommunity"):
        spec = mongodb["spec"]
        if [user["name"] for user in spec["users"]] != ["ranking-service"]:
            yield "MongoDB: has other users than ranking-service"
        for user in spec["users"]:
            if user["roles"] != [{"name": "readWrite", "db": user["db"]}]:
                yield f"MongoDB: {user['name']} may more than read and write in {user['db']}"
            options = user.get("additionalConnectionStringConfig", {})
            if (options.get("w"), options.get("readConcernLevel")) != ("majority", "majority"):
                yield f"MongoDB: {user['name']} does not say majority"
        if not spec["security"].get("tls", {}).get("enabled"):
            yield "MongoDB: not encrypted"
        if spec["members"] < 3:
            yield "MongoDB: fewer than three members"


RULES = (as_the_contracts_say, by_name_and_password, names_are_the_codes, mongodb_for_ranking_alone)
