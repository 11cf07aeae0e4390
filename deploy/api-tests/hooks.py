"""What the tests have to know beyond the documents."""

import hashlib
import random
import time

import requests
import schemathesis
from schemathesis import GenerationMode

WAVE = "demo-2026"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
tokens = {}
codes = []


# A batch is one response a line; what is generated is a text already.
@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    return {"data": value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")}


# A citizen's answers are taken with a token and a piece of work for the code, and a receipt is shown for the code of
# what was sent. Nobody finds these by chance; so right requests get them here, and wrong ones stay as they are.
@schemathesis.hook
def before_call(context, case, kwargs):
    if (case.path_parameters or {}).get("wave") != WAVE or not isinstance(case.body, dict):
        return
    if case.meta is None or case.meta.generation.mode is not GenerationMode.POSITIVE:
        return
    if case.operation.label == "POST /s/{wave}" and "t" not in (case.query or {}):
        code = random.choice(codes) if codes and random.random() < 0.3 else "".join(random.choices(LETTERS, k=16))
        codes.append(code)
        token = open_token(case.operation.base_url.rstrip("/"))
        case.body |= {"code": code, "token": token, "proof": proof(token, code)}
        if random.random() < 0.5:
            case.body |= {"unit": random.choice(["11", "12"]), "answers": {"access.1": random.randint(1, 5)}}
            case.body["consent"] = "2026-1"
            for name in ("service", "demographics", "answeredAt"):
                case.body.pop(name, None)
    elif case.operation.label.endswith("/receipts") and codes and random.random() < 0.8:
        case.body["code"] = random.choice(codes)


def open_token(base):
    if base not in tokens:
        tokens[base] = requests.get(f"{base}/s/{WAVE}/token", timeout=20).json()["token"]
        # Nobody fills a form in within less.
        time.sleep(4)
    return tokens[base]


def proof(token, code):
    number = 0
    while int.from_bytes(hashlib.sha256(f"{token}|{code}|{number}".encode()).digest()[:4], "big") >> 20:
        number += 1
    return str(number)
