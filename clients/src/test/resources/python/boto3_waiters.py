"""Every waiter of botocore: what it waits for, and what ends it as failed."""

from botocore.exceptions import WaiterError

import boto3_daemons
from boto3_world import OFTEN, definition, described, run, service
from simulator import fault
from steps import equal, holds

CLUSTER = "waiters"


def tasks_running(ecs, waiter):
    tasks = run(ecs, CLUSTER, definition(ecs, "running"), count=2)
    waiter.wait(cluster=CLUSTER, tasks=tasks, WaiterConfig=OFTEN)
    for task in ecs.describe_tasks(cluster=CLUSTER, tasks=tasks)["tasks"]:
        equal("lastStatus", "RUNNING", task["lastStatus"])
        equal("connectivity", "CONNECTED", task["connectivity"])
        holds("startedAt after createdAt", task["startedAt"] > task["createdAt"])
    with fault("image-pull-failure family=never"):
        never = run(ecs, CLUSTER, definition(ecs, "never"))
        failed(waiter, 'Matched expected path: "STOPPED"', cluster=CLUSTER, tasks=never)
    failed(waiter, 'Matched expected path: "MISSING"', cluster=CLUSTER, tasks=["0" * 32])


def tasks_stopped(ecs, waiter):
    with fault("container-exit code=3 after=PT60S family=job"):
        tasks = run(ecs, CLUSTER, definition(ecs, "job"), count=2)
        waiter.wait(cluster=CLUSTER, tasks=tasks, WaiterConfig=OFTEN)
    for task in ecs.describe_tasks(cluster=CLUSTER, tasks=tasks)["tasks"]:
        equal("stopCode", "EssentialContainerExited", task["stopCode"])
        equal("stoppedReason", "Essential container in task exited", task["stoppedReason"])
        equal("exitCode", 3, task["containers"][0]["exitCode"])
        holds("stopped after it ran", task["stoppedAt"] > task["startedAt"])


def services_stable(ecs, waiter):
    service(ecs, CLUSTER, "stable", definition(ecs, "stable"))
    waiter.wait(cluster=CLUSTER, services=["stable"], WaiterConfig=OFTEN)
    seen = described(ecs, CLUSTER, "stable")
    equal("runningCount", 2, seen["runningCount"])
    equal("deployments", 1, len(seen["deployments"]))
    failed(waiter, 'Matched expected path: "MISSING"', cluster=CLUSTER, services=["unknown"])


def services_inactive(ecs, waiter):
    service(ecs, CLUSTER, "ended", definition(ecs, "ended"), count=1)
    equal("status", "DRAINING", ecs.delete_service(cluster=CLUSTER, service="ended", force=True)["service"]["status"])
    waiter.wait(cluster=CLUSTER, services=["ended"], WaiterConfig=OFTEN)
    equal("status", "INACTIVE", described(ecs, CLUSTER, "ended")["status"])
    stable = ecs.get_waiter("services_stable")
    failed(stable, 'Matched expected path: "INACTIVE"', cluster=CLUSTER, services=["ended"])
    failed(waiter, 'Matched expected path: "MISSING"', cluster=CLUSTER, services=["unknown"])


def failed(waiter, words, **request):
    try:
        waiter.wait(**request, WaiterConfig=OFTEN)
    except WaiterError as error:
        # botocore words its reasons by version: For expression "…" we matched expected path: "…"
        holds(f"ends with {words}", words.lower() in str(error).lower(), str(error))
    else:
        raise AssertionError(f"was met; expected {words}")


SERVED = {each.__name__: each for each in (tasks_running, tasks_stopped, services_stable, services_inactive)}


def judge(ecs, steps):
    with steps.step("waiters: a cluster for them"):
        ecs.create_cluster(clusterName=CLUSTER)
    for name in ecs.waiter_names:
        with steps.step(f"waiter {name}"):
            waiter = ecs.get_waiter(name)
            if name in boto3_daemons.WAITERS:
                boto3_daemons.WAITERS[name](
                    ecs,
                    lambda **request: waiter.wait(**request, WaiterConfig=OFTEN),
                    lambda words, **request: failed(waiter, words, **request),
                )
            else:
                SERVED[name](ecs, waiter)
