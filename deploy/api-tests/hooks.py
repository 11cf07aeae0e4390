"""What the tests have to know beyond the documents."""

import schemathesis


# A batch is one response a line; what is generated is a text already.
@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    return {"data": value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")}
