package io.github.fluentecs.examples.mistakes;

import java.util.List;

/** What ECS takes only one of, or cannot do without, does not compile otherwise. */
final class CompilerMistakes {
  static final List<Wrong> ALL =
      List.of(
          new Wrong(
              "a second base",
              "base(1).on(\"A\").weight(1).and(\"B\").base(2)",
              "base",
              "base(1).on(\"A\").weight(1).and(\"B\").weight(4)"),
          new Wrong(
              "a weight of a launch type",
              "Capacity.fargate().weight(1)",
              "weight",
              "prod.runTask(\"worker\").capacity(Capacity.fargate()).build()"),
          new Wrong(
              "an expression of distinctInstance",
              "distinctInstance().expression(\"a\")",
              "expression",
              "memberOf(attribute(\"a\").exists())"),
          new Wrong(
              "a target group and a classic load balancer in one",
              "targetGroup(\"arn\").loadBalancerName(\"old\")",
              "loadBalancerName",
              "classicLoadBalancer(\"old\").container(\"c\", 80)"),
          new Wrong(
              "a target group without a container",
              "web.create(\"web\", 1).loadBalancer(targetGroup(\"arn\"))",
              "LoadBalancer.Start",
              "web.create(\"web\", 1).loadBalancer(targetGroup(\"arn\").container(\"c\", 80))"),
          new Wrong(
              "a classic load balancer of a task set",
              "web.createTaskSet(\"web\").loadBalancer("
                  + "classicLoadBalancer(\"old\").container(\"c\", 80))",
              "TargetGroup",
              "web.createTaskSet(\"web\").loadBalancer(targetGroup(\"arn\").container(\"c\", 80))"),
          new Wrong(
              "a list of service registries",
              "web.createTaskSet(\"web\").serviceRegistries()",
              "serviceRegistries",
              "web.createTaskSet(\"web\").serviceRegistry(serviceRegistry(\"arn\"))"),
          new Wrong(
              "a task set without a task definition",
              "web.createTaskSet()",
              "createTaskSet",
              "web.createTaskSet(\"web\").build()"),
          new Wrong(
              "a scale without percent",
              "web.taskSet(\"a\").scaleTo(25)",
              "Percent",
              "web.taskSet(\"a\").scaleTo(percent(25))"),
          new Wrong(
              "a launch type of an update",
              "web.update().capacity(Capacity.fargate())",
              "capacity",
              "web.update().capacityProviderStrategy(allOn(\"FARGATE\")).build()"),
          new Wrong(
              "a task definition of a service that CodeDeploy deploys",
              "web.updateCodeDeploy().taskDefinition(\"web\")",
              "taskDefinition",
              "web.updateCodeDeploy().desiredCount(3).build()"),
          new Wrong(
              "a deployment configuration of an external service",
              "web.updateExternal().deploymentConfiguration(deployment())",
              "deploymentConfiguration",
              "web.updateExternal().desiredCount(3).build()"),
          new Wrong(
              "startedBy beside another filter",
              "startedBy(\"me\").family(\"web\")",
              "family",
              "where().family(\"web\")"),
          new Wrong(
              "an order of instance ids",
              "ClusterQuery.ec2InstanceId().greaterThan(\"i-1\")",
              "greaterThan",
              "ClusterQuery.ec2InstanceId().equalTo(\"i-1\")"),
          new Wrong(
              "a text as a number of tasks",
              "ClusterQuery.runningTasksCount().equalTo(\"1\")",
              "String",
              "ClusterQuery.runningTasksCount().equalTo(1)"),
          new Wrong(
              "a builder executed",
              "ecs.execute(web.update().desiredCount(3))",
              "execute",
              "ecs.execute(web.update().desiredCount(3).build())"),
          new Wrong(
              "a fold printed: println takes a String and a char[]",
              "System.out.println(ecs.execute(web.get()).fold(f -> f.message(), s -> s.name()))",
              "println",
              "System.out.println("
                  + "ecs.execute(web.get()).<String>fold(f -> f.message(), s -> s.name()))"));

  private CompilerMistakes() {}

  /**
   * A line that does not compile.
   *
   * @param culprit what the compiler names
   * @param instead what to write
   */
  record Wrong(String title, String code, String culprit, String instead) {
    @Override
    public String toString() {
      return title;
    }
  }
}
