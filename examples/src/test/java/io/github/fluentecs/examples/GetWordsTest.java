package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.capacityProvider;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.daemonTaskDefinition;
import static io.github.fluentecs.dsl.EcsDsl.expressService;
import static io.github.fluentecs.dsl.EcsDsl.gateway;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;

/** One thing that is asked for by its name comes, or its name is not found. */
class GetWordsTest {
  private static final String DAEMON = "arn:aws:ecs:us-east-1:123456789012:daemon/prod/lgos";
  private static final String EXPRESS = "arn:aws:ecs:us-east-1:123456789012:service/prod/wbe";
  private static final String ID = "0123456789abcdef0123456789abcdef";

  private final EcsClient client = EcsSimulator.create().client();
  private final Ecs ecs = Ecs.using(client);

  @BeforeEach
  void createCluster() {
    client.createCluster(request -> request.clusterName("prod"));
  }

  static Stream<Arguments> unknown() {
    ClusterScope prod = cluster("prod");
    return Stream.of(
        Arguments.of(cluster("prdo").get(), "prdo"),
        Arguments.of(prod.service("wbe").get(), "wbe"),
        Arguments.of(prod.task(ID).get(), ID),
        Arguments.of(prod.containerInstance(ID).get(), ID),
        Arguments.of(capacityProvider("spto").get(), "spto"),
        Arguments.of(taskDefinition("wbe:7").get(), "wbe:7"),
        Arguments.of(prod.daemon(DAEMON).get(), "lgos"),
        Arguments.of(daemonTaskDefinition("lgos:7").get(), "lgos:7"),
        Arguments.of(gateway("pbulic").get(), "pbulic"),
        Arguments.of(expressService(EXPRESS).get(), "wbe"));
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void get_unknownName_isNotFoundWithTheName(EcsCommand<?> get, String name) {
    EcsFailure failure = ecs.execute(get).getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(failure.message()).contains(name);
  }

  @Test
  void get_knownName_givesTheThingItself() {
    assertThat(ecs.execute(cluster("prod").get()).get().name()).isEqualTo("prod");
  }
}
