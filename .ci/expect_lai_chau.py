"""Waits until the ranking of 2021 shows what was published for Lai Châu: expect_lai_chau.py ADDRESS SECONDS"""

import json
import sys
import time
import urllib.request
from decimal import Decimal

EXPECTED = {
    "units": 63,
    "overall": Decimal("86.81"),
    "access": (Decimal("90.50"), 13),
    "procedures": (Decimal("89.66"), 21),
    "civil-servants": (Decimal("88.13"), 32),
    "results": (Decimal("89.98"), 27),
    "feedback": (Decimal("75.79"), 50),
    "change": ("sipas-2020", Decimal("2.67"), 5),
}


def shown(address):
    """What the ranking shows, in the form of EXPECTED."""
    url = address.rstrip("/") + "/api/v1/waves/sipas-2021/rankings?level=province"
    with urllib.request.urlopen(url, timeout=10) as answer:
        ranking = json.load(answer, parse_float=Decimal)
    lai_chau = next((unit for unit in ranking["units"] if unit["unit"] == "12"), {})
    figures = {"units": len(ranking["units"]), "overall": lai_chau.get("overall")}
    change = lai_chau.get("change", {})
    figures["change"] = (change.get("wave"), change.get("points"), change.get("places"))
    for dimension in lai_chau.get("dimensions", []):
        figures[dimension["id"]] = (dimension.get("value"), dimension.get("rank"))
    return figures


def main(address, seconds):
    deadline = time.monotonic() + float(seconds)
    while True:
        try:
            seen = shown(address)
        except (OSError, ValueError, KeyError) as failure:
            seen = failure
        if seen == EXPECTED:
            print(f"Lai Châu is shown as published: {EXPECTED['overall']}, among {EXPECTED['units']} provinces")
            return
        if time.monotonic() > deadline:
            sys.exit(f"After {seconds} s the ranking at {address} does not show Lai Châu as published.\n"
                     f"expected: {EXPECTED}\nseen:     {seen}")
        time.sleep(1)


main(*sys.argv[1:])
