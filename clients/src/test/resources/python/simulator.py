"""The simulator's own paths, and what every client of it needs."""

import contextlib
import json
import os
import urllib.request

ENDPOINT = os.environ.get("ECS_ENDPOINT", "http://127.0.0.1:3270")
REGION = "us-west-2"
ACCOUNT = "123456789012"
NETWORK = {
    "awsvpcConfiguration": {
        "subnets": ["subnet-12344321"],
        "securityGroups": ["sg-12344321"],
        "assignPublicIp": "ENABLED",
    }
}


def admin(method, path, **body):
    request = urllib.request.Request(
        f"{ENDPOINT}/_simulator/{path}", json.dumps(body).encode() if body else None, method=method
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def advance(by):
    admin("POST", "advance", by=by)


@contextlib.contextmanager
def fault(text):
    """A fault that strikes until the body ends."""
    injected = admin("POST", "faults", fault=text)["id"]
    try:
        yield
    finally:
        admin("DELETE", f"faults/{injected}")


def arn(resource):
    return f"arn:aws:ecs:{REGION}:{ACCOUNT}:{resource}"


def identity(instance, region=REGION):
    """The identity document of an EC2 instance, as an agent sends it."""
    return json.dumps(
        {
            "accountId": ACCOUNT,
            "architecture": "x86_64",
            "availabilityZone": region + "a",
            "instanceId": instance,
            "instanceType": "m5.large",
            "region": region,
            "version": "2017-09-30",
        }
    )


RESOURCES = [
    {"name": "CPU", "type": "INTEGER", "integerValue": 2048},
    {"name": "MEMORY", "type": "INTEGER", "integerValue": 3955},
    {"name": "PORTS", "type": "STRINGSET", "stringSetValue": ["22", "2376", "2375", "51678"]},
    {"name": "PORTS_UDP", "type": "STRINGSET", "stringSetValue": []},
]
