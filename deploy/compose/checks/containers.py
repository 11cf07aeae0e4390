"""How the containers run: as whom, with what, and what they tell."""

import json
import pathlib
import re
import subprocess

USER = "10001"
# Inside a login, or an address.
PART = re.compile(r'password="([^"]+)"|//[^:/]+:([^@]+)@|^[^:]+:([0-9a-f]{64})$')
# What is no secret is too short to be looked for, too.
SHORTEST = 24


def wrong(project):
    for name, container in project.containers().items():
        yield from (f"{name}: {what}" for what in unsafe(container))
    for network in json.loads(subprocess.run(
            ["docker", "network", "inspect", *(f"{project.name}_{name}" for name in ("kafka", "mongodb", "watch"))],
            check=True, capture_output=True, text=True).stdout):
        if not network["Internal"]:
            yield f"{network['Name']} leads out"


def unsafe(container):
    host = container["HostConfig"]
    process = pathlib.Path(f"/proc/{container['State']['Pid']}")
    if container["Config"]["User"] != f"{USER}:{USER}":
        yield f"is said to run as {container['Config']['User']}"
    for kind in ("Uid", "Gid"):
        numbers = re.search(rf"^{kind}:\s+(.*)$", (process / "status").read_text(), re.MULTILINE)[1].split()
        if set(numbers) != {USER}:
            yield f"runs as {kind} {numbers}"
    if not re.search(r" / / ro[, ]", (process / "mountinfo").read_text()):
        yield "can write to its root file system"
    if not re.search(r"^CapEff:\s+0+$", (process / "status").read_text(), re.MULTILINE):
        yield "has capabilities"
    if not re.search(r"^NoNewPrivs:\s+1$", (process / "status").read_text(), re.MULTILINE):
        yield "may get new privileges"
    if not host["Memory"] or not host["NanoCpus"] or not host["PidsLimit"]:
        yield "has no limits"
    for published in (container["NetworkSettings"]["Ports"] or {}).values():
        for place in published or ():
            if place["HostIp"] != "127.0.0.1":
                yield f"is published at {place['HostIp']}"


def told(project):
    """Secrets that are where they can be seen: in logs, or in what Docker tells of containers, their environment included."""
    secrets = {}
    for file, content in project.secrets().items():
        parts = [part for found in PART.findall(content) for part in found if part]
        secrets |= {secret: file for secret in (content, *parts) if len(secret) >= SHORTEST}
    places = {"the logs": project.run("logs", "--no-color")}
    for name in project.run("ps", "--all", "--quiet").split():
        place = subprocess.run(["docker", "inspect", name], check=True, capture_output=True, text=True).stdout
        places[f"what Docker says of {json.loads(place)[0]['Name']}"] = place
    if "Kafka has" not in places["the logs"]:
        yield "the logs are not to be had"
    for place, text in places.items():
        for secret, file in secrets.items():
            if secret in text:
                yield f"what is in {file} is in {place}, too"
