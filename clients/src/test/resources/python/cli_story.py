"""The commands that the AWS CLI documents, as one story: each answers with the members that the documented
output of its example has."""

import json
import os
import tempfile

from cli import Unknown, answer
from cli_examples import all_names, examples, members_of
from simulator import ACCOUNT, RESOURCES, advance, arn, identity
from steps import none_of

GROUP = f"arn:aws:autoscaling:us-west-2:{ACCOUNT}:autoScalingGroup:1:autoScalingGroupName/"
NETWORK = "awsvpcConfiguration={subnets=[subnet-12344321],securityGroups=[sg-12344321],assignPublicIp=ENABLED}"
# As the services of the examples have it.
BREAKER = "deploymentCircuitBreaker={enable=true,rollback=true},alarms={alarmNames=[],rollback=false,enable=false}"


class Story:
    def __init__(self, steps):
        self.steps = steps
        self.tried = set()
        # Since 2024: service deployments, volumes configured at launch.
        self.newer = bool(examples("list-service-deployments"))

    def example(self, name, *arguments, like="", but=()):
        """Runs a command like the documented example whose command has these words. Its members `but` are of
        another situation, or of another time."""
        given = {}
        documented = next((each for each in examples(name) if like in each.command), None)
        what = f"{name} {like}".strip() + ("" if documented else " (this CLI has no such example)")
        with self.steps.step(what):
            try:
                given.update(answer(name, *arguments))
            except Unknown:
                if documented:
                    raise
            if documented:
                self.tried.add(documented.command)
                missing = {
                    member
                    for member in documented.members - members_of(given)
                    if not any(member == other or member.startswith((other + ".", other + "[")) for other in but)
                }
                none_of("lacks members of the documented output", sorted(missing))
        return given

    def wait(self, name, *arguments):
        """Documented in a folder of their own, without outputs; they ask every 6 or 15 real seconds."""
        with self.steps.step("wait " + name):
            answer("wait", name, *arguments)

    def not_tried(self):
        return [
            each.command.split(" -")[0] + (" …" if " -" in each.command else "")
            for name in all_names()
            for each in examples(name)
            if each.command not in self.tried
        ]


def judge(story):
    with tempfile.TemporaryDirectory() as folder:
        for part in (clusters, definitions, providers, instances, tasks, protection, services, task_sets, ends):
            with story.steps.step(f"{part.__name__.replace('_', ' ')}: the story goes on to its end"):
                part(story, Files(folder))


