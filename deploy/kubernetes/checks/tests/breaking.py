"""Ways to break manifests, each with the rule that has to notice, and what it has to say."""

from .built import Draft

WAYS = []


def breaks(rule, says, overlay="everything"):
    """Marks a function that breaks a draft of an overlay."""

    def noted(break_it):
        WAYS.append((rule, says, overlay, break_it))
        return break_it

    return noted


def broken(overlay, break_it):
    draft = Draft(overlay)
    break_it(draft)
    return draft
