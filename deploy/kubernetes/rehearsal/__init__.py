"""The manifests in use, without a cluster."""
