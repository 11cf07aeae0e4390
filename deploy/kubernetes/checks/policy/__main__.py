"""Holds built manifests to all rules, and says what breaks them: python3 -m policy FILE..."""

import sys

from . import rules
from .manifests import Manifests


def main(files):
    broken = [f"{file}: {violation}" for file in files for violation in rules.violations(Manifests.read(file))]
    print("\n".join(broken) if broken else f"{len(rules.ALL)} rules, kept by {len(files)} overlays")
    return 1 if broken else 0


sys.exit(main(sys.argv[1:]))
