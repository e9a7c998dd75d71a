package io.github.fluentecs.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionSamples;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** What is registered is what was desired, and each change is a difference. */
class DefinitionDiffTest {
  private static final int DEFINITIONS = 500;

  /** Members that say which item of a list is meant. */
  private static final Set<String> NAMING =
      Set.of(
          "tags[].key",
          "volumes[].name",
          "containerDefinitions[].name",
          "containerDefinitions[].environment[].name",
          "containerDefinitions[].secrets[].name",
          "containerDefinitions[].portMappings[].containerPort",
          "containerDefinitions[].mountPoints[].containerPath",
          "containerDefinitions[].ulimits[].name",
          "containerDefinitions[].systemControls[].namespace",
          "containerDefinitions[].dependsOn[].containerName",
          "containerDefinitions[].extraHosts[].hostname",
          "containerDefinitions[].linuxParameters.devices[].hostPath",
          "containerDefinitions[].linuxParameters.tmpfs[].containerPath",
          "containerDefinitions[].logConfiguration.secretOptions[].name",
          "containerDefinitions[].resourceRequirements[].type",
          "containerDefinitions[].volumesFrom[].sourceContainer",
          "proxyConfiguration.properties[].name");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();

  @Test
  void diff_definitionsJustRegistered_isEmptyAndEachChangeIsOneDifference() {
    GeneratedDefinitions generator = new GeneratedDefinitions(4711);
    Set<String> changed = new TreeSet<>();
    int accepted = 0;
    int tries = 0;
    while (accepted < DEFINITIONS) {
      RegisterTaskDefinitionRequest request = generator.next();
      tries++;
      Optional<TaskDefinition> there = registered(request);
      if (there.isPresent()) {
        accepted++;
        assertThat(diff(request, there.get()).differences()).as("%s", request).isEmpty();
        if (accepted % 10 == 0) {
          changes(request, there.get(), changed);
        }
      }
    }

    assertThat(tries).as("most are accepted").isLessThan(3 * DEFINITIONS);
    assertThat(changed).hasSizeGreaterThan(40);
  }

  @Test
  void diff_samplesOfEveryMember_areEmptyAndEachChangeIsOneDifference() {
    Set<String> changed = new TreeSet<>();
    for (Operation<?, ?, ?, ?, ?> sample : TaskDefinitionSamples.all()) {
      if (sample instanceof RegisterTaskDefinition definition) {
        RegisterTaskDefinitionRequest request = definition.toSdk();
        TaskDefinition there = registered(request).orElseThrow();
        assertThat(diff(request, there).differences()).isEmpty();
        changes(request, there, changed);
      }
    }

    assertThat(changed).hasSizeGreaterThan(100);
  }

  private static void changes(
      RegisterTaskDefinitionRequest request, TaskDefinition there, Set<String> changed) {
    for (OneChange<RegisterTaskDefinitionRequest> change : OneChange.all(request)) {
      boolean isIgnored = change.path().endsWith("hostPort") && isOfOnePort(request);
      if (!change.path().equals("family") && !isIgnored && !change.path().equals("networkMode")) {
        int expected = NAMING.contains(change.path()) ? 2 : 1;
        assertThat(diff(change.request(), there).differences())
            .as("%s of %s", change.path(), request)
            .hasSize(expected);
        changed.add(change.path());
      }
    }
  }

  /** Under these modes the port of the host is no choice. */
  private static boolean isOfOnePort(RegisterTaskDefinitionRequest request) {
    return Set.of(NetworkMode.AWSVPC, NetworkMode.HOST)
        .contains(Optional.ofNullable(request.networkMode()).orElse(NetworkMode.BRIDGE));
  }

  private static Diff diff(RegisterTaskDefinitionRequest desired, TaskDefinition there) {
    return Diff.of(RegisterTaskDefinition.of(desired), there);
  }

  private Optional<TaskDefinition> registered(RegisterTaskDefinitionRequest request) {
    try {
      String arn = client.registerTaskDefinition(request).taskDefinition().taskDefinitionArn();
      var answer =
          client.describeTaskDefinition(
              r -> r.taskDefinition(arn).include(TaskDefinitionField.TAGS));
      return Optional.of(TaskDefinition.of(answer.taskDefinition(), answer.tags()));
    } catch (EcsException refused) {
      return Optional.empty();
    }
  }

  private Diff ofChange(ContainerDefinition there, ContainerDefinition desired) {
    TaskDefinition found =
        registered(
                RegisterTaskDefinitionRequest.builder()
                    .family("web")
                    .containerDefinitions(there)
                    .build())
            .orElseThrow();
    return Diff.of(
        RegisterTaskDefinition.of(
            RegisterTaskDefinitionRequest.builder()
                .family("web")
                .containerDefinitions(desired)
                .build()),
        found);
  }

  private static ContainerDefinition.Builder app() {
    return ContainerDefinition.builder().name("app").image("web:1").memory(64);
  }

  @Test
  void toString_changedSecrets_masksThem() {
    Diff diff =
        ofChange(
            app()
                .environment(variable("A", "secret-1"), variable("C", "secret-5"))
                .logConfiguration(
                    l -> l.logDriver(LogDriver.SPLUNK).options(Map.of("url", "secret-2")))
                .build(),
            app()
                .image("web:2")
                .environment(variable("B", "secret-3"), variable("C", "secret-6"))
                .logConfiguration(
                    l -> l.logDriver(LogDriver.SPLUNK).options(Map.of("url", "secret-4")))
                .build());

    assertThat(diff.toString().lines())
        .containsExactly(
            "containerDefinitions[app].image: \"web:1\" -> \"web:2\"",
            "containerDefinitions[app].environment[C].value: \"***\" -> \"***\"",
            "containerDefinitions[app].environment[A]: {\"name\":\"A\",\"value\":\"***\"} -> nothing",
            "containerDefinitions[app].environment[B]: nothing -> {\"name\":\"B\",\"value\":\"***\"}",
            "containerDefinitions[app].logConfiguration.options.url: \"***\" -> \"***\"");
    assertThat(diff.deploys()).isFalse();
  }

  private static KeyValuePair variable(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }

  @Test
  void diff_orderOfTheCommand_isADifference() {
    Diff diff = ofChange(app().command("a", "b").build(), app().command("b", "a").build());

    assertThat(diff)
        .hasToString("containerDefinitions[app].command: [\"a\",\"b\"] -> [\"b\",\"a\"]");
  }

  @Test
  void diff_listRemoved_isOneDifference() {
    Diff diff = ofChange(app().dnsServers("1.1.1.1").build(), app().dnsServers(List.of()).build());

    assertThat(diff).hasToString("containerDefinitions[app].dnsServers: [\"1.1.1.1\"] -> []");
  }
}
