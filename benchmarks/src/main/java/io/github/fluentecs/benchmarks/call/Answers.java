package io.github.fluentecs.benchmarks.call;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** Bodies of answers as ECS sends them, of usual size. */
final class Answers {
  static final String TASK_SET =
      """
      {"taskSet":{"id":"ecs-svc/123",\
      "taskSetArn":"arn:aws:ecs:us-east-1:123456789012:task-set/prod/web/ecs-svc/123",\
      "serviceArn":"arn:aws:ecs:us-east-1:123456789012:service/prod/web",\
      "clusterArn":"arn:aws:ecs:us-east-1:123456789012:cluster/prod","status":"ACTIVE",\
      "taskDefinition":"arn:aws:ecs:us-east-1:123456789012:task-definition/web:43",\
      "computedDesiredCount":2,"pendingCount":0,"runningCount":2,"createdAt":1767225600.0,\
      "updatedAt":1767225660.0,"scale":{"value":25.0,"unit":"PERCENT"},\
      "stabilityStatus":"STABILIZING","stabilityStatusAt":1767225660.0,"tags":[]}}""";

  static final String SERVICE =
      """
      {"service":{"serviceArn":"arn:aws:ecs:us-east-1:123456789012:service/prod/web",\
      "serviceName":"web","clusterArn":"arn:aws:ecs:us-east-1:123456789012:cluster/prod",\
      "status":"ACTIVE","desiredCount":6,"runningCount":0,"pendingCount":0,\
      "launchType":"FARGATE","platformVersion":"LATEST",\
      "taskDefinition":"arn:aws:ecs:us-east-1:123456789012:task-definition/web:43",\
      "deploymentConfiguration":{"maximumPercent":200,"minimumHealthyPercent":100},\
      "deployments":[{"id":"ecs-svc/8423157645389674","status":"PRIMARY","desiredCount":6,\
      "pendingCount":0,"runningCount":0,"rolloutState":"IN_PROGRESS",\
      "taskDefinition":"arn:aws:ecs:us-east-1:123456789012:task-definition/web:43",\
      "createdAt":1767225600.0,"updatedAt":1767225600.0}],"events":[],\
      "createdAt":1767225600.0,"schedulingStrategy":"REPLICA"}}""";

  private Answers() {}

  static String tasks(int count) {
    return IntStream.range(0, count)
        .mapToObj(Answers::task)
        .collect(joining(",", "{\"tasks\":[", "],\"failures\":[]}"));
  }

  static String protectedTasks(List<String> ids) {
    return ids.stream()
        .map(
            id ->
                "{\"taskArn\":\"arn:aws:ecs:us-east-1:123456789012:task/prod/%s\",\"protectionEnabled\":true,\"expirationDate\":1767240000.0}"
                    .formatted(id))
        .collect(joining(",", "{\"protectedTasks\":[", "],\"failures\":[]}"));
  }

  private static String task(int number) {
    return TASK.formatted(number, number);
  }

  private static final String TASK =
      """
      {"taskArn":"arn:aws:ecs:us-east-1:123456789012:task/prod/%032x",\
      "clusterArn":"arn:aws:ecs:us-east-1:123456789012:cluster/prod",\
      "taskDefinitionArn":"arn:aws:ecs:us-east-1:123456789012:task-definition/worker:7",\
      "availabilityZone":"us-east-1a","connectivity":"CONNECTED","cpu":"256","memory":"512",\
      "createdAt":1767225600.0,"connectivityAt":1767225605.0,"pullStartedAt":1767225610.0,\
      "pullStoppedAt":1767225620.0,"startedAt":1767225625.0,"desiredStatus":"RUNNING",\
      "lastStatus":"RUNNING","healthStatus":"UNKNOWN","launchType":"FARGATE",\
      "platformVersion":"1.4.0","platformFamily":"Linux","group":"family:worker","version":4,\
      "startedBy":"nightly","attributes":[{"name":"ecs.cpu-architecture","value":"x86_64"}],\
      "attachments":[{"id":"c1","type":"ElasticNetworkInterface","status":"ATTACHED",\
      "details":[{"name":"subnetId","value":"subnet-1"},\
      {"name":"privateIPv4Address","value":"10.0.0.7"}]}],\
      "containers":[{"containerArn":"arn:aws:ecs:us-east-1:123456789012:container/prod/x/%032x",\
      "name":"worker","image":"worker:7","lastStatus":"RUNNING","networkBindings":[],\
      "networkInterfaces":[{"attachmentId":"c1","privateIpv4Address":"10.0.0.7"}],\
      "healthStatus":"UNKNOWN","cpu":"0"}],"overrides":{"containerOverrides":[{"name":"worker",\
      "environment":[{"name":"JOB","value":"42"}]}],"inferenceAcceleratorOverrides":[]},\
      "tags":[]}""";
}
