package io.github.fluentecs.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The answers to requests that say as little as they can, over HTTP, by their names. */
final class DefaultAnswers {
  private static final String CONTAINER = "{'name':'main','image':'busybox','memory':64}";
  private static final String VPC =
      "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}";

  private final SimulatorServer server = EcsSimulator.create().startHttp(0);
  private final Map<String, JsonNode> byName = new LinkedHashMap<>();

  DefaultAnswers() {
    clusters();
    taskDefinitions();
    daemons();
    services();
    taskSets();
    tasks();
    instances();
  }

  void close() {
    server.close();
  }

  Set<String> names() {
    return byName.keySet();
  }

  JsonNode of(String name) {
    JsonNode answer = byName.get(name);
    if (answer == null) {
      throw new AssertionError("no answer is called " + name);
    }
    return answer;
  }

  private void clusters() {
    ask("CreateCluster", "{}");
    ask("DescribeClusters", "{}");
    ask(
        "DescribeClusters, everything included",
        "{'include':['ATTACHMENTS','SETTINGS','CONFIGURATIONS','STATISTICS','TAGS']}");
    ask(
        "PutClusterCapacityProviders",
        "{'cluster':'default','capacityProviders':['FARGATE','FARGATE_SPOT'],"
            + "'defaultCapacityProviderStrategy':[{'capacityProvider':'FARGATE','weight':1},"
            + "{'capacityProvider':'FARGATE_SPOT'}]}");
    call("CreateCluster", "{'clusterName':'plain'}");
    ask(
        "CreateCapacityProvider",
        "{'name':'group','autoScalingGroupProvider':{'autoScalingGroupArn':'arn','managedScaling':"
            + "{'status':'ENABLED'}}}");
    ask("DescribeCapacityProviders", "{'capacityProviders':['FARGATE']}");
    ask(
        "ListTagsForResource",
        "{'resourceArn':'arn:aws:ecs:us-east-1:123456789012:cluster/plain'}");
  }

  private void taskDefinitions() {
    ask("RegisterTaskDefinition", "{'family':'worker','containerDefinitions':[" + CONTAINER + "]}");
    ask("DescribeTaskDefinition, tags included", "{'taskDefinition':'worker','include':['TAGS']}");
    ask(
        "RegisterTaskDefinition, everything",
        "{'family':'rich','containerDefinitions':[{'name':'main','image':'busybox','memory':64,"
            + "'portMappings':[{'containerPort':80}],'healthCheck':{'command':['CMD','true']}}],"
            + "'volumes':[{'name':'a'},{'name':'b','efsVolumeConfiguration':{'fileSystemId':'fs-1',"
            + "'authorizationConfig':{}}},{'name':'c','dockerVolumeConfiguration':{}}]}");
    ask(
        "RegisterTaskDefinition, awsvpc",
        "{'family':'vpc','networkMode':'awsvpc','cpu':'256','memory':'512',"
            + "'containerDefinitions':[{'name':'main','image':'busybox',"
            + "'portMappings':[{'containerPort':80}]}]}");
  }

  private void daemons() {
    String arns = "arn:aws:ecs:us-east-1:123456789012:";
    call(
        "RegisterDaemonTaskDefinition",
        "{'family':'logs','containerDefinitions':[" + CONTAINER + "]}");
    ask("DescribeDaemonTaskDefinition", "{'daemonTaskDefinition':'logs'}");
    call(
        "CreateCapacityProvider",
        "{'name':'managed','cluster':'plain','managedInstancesProvider':{'infrastructureRoleArn':"
            + "'arn','instanceLaunchTemplate':{'ec2InstanceProfileArn':'arn',"
            + "'networkConfiguration':{'subnets':['subnet-1']}}}}");
    JsonNode daemon =
        call(
            "CreateDaemon",
            "{'clusterArn':'plain','daemonName':'logs','daemonTaskDefinitionArn':'logs:1',"
                + "'capacityProviderArns':['managed']}");
    ask("DescribeDaemon", "{'daemonArn':'" + arns + "daemon/plain/logs'}");
    String deployment = "{'daemonDeploymentArns':['" + text(daemon, "deploymentArn") + "']}";
    ask("DescribeDaemonDeployments", deployment);
    JsonNode revision =
        of("DescribeDaemonDeployments")
            .asObject()
            .get("daemonDeployments")
            .asArray()
            .get(0)
            .asObject()
            .get("targetDaemonRevision");
    ask("DescribeDaemonRevisions", "{'daemonRevisionArns':['" + text(revision, "arn") + "']}");
  }

