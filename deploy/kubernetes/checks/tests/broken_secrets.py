"""Secrets where they should not be."""

from policy import secrets

from .breaking import breaks


@breaks(secrets.none_here, "Secret sipas-admin-key is among the manifests")
def a_secret(draft):
    draft.resources.append({"apiVersion": "v1", "kind": "Secret",
                            "metadata": {"name": "sipas-admin-key", "namespace": "sipas"}})


@breaks(secrets.none_here, "ConfigMap keda-kafka-user: a secret's value")
def a_password_in_an_address(draft):
    draft.named("ConfigMap", "keda-kafka-user")["data"]["store"] = "mongodb://ranking:hunter2@mongodb/sipas"


@breaks(secrets.none_here, "Deployment survey-intake: a secret's value")
def a_login_in_an_option(draft):
    draft.environment("survey-intake", "JAVA_TOOL_OPTIONS")["value"] = 'ScramLoginModule required password="hunter2";'


@breaks(secrets.not_in_environment, "survey-intake: SIPAS_ADMIN_KEY is in the environment")
def a_literal_key(draft):
    draft.container("survey-intake")["env"].append({"name": "SIPAS_ADMIN_KEY", "value": "hunter2"})


@breaks(secrets.not_in_environment, "survey-intake: ADMIN is a secret in the environment")
def a_key_by_reference(draft):
    reference = {"secretKeyRef": {"name": "sipas-admin-key", "key": "sipas.admin.key"}}
    draft.container("survey-intake")["env"].append({"name": "ADMIN", "valueFrom": reference})


@breaks(secrets.not_in_environment, "ranking-service: a secret in the environment")
def a_whole_secret(draft):
    draft.container("ranking-service")["envFrom"].append({"secretRef": {"name": "sipas-admin-key"}})


@breaks(secrets.not_in_environment, "ConfigMap keda-kafka-user: password is in it")
def a_password_in_a_config_map(draft):
    draft.named("ConfigMap", "keda-kafka-user")["data"]["password"] = "hunter2"


@breaks(secrets.own_alone, "scoring-service: has sipas.admin.key from sipas-admin-key, which it does not need")
def a_key_for_scoring(draft):
    draft.pod("scoring-service")["volumes"][0]["projected"]["sources"].append(
        {"secret": {"name": "sipas-admin-key", "items": [{"key": "sipas.admin.key", "path": "sipas.admin.key"}]}})


@breaks(secrets.own_alone, "survey-intake: has no spring.kafka.properties.sasl.jaas.config from survey-intake")
def anothers_name_at_kafka(draft):
    draft.pod("survey-intake")["volumes"][0]["projected"]["sources"][-1]["secret"]["name"] = "ranking-service"


@breaks(secrets.own_alone, "survey-intake: has all of it from sipas-admin-key")
def all_of_a_secret(draft):
    del draft.pod("survey-intake")["volumes"][0]["projected"]["sources"][0]["secret"]["items"]


@breaks(secrets.own_alone, "survey-intake: others can read its secrets")
def readable_secrets(draft):
    draft.pod("survey-intake")["volumes"][0]["projected"]["defaultMode"] = 0o444


@breaks(secrets.own_alone, "ranking-service: has all of sipas-mongodb")
def a_private_key_beside_the_certificate(draft):
    draft.pod("ranking-service")["volumes"].append({"name": "more", "secret": {"secretName": "sipas-mongodb"}})


@breaks(secrets.own_alone, "scoring-service: does not find its secrets")
def secrets_elsewhere(draft):
    draft.container("scoring-service")["volumeMounts"][0]["mountPath"] = "/etc/secrets"
