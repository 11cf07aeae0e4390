"""All rules together."""

from . import access, disruption, namespace, network, pods, ports, scaling, secrets, topics

ALL = tuple(rule for module in (access, disruption, namespace, network, pods, ports, scaling, secrets, topics)
            for rule in module.RULES)


def violations(manifests):
    return [violation for rule in ALL for violation in rule(manifests)]
