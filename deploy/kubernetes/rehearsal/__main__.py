"""python3 -m rehearsal ROOT STAGE: see deploy/kubernetes/rehearse."""

import pathlib
import shutil
import signal
import sys

from policy.access import granted
from policy.manifests import SERVICES, Manifests, name_of

from . import own_topics
from .scenario import Scenario
from .stage import Stage

# Kafka's word for a kind of resource, as ACLs have it.
KINDS = {"Topic": "topic", "Group": "group", "TransactionalId": "transactionalId", "Cluster": "cluster"}


def main(root, tools):
    root, tools = pathlib.Path(root), pathlib.Path(tools)
    manifests = Manifests.read(tools / "manifests.yaml")
    run = tools / "run"
    shutil.rmtree(run, ignore_errors=True)
    run.mkdir()
    with Stage(root, tools, run / "own-topics", manifests, all_may=True) as stage:
        wrong = list(own_topics.differences(stage, manifests))
    print("The services' own topics beside those of the manifests.")
    with Stage(root, tools, run / "play", manifests) as stage:
        kafka, services = stage.kafka, stage.services
        kafka.start()
        stage.store.start()
        for service in SERVICES:
            services.start(service)
        play(Scenario(root, services.address("survey-intake"), services.address("ranking-service"),
                      stage.secrets["sipas-admin-key"], kafka.admin), services)
        wrong += [*let_in(kafka), *(lack for service in SERVICES for lack in services.watched(service))]
    wrong += [*refused(kafka), *unused(kafka, manifests)]
    print("\n".join(wrong) or "Kafka refused the services nothing, strangers everything; each right was used; topics agree.")
    return 1 if wrong else 0


def play(scenario, services):
    scenario.survey()
    print("A wave, and 60 responses in the ranking.")
    scenario.office()
    print("Keys, decisions, a withdrawal, the audit, the table of responses.")
    scenario.publication()
    print("An edition, a webhook, published figures, a merger.")
    counted = scenario.settled()
    scenario.poison()
    services.processes.stop("scoring-service")
    services.start("scoring-service")
    scenario.until("scoring counts as before", lambda: scenario.counted() == counted)
    print("Scoring started again.")


def let_in(kafka):
    """Who should have been refused: KEDA, which may see and not read, and somebody with a wrong password."""
    for how, expected in ((kafka.refuses("keda", "sipas.responses.v1"), "TopicAuthorizationException"),
                          (kafka.refuses("survey-intake", "sipas.responses.v1", "wrong"), "SaslAuthenticationException")):
        if how != expected:
            yield f"expected {expected}: {how}"


def refused(kafka):
    """What the services asked for and did not get. That KEDA was refused is in there too, or nothing is to be believed."""
    decisions = sorted(set(kafka.decisions()))
    if not any(user == "keda" and not allowed for user, allowed, *_ in decisions):
        yield "What Kafka refuses is not in its log."
    for user, allowed, operation, kind, name, request in decisions:
        if user in SERVICES and not allowed:
            yield f"{user}: refused to {operation} {kind} {name} ({request})"


def unused(kafka, manifests):
    """Rights of the services that were never needed."""
    used = {(user, operation, KINDS.get(kind, kind), name)
            for user, allowed, operation, kind, name, _ in kafka.decisions() if allowed}
    for user in manifests.of("KafkaUser"):
        if name_of(user) in SERVICES:
            for (kind, name, pattern), operations in granted(user).items():
                for operation in sorted(operations):
                    if not any(who == name_of(user) and how == operation and what == kind
                               and (thing == name or pattern == "prefix" and thing.startswith(name))
                               for who, how, what, thing in used):
                        yield f"{name_of(user)}: never needed to {operation} {kind} {name}"


# Whoever ends this ends what it started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
sys.exit(main(*sys.argv[1:]))
