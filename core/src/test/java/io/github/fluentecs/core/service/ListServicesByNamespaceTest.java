package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;

class ListServicesByNamespaceTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();

  @BeforeEach
  void createServices() {
    client.createCluster(
        c -> c.clusterName("one").serviceConnectDefaults(d -> d.namespace("calls")));
    client.createCluster(c -> c.clusterName("two"));
    client.registerTaskDefinition(
        t ->
            t.family("web")
                .containerDefinitions(
                    ContainerDefinition.builder().name("web").image("web").memory(64).build()));
    create("one", "by-default", connect(null));
    create("one", "elsewhere", connect("other"));
    create("one", "off", connect("calls").toBuilder().enabled(false).build());
    create("two", "named", connect("calls"));
    create("two", "without", null);
  }

  private static ServiceConnectConfiguration connect(String namespace) {
    return ServiceConnectConfiguration.builder().enabled(true).namespace(namespace).build();
  }

  private void create(String cluster, String name, ServiceConnectConfiguration connect) {
    client.createService(
        s ->
            s.cluster(cluster)
                .serviceName(name)
                .taskDefinition("web")
                .desiredCount(0)
                .serviceConnectConfiguration(connect));
  }

  private List<String> list(String namespace) {
    return Ecs.using(client)
        .execute(ListServicesByNamespace.builder(namespace).maxResults(1).build().allPages())
        .get()
        .stream()
        .map(ref -> ref.id() + " in " + ref.cluster().id())
        .toList();
  }

  @Test
  void list_servicesOfSeveralClusters_givesThoseThatAreConnectedThere() {
    assertThat(list("calls")).containsExactly("by-default in one", "named in two");
    assertThat(list("other")).containsExactly("elsewhere in one");
    assertThat(list("none")).isEmpty();
  }

  @Test
  void list_afterAServiceIsDeleted_lacksIt() {
    client.deleteService(s -> s.cluster("two").service("named").force(true));

    assertThat(list("calls")).containsExactly("by-default in one");
  }

  @Test
  void list_references_canBeDescribed() {
    ServiceRef named =
        Ecs.using(client)
            .execute(ListServicesByNamespace.builder("calls").build())
            .get()
            .items()
            .get(1);

    Service service =
        Ecs.using(client)
            .execute(DescribeServices.builder(named.cluster(), List.of(named.text())).build().one())
            .get();
    assertThat(service.name()).isEqualTo("named");
  }
}
