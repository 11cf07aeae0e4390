"""The schemas refuse what the API server would refuse: fields that are misspelt, and values of another kind."""

import json
import subprocess
import tempfile
import unittest

import yaml

from .built import TOOLS, Draft


class SchemasTests(unittest.TestCase):
    def refused(self, resource):
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
            yaml.safe_dump(resource, file)
            file.flush()
            result = subprocess.run(
                [TOOLS / "bin/kubeconform", "-strict", "-output", "json",
                 "-schema-location", f"{TOOLS}/schemas/kubernetes/{{{{ .ResourceKind }}}}{{{{ .KindSuffix }}}}.json",
                 "-schema-location",
                 f"{TOOLS}/schemas/custom/{{{{ .Group }}}}/{{{{ .ResourceKind }}}}_{{{{ .ResourceAPIVersion }}}}.json",
                 file.name], capture_output=True, check=False)
        return [found["status"] for found in json.loads(result.stdout)["resources"]] == ["statusInvalid"]

    def test_one_of_each_kind_is_taken_as_it_is(self):
        for resource in {resource["kind"]: resource for resource in Draft("everything").resources}.values():
            with self.subTest(resource["kind"]):
                self.assertFalse(self.refused(resource))

    def test_an_unknown_field_is_refused_in_each_kind(self):
        for resource in {resource["kind"]: resource for resource in Draft("everything").resources}.values():
            with self.subTest(resource["kind"]):
                inner = resource["spec"] if "spec" in resource else resource
                inner["nothingLikeIt"] = True
                self.assertTrue(self.refused(resource))

    def test_an_unknown_field_is_refused_deep_inside(self):
        draft = Draft("everything")
        deep = [
            (draft.workload("survey-intake"), draft.container("survey-intake")["readinessProbe"]),
            (draft.named("Kafka", "sipas"), draft.spec("Kafka", "sipas")["kafka"]["template"]["pod"]),
            (draft.named("KafkaUser", "survey-intake"), draft.acls("survey-intake")[0]["resource"]),
            (draft.named("ScaledObject", "scoring-service"),
             draft.spec("ScaledObject", "scoring-service")["triggers"][0]),
            (draft.named("ServiceMonitor", "sipas"),
             draft.spec("ServiceMonitor", "sipas")["endpoints"][0]["basicAuth"]),
            (draft.named("MongoDBCommunity", "sipas-mongodb"),
             draft.spec("MongoDBCommunity", "sipas-mongodb")["security"]["tls"]),
        ]
        for resource, inner in deep:
            with self.subTest(resource["kind"]):
                inner["nothingLikeIt"] = True
                self.assertTrue(self.refused(resource))

    def test_a_value_of_another_kind_is_refused(self):
        draft = Draft("everything")
        draft.spec("KafkaTopic", "sipas.responses.v1")["partitions"] = "twelve"
        self.assertTrue(self.refused(draft.named("KafkaTopic", "sipas.responses.v1")))
        draft.acls("keda")[0]["operations"] = ["Look"]
        self.assertTrue(self.refused(draft.named("KafkaUser", "keda")))

