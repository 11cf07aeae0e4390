"""Topics: each that a service uses is there, kept as the service would keep it."""

from . import contracts
from .manifests import SERVICES, name_of

LARGE = 8 << 20
DAY = 86_400_000
# What the code says and the contracts do not: the least, as records are never larger.
LARGEST = {"sipas.waves.v1": LARGE, "sipas.editions.v1": LARGE, "sipas.mergers.v1": LARGE, "sipas.scoring.dlt": LARGE,
           "sipas.ranking.dlt": LARGE, "sipas.scoring.replays": LARGE, "sipas.ranking.replays": LARGE}
# Where a withdrawal has to erase what was said before, and by when. What is in the segment that is written to stays, so that
# one is not open for long.
WITHDRAWN = {"min.compaction.lag.ms": 10 * DAY, "max.compaction.lag.ms": 12 * DAY, "segment.ms": DAY // 2}
ERASED = {"sipas.responses.v1": WITHDRAWN, "sipas.scoring.dlt": WITHDRAWN, "sipas.scoring.replays": {"segment.ms": DAY // 2},
          "sipas.reviews.v1": {"max.compaction.lag.ms": DAY}, "sipas.flags.v1": {"max.compaction.lag.ms": DAY}}
# As many partitions as the responses have: what is about one is where it is.
BESIDE_RESPONSES = ("sipas.reviews.v1", "sipas.flags.v1", "sipas.scoring.dlt", "sipas.scoring.replays")
AS_SCORES = ("sipas.scores.v1", "sipas.breakdowns.v1", "sipas.quality.v1")
# Of several topics, so that the largest tells.
RANKINGS_LETTERS = "sipas.ranking.dlt"


def topics(manifests):
    return {topic["spec"].get("topicName", name_of(topic)): topic["spec"] for topic in manifests.of("KafkaTopic")}


def all_there(manifests):
    """What code or contracts name is there, and nothing else is."""
    named = set().union(*(contracts.named_in_code(service) | set(contracts.uses(service)) for service in SERVICES))
    found = set(topics(manifests))
    for topic in sorted(named - found):
        yield f"{topic} is not there"
    for topic in sorted(found - named):
        yield f"{topic} is nobody's"


def kept_as_agreed(manifests):
    """Cleanup and retention are those of the contracts; the largest records fit; what is withdrawn is erased in time."""
    found = topics(manifests)
    for topic, binding in contracts.bindings().items():
        config = found.get(topic, {}).get("config", {})
        agreed = binding.get("topicConfiguration", {})
        policies = set(str(config.get("cleanup.policy", "")).split(","))
        if policies != set(agreed.get("cleanup.policy", [])):
            yield f"{topic}: cleanup.policy is {','.join(sorted(policies))}"
        if "retention.ms" in agreed and config.get("retention.ms") != agreed["retention.ms"]:
            yield f"{topic}: retention.ms is {config.get('retention.ms')}"
    for topic, size in LARGEST.items():
        if found.get(topic, {}).get("config", {}).get("max.message.bytes", 0) < size:
            yield f"{topic}: its largest record does not fit"
    for topic, settings in ERASED.items():
        config = found.get(topic, {}).get("config", {})
        for setting, value in settings.items():
            if config.get(setting) != value:
                yield f"{topic}: is not erased in time, as {setting} is {config.get(setting)}"


def survive_a_broker(manifests):
    """Three copies, of which two have a record before it counts as taken; the same for Kafka's own topics."""
    for topic, spec in topics(manifests).items():
        if spec["replicas"] != 3 or spec["config"].get("min.insync.replicas") != 2:
            yield f"{topic}: does not survive a broker"
    for kafka in manifests.of("Kafka"):
        config = kafka["spec"]["kafka"]["config"]
        for setting, value in {"default.replication.factor": 3, "min.insync.replicas": 2,
                               "offsets.topic.replication.factor": 3, "transaction.state.log.replication.factor": 3,
                               "transaction.state.log.min.isr": 2, "unclean.leader.election.enable": False,
                               "auto.create.topics.enable": False}.items():
            if config.get(setting) != value:
                yield f"Kafka: {setting} is {config.get(setting)}"


def partitions_agree(manifests):
    """Partitions are as the contracts have them, or all that belong together have others; services are told the same."""
    found = {topic: spec["partitions"] for topic, spec in topics(manifests).items()}
    responses = found.get("sipas.responses.v1")
    scores = found.get("sipas.scores.v1")
    for topic in BESIDE_RESPONSES:
        if found.get(topic) != responses:
            yield f"{topic}: {found.get(topic)} partitions, and sipas.responses.v1 has {responses}"
    for topic in AS_SCORES:
        if found.get(topic) != scores:
            yield f"{topic}: {found.get(topic)} partitions, and sipas.scores.v1 has {scores}"
    for topic, binding in contracts.bindings().items():
        own = topic not in ("sipas.responses.v1", *BESIDE_RESPONSES, *AS_SCORES, RANKINGS_LETTERS)
        if own and found.get(topic) != binding.get("partitions"):
            yield f"{topic}: {found.get(topic)} partitions"
    most = max(found.get(topic, 0) for topic, does in contracts.uses("ranking-service").items() if "Read" in does)
    if found.get(RANKINGS_LETTERS) != most:
        yield f"{RANKINGS_LETTERS}: {found.get(RANKINGS_LETTERS)} partitions, and ranking-service reads a topic of {most}"
    for workload in manifests.workloads():
        settings = manifests.settings(workload)
        told = (settings.get("SIPAS_TOPICS_REPLICATION_FACTOR"), settings.get("SIPAS_TOPICS_RESPONSE_PARTITIONS"),
                settings.get("SIPAS_TOPICS_SCORE_PARTITIONS"))
        if told != ("3", str(responses), str(scores)):
            yield f"{name_of(workload)}: is told of {told} copies and partitions"


RULES = (all_there, kept_as_agreed, survive_a_broker, partitions_agree)
