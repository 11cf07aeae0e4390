"""Where it all is: one namespace, in which the API server itself asks for restricted pods."""

from .manifests import name_of

NAMESPACE = "sipas"


def restricted_by_the_server(manifests):
    """The namespace refuses what is not restricted, by a version of the rules that does not change by itself."""
    namespace = manifests.named("Namespace", NAMESPACE)
    labels = namespace["metadata"].get("labels", {}) if namespace else {}
    if labels.get("pod-security.kubernetes.io/enforce") != "restricted":
        yield "the namespace takes pods that are not restricted"
    if not labels.get("pod-security.kubernetes.io/enforce-version", "latest").startswith("v"):
        yield "the namespace goes by whatever rules are the latest"


def all_in_it(manifests):
    """Nothing is anywhere else."""
    for resource in manifests.resources:
        if resource["kind"] != "Namespace" and resource["metadata"].get("namespace") != NAMESPACE:
            yield f"{resource['kind']} {name_of(resource)}: is in {resource['metadata'].get('namespace')}"


def nobody_has_rights(manifests):
    """No account of ours may ask the Kubernetes API for anything: there is none. Operators bring their own."""
    for right in manifests.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding", "ServiceAccount"):
        yield f"{right['kind']} {name_of(right)}: gives rights"


RULES = (restricted_by_the_server, all_in_it, nobody_has_rights)
