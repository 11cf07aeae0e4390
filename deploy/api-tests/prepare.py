"""Gives the services something to be asked about: an open wave with a citizen's form, and responses of two units.

usage: prepare.py INTAKE RANKING KEY
"""

import json
import pathlib
import sys
import time
import urllib.error
import urllib.request

EXAMPLES = pathlib.Path(__file__).parents[2] / "survey-intake/src/contracts"
WAVE = "demo-2026"
ADDED = ("event", "definition", "definedAt", "hasBeenOpen", "reason")


def ask(method, address, key, body=None):
    request = urllib.request.Request(address, method=method, headers={"Authorization": "Bearer " + key})
    if body is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(body).encode()
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def main(intake, ranking, key):
    wave = json.loads((EXAMPLES / "wave-defined/examples/gathered.json").read_text(encoding="utf-8"))
    items = list(criteria(wave["questionnaire"]))
    wave = {name: value for name, value in wave.items() if name not in ADDED}
    # At any time, a response of today is within its days.
    wave |= {"wave": WAVE, "state": "open", "opens": "2000-01-01", "closes": "2999-12-31", "publicFigures": "live"}
    wave |= {"minResponses": 5}
    try:
        ask("PUT", f"{intake}/api/v1/waves/{WAVE}", key, wave)
    except urllib.error.HTTPError as refusal:
        sys.exit(f"The wave {WAVE} cannot be defined: {refusal.read().decode()}")
    scale = [value["value"] for value in wave["scale"]]
    for number in range(60):
        response = {
            "responseId": f"prepared-{number}",
            "unit": wave["units"][number % len(wave["units"])]["unit"],
            "answers": {item: scale[(number + place) % len(scale)] for place, item in enumerate(items)},
            "answeredAt": "2026-03-02T09:14:05+07:00",
            "interviewer": "i-017",
            "service": wave["fieldwork"]["services"][number % 2]["service"],
            "demographics": {"sex": ("female", "male")[number // 3 % 2]},
            "durationSeconds": number,
        }
        ask("POST", f"{intake}/api/v1/waves/{WAVE}/responses", key, response)
    for _ in range(60):
        try:
            if ask("GET", f"{ranking}/api/v1/waves/{WAVE}/rankings", key)["units"][0]["responses"] > 0:
                return
        except (urllib.error.HTTPError, LookupError):
            pass
        time.sleep(1)
    sys.exit("The responses did not reach the ranking.")


def criteria(node):
    if "question" in node:
        yield node["id"]
    for child in node.get("children", []):
        yield from criteria(child)


main(*sys.argv[1:])
