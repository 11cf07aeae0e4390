"""What people and programs do with the pipeline, so that each right is needed once."""

import json
import runpy
import sys
import time
import urllib.error
import urllib.request

WAVE = "demo-2026"
PATIENCE = 60
SETTLED = 5


class Scenario:
    def __init__(self, root, intake, ranking, key, records):
        self.root = root
        self.intake = f"{intake}/api/v1"
        self.ranking = f"{ranking}/api/v1"
        self.key = key
        self.records = records

    def survey(self):
        """A wave is defined, responses come, and are in the ranking."""
        arguments = sys.argv
        sys.argv = ["prepare.py", self.intake.removesuffix("/api/v1"), self.ranking.removesuffix("/api/v1"), self.key]
        try:
            runpy.run_path(str(self.root / "deploy/api-tests/prepare.py"))
        finally:
            sys.argv = arguments

    def office(self):
        """Keys, decisions, a withdrawal, the audit, and the table of all responses."""
        responses = f"{self.intake}/waves/{WAVE}"
        before = self.settled()
        self.ask("POST", f"{self.intake}/keys", {"name": "office-12", "roles": ["analyst"]})
        self.ask("POST", f"{responses}/reviews", {"responseId": "prepared-1", "revision": 1, "decision": "approved",
                                                 "reason": "asked again"})
        # It was filled in within a second, which the wave holds back until somebody approves it.
        self.until("the approved response counts", lambda: self.counted() == before + 1)
        self.ask("DELETE", f"{responses}/responses/prepared-1")
        self.until("the audit tells", lambda: b"office-12" in self.ask("GET", f"{self.intake}/audit"))
        self.until("the withdrawal counts", lambda: self.counted() == before)
        self.late(responses)
        lines = self.ask("GET", f"{responses}/responses.csv").count(b"\n")
        if lines < 60:
            raise SystemExit(f"the table of responses has {lines} lines")

    def late(self, responses):
        """Sent once more after its withdrawal: scoring writes the withdrawal behind it, so that no answers stay."""
        wave = json.loads(self.ask("GET", responses))
        item = wave["questionnaire"]
        while "question" not in item:
            item = item["children"][0]
        self.ask("PUT", f"{responses}/responses/prepared-1",
                 {"unit": wave["units"][1]["unit"], "answers": {item["id"]: wave["scale"][0]["value"]},
                  "answeredAt": "2026-03-02T09:14:05+07:00"})

    def counted(self):
        """How many responses count of the unit that the second of them was about."""
        unit = json.loads(self.ask("GET", f"{self.intake}/waves/{WAVE}"))["units"][1]["unit"]
        return json.loads(self.ask("GET", f"{self.ranking}/waves/{WAVE}/units/{unit}"))["responses"]

    def settled(self):
        """How many they are once no more come."""
        last, since = self.counted(), time.monotonic()
        while time.monotonic() - since < SETTLED:
            time.sleep(0.5)
            now = self.counted()
            if now != last:
                last, since = now, time.monotonic()
        return last

    def publication(self):
        """An edition, a webhook, what others published, and a merger."""
        self.ask("POST", f"{self.ranking}/webhooks", {"url": "https://baochi.example/sipas", "description": "Newsroom"})
        self.ask("POST", f"{self.ranking}/waves/{WAVE}/publication",
                 {"edition": 1, "decision": "355/QĐ-BNV", "date": "2026-05-25", "note": {"vi": "Lần đầu", "en": "First"}})
        seeds = self.root / "seeds"
        table = (seeds / "published-figures/published_figures.csv").read_bytes()
        self.ask("POST", f"{self.ranking}/published-figures", b"\n".join(table.split(b"\n")[:3]) + b"\n", "text/csv")
        self.ask("POST", f"{self.ranking}/unit-mergers?oldList=vn-2021&newList=vn-2025&validFrom=2025-07-01",
                 (seeds / "unit-lists/merges-vn-2021-to-vn-2025.csv").read_bytes(), "text/csv")
        self.until("the edition is shown",
                   lambda: b'"edition"' in self.ask("GET", f"{self.ranking}/waves/{WAVE}/editions"))
        self.until("the figures are shown",
                   lambda: b'"SIPAS"' in self.ask("GET", f"{self.ranking}/published-figures?index=SIPAS"))

    def poison(self):
        """Records that nobody can use become dead letters."""
        self.records(["record\tsipas.responses.v1\tnobody\tnot an event", "record\tsipas.scores.v1\tnobody\tnot an event"])

    def until(self, what, so):
        deadline = time.monotonic() + PATIENCE
        while not so():
            if time.monotonic() > deadline:
                raise SystemExit(f"not so after {PATIENCE} s: {what}")
            time.sleep(0.5)

    def ask(self, method, address, body=None, kind="application/json"):
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        request = urllib.request.Request(address, body, {"Authorization": f"Bearer {self.key}", "Content-Type": kind},
                                         method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.read()
        except urllib.error.HTTPError as refusal:
            raise SystemExit(f"{method} {address}: {refusal.code} {refusal.read().decode()}") from None
