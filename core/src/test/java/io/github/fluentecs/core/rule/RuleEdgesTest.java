package io.github.fluentecs.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** Requests at the very edge of a rule, and what a violation says of them. */
class RuleEdgesTest {
  private static List<Violation> violations(EcsRequest request) {
    return RuleBook.standard().check(request);
  }

  private static CreateServiceRequest.Builder service(LoadBalancer... balancers) {
    return CreateServiceRequest.builder()
        .serviceName("web")
        .taskDefinition("web:1")
        .desiredCount(1)
        .role("role")
        .loadBalancers(balancers);
  }

  private static LoadBalancer balancer(String name) {
    return LoadBalancer.builder()
        .loadBalancerName(name)
        .containerName("web")
        .containerPort(80)
        .build();
  }

  private static void assertRole(CreateServiceRequest.Builder service, String given) {
    assertThat(violations(service.build()))
        .filteredOn(violation -> violation.rule().equals("RL-1"))
        .extracting(Violation::given)
        .containsExactly(given);
  }

  @Test
  void check_roleThatDoesNotFit_saysWhatItClashesWith() {
    assertRole(service(), "a role without load balancers");
    assertRole(service(balancer("a"), balancer("b")), "a role with 2 load balancers");
    assertRole(
        service(balancer("a"))
            .serviceRegistries(
                ServiceRegistry.builder()
                    .registryArn("arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1")
                    .build()),
        "a role with a service registry");
    assertRole(
        service(balancer("a"))
            .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))),
        "a role with an awsvpcConfiguration");
    assertRole(
        service(balancer("a")).deploymentController(c -> c.type("EXTERNAL")),
        "a role with the controller EXTERNAL");
  }

  private static RegisterTaskDefinitionRequest.Builder definition(
      ContainerDefinition.Builder... containers) {
    return RegisterTaskDefinitionRequest.builder()
        .family("web")
        .containerDefinitions(List.of(containers).stream().map(c -> c.build()).toList());
  }

  private static ContainerDefinition.Builder container(String name) {
    return ContainerDefinition.builder().name(name).image("web").memory(128);
  }

  private static List<Violation> ofPortName(String name) {
    PortMapping port = PortMapping.builder().containerPort(80).name(name).build();
    return violations(definition(container("web").portMappings(port)).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "0", "9", "_", "a-"})
  void check_nameOfAPort_passes(String name) {
    assertThat(ofPortName(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "Z", "aM", "-a", "", "@", "["})
  void check_noNameOfAPort_isRefused(String name) {
    assertThat(ofPortName(name))
        .extracting(Violation::given)
        .containsExactly("port 80 named '" + name + "'");
  }

  @Test
  void check_containersThatFillTheTask_pass() {
    assertThat(
            violations(
                definition(container("a").memory(256), container("b").memory(256).essential(false))
                    .memory("512")
                    .build()))
        .isEmpty();
    assertThat(
            violations(
                definition(container("a").memory(512).cpu(256)).memory("512").cpu("256").build()))
        .isEmpty();
    assertThat(violations(definition(container("a").memory(513)).memory("512").build()))
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.given()).contains("513"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"arn:aws:ecs:eu-west-1:123456789012:", "arn:aws:ecs:eu-west-1:123456789012"})
  void check_arnWithoutResource_isRefused(String arn) {
    assertThat(violations(RunTaskRequest.builder().taskDefinition(arn).build()))
        .extracting(Violation::path)
        .containsExactly("taskDefinition");
  }
}
