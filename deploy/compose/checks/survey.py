"""People: a wave, responses, the ranking, and whoever watches."""

import json
import pathlib
import runpy
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

WAVE = "demo-2026"
PATIENCE = 120
TRACED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


class Survey:
    def __init__(self, project, key):
        self.root = pathlib.Path(project.root)
        self.intake = project.address("INTAKE")
        self.ranking = project.address("RANKING")
        self.prometheus = project.address("PROMETHEUS")
        self.key = key
        self.last = ""

    def begin(self):
        """A wave is defined, 60 responses come, and are in the ranking."""
        arguments = sys.argv
        sys.argv = ["prepare.py", self.intake, self.ranking, self.key]
        deadline = time.monotonic() + PATIENCE
        try:
            while True:
                try:
                    runpy.run_path(str(self.root / "deploy/api-tests/prepare.py"))
                    return
                except (urllib.error.HTTPError, SystemExit) as refusal:
                    # On a slow machine intake asks for another try; sent twice, all of it counts once.
                    if "503" not in str(refusal) or time.monotonic() > deadline:
                        raise
                    time.sleep(2)
        finally:
            sys.argv = arguments

    def settled(self):
        """How many responses count, once the number stays."""
        last, since = self.counted(), time.monotonic()
        while time.monotonic() - since < 3:
            time.sleep(0.5)
            now = self.counted()
            if now != last:
                last, since = now, time.monotonic()
        return last

    def counted(self):
        """How many responses count; none in a store that does not know the wave yet."""
        units = self.ask(f"{self.ranking}/api/v1/waves/{WAVE}/rankings", absent={"units": []})["units"]
        return sum(unit["responses"] for unit in units)

    def withdraw(self):
        """The last response that came by respond is taken back."""
        self.ask(f"{self.intake}/api/v1/waves/{WAVE}/responses/{self.last}", method="DELETE")

    def respond(self):
        """One more response, of the unit that the ranking begins with."""
        wave = self.ask(f"{self.intake}/api/v1/waves/{WAVE}")
        item = wave["questionnaire"]
        while "question" not in item:
            item = item["children"][0]
        unit = self.ask(f"{self.ranking}/api/v1/waves/{WAVE}/rankings")["units"][0]["unit"]
        self.last = str(uuid.uuid4())
        self.ask(f"{self.intake}/api/v1/waves/{WAVE}/responses", {
            "responseId": self.last,
            "unit": unit, "answers": {item["id"]: wave["scale"][0]["value"]}, "answeredAt": "2026-03-02T09:14:05+07:00"})

    def until(self, what, so):
        deadline = time.monotonic() + PATIENCE
        while not so():
            if time.monotonic() > deadline:
                raise SystemExit(f"not so after {PATIENCE} s: {what}")
            time.sleep(0.5)

    def targets(self):
        """What Prometheus asks, and how that is."""
        found = self.ask(f"{self.prometheus}/api/v1/targets")["data"]["activeTargets"]
        return {target["labels"]["job"]: target["health"] for target in found}

    def missing(self, job):
        """Metrics that rules and dashboards ask for of a job, and that Prometheus has not seen there."""
        sections = (self.root / "deploy/monitoring/metrics.txt").read_text(encoding="utf-8").split("\n[")
        asked = next(section for section in sections if section.startswith(job + "]")).split()[1:]
        series = urllib.parse.quote(f'{{job="{job}"}}')
        seen = self.ask(f"{self.prometheus}/api/v1/series?match[]={series}")["data"]
        return set(asked) - {one["__name__"] for one in seen}

    def rules(self):
        groups = self.ask(f"{self.prometheus}/api/v1/rules")["data"]["groups"]
        return {rule["name"]: rule["health"] for group in groups for rule in group["rules"]}

    def ask(self, address, body=None, absent=None, method=None):
        # Traced from here on, so that metrics have traces with them when Prometheus reads them.
        request = urllib.request.Request(address, method=method, headers={
            "Authorization": "Bearer " + self.key, "traceparent": TRACED})
        if body is not None:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(body).encode()
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            if refusal.code == 404 and absent is not None:
                return absent
            raise SystemExit(f"{address}: {refusal.code} {refusal.read().decode()}") from None
