"""What the services say of their topics: in their contracts (AsyncAPI), and in their code."""

import pathlib
import re

import yaml

from .manifests import SERVICES

ROOT = pathlib.Path(__file__).parents[4]
# What is no topic of Kafka is an address of HTTP.
TOPIC = re.compile(r"sipas\.[a-z-]+\.(?:v\d+|dlt|replays)")
IN_CODE = re.compile(r'"(' + TOPIC.pattern + r')"')


def contract(service):
    file = ROOT / service / "src/contracts/asyncapi.yaml"
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def uses(service):
    """What a service does with each topic: topic, and the operations of Kafka's ACLs."""
    document = contract(service)
    found = {}
    for operation in document["operations"].values():
        channel = operation["channel"]["$ref"].rsplit("/", 1)[1]
        topic = document["channels"][channel]["address"]
        if TOPIC.fullmatch(topic):
            found.setdefault(topic, set()).add({"send": "Write", "receive": "Read"}[operation["action"]])
    return found


def bindings():
    """How topics are kept, as the contracts say: by topic, the configuration that a contract names."""
    found = {}
    for service in SERVICES:
        for channel in contract(service)["channels"].values():
            kafka = (channel.get("bindings") or {}).get("kafka")
            if kafka:
                found[channel["address"]] = kafka
    return found


def named_in_code(service):
    """All topics that a service's code names."""
    sources = (ROOT / service / "src/main/java").rglob("*.java")
    return {topic for source in sources for topic in IN_CODE.findall(source.read_text(encoding="utf-8"))}


def default_in_code(service, file, name):
    """The default value of a setting, as its record in the code has it."""
    source = next((ROOT / service / "src/main/java").rglob(file)).read_text(encoding="utf-8")
    return re.search(r'@DefaultValue\("([^"]*)"\)\s+\w+\s+' + name + r"\b", source)[1]
