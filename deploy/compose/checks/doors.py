"""Who gets in where, and who does not."""

AT_KAFKA = {
    "survey-intake reads responses": "let in",
    "survey-intake reads scores": "TopicAuthorizationException",
    "survey-intake writes scores": "TopicAuthorizationException",
    "ranking-service reads responses": "TopicAuthorizationException",
    "ranking-service reads scores": "let in",
    "scoring-service reads keys": "TopicAuthorizationException",
    "a wrong password": "SaslAuthenticationException",
    # Who does not log in is cut off without a word.
    "nobody": "TimeoutException",
    "the controller's port": "ConnectException",
}
AT_MONGODB = {
    "ranking-service in its database": "let in",
    "ranking-service in another database": "Unauthorized",
    "ranking-service writes to another database": "Unauthorized",
    "ranking-service makes a user": "Unauthorized",
    "ranking-service lists databases": "Unauthorized",
    "a wrong password": "MongoSecurityException",
    "nobody": "Unauthorized",
    "nobody makes a user": "Unauthorized",
}


def wrong(project):
    for program, network, expected in (("Kafka", "kafka", AT_KAFKA), ("Mongo", "mongodb", AT_MONGODB)):
        found = dict(line.rsplit(": ", 1) for line in project.java(network, program))
        for what in sorted(set(expected) | set(found)):
            if found.get(what) != expected.get(what):
                yield f"{program}: {what}: {found.get(what)}, and {expected.get(what)} was expected"
