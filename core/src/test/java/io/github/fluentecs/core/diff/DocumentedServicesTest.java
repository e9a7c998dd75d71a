package io.github.fluentecs.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests and answers with the members that the documented outputs of CreateService and
 * DescribeServices have: older ones lack what was added since.
 */
class DocumentedServicesTest {
  private static final String NETWORK =
      """
      "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"],
        "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}}""";
  private static final String PRIMARY =
      """
      "deployments": [{"id": "ecs-svc/1", "status": "PRIMARY", "desiredCount": 2,
        "taskDefinition": "arn:aws:ecs:us-west-2:123456789012:task-definition/web:1"}],
      "taskDefinition": "arn:aws:ecs:us-west-2:123456789012:task-definition/web:1",
      "serviceArn": "arn:aws:ecs:us-west-2:123456789012:service/c/web", "serviceName": "web",
      "clusterArn": "arn:aws:ecs:us-west-2:123456789012:cluster/c", "desiredCount": 2,
      "runningCount": 0, "pendingCount": 0, "status": "ACTIVE", "events": []""";
  private static final String ECHO =
      """
      "loadBalancers": [], "serviceRegistries": [], "placementConstraints": [],
      "placementStrategy": [], "schedulingStrategy": "REPLICA", "propagateTags": "NONE",
      "deploymentConfiguration": {"maximumPercent": 200, "minimumHealthyPercent": 100},
      "enableECSManagedTags": false""";
  private static final String ROLE =
      """
      "roleArn": "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"
      """;

  static Stream<Arguments> documented() {
    return Stream.of(
        Arguments.of(
            "a task on Fargate",
            """
            "taskDefinition": "web:1", "desiredCount": 2, "launchType": "FARGATE",
            "platformVersion": "LATEST", "tags": [{"key": "key2", "value": "value2"},
              {"key": "key1", "value": "value1"}],
            """
                + NETWORK,
            """
            "launchType": "FARGATE", "platformVersion": "LATEST",
            "tags": [{"key": "key1", "value": "value1"}, {"key": "key2", "value": "value2"}],
            """
                + String.join(",", ROLE, NETWORK, ECHO, PRIMARY)),
        Arguments.of(
            "the launch type EC2",
            """
            "taskDefinition": "web:1", "desiredCount": 2""",
            """
            "launchType": "EC2",
            """
                + String.join(",", ECHO, PRIMARY)),
        Arguments.of(
            "an external controller",
            """
            "desiredCount": 2, "deploymentController": {"type": "EXTERNAL"}""",
            """
            "launchType": "EC2", "deploymentController": {"type": "EXTERNAL"}, "taskSets": [],
            "serviceName": "web", "desiredCount": 2, "deployments": [],
            """
                + String.join(",", ROLE, ECHO)),
        Arguments.of(
            "a classic load balancer, of an early service",
            """
            "taskDefinition": "web:1", "desiredCount": 2, "role": "ecsServiceRole",
            "loadBalancers": [{"loadBalancerName": "lb", "containerName": "app",
              "containerPort": 80}]""",
            """
            "roleArn": "arn:aws:iam::123456789012:role/ecsServiceRole",
            "loadBalancers": [{"containerName": "app", "containerPort": 80,
              "loadBalancerName": "lb"}],
            """
                + PRIMARY),
        Arguments.of(
            "an early service that is described",
            """
            "taskDefinition": "web:1", "desiredCount": 2""",
            """
            "loadBalancers": [],
            """
                + PRIMARY),
        Arguments.of(
            "volumes, with everything said",
            """
            "taskDefinition": "web:1", "desiredCount": 2, "launchType": "EC2",
            "volumeConfigurations": [{"name": "data", "managedEBSVolume": {"sizeInGiB": 100,
              "roleArn": "arn:aws:iam::123456789012:role/ebs", "volumeType": "gp3"}}]""",
            """
            "launchType": "EC2", "healthCheckGracePeriodSeconds": 0,
            "deploymentController": {"type": "ECS"}, "enableExecuteCommand": false,
            "availabilityZoneRebalancing": "DISABLED", "loadBalancers": [],
            "serviceName": "web", "desiredCount": 2, "schedulingStrategy": "REPLICA",
            "taskDefinition": "arn:aws:ecs:us-west-2:123456789012:task-definition/web:1",
            "deploymentConfiguration": {"maximumPercent": 200, "minimumHealthyPercent": 100,
              "deploymentCircuitBreaker": {"enable": false, "rollback": false}},
            "deployments": [{"status": "PRIMARY", "volumeConfigurations": [{"name": "data",
              "managedEBSVolume": {"sizeInGiB": 100, "volumeType": "gp3", "filesystemType": "xfs",
              "roleArn": "arn:aws:iam::123456789012:role/ebs"}}]}],
            """
                + ROLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documented")
  void diff_documentedAnswer_isEmpty(String kind, String request, String answer) {
    CreateService desired =
        CreateService.fromJson("{\"cluster\": \"c\", \"serviceName\": \"web\", " + request + "}");
    StubEcs stub =
        StubEcs.answering(
            sent -> Answer.ok("{\"services\": [{" + answer + "}], \"failures\": []}"));
    var services = stub.client().describeServices(r -> r.cluster("c").services("web")).services();

    Diff diff = Diff.of(desired, Service.of(services.get(0)));

    assertThat(diff.differences()).isEmpty();
    assertThat(diff.unseen()).isEmpty();
    assertThat(diff.deploys()).isFalse();
  }
}
