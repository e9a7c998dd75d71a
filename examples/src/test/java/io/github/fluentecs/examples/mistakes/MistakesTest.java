package io.github.fluentecs.examples.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ECS takes only one of, or cannot do without, does not compile otherwise. */
class MistakesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      textBlock =
          """
          second base;           `base(1).on("A").weight(1).and("B").base(2)`;          base
          launch type twice;     `Capacity.fargate().weight(1)`;                        weight
          expression of distinctInstance; `distinctInstance().expression("a")`;         expression
          target group and classic; `targetGroup("arn").loadBalancerName("old")`;       loadBalancerName
          target without container; `web.create("web", 1).loadBalancer(targetGroup("arn"))`; LoadBalancer.Start
          classic of a task set; `web.createTaskSet("web").loadBalancer(classicLoadBalancer("old").container("c", 80))`; TargetGroup
          second registry;       `web.createTaskSet("web").serviceRegistries()`;        serviceRegistries
          task set without task definition; `web.createTaskSet()`;                      createTaskSet
          scale without percent; `web.taskSet("a").scaleTo(25)`;                        Percent
          launch type of an update; `web.update().capacity(Capacity.fargate())`;        capacity
          task definition by CodeDeploy; `web.updateCodeDeploy().taskDefinition("web")`; taskDefinition
          configuration of an external service; `web.updateExternal().deploymentConfiguration(deployment())`; deploymentConfiguration
          startedBy beside a filter; `startedBy("me").family("web")`;                   family
          order of an instance id; `ClusterQuery.ec2InstanceId().greaterThan("i-1")`;   greaterThan
          text as a number of tasks; `ClusterQuery.runningTasksCount().equalTo("1")`;   String
          """)
  void mistake_doesNotCompile(String what, String expression, String culprit) {
    assertThat(Snippet.errorsOf(expression)).as(what).contains(culprit);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      textBlock =
          """
          one base;         `base(1).on("A").weight(1).and("B").weight(4)`
          launch type;      `prod.runTask("worker").capacity(Capacity.fargate()).build()`
          strategy;         `prod.runTask("worker").capacity(allOn("FARGATE")).build()`
          target group;     `web.create("web", 1).loadBalancer(targetGroup("arn").container("c", 80)).build()`
          registry;         `serviceRegistry("arn").container("c", 80)`
          constraint;       `memberOf(attribute("a").exists())`
          filter;           `where().family("web")`
          """)
  void rightWay_compiles(String what, String expression) {
    assertThat(Snippet.errorsOf(expression)).as(what).isEmpty();
  }
}
