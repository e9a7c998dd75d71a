"""One of each structure, so that its members are seen: EC2 tasks, task sets, capacity providers, tags."""

from boto3_world import definition, service
from simulator import NETWORK, RESOURCES, advance, identity
from steps import equal, holds

CLUSTER = "structures"


def instances(ecs):
    answer = ecs.register_container_instance(
        cluster=CLUSTER,
        instanceIdentityDocument=identity("i-0123456789abcdef0"),
        totalResources=RESOURCES,
        versionInfo={"agentVersion": "1.86.3", "agentHash": "0", "dockerVersion": "DockerVersion: 25.0.6"},
    )["containerInstance"]
    equal("ec2InstanceId", "i-0123456789abcdef0", answer["ec2InstanceId"])
    seen = ecs.describe_container_instances(
        cluster=CLUSTER, containerInstances=[answer["containerInstanceArn"]], include=["TAGS"]
    )["containerInstances"][0]
    known = {each["name"]: each.get("value") for each in seen["attributes"]}
    equal("instance type", "m5.large", known.get("ecs.instance-type"))
    equal("zone", "us-west-2a", known.get("ecs.availability-zone"))


def tasks(ecs):
    ecs.register_task_definition(
        family="on-ec2",
        containerDefinitions=[
            {
                "name": "main",
                "image": "busybox",
                "memory": 10,
                "portMappings": [{"containerPort": 80, "hostPort": 0, "protocol": "http"}],
            }
        ],
    )
    answer = ecs.run_task(cluster=CLUSTER, taskDefinition="on-ec2", tags=[{"key": "a", "value": "b"}])
    advance("PT3M")
    seen = ecs.describe_tasks(cluster=CLUSTER, tasks=[answer["tasks"][0]["taskArn"]], include=["TAGS"])["tasks"][0]
    equal("tags", [{"key": "a", "value": "b"}], seen["tags"])
    binding = seen["containers"][0]["networkBindings"][0]
    equal("binding", ("0.0.0.0", 80, "tcp"), (binding["bindIP"], binding["containerPort"], binding["protocol"]))
    holds("a dynamic host port", 32768 <= binding["hostPort"] <= 65535, binding["hostPort"])


def interface(ecs):
    """An elastic network interface of a task, from its creation on."""
    definition(ecs, "eni")
    task = ecs.run_task(
        cluster=CLUSTER, taskDefinition="eni", launchType="FARGATE", networkConfiguration=NETWORK
    )["tasks"][0]
    attachment = task["attachments"][0]
    equal("at first", "PRECREATED", attachment["status"])
    equal("details at first", ["subnetId"], [each["name"] for each in attachment["details"]])
    advance("PT3M")
    task = ecs.describe_tasks(cluster=CLUSTER, tasks=[task["taskArn"]])["tasks"][0]
    attachment = task["attachments"][0]
    equal("then", "ATTACHED", attachment["status"])
    details = {each["name"]: each["value"] for each in attachment["details"]}
    equal(
        "details",
        {"subnetId", "networkInterfaceId", "macAddress", "privateDnsName", "privateIPv4Address"},
        set(details),
    )
    equal(
        "address of the container",
        details["privateIPv4Address"],
        task["containers"][0]["networkInterfaces"][0]["privateIpv4Address"],
    )
    equal("ephemeralStorage", {"sizeInGiB": 20}, task.get("ephemeralStorage"))


def providers(ecs):
    group = "arn:aws:autoscaling:us-west-2:123456789012:autoScalingGroup:1:autoScalingGroupName/asg"
    made = ecs.create_capacity_provider(name="cp", autoScalingGroupProvider={"autoScalingGroupArn": group})
    equal("status", "ACTIVE", made["capacityProvider"]["status"])
    ecs.put_cluster_capacity_providers(
        cluster=CLUSTER,
        capacityProviders=["FARGATE", "FARGATE_SPOT"],
        defaultCapacityProviderStrategy=[{"capacityProvider": "FARGATE", "weight": 1}],
    )
    ecs.describe_clusters(clusters=[CLUSTER], include=["ATTACHMENTS", "SETTINGS", "STATISTICS", "TAGS"])
    seen = service(ecs, CLUSTER, "by-launch-type", definition(ecs, "kinds"), count=0)
    holds("no strategy beside a launch type", "capacityProviderStrategy" not in seen, seen.get("capacityProviderStrategy"))
    seen = ecs.create_service(
        cluster=CLUSTER, serviceName="by-strategy", taskDefinition="kinds", desiredCount=0, networkConfiguration=NETWORK
    )["service"]
    equal("strategy", [{"capacityProvider": "FARGATE", "weight": 1, "base": 0}], seen["capacityProviderStrategy"])
    holds("no launch type beside a strategy", "launchType" not in seen, seen.get("launchType"))
    names = {each["name"] for each in ecs.describe_capacity_providers()["capacityProviders"]}
    equal("all providers", {"FARGATE", "FARGATE_SPOT", "cp"}, {name for name in names if not name.startswith("of-")})
    gone = ecs.delete_capacity_provider(capacityProvider="cp")["capacityProvider"]
    equal("of a deletion", ("ACTIVE", "DELETE_IN_PROGRESS"), (gone["status"], gone.get("updateStatus")))


def task_sets(ecs):
    ecs.create_service(
        cluster=CLUSTER, serviceName="external", desiredCount=2, deploymentController={"type": "EXTERNAL"}
    )
    made = ecs.create_task_set(
        cluster=CLUSTER,
        service="external",
        taskDefinition=definition(ecs, "set"),
        launchType="FARGATE",
        networkConfiguration=NETWORK,
        scale={"value": 50, "unit": "PERCENT"},
    )["taskSet"]
    advance("PT5M")
    seen = ecs.describe_task_sets(cluster=CLUSTER, service="external")["taskSets"][0]
    equal("stabilityStatus", "STEADY_STATE", seen["stabilityStatus"])
    equal("computedDesiredCount", 1, seen["computedDesiredCount"])
    ecs.update_service_primary_task_set(cluster=CLUSTER, service="external", primaryTaskSet=made["taskSetArn"])
    ecs.describe_services(cluster=CLUSTER, services=["external"], include=["TAGS"])


def tags(ecs):
    name = ecs.describe_clusters(clusters=[CLUSTER])["clusters"][0]["clusterArn"]
    equal("before", [], ecs.list_tags_for_resource(resourceArn=name).get("tags"))
    ecs.tag_resource(resourceArn=name, tags=[{"key": "team", "value": "dev"}])
    equal("tags", [{"key": "team", "value": "dev"}], ecs.list_tags_for_resource(resourceArn=name)["tags"])
    ecs.untag_resource(resourceArn=name, tagKeys=["team"])
    equal("after", [], ecs.list_tags_for_resource(resourceArn=name).get("tags"))


def judge(ecs, steps):
    with steps.step("structures: a cluster for them"):
        ecs.create_cluster(clusterName=CLUSTER)
    for each in (instances, tasks, interface, providers, task_sets, tags):
        with steps.step(f"structures: {each.__name__.replace('_', ' ')}"):
            each(ecs)
