"""What the waiters of botocore wait for on daemons."""

from simulator import RESOURCES, fault, identity
from steps import equal, holds

CLUSTER = "waiters"


def revision(ecs, family):
    agent = {"name": "agent", "image": "agent:1", "memory": 64}
    return ecs.register_daemon_task_definition(family=family, containerDefinitions=[agent])["daemonTaskDefinitionArn"]


def provider(ecs, name):
    template = {"ec2InstanceProfileArn": "arn:aws:iam::123456789012:instance-profile/ecs"}
    template["networkConfiguration"] = {"subnets": ["subnet-1"]}
    managed = {"infrastructureRoleArn": "arn:aws:iam::123456789012:role/ecs", "instanceLaunchTemplate": template}
    return ecs.create_capacity_provider(name=name, cluster=CLUSTER, managedInstancesProvider=managed)["capacityProvider"][
        "capacityProviderArn"
    ]


def daemon(ecs, name, instances=0):
    managed = provider(ecs, f"of-{name}")
    for n in range(instances):
        ecs.register_container_instance(
            cluster=CLUSTER,
            instanceIdentityDocument=identity(f"i-d{hash((name, n)) % 16**16:016x}"),
            totalResources=RESOURCES,
            attributes=[{"name": "capacity-provider", "value": f"of-{name}"}],
        )
    cluster = ecs.describe_clusters(clusters=[CLUSTER])["clusters"][0]["clusterArn"]
    return ecs.create_daemon(
        clusterArn=cluster,
        daemonName=name,
        daemonTaskDefinitionArn=revision(ecs, name),
        capacityProviderArns=[managed],
    )


def daemon_active(ecs, wait, failed):
    made = daemon(ecs, "active")
    wait(daemonArn=made["daemonArn"])
    equal("status", "DELETE_IN_PROGRESS", ecs.delete_daemon(daemonArn=made["daemonArn"])["status"])
    failed("", daemonArn=made["daemonArn"])


def daemon_deployment_successful(ecs, wait, failed):
    made = daemon(ecs, "successful", instances=2)
    wait(daemonDeploymentArns=[made["deploymentArn"]])
    [seen] = ecs.describe_daemon_deployments(daemonDeploymentArns=[made["deploymentArn"]])["daemonDeployments"]
    equal("running", 2, seen["targetDaemonRevision"]["totalRunningInstanceCount"])
    holds("finishedAt after startedAt", seen["finishedAt"] > seen["startedAt"])
    [current] = ecs.describe_daemon(daemonArn=made["daemonArn"])["daemon"]["currentRevisions"]
    equal("totalRunningCount", 2, current["totalRunningCount"])
    with fault("image-pull-failure family=unsuccessful"):
        never = daemon(ecs, "unsuccessful", instances=1)
        failed('Matched expected path: "STOPPED"', daemonDeploymentArns=[never["deploymentArn"]])
    failed('Matched expected path: "MISSING"', daemonDeploymentArns=[made["deploymentArn"] + "0"])


def daemon_deployment_stopped(ecs, wait, failed):
    with fault("image-pull-failure family=stopped"):
        made = daemon(ecs, "stopped", instances=1)
        wait(daemonDeploymentArns=[made["deploymentArn"]])
    [seen] = ecs.describe_daemon_deployments(daemonDeploymentArns=[made["deploymentArn"]])["daemonDeployments"]
    equal("circuit breaker", "TRIGGERED", seen["circuitBreaker"]["status"])
    failed('Matched expected path: "MISSING"', daemonDeploymentArns=[made["deploymentArn"] + "0"])


def daemon_task_definition_active(ecs, wait, failed):
    arn = revision(ecs, "definition-active")
    wait(daemonTaskDefinition=arn)
    ecs.delete_daemon_task_definition(daemonTaskDefinition=arn)
    failed('Matched expected path: "DELETE', daemonTaskDefinition=arn)


def daemon_task_definition_deleted(ecs, wait, failed):
    arn = revision(ecs, "definition-deleted")
    ecs.delete_daemon_task_definition(daemonTaskDefinition=arn)
    wait(daemonTaskDefinition=arn)


WAITERS = {
    each.__name__: each
    for each in (
        daemon_active,
        daemon_deployment_successful,
        daemon_deployment_stopped,
        daemon_task_definition_active,
        daemon_task_definition_deleted,
    )
}
