"""python3 -m rehearsal ROOT STAGE: see deploy/kubernetes/rehearse."""

import os
import pathlib
import secrets
import shutil
import sys
import zipfile

from policy.access import granted
from policy.manifests import SERVICES, Manifests, name_of

from . import certificates
from .kafka import Kafka
from .mongodb import MongoDB
from .processes import Processes
from .scenario import Scenario
from .services import Services

# Kafka's word for a kind of resource, as ACLs have it.
KINDS = {"Topic": "topic", "Group": "group", "TransactionalId": "transactionalId", "Cluster": "cluster"}


def main(root, stage):
    root, stage = pathlib.Path(root), pathlib.Path(stage)
    manifests = Manifests.read(stage / "manifests.yaml")
    java = f"{os.environ['JAVA_HOME']}/bin/java"
    run = stage / "run"
    shutil.rmtree(run, ignore_errors=True)
    # Secrets will be in it.
    run.mkdir(mode=0o700)
    certificates.make(run / "tls")
    drivers(next((root / "ranking-service/target").glob("*-SNAPSHOT.jar")), run / "mongodb-driver")
    processes = Processes(run)
    kafka = Kafka(processes, java, stage / "kafka", manifests)
    store = MongoDB(processes, java, stage / "mongod", run / "mongodb-driver", manifests)
    known = {"sipas-admin-key": secrets.token_hex(32), "sipas-signing-secret": secrets.token_hex(32),
             "sipas-metrics-key": secrets.token_hex(32), "sipas-webhooks-keys": f"2026:{secrets.token_hex(32)}"}
    services = Services(processes, java, root, manifests, kafka, store, known)
    try:
        kafka.start()
        store.start()
        for service in SERVICES:
            services.start(service)
        play(Scenario(root, services.address("survey-intake"), services.address("ranking-service"),
                      known["sipas-admin-key"], kafka.admin), services)
        wrong = list(let_in(kafka)) + [lack for service in SERVICES for lack in services.watched(service)]
    finally:
        processes.stop_all()
    wrong += [*refused(kafka), *unused(kafka, manifests)]
    print("\n".join(wrong) if wrong else "Kafka refused the services nothing, strangers everything, and each right was used.")
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


def drivers(jar, folder):
    """MongoDB's driver, as ranking-service has it."""
    folder.mkdir()
    with zipfile.ZipFile(jar) as package:
        for name in package.namelist():
            library = pathlib.PurePath(name).name
            if library.startswith(("mongodb-driver", "bson")) or library.startswith("slf4j-api"):
                (folder / library).write_bytes(package.read(name))


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


sys.exit(main(*sys.argv[1:]))
