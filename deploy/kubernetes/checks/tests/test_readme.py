"""The README tells how to make each secret that somebody has to make, and by which words MongoDB is asked for a majority."""

import pathlib
import re
import unittest

from policy.manifests import name_of, pod_of

from .built import OVERLAYS, read

README = pathlib.Path(__file__).parents[2] / "README.md"
# Strimzi's and MongoDB's operators make these, and one for each KafkaUser.
MADE_BY_OPERATORS = {"sipas-cluster-ca-cert", "sipas-mongodb-ranking-service"}


def secrets_of(manifests):
    """Names of all secrets that an overlay needs."""
    for workload in manifests.workloads():
        for volume in pod_of(workload)["spec"]["volumes"]:
            yield from (source["secret"]["name"] for source in volume.get("projected", {}).get("sources", []))
            if "secret" in volume:
                yield volume["secret"]["secretName"]
    for ingress in manifests.of("Ingress"):
        yield from (entry["secretName"] for entry in ingress["spec"]["tls"])
    for monitor in manifests.of("ServiceMonitor"):
        yield from (half["name"] for endpoint in monitor["spec"]["endpoints"] for half in endpoint["basicAuth"].values())
    for mongodb in manifests.of("MongoDBCommunity"):
        tls = mongodb["spec"]["security"]["tls"]
        yield tls["certificateKeySecretRef"]["name"]
        yield tls["caCertificateSecretRef"]["name"]
        yield from (user["passwordSecretRef"]["name"] for user in mongodb["spec"]["users"])


class ReadmeTests(unittest.TestCase):
    def setUp(self):
        self.text = README.read_text(encoding="utf-8")

    def test_tells_how_to_make_each_secret(self):
        told = set(re.findall(r"create secret (?:generic|tls) ([\w-]+)", self.text))
        needed = set()
        for overlay in OVERLAYS:
            manifests = read(overlay)
            needed |= set(secrets_of(manifests)) - {name_of(user) for user in manifests.of("KafkaUser")}
        self.assertEqual(needed - MADE_BY_OPERATORS, told)

    def test_asks_mongodb_for_a_majority(self):
        address = re.search(r"`mongodb://[^`]*`", self.text)[0]
        self.assertIn("w=majority", address)
        self.assertIn("readConcernLevel=majority", address)
