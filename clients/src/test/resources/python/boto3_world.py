"""Small things to run and to deploy, as boto3 makes them."""

import boto3
from botocore.config import Config

from simulator import ENDPOINT, NETWORK, REGION

# The waiters of botocore ask every 6 or 15 seconds; the simulator's minutes are shorter than that.
OFTEN = {"Delay": 1, "MaxAttempts": 90}


def client():
    return boto3.client(
        "ecs",
        endpoint_url=ENDPOINT,
        region_name=REGION,
        aws_access_key_id="any",
        aws_secret_access_key="keys",
        config=Config(retries={"max_attempts": 0}),
    )


def definition(ecs, family, image="registry.example/web:1", **more):
    """The ARN of a new revision for Fargate."""
    answer = ecs.register_task_definition(
        family=family,
        networkMode="awsvpc",
        requiresCompatibilities=["FARGATE"],
        cpu="256",
        memory="512",
        containerDefinitions=[
            {"name": "main", "image": image, "portMappings": [{"containerPort": 80}], **more}
        ],
    )
    return answer["taskDefinition"]["taskDefinitionArn"]


def service(ecs, cluster, name, task_definition, count=2, **more):
    return ecs.create_service(
        cluster=cluster,
        serviceName=name,
        taskDefinition=task_definition,
        desiredCount=count,
        launchType="FARGATE",
        networkConfiguration=NETWORK,
        **more,
    )["service"]


def run(ecs, cluster, task_definition, count=1, **more):
    """The ARNs of started tasks."""
    answer = ecs.run_task(
        cluster=cluster,
        taskDefinition=task_definition,
        count=count,
        launchType="FARGATE",
        networkConfiguration=NETWORK,
        **more,
    )
    return [task["taskArn"] for task in answer["tasks"]]


def described(ecs, cluster, name):
    return ecs.describe_services(cluster=cluster, services=[name])["services"][0]
