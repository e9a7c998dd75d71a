package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.simulator.EcsSimulator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/**
 * Where the rules and the simulator differ, over the requests on each side of every rule's
 * boundary. The differences that are meant are in a file, each with its reason.
 */
class SimulatorDifferencesTest {
  private static final Path FILE = Path.of("src", "test", "resources", "simulator-differences.txt");

  /** Errors that tell what is not there, or that the request came too far to judge it. */
  private static final Set<String> OF_STATE =
      Set.of(
          "ClusterNotFoundException",
          "ServiceNotFoundException",
          "ServiceNotActiveException",
          "ServiceDeploymentNotFoundException",
          "TaskSetNotFoundException",
          "TargetNotFoundException",
          "ResourceNotFoundException",
          "UnsupportedFeatureException");

  @Test
  void differences_ofRulesAndSimulator_areTheOnesThatAreMeant() throws IOException {
    Set<String> found = new TreeSet<>();
    RuleBoundaryTest.cases().forEach(rule -> compare(rule, found));

    assertThat(found).containsExactlyInAnyOrderElementsOf(meant());
  }

  private static Set<String> meant() throws IOException {
    try (Stream<String> lines = Files.lines(FILE)) {
      Set<String> meant = new TreeSet<>();
      lines
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> meant.add(line.strip()));
      return meant;
    }
  }

  @Test
  void differences_inTheFile_haveAReasonAbove() throws IOException {
    assertThat(Files.readString(FILE).split("\n\n", -1))
        .allSatisfy(block -> assertThat(block).startsWith("# "));
  }

  private static void compare(RuleCase rule, Set<String> found) {
    List<Violation> violations = RuleBook.standard().check(rule.broken());
    boolean isHard =
        violations.stream()
            .anyMatch(each -> each.level() == Level.HARD && each.rule().equals(rule.id()));
    if (isHard && refusal(rule.broken()) == null) {
      found.add("lets through: " + key(rule));
    }
    String refusal = refusal(rule.allowed());
    if (refusal != null && !refusal.isEmpty()) {
      found.add("refuses: " + operation(rule.allowed()) + ": " + refusal);
    }
  }

  private static String key(RuleCase rule) {
    return operation(rule.broken()) + " " + rule.id() + " " + rule.path();
  }

  private static String operation(EcsRequest request) {
    return request.getClass().getSimpleName().replace("Request", "");
  }

  /** Why a new world refuses the request; empty where it lacks what is asked for; else null. */
  private static String refusal(EcsRequest request) {
    String name = operation(request);
    String method = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    try (EcsSimulator simulator = EcsSimulator.create();
        EcsClient client = simulator.client()) {
      if (!(request instanceof CreateClusterRequest)) {
        build(client);
      }
      EcsClient.class.getMethod(method, request.getClass()).invoke(client, request);
      return null;
    } catch (InvocationTargetException e) {
      EcsException refused = (EcsException) e.getCause();
      String code = refused.awsErrorDetails().errorCode();
      String message = refused.awsErrorDetails().errorMessage();
      return OF_STATE.contains(code) || isOfState(message)
          ? ""
          : message.replaceAll("\".*", "").strip();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static boolean isOfState(String message) {
    return message.matches(
        "(?i).*(not found|does not exist|was not active|unable to describe|No Container Instances"
            + "|not associated with the cluster).*");
  }

  /** The clusters, families and services that the requests name. */
  private static void build(EcsClient client) {
    for (String cluster : List.of("default", "prod")) {
      client.createCluster(
          r -> r.clusterName(cluster).capacityProviders("FARGATE", "FARGATE_SPOT"));
      client.registerContainerInstance(r -> r.cluster(cluster));
    }
    client.registerTaskDefinition(
        r ->
            r.family("web")
                .containerDefinitions(
                    ContainerDefinition.builder()
                        .name("web")
                        .image("web")
                        .memory(64)
                        .portMappings(PortMapping.builder().containerPort(80).build())
                        .build()));
  }
}
