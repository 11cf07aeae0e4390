"""The rules that built manifests keep. Each rule takes the manifests of one overlay, and says what breaks it."""