  private void services() {
    ask("CreateService", service("plain", "worker", "'launchType':'EC2'"));
    ask(
        "DescribeServices, tags included",
        "{'cluster':'plain','services':['worker'],'include':['TAGS']}");
    ask(
        "CreateService, DAEMON",
        "{'cluster':'plain','serviceName':'agent','taskDefinition':'worker','launchType':'EC2',"
            + "'schedulingStrategy':'DAEMON'}");
    ask("CreateService, Fargate", service("plain", "vpc", "'launchType':'FARGATE'," + VPC));
    ask(
        "CreateService, strategy",
        service(
            "default",
            "vpc",
            "'capacityProviderStrategy':[{'capacityProvider':'FARGATE','weight':1}]," + VPC));
    ask(
        "CreateService, EXTERNAL",
        "{'cluster':'plain','serviceName':'blue','desiredCount':1,"
            + "'deploymentController':{'type':'EXTERNAL'}}");
    JsonNode deployment =
        call("ListServiceDeployments", "{'cluster':'plain','service':'vpc'}")
            .asObject()
            .get("serviceDeployments")
            .asArray()
            .get(0);
    ask(
        "DescribeServiceDeployments",
        "{'serviceDeploymentArns':['" + text(deployment, "serviceDeploymentArn") + "']}");
    ask(
        "DescribeServiceRevisions",
        "{'serviceRevisionArns':['" + text(deployment, "targetServiceRevisionArn") + "']}");
  }

  private static String service(String cluster, String family, String more) {
    return "{'cluster':'"
        + cluster
        + "','serviceName':'"
        + family
        + "','taskDefinition':'"
        + family
        + "','desiredCount':0,"
        + more
        + "}";
  }

  private void taskSets() {
    ask(
        "CreateTaskSet",
        "{'cluster':'plain','service':'blue','taskDefinition':'vpc','launchType':'FARGATE',"
            + VPC
            + "}");
    ask(
        "DescribeTaskSets, tags included",
        "{'cluster':'plain','service':'blue','include':['TAGS']}");
  }

  private void tasks() {
    call("RegisterContainerInstance", "{'cluster':'plain'}");
    ask("RunTask", "{'cluster':'plain','taskDefinition':'worker','launchType':'EC2'}");
    ask(
        "RunTask, Fargate",
        "{'cluster':'plain','taskDefinition':'vpc','launchType':'FARGATE'," + VPC + "}");
    String task = text(of("RunTask").asObject().get("tasks").asArray().get(0), "taskArn");
    ask(
        "DescribeTasks, tags included",
        "{'cluster':'plain','tasks':['" + task + "'],'include':['TAGS']}");
  }

  private void instances() {
    ask("RegisterContainerInstance", "{'cluster':'plain'}");
    String instance =
        text(
            of("RegisterContainerInstance").asObject().get("containerInstance"),
            "containerInstanceArn");
    ask(
        "DescribeContainerInstances, everything included",
        "{'cluster':'plain','containerInstances':['"
            + instance
            + "'],'include':['TAGS','CONTAINER_INSTANCE_HEALTH']}");
  }

  private static String text(JsonNode node, String member) {
    return node.asObject().get(member).text();
  }

  /** Calls the operation that the name begins with, and keeps its answer. */
  private void ask(String name, String body) {
    byName.put(name, call(name.split(",", 2)[0], body));
  }

  private JsonNode call(String operation, String body) {
    try {
      HttpURLConnection request = (HttpURLConnection) server.endpoint().toURL().openConnection();
      request.setDoOutput(true);
      request.setRequestProperty("Content-Type", "application/x-amz-json-1.1");
      request.setRequestProperty("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + operation);
      request.setRequestProperty(
          "Authorization", "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/ecs/aws4_request");
      try (OutputStream out = request.getOutputStream()) {
        out.write(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
      }
      if (request.getResponseCode() != 200) {
        throw new AssertionError(operation + " was refused: " + body);
      }
      return JsonNode.parser().parse(request.getInputStream());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
