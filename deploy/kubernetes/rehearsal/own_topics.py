"""Topics as the services make them where they may: those of the manifests have to be the same."""

from policy.manifests import SERVICES
from policy.topics import topics

PATIENCE = 180
# There is one broker here.
OF_COPIES = "min.insync.replicas"


def differences(stage, manifests):
    """How the manifests' topics differ from those that the services make."""
    stage.kafka.start()
    for service in SERVICES:
        stage.services.launch(service)
    wanted = topics(manifests)
    made = {}

    def all_made():
        made.update(stage.kafka.topics())
        return set(wanted) <= set(made)

    stage.processes.wait_until("kafka", "full of topics", PATIENCE, all_made)
    for topic, spec in wanted.items():
        partitions, config = made[topic]
        if spec["partitions"] != partitions:
            yield f"{topic}: {spec['partitions']} partitions, and its service makes {partitions}"
        here = {key: normal(value) for key, value in spec["config"].items() if key != OF_COPIES}
        there = {key: normal(value) for key, value in config.items() if key != OF_COPIES}
        if here != there:
            yield f"{topic}: {here}, and its service makes {there}"


def normal(value):
    """A list in any order."""
    return ",".join(sorted(str(value).split(",")))
