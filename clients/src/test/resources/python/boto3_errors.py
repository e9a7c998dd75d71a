"""Errors are botocore's typed exceptions, and partial answers say what fails."""

from boto3_world import definition, run, service
from simulator import NETWORK, arn
from steps import equal, holds

CLUSTER = "errors"


def refusals(ecs):
    """Class, part of ECS's message, and the call."""
    unknown = arn("task-definition/unknown:1")
    return [
        ("ClusterNotFoundException", "Cluster not found.", lambda: ecs.list_tasks(cluster="nowhere")),
        ("ClusterNotFoundException", "Cluster not found.", lambda: ecs.list_services(cluster="default")),
        (
            "ServiceNotFoundException",
            "Service not found.",
            lambda: ecs.update_service(cluster=CLUSTER, service="unknown", desiredCount=1),
        ),
        (
            "ClientException",
            "TaskDefinition not found.",
            lambda: ecs.run_task(cluster=CLUSTER, taskDefinition="unknown"),
        ),
        (
            "ClientException",
            "Unable to describe task definition.",
            lambda: ecs.describe_task_definition(taskDefinition=unknown),
        ),
        (
            "InvalidParameterException",
            "The referenced task was not found.",
            lambda: ecs.stop_task(cluster=CLUSTER, task="0" * 32),
        ),
        (
            "InvalidParameterException",
            "No Container Instances were found in your cluster.",
            lambda: ecs.run_task(cluster=CLUSTER, taskDefinition="errors-ec2"),
        ),
        (
            "InvalidParameterException",
            "The service cannot be stopped while it is scaled above 0.",
            lambda: ecs.delete_service(cluster=CLUSTER, service="errors"),
        ),
        (
            "ClusterContainsServicesException",
            "The Cluster cannot be deleted while Services are active.",
            lambda: ecs.delete_cluster(cluster=CLUSTER),
        ),
        (
            "InvalidParameterException",
            "Creation of service was not idempotent.",
            lambda: service(ecs, CLUSTER, "errors", "errors:1", count=5),
        ),
        (
            "InvalidParameterException",
            "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
            lambda: ecs.run_task(cluster=CLUSTER, taskDefinition="errors:1", launchType="FARGATE"),
        ),
    ]


def refused(ecs, code, words, call):
    try:
        call()
    except getattr(ecs.exceptions, code) as error:
        message = error.response["Error"]["Message"]
        holds(f"says {words!r}", words in message, message)
        equal("status", 400, error.response["ResponseMetadata"]["HTTPStatusCode"])
        holds("a request id", error.response["ResponseMetadata"]["RequestId"])
    else:
        raise AssertionError("was answered")


def failures(ecs):
    """Failures name what was asked for, in the words of the request."""
    for call, what in (
        (lambda: ecs.describe_clusters(clusters=["nowhere"]), "cluster/nowhere"),
        (lambda: ecs.describe_clusters(), "cluster/default"),
        (lambda: ecs.describe_services(cluster=CLUSTER, services=["x"]), f"service/{CLUSTER}/x"),
        (lambda: ecs.describe_tasks(cluster=CLUSTER, tasks=["0" * 32]), f"task/{CLUSTER}/{'0' * 32}"),
    ):
        equal(what, [{"arn": arn(what), "reason": "MISSING"}], call()["failures"])
    other = f"arn:aws:ecs:eu-west-1:123456789012:cluster/{CLUSTER}"
    equal(other, [{"arn": other, "reason": "MISSING"}], ecs.describe_clusters(clusters=[other])["failures"])


def judge(ecs, steps):
    with steps.step("failures of descriptions name what was asked for"):
        ecs.create_cluster(clusterName=CLUSTER)
        failures(ecs)
    with steps.step("errors: something to refuse"):
        definition(ecs, "errors")
        service(ecs, CLUSTER, "errors", "errors:1")
        ecs.register_task_definition(
            family="errors-ec2", containerDefinitions=[{"name": "main", "image": "busybox", "memory": 10}]
        )
    for code, words, call in refusals(ecs):
        with steps.step(f"{code}: {words}"):
            refused(ecs, code, words, call)
