"""Every paginator of botocore, over several pages, resumed, and cut off."""

from botocore import xform_name

from boto3_world import definition, run, service
from simulator import RESOURCES, identity
from steps import equal, holds

CLUSTER = "pages"
COUNT = 12  # more than one page of ListServices, whose pages have 10


def clusters(ecs):
    return [ecs.create_cluster(clusterName=f"page-{n}")["cluster"]["clusterArn"] for n in range(COUNT)]


def definitions(ecs):
    return [definition(ecs, "paged") for _ in range(COUNT)]


def families(ecs):
    return [definition(ecs, f"family-{n}") and f"family-{n}" for n in range(COUNT)]


def services(ecs):
    paged = definition(ecs, "paged-service")
    return [service(ecs, CLUSTER, f"s{n}", paged, count=0)["serviceArn"] for n in range(COUNT)]


def services_of_namespace(ecs):
    paged = definition(ecs, "paged-service")
    connected = {"serviceConnectConfiguration": {"enabled": True, "namespace": "paged"}}
    return [
        service(ecs, CLUSTER, f"connected{n}", paged, count=0, **connected)["serviceArn"] for n in range(COUNT)
    ]


def settings(ecs):
    return [ecs.put_account_setting(name="containerInsights", value="enabled")["setting"]["name"]]


def tasks(ecs):
    return run(ecs, CLUSTER, definition(ecs, "paged-task"), count=COUNT - 2) + run(
        ecs, CLUSTER, "paged-task", count=2
    )


def instances(ecs):
    return [
        ecs.register_container_instance(
            cluster=CLUSTER, instanceIdentityDocument=identity(f"i-{n:017x}"), totalResources=RESOURCES
        )["containerInstance"]["containerInstanceArn"]
        for n in range(COUNT)
    ]


def attributes(ecs):
    named = ecs.list_container_instances(cluster=CLUSTER)["containerInstanceArns"]
    for instance in named:
        ecs.put_attributes(cluster=CLUSTER, attributes=[{"name": "stack", "value": "a", "targetId": instance}])
    return named


# operation: what makes the items, the rest of the request, and what one item is
SERVED = {
    "ListClusters": (clusters, {}),
    "ListTaskDefinitions": (definitions, {"familyPrefix": "paged"}),
    "ListTaskDefinitionFamilies": (families, {"familyPrefix": "family-"}),
    "ListServices": (services, {"cluster": CLUSTER}),
    "ListServicesByNamespace": (services_of_namespace, {"namespace": "paged"}),
    "ListAccountSettings": (settings, {"effectiveSettings": True}),
    "ListTasks": (tasks, {"cluster": CLUSTER, "family": "paged-task"}),
    "ListContainerInstances": (instances, {"cluster": CLUSTER}),
    "ListAttributes": (
        attributes,
        {"cluster": CLUSTER, "targetType": "container-instance", "attributeName": "stack"},
    ),
}


def pages(ecs, operation):
    make, request = SERVED[operation]
    name = xform_name(operation)
    made = make(ecs)
    paginator = ecs.get_paginator(name)
    key = paginator.result_keys[0].expression

    def ids(seen):
        return [
            item if isinstance(item, str) else item.get("targetId") or item["name"] for page in seen for item in page[key]
        ]

    seen = list(paginator.paginate(**request, PaginationConfig={"PageSize": 5}))
    found = ids(seen)
    equal("each once", len(set(found)), len(found))
    equal("missing of what was made", set(), set(made) - set(found))
    equal("pages of 5", -(-len(found) // 5), len(seen))
    equal("lengths", [5] * (len(found) // 5), [len(page[key]) for page in seen[: len(found) // 5]])
    holds("no token on the last page", "nextToken" not in seen[-1], seen[-1].get("nextToken"))
    equal("pages of any size", found, ids(paginator.paginate(**request)))
    cut = paginator.paginate(**request, PaginationConfig={"PageSize": 5, "MaxItems": 7}).build_full_result()
    equal("MaxItems", 7, len(cut[key]))
    rest = paginator.paginate(**request, PaginationConfig={"PageSize": 5, "StartingToken": cut["NextToken"]})
    equal("resumed at a token", found[7:], ids(rest))


def refused_token(ecs):
    try:
        ecs.list_clusters(nextToken="no token")
    except ecs.exceptions.InvalidParameterException as error:
        equal("message", "Invalid token.", error.response["Error"]["Message"][:14])
    else:
        raise AssertionError("a token of nobody was taken")


def judge(ecs, steps):
    with steps.step("pages: a cluster for them"):
        ecs.create_cluster(clusterName=CLUSTER)
    for operation in sorted(
        (each for each in ecs.meta.service_model.operation_names if ecs.can_paginate(xform_name(each))),
        # Attributes are put on the instances that are listed.
        key=lambda each: (each == "ListAttributes", each),
    ):
        with steps.step(f"paginator {operation}"):
            pages(ecs, operation)