class Files:
    def __init__(self, folder):
        self.folder = folder

    def json(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(content, file)
        return "file://" + path


def clusters(story, _):
    mine = arn("cluster/MyCluster")
    story.example(
        "create-cluster", "--cluster-name", "MyCluster", "--settings", "name=containerInsights,value=enabled", like="--settings"
    )
    story.example("create-cluster", "--cluster-name", "Tagged", "--tags", "key=key1,value=value1", "key=key2,value=value2", like="--tags")
    for name in ("default", "update", "other"):
        answer("create-cluster", "--cluster-name", name)
    story.example("list-clusters")
    story.example("describe-clusters", "--cluster", "default", like="--cluster default")
    story.example("update-cluster-settings", "--cluster", "MyCluster", "--settings", "name=containerInsights,value=enabled")
    story.example("tag-resource", "--resource-arn", mine, "--tags", "key=key1,value=value1")
    story.example(
        "tag-resource", "--resource-arn", mine, "--tags", "key=key2,value=value2", "key=key3,value=value3", like="key=key3"
    )
    story.example("list-tags-for-resource", "--resource-arn", mine)
    story.example("untag-resource", "--resource-arn", mine, "--tag-keys", "key1", "key2")


def definitions(story, files):
    sleep = {
        "family": "sleep360",
        "containerDefinitions": [
            {"name": "sleep", "image": "busybox", "cpu": 10, "command": ["sleep", "360"], "memory": 10, "essential": True}
        ],
    }
    story.example(
        "register-task-definition", "--cli-input-json", files.json("sleep360.json", sleep), like="--cli-input-json"
    )
    story.example(
        "register-task-definition",
        "--family",
        "sleep360",
        "--container-definitions",
        json.dumps(sleep["containerDefinitions"]),
        like="--family",
    )
    # The example shows a container with a log configuration, a port, and a mount of a volume.
    hello = {
        "family": "hello_world",
        "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "cpu": "256",
        "memory": "512",
        "taskRoleArn": f"arn:aws:iam::{ACCOUNT}:role/hello",
        "executionRoleArn": f"arn:aws:iam::{ACCOUNT}:role/execution",
        "containerDefinitions": [
            {
                "name": "hello",
                "image": "registry.example/hello:1",
                "cpu": 10,
                "memory": 128,
                "essential": True,
                "links": [],
                "command": ["serve"],
                "entryPoint": ["/bin/hello"],
                "environment": [{"name": "PLACE", "value": "world"}],
                "portMappings": [{"containerPort": 80, "hostPort": 80, "protocol": "tcp"}],
                "mountPoints": [{"sourceVolume": "data", "containerPath": "/data"}],
                "logConfiguration": {
                    "logDriver": "awslogs",
                    "options": {"awslogs-group": "/hello", "awslogs-region": "us-west-2", "awslogs-stream-prefix": "ecs"},
                },
            }
        ],
        "volumes": [{"name": "data"}],
    }
    answer("register-task-definition", "--cli-input-json", files.json("hello.json", hello))
    story.example("describe-task-definition", "--task-definition", "hello_world:1")
    for family in ("wordpress", "wordpress", "hpcc", "hpcc-large"):
        answer("register-task-definition", "--family", family, "--container-definitions", json.dumps(sleep["containerDefinitions"]))
    story.example("list-task-definitions", like="definitions")
    story.example("list-task-definitions", "--family-prefix", "wordpress", like="--family-prefix")
    story.example("list-task-definition-families", like="families")
    story.example("list-task-definition-families", "--family-prefix", "hpcc", like="--family-prefix")
    logs = dict(hello["containerDefinitions"][0]["logConfiguration"]["options"], **{"awslogs-create-group": "true"})
    container = dict(hello["containerDefinitions"][0], logConfiguration={"logDriver": "awslogs", "options": logs})
    curltest = dict(hello, family="curltest", containerDefinitions=[container])
    answer("register-task-definition", "--cli-input-json", files.json("curltest.json", curltest))
    answer("deregister-task-definition", "--task-definition", "curltest:1")
    story.example("delete-task-definitions", "--task-definition", "curltest:1")
    fargate = dict(
        hello,
        family="sample-fargate",
        volumes=[],
        containerDefinitions=[{"name": "web", "image": "httpd:2.4", "cpu": 99, "memory": 100, "portMappings": [{"containerPort": 80}]}],
    )
    answer("register-task-definition", "--cli-input-json", files.json("sample-fargate.json", fargate))
    answer("register-task-definition", "--cli-input-json", files.json("sample-fargate.json", fargate))


def providers(story, _):
    story.example(
        "create-capacity-provider",
        "--name",
        "MyCapacityProvider",
        "--auto-scaling-group-provider",
        f"autoScalingGroupArn={GROUP}MyASG,managedScaling={{status=ENABLED,targetCapacity=100}},managedTerminationProtection=ENABLED",
    )
    # A provider with managed scaling serves one cluster.
    for name in (f"MyCapacityProvider{n}" for n in range(1, 5)):
        answer(
            "create-capacity-provider",
            "--name",
            name,
            "--auto-scaling-group-provider",
            f"autoScalingGroupArn={GROUP}{name},managedScaling={{status=ENABLED,targetCapacity=100}}",
        )
    answer(
        "tag-resource",
        "--resource-arn",
        arn("capacity-provider/MyCapacityProvider"),
        "--tags",
        "key=environment,value=production",
    )
    story.example("describe-capacity-providers", like="providers")
    story.example(
        "describe-capacity-providers", "--capacity-providers", "MyCapacityProvider", "--include", "TAGS", like="--include TAGS"
    )
    # Documented as capacity-provider-update.
    answer(
        "update-capacity-provider",
        "--name",
        "MyCapacityProvider",
        "--auto-scaling-group-provider",
        "managedScaling={status=DISABLED,targetCapacity=50,minimumScalingStepSize=2,maximumScalingStepSize=30,instanceWarmupPeriod=200},managedTerminationProtection=DISABLED",
    )
    both = ["capacityProvider=MyCapacityProvider1,weight=1", "capacityProvider=MyCapacityProvider2,weight=1"]
    story.example(
        "create-cluster",
        "--cluster-name",
        "Provided",
        "--capacity-providers",
        "MyCapacityProvider1",
        "MyCapacityProvider2",
        "--default-capacity-provider-strategy",
        *both,
        like="--capacity-providers",
    )
    story.example("describe-clusters", "--include", "ATTACHMENTS", "--clusters", "Provided", like="--include ATTACHMENTS")
    story.example(
        "update-cluster", "--cluster", "Provided", "--service-connect-defaults", "namespace=test", like="--service-connect-defaults"
    )
    story.example("update-cluster", "--cluster", "Provided", "--settings", "name=containerInsights,value=enabled", like="--settings")
    advance("PT5M")
    others = ["capacityProvider=MyCapacityProvider3,weight=1", "capacityProvider=MyCapacityProvider4,weight=1"]
    story.example(
        "put-cluster-capacity-providers",
        "--cluster",
        "Tagged",
        "--capacity-providers",
        "MyCapacityProvider3",
        "MyCapacityProvider4",
        "--default-capacity-provider-strategy",
        *others,
        like="MyCapacityProvider2,weight=1",
    )
    advance("PT5M")
    story.example(
        "put-cluster-capacity-providers",
        "--cluster",
        "Tagged",
        "--capacity-providers",
        "MyCapacityProvider3",
        "--default-capacity-provider-strategy",
        "capacityProvider=MyCapacityProvider3,weight=1,base=0",
        like="base=0",
    )
    advance("PT5M")
    story.example(
        "put-cluster-capacity-providers",
        "--cluster",
        "Tagged",
        "--capacity-providers",
        "[]",
        "--default-capacity-provider-strategy",
        "[]",
        like="--capacity-providers []",
    )
    advance("PT5M")
    story.example("delete-capacity-provider", "--capacity-provider", "MyCapacityProvider", like="provider ExampleCapacityProvider")
    story.example(
        "delete-capacity-provider",
        "--capacity-provider",
        arn("capacity-provider/MyCapacityProvider2") if gone("Provided") else "",
        like="provider arn:",
    )


def gone(cluster):
    """Takes the capacity providers from a cluster, so that they can be deleted."""
    answer(
        "put-cluster-capacity-providers", "--cluster", cluster, "--capacity-providers", "[]", "--default-capacity-provider-strategy", "[]"
    )
    advance("PT5M")
    return True


def instance(cluster, number):
    return answer(
        "register-container-instance",
        "--cluster",
        cluster,
        "--instance-identity-document",
        identity(f"i-{number:017x}"),
        "--total-resources",
        json.dumps(RESOURCES),
        "--version-info",
        "agentVersion=1.80.0,agentHash=4023248,dockerVersion=DockerVersion: 25.0.6",
    )["containerInstance"]["containerInstanceArn"]


def instances(story, _):
    first = instance("default", 1)
    instance("default", 2)
    story.example("list-container-instances", "--cluster", "default")
    story.example("describe-container-instances", "--cluster", "default", "--container-instances", first)
    story.example("put-attributes", "--attributes", f"name=stack,value=production,targetId={first}")
    story.example(
        "list-attributes",
        *("--target-type", "container-instance"),
        *("--attribute-name", "stack"),
        *("--attribute-value", "production"),
        *("--cluster", "default"),
    )
    story.example("delete-attributes", "--attributes", f"name=stack,targetId={first}")
    story.example("update-container-agent", "--cluster", "default", "--container-instance", first)
    other = instance("other", 3)
    story.example(
        "update-container-instances-state", "--cluster", "other", "--container-instances", other, "--status", "DRAINING"
    )
    story.example("deregister-container-instance", "--cluster", "other", "--container-instance", other, "--force")


def tasks(story, files):
    advance("PT2M")
    started = story.example(
        "run-task",
        *("--cluster", "default", "--task-definition", "sleep360:1"),
        *(("--client-token", "550e8400-e29b-41d4-a716-446655440000") if story.newer else ()),
        like="--task-definition sleep360",
        # It was started by a capacity provider.
        but=["tasks[].capacityProviderName"],
    )["tasks"][0]
    on = started["containerInstanceArn"]
    volume = {
        "name": "myEBSVolume",
        "managedEBSVolume": {"volumeType": "gp3", "sizeInGiB": 100, "roleArn": f"arn:aws:iam::{ACCOUNT}:role/ecsInfrastructureRole"},
    }
    definition = {
        "family": "mytaskdef",
        "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "cpu": "1024",
        "memory": "3072",
        "containerDefinitions": [
            {"name": "using-ebs", "image": "busybox", "mountPoints": [{"sourceVolume": "myEBSVolume", "containerPath": "/v"}]}
        ],
        "volumes": [{"name": "myEBSVolume", "configuredAtLaunch": True}],
    }
    run = {
        "cluster": "default",
        "taskDefinition": "mytaskdef",
        "launchType": "FARGATE",
        "networkConfiguration": {
            "awsvpcConfiguration": {"assignPublicIp": "ENABLED", "securityGroups": ["sg-1"], "subnets": ["subnet-1"]}
        },
        "volumeConfigurations": [volume],
    }
    if story.newer:
        answer("register-task-definition", "--cli-input-json", files.json("mytaskdef.json", definition))
        story.example("run-task", "--cli-input-json", files.json("ebs.json", run), like="--cli-input-json")
    story.example("start-task", "--task-definition", "sleep360", "--container-instances", on, like="--task-definition")
    advance("PT2M")
    story.example("list-tasks", "--cluster", "default", like="list-tasks --cluster default")
    story.example("list-tasks", "--cluster", "default", "--container-instance", on, like="--container-instance")
    # The examples' containers have a port and one a health check, and belong to services.
    web = [{"name": "simple-app", "image": "httpd:2.4", "cpu": 10, "memory": 300, "portMappings": [{"containerPort": 80, "hostPort": 80}]}]
    answer("register-task-definition", "--family", "simple", "--container-definitions", json.dumps(web))
    one = answer("run-task", "--cluster", "default", "--task-definition", "simple", "--started-by", "me")["tasks"][0]["taskArn"]
    fargate = answer(
        "run-task",
        *("--cluster", "default", "--task-definition", "sample-fargate", "--count", "2", "--launch-type", "FARGATE"),
        *("--network-configuration", NETWORK, "--started-by", "me"),
    )["tasks"]
    story.wait("tasks-running", "--cluster", "default", "--tasks", one)
    story.example("describe-tasks", "--cluster", "default", "--tasks", one, like="task/MyCluster")
    story.example(
        "describe-tasks", "--cluster", "default", "--tasks", *(task["taskArn"] for task in fargate), like="74de0355a10a4f979ac495c14"
    )
    # The documented task failed to start, and was stopped by then.
    story.example(
        "stop-task", "--task", one, but=["task.stoppedAt", "task.stoppingAt", "task.executionStoppedAt"]
    )
    story.wait("tasks-stopped", "--cluster", "default", "--tasks", one)


def protection(story, files):
    answer(
        "create-service",
        *("--cluster", "update", "--service-name", "protected", "--task-definition", "sample-fargate", "--desired-count", "2"),
        *("--launch-type", "FARGATE", "--network-configuration", NETWORK),
    )
    advance("PT3M")
    task = answer("list-tasks", "--cluster", "update", "--service-name", "protected")["taskArns"][0]
    on = ("--cluster", "update", "--tasks", task)
    story.example("update-task-protection", *on, "--protection-enabled", "--expires-in-minutes", "300", like="--expires-in-minutes")
    story.example("get-task-protection", *on)
    story.example("update-task-protection", *on, "--no-protection-enabled", like="--no-protection-enabled")


def services(story, files):
    mine = ("--cluster", "MyCluster")
    story.example(
        "create-service",
        *mine,
        *("--service-name", "MyService", "--task-definition", "sample-fargate:1", "--desired-count", "2"),
        *("--launch-type", "FARGATE", "--platform-version", "LATEST", "--network-configuration", NETWORK),
        *("--deployment-configuration", BREAKER),
        *("--tags", "key=key1,value=value1", "key=key2,value=value2", "key=key3,value=value3"),
        like="--launch-type FARGATE",
    )
    story.example(
        "create-service",
        *mine,
        *("--service-name", "ecs-simple-service", "--task-definition", "sleep360:2", "--desired-count", "1"),
        like="--task-definition sleep360:2",
    )
    balanced = {
        "taskDefinition": "simple",
        "desiredCount": 1,
        "role": "ecsServiceRole",
        "loadBalancers": [{"loadBalancerName": "EC2Contai-EcsElast", "containerName": "simple-app", "containerPort": 80}],
    }
    story.example(
        "create-service",
        *mine,
        *("--service-name", "ecs-simple-service-elb", "--cli-input-json", files.json("elb.json", balanced)),
        like="ecs-simple-service-elb",
    )
    stored = {
        "cluster": "MyCluster",
        "taskDefinition": "mytaskdef",
        "serviceName": "ecs-simple-service-ebs",
        "desiredCount": 2,
        "launchType": "FARGATE",
        "deploymentConfiguration": {
            "deploymentCircuitBreaker": {"enable": True, "rollback": True},
            "alarms": {"alarmNames": [], "rollback": False, "enable": False},
        },
        "networkConfiguration": {
            "awsvpcConfiguration": {"assignPublicIp": "ENABLED", "securityGroups": ["sg-1"], "subnets": ["subnet-1"]}
        },
        "volumeConfigurations": [
            {
                "name": "myEBSVolume",
                "managedEBSVolume": {
                    "roleArn": f"arn:aws:iam::{ACCOUNT}:role/ecsInfrastructureRole",
                    "volumeType": "gp3",
                    "sizeInGiB": 100,
                    "iops": 3000,
                    "throughput": 125,
                    "filesystemType": "ext4",
                    "encrypted": True,
                    "kmsKeyId": f"arn:aws:kms:us-west-2:{ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                },
            }
        ],
    }
    story.example("list-services", *mine)
    story.wait("services-stable", *mine, "--services", "MyService")
    advance("PT1M")
    story.example("describe-services", *mine, "--services", "MyService")
    if story.newer:
        history(story)
        volumes(story, files, stored)
    on = (*mine, "--service", "MyService")
    # It has a launch type.
    strategy = ["service.capacityProviderStrategy", "service.deployments[].capacityProviderStrategy"]
    story.example("update-service", *on, "--desired-count", "3", like="--desired-count 2", but=strategy)
    story.example("update-service", *on, "--task-definition", "sample-fargate", like="--task-definition amazon-ecs-sample")
    if story.newer:
        zones = "--availability-zone-rebalancing"
        story.example("update-service", *on, zones, "ENABLED", like=zones, but=strategy)
    answer("update-service", *on, "--force-new-deployment")


def history(story):
    listed = story.example("list-service-deployments", "--service", arn("service/MyCluster/MyService"))
    for deployment in listed.get("serviceDeployments", []):
        story.example("describe-service-deployments", "--service-deployment-arn", deployment["serviceDeploymentArn"])
        story.example(
            "describe-service-revisions",
            *("--service-revision-arns", deployment["targetServiceRevisionArn"]),
            # It has a launch type.
            but=["serviceRevisions[].capacityProviderStrategy"],
        )


def volumes(story, files, stored):
    story.example("create-service", "--cli-input-json", files.json("ebs-service.json", stored), like="ecs-simple-service-ebs")
    update = {name: stored[name] for name in ("cluster", "taskDefinition", "desiredCount", "volumeConfigurations")}
    update["service"] = "ecs-simple-service-ebs"
    advance("PT5M")
    story.example("update-service", "--cli-input-json", files.json("update-ebs.json", update), like="--cli-input-json")
    advance("PT5M")
    story.example(
        "update-service",
        *("--cluster", "MyCluster", "--service", "ecs-simple-service-ebs", "--volume-configurations", "[]"),
        like='--volume-configurations "[]"',
    )


def task_sets(story, _):
    mine = ("--cluster", "MyCluster", "--service", "External")
    story.example(
        "create-service",
        *("--cluster", "MyCluster", "--service-name", "External", "--deployment-controller", "type=EXTERNAL", "--desired-count", "1"),
        like="EXTERNAL",
        # Seen in 2019; since then a service without a launch type or strategy says neither.
        but=["service.launchType"],
    )
    one = story.example(
        "create-task-set",
        *mine,
        *("--task-definition", "sample-fargate:2", "--launch-type", "FARGATE"),
        *("--network-configuration", "awsvpcConfiguration={subnets=[subnet-12344321],securityGroups=[sg-12344321]}"),
    )["taskSet"]["taskSetArn"]
    story.example("describe-task-sets", *mine, "--task-sets", one)
    story.example("update-task-set", *mine, "--task-set", one, "--scale", "value=50,unit=PERCENT")
    story.example("update-service-primary-task-set", *mine, "--primary-task-set", one)
    story.example("delete-task-set", *mine, "--task-set", one, "--force")


def ends(story, _):
    story.example("delete-service", "--cluster", "update", "--service", "protected", "--force")
    story.wait("services-inactive", "--cluster", "update", "--services", "protected")
    story.example("delete-cluster", "--cluster", "other")
