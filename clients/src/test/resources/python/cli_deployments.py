"""A deployment that works, and one that ECS has to roll back, as a script of the AWS CLI does them; and what
the CLI says of errors."""

import json

from cli import answer, aws
from cli_examples import examples
from simulator import advance, arn, fault
from steps import equal, holds

ON = ("--cluster", "cli")
NETWORK = "awsvpcConfiguration={subnets=[subnet-1],securityGroups=[sg-1]}"


def register(family, image):
    return answer(
        "register-task-definition",
        *("--family", family, "--network-mode", "awsvpc", "--cpu", "256", "--memory", "512"),
        *("--requires-compatibilities", "FARGATE"),
        *("--container-definitions", json.dumps([{"name": "main", "image": image}])),
    )["taskDefinition"]["taskDefinitionArn"]


def web():
    return answer("describe-services", *ON, "--services", "web")["services"][0]


def deployed():
    answer("create-cluster", "--cluster-name", "cli")
    answer(
        "create-service",
        *ON,
        *("--service-name", "web", "--task-definition", register("web", "web:1"), "--desired-count", "2"),
        *("--launch-type", "FARGATE", "--network-configuration", NETWORK),
        *("--deployment-configuration", "deploymentCircuitBreaker={enable=true,rollback=true}"),
    )
    answer("wait", "services-stable", *ON, "--services", "web")
    good = register("web", "web:2")
    answer("update-service", *ON, "--service", "web", "--task-definition", good)
    answer("wait", "services-stable", *ON, "--services", "web")
    advance("PT1M")
    seen = web()["deployments"]
    equal("deployments", [("PRIMARY", "COMPLETED", good)], [(d["status"], d["rolloutState"], d["taskDefinition"]) for d in seen])
    return good


def rolled_back(good):
    with fault("image-pull-failure family=broken"):
        answer("update-service", *ON, "--service", "web", "--task-definition", register("broken", "nowhere:1"))
        advance("PT20M")
        answer("wait", "services-stable", *ON, "--services", "web")
    equal("taskDefinition", good, web()["taskDefinition"])
    if examples("list-service-deployments"):
        listed = answer("list-service-deployments", *ON, "--service", "web")["serviceDeployments"]
        equal("newest deployment", "ROLLBACK_SUCCESSFUL", listed[0]["status"])


def pages():
    for size in ("1", "2", "100"):
        given = answer("list-tasks", *ON, "--service-name", "web", "--page-size", size)
        equal(f"tasks in pages of {size}", 2, len(given["taskArns"]))
    cut = answer("list-tasks", *ON, "--service-name", "web", "--max-items", "1")
    rest = answer("list-tasks", *ON, "--service-name", "web", "--starting-token", cut["NextToken"])
    equal("cut and resumed", 2, len(set(cut["taskArns"] + rest["taskArns"])))


def refused(code, words, *arguments):
    status, out, err = aws(*arguments)
    holds("an exit status of an error", status in (254, 255), status)
    holds(f"says ({code}) and {words!r}", f"({code})" in err and words in err, err)


def judge(steps):
    good = None
    with steps.step("a deployment that works"):
        good = deployed()
    with steps.step("a deployment that is rolled back"):
        rolled_back(good)
    with steps.step("list-tasks in pages"):
        pages()
    for code, words, *arguments in (
        ("ClusterContainsServicesException", "", "delete-cluster", *ON),
        ("ClusterNotFoundException", "Cluster not found.", "list-tasks", "--cluster", "nowhere"),
        ("ServiceNotFoundException", "Service not found.", "update-service", *ON, "--service", "nothing", "--desired-count", "1"),
        ("InvalidParameterException", "", "run-task", *ON, "--task-definition", "web", "--count", "11"),
        ("ClientException", "TaskDefinition not found.", "run-task", *ON, "--task-definition", "nothing"),
    ):
        with steps.step(f"{arguments[0]} is refused with {code}"):
            refused(code, words, *arguments)
    with steps.step("discover-poll-endpoint"):
        equal("endpoint", True, answer("discover-poll-endpoint", *ON)["endpoint"].startswith("http"))
    with steps.step("throttling"):
        with fault("throttling operation=ListClusters"):
            refused("ThrottlingException", "Rate exceeded", "list-clusters")
    with steps.step("an unknown task is MISSING"):
        failures = answer("describe-tasks", *ON, "--tasks", "0" * 32)["failures"]
        equal("failures", [{"arn": arn("task/cli/" + "0" * 32), "reason": "MISSING"}], failures)
    with steps.step("delete-service, wait services-inactive, delete-cluster"):
        equal("status", "DRAINING", answer("delete-service", *ON, "--service", "web", "--force")["service"]["status"])
        answer("wait", "services-inactive", *ON, "--services", "web")
        advance("PT2M")
        equal("status", "INACTIVE", answer("delete-cluster", *ON)["cluster"]["status"])
