package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.two;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.HostEntry;

/** The boundaries of the rules on what containers say about names and the network. */
final class NetworkRuleCases {
  private NetworkRuleCases() {}

  static List<RuleCase> all() {
    return List.of(
        notUnderAwsvpc("hostname", c -> c.hostname("web.local")),
        notUnderAwsvpc("links", c -> c.links("web")),
        notUnderAwsvpc(
            "extraHosts",
            c -> c.extraHosts(listOf(HostEntry.builder().hostname("db").ipAddress("10.0.0.1")))),
        notUnderAwsvpc("disableNetworking", c -> c.disableNetworking(true)),
        notUnderAwsvpc("dnsServers", c -> c.dnsServers("10.0.0.2")),
        ofContainer("links", "mode", two(c -> c.links("web:w")), in("host", c -> c.links("web"))),
        ofContainer("links", "container", two(c -> c.links("web")), two(c -> c.links("db:web"))),
        ofContainer(
            "extraHosts[]",
            "complete",
            in(
                "bridge",
                c ->
                    c.extraHosts(listOf(HostEntry.builder().hostname("db").ipAddress("10.0.0.1")))),
            in("bridge", c -> c.extraHosts(listOf(HostEntry.builder().hostname("db"))))),
        ofContainer(
            "extraHosts[]",
            "complete",
            in(
                "bridge",
                c ->
                    c.extraHosts(listOf(HostEntry.builder().hostname("db").ipAddress("10.0.0.1")))),
            in("bridge", c -> c.extraHosts(listOf(HostEntry.builder().ipAddress("10.0.0.1"))))));
  }

  private static RuleCase notUnderAwsvpc(
      String member, UnaryOperator<ContainerDefinition.Builder> change) {
    return ofContainer(member, "", in("bridge", change), in("awsvpc", change));
  }

  private static EcsRequest in(String mode, UnaryOperator<ContainerDefinition.Builder> change) {
    return task(r -> r.networkMode(mode).containerDefinitions(container(change)));
  }
}
