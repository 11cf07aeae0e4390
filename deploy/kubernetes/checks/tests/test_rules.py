"""The overlays keep all rules, and each rule notices what breaks it."""

import unittest

from policy import rules

from . import broken_kafka, broken_network, broken_pods, broken_secrets  # noqa: F401: they note ways to break
from .breaking import WAYS, broken
from .built import OVERLAYS, read


class RulesTests(unittest.TestCase):
    def test_all_overlays_keep_all_rules(self):
        for overlay in OVERLAYS:
            with self.subTest(overlay):
                self.assertEqual([], rules.violations(read(overlay)))

    def test_each_rule_has_been_seen_to_notice_something(self):
        noticed = {rule for rule, *_ in WAYS}
        self.assertEqual([], [f"{rule.__module__}.{rule.__name__}" for rule in rules.ALL if rule not in noticed])


class BrokenManifestsTests(unittest.TestCase):
    """A test for each way to break them, named after it."""


def noticed(rule, says, overlay, break_it):
    def test(self):
        found = list(rule(broken(overlay, break_it)))
        self.assertTrue(any(says in violation for violation in found), f"{says!r} is not said, but {found}")

    return test


for way in WAYS:
    name = f"test_{way[3].__name__}"
    if hasattr(BrokenManifestsTests, name):
        raise ValueError(f"two ways are named {name}")
    setattr(BrokenManifestsTests, name, noticed(*way))
