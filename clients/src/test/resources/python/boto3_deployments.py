"""A deployment that works, and one that ECS has to roll back."""

from boto3_world import OFTEN, definition, described, service
from simulator import fault
from steps import equal, holds

CLUSTER = "deployments"
BREAKER = {
    "deploymentCircuitBreaker": {"enable": True, "rollback": True},
    "maximumPercent": 200,
    "minimumHealthyPercent": 100,
}


def stable(ecs):
    ecs.get_waiter("services_stable").wait(cluster=CLUSTER, services=["web"], WaiterConfig=OFTEN)


def created(ecs):
    ecs.create_cluster(clusterName=CLUSTER)
    first = definition(ecs, "web")
    answer = service(ecs, CLUSTER, "web", first, deploymentConfiguration=BREAKER)
    equal("rolloutState", "IN_PROGRESS", answer["deployments"][0]["rolloutState"])
    equal("createdAt", answer["deployments"][0]["createdAt"], answer["deployments"][0]["updatedAt"])
    stable(ecs)
    # An update while it goes on would stop the first deployment.
    settled(ecs)
    return first


def deployed(ecs):
    second = definition(ecs, "web", image="registry.example/web:2")
    before = described(ecs, CLUSTER, "web")["deployments"][0]
    answer = ecs.update_service(cluster=CLUSTER, service="web", taskDefinition=second)["service"]
    equal("taskDefinition", second, answer["taskDefinition"])
    equal("deployments", ["PRIMARY", "ACTIVE"], [each["status"] for each in answer["deployments"]])
    equal("the one before", before["id"], answer["deployments"][1]["id"])
    stable(ecs)
    seen = settled(ecs)
    equal("taskDefinition", second, seen["deployments"][0]["taskDefinition"])
    tasks = ecs.describe_tasks(
        cluster=CLUSTER, tasks=ecs.list_tasks(cluster=CLUSTER, serviceName="web")["taskArns"]
    )["tasks"]
    equal("task definitions of the tasks", [second, second], [task["taskDefinitionArn"] for task in tasks])
    equal("startedBy", {seen["deployments"][0]["id"]}, {task["startedBy"] for task in tasks})
    equal("group", {"service:web"}, {task["group"] for task in tasks})
    messages = [event["message"] for event in seen["events"]]
    holds("newest event", messages[0] == "(service web) has reached a steady state.", messages[0])
    holds("an event of starts", any(text.startswith("(service web) has started 2 tasks: ") for text in messages), messages)
    times = [event["createdAt"] for event in seen["events"]]
    equal("events, newest first", sorted(times, reverse=True), times)
    return second


def settled(ecs):
    """The service once its rollout has ended: the waiter counts tasks only."""
    for _ in range(30):
        seen = described(ecs, CLUSTER, "web")
        if seen["deployments"][0]["rolloutState"] != "IN_PROGRESS":
            break
        stable(ecs)
    equal("rolloutState", "COMPLETED", seen["deployments"][0]["rolloutState"])
    return seen


def rolled_back(ecs, good):
    with fault("image-pull-failure family=broken"):
        bad = definition(ecs, "broken", image="registry.example/nowhere:1")
        answer = ecs.update_service(cluster=CLUSTER, service="web", taskDefinition=bad)["service"]
        failing = answer["deployments"][0]["id"]
        stable(ecs)
        seen = settled(ecs)
    equal("taskDefinition of the service", good, seen["taskDefinition"])
    primary = seen["deployments"][0]
    equal("taskDefinition of the deployment", good, primary["taskDefinition"])
    holds("it is another deployment", primary["id"] != failing, primary["id"])
    messages = [event["message"] for event in seen["events"]]
    for text in (
        f"(service web) (deployment {failing}) deployment failed: tasks failed to start.",
        f"(service web) rolling back to deployment {primary['id']}.",
    ):
        holds(f"an event says: {text}", text in messages, messages)
    stopped = ecs.list_tasks(cluster=CLUSTER, family="broken", desiredStatus="STOPPED")["taskArns"]
    holds("stopped tasks are listed", stopped)
    task = ecs.describe_tasks(cluster=CLUSTER, tasks=stopped[:1])["tasks"][0]
    equal("stopCode", "TaskFailedToStart", task["stopCode"])
    holds("stoppedReason", task["stoppedReason"].startswith("CannotPullContainerError: "), task["stoppedReason"])
    holds("no exit code", "exitCode" not in task["containers"][0], task["containers"][0])


def history(ecs, good):
    """What the operations on service deployments say of the same."""
    listed = ecs.list_service_deployments(cluster=CLUSTER, service="web")["serviceDeployments"]
    equal(
        "statuses, newest first",
        ["ROLLBACK_SUCCESSFUL", "SUCCESSFUL", "SUCCESSFUL"],
        [each["status"] for each in listed],
    )
    one = ecs.describe_service_deployments(serviceDeploymentArns=[listed[0]["serviceDeploymentArn"]])
    rollback = one["serviceDeployments"][0]
    equal("failures of the breaker", "TRIGGERED", rollback["deploymentCircuitBreaker"]["status"])
    equal("threshold", 3, rollback["deploymentCircuitBreaker"]["threshold"])
    holds("startedAt", rollback["rollback"]["startedAt"] > rollback["startedAt"])
    revision = ecs.describe_service_revisions(
        serviceRevisionArns=[rollback["rollback"]["serviceRevisionArn"]]
    )["serviceRevisions"][0]
    equal("task definition of the revision", good, revision["taskDefinition"])


def judge(ecs, steps):
    with steps.step("a service is created"):
        created(ecs)
    good = None
    with steps.step("a deployment that works"):
        good = deployed(ecs)
    with steps.step("a deployment that is rolled back"):
        rolled_back(ecs, good)
    if ecs.meta.service_model.operation_names.count("ListServiceDeployments"):
        with steps.step("its history, by service deployments and revisions"):
            history(ecs, good)
