"""The overlays as they were built for this check, and the tools that it fetched."""

import copy
import functools
import os
import pathlib

from policy.manifests import Manifests, containers_of, pod_of

TOOLS = pathlib.Path(os.environ["SIPAS_TOOLS"])
OVERLAYS = ("small", "national", "example", "everything")


@functools.cache
def read(overlay):
    return Manifests.read(TOOLS / "built" / f"{overlay}.yaml")


class Draft(Manifests):
    """A copy of an overlay, to be broken."""

    def __init__(self, overlay):
        super().__init__(copy.deepcopy(read(overlay).resources))

    def spec(self, kind, name):
        return self.named(kind, name)["spec"]

    def pod(self, name):
        return pod_of(self.workload(name))["spec"]

    def container(self, name):
        return containers_of(pod_of(self.workload(name)))[0]

    def environment(self, name, variable):
        return next(entry for entry in self.container(name)["env"] if entry["name"] == variable)

    def acls(self, user):
        return self.spec("KafkaUser", user)["authorization"]["acls"]

    def remove(self, kind, name):
        self.resources.remove(self.named(kind, name))
