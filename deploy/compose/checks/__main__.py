"""python3 -m checks ROOT COMPOSE: see deploy/compose/check."""

import pathlib
import signal
import sys
import time

from . import containers, doors
from .project import Project
from .survey import Survey

WATCHED = {"survey-intake": "up", "scoring-service": "up", "ranking-service": "up", "kafka": "up"}


def main(root, compose):
    began = time.monotonic()

    def say(what):
        print(f"{time.monotonic() - began:4.0f} s  {what}", flush=True)

    with Project(pathlib.Path(root), compose) as project:
        project.up()
        say("Everything is up and healthy.")
        key = project.secrets()["survey-intake/sipas.admin.key"]
        survey = Survey(project, key)
        survey.begin()
        counted = survey.settled()
        say(f"A wave, and its responses: {counted} in the ranking of provinces.")
        survey.respond()
        survey.until("a response with a trace counts", lambda: survey.counted() == counted + 1)
        counted += 1
        wrong = [*project.not_there(), *containers.wrong(project)]
        say("Users, root file systems, capabilities, limits, ports and networks were looked at.")
        wrong += doors.wrong(project)
        say("Strangers came to Kafka and MongoDB.")
        survey.until("Prometheus reaches everything", lambda: survey.targets() == WATCHED)
        survey.until("Prometheus has each metric of Kafka that is asked for", lambda: not survey.missing("kafka"))
        survey.until("all rules were tried", lambda: "unknown" not in survey.rules().values())
        wrong += [f"the rule {name} is {health}" for name, health in survey.rules().items() if health != "ok"]
        say("Prometheus reaches everything, and its rules can be tried.")
        wrong += containers.told(project)
        say("Logs and what Docker tells were searched for secrets.")
        old = project.folder / "backup/sipas-20260101T000000Z.tar.gz"
        old.parent.mkdir()
        old.touch()
        backup = project.command_of("backup", old.parent).splitlines()[-1]
        project.until_healthy()
        if old.exists():
            wrong.append("an old backup was kept")
        if survey.counted() != counted:
            wrong.append("the backup changed the ranking")
        if project.script("restore", backup).returncode == 0:
            wrong.append("a backup was laid out over an installation")
        survey.withdraw()
        survey.until("a withdrawn response does not count", lambda: survey.counted() == counted - 1)
        counted -= 1
        project.command_of("withdrawals", old.parent)
        project.run("down", "--volumes")
        project.forget_secrets()
        project.command_of("restore", backup)
        project.until_healthy()
        again = project.secrets()
        if again["survey-intake/sipas.admin.key"] != key:
            wrong.append("keys changed")
        survey.until("the ranking is there again", lambda: survey.counted() == counted)
        survey.respond()
        survey.until("one more response counts", lambda: survey.counted() == counted + 1)
        wrong += containers.told(project)
        counted += 1
        say("Copied, deleted and restored: all is there but what was withdrawn since, and goes on.")
        project.command_of("rebuild-store")
        project.until_healthy()
        survey.until("the ranking was made again", lambda: survey.counted() == counted)
        say("Emptied, MongoDB was filled from Kafka again.")
    print("\n".join(wrong) or "All is as it should be.")
    return 1 if wrong else 0


# Whoever ends this ends what it started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
sys.exit(main(*sys.argv[1:]))
