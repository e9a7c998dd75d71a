package io.github.fluentecs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What happens around tests, by running some that fail. */
@Isolated
class SimulatorExtensionTest {
  private static final Set<EcsSimulator> SEEN = ConcurrentHashMap.newKeySet();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream before = System.out;

  @BeforeEach
  void listen() {
    SEEN.clear();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void leave() {
    System.setOut(before);
  }

  @Test
  void test_thatFails_printsTheEventLogOfItsSimulator() {
    run(Failing.class).assertStatistics(stats -> stats.failed(1).succeeded(1));

    assertThat(printed())
        .contains("The simulator's events in fails(EcsClient), which failed (seed 5; 2 of 2):")
        .contains("#1 CLUSTER arn:aws:ecs:us-east-1:123456789012:cluster/broken")
        .contains("CALL CreateCluster 200")
        .doesNotContain("cluster/whole");
  }

  @Test
  void test_thatFailsAfterwards_printsToo() {
    run(FailingAfterwards.class).assertStatistics(stats -> stats.failed(1));

    assertThat(printed()).contains("cluster/broken");
  }

  @Test
  void test_thatIsAborted_printsNothing() {
    run(Aborted.class).assertStatistics(stats -> stats.aborted(1));

    assertThat(printed()).isEmpty();
  }

  @Test
  void simulator_afterItsTest_isClosed() {
    run(Serving.class).assertStatistics(stats -> stats.succeeded(1));

    assertThat(Serving.simulator.time().speed()).isZero();
    assertThat(isOpen(Serving.endpoint)).isFalse();
  }

  @Test
  void tests_inParallel_haveSimulatorsOfTheirOwn() {
    run(Parallel.class).assertStatistics(stats -> stats.succeeded(20));

    assertThat(SEEN).hasSize(20);
  }

  @Test
  void parameter_ofWhatOutlivesATest_isRefusedInWords() {
    EngineExecutionResults results = execute(BeforeAllTests.class);

    results
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf(
                        ParameterResolutionException.class),
                    message(text -> text.contains("A simulator belongs to one test")))));
  }

  @Test
  void settings_wrong_failTheTestInWords() {
    run(WrongSettings.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("runs"),
                finishedWithFailure(message(text -> text.contains("rate limits are off")))));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static Events run(Class<?> tests) {
    return execute(tests).testEvents();
  }

  private static EngineExecutionResults execute(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
        .selectors(selectClass(tests))
        .execute();
  }

  private static boolean isOpen(URI endpoint) {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @SimulatedEcs(seed = 5)
  static class Failing {
    @Test
    void fails(EcsClient ecs) {
      ecs.createCluster(request -> request.clusterName("broken"));
      throw new AssertionError("on purpose");
    }

    @Test
    void succeeds(EcsClient ecs) {
      ecs.createCluster(request -> request.clusterName("whole"));
    }
  }

  @SimulatedEcs
  static class FailingAfterwards {
    @Test
    void succeeds() {}

    @AfterEach
    void fails(EcsClient ecs) {
      ecs.createCluster(request -> request.clusterName("broken"));
      throw new AssertionError("on purpose");
    }
  }

  @SimulatedEcs
  static class Aborted {
    @Test
    void runs(EcsClient ecs) {
      ecs.createCluster();
      Assumptions.abort("on purpose");
    }
  }

  @SimulatedEcs
  static class Serving {
    static EcsSimulator simulator;
    static URI endpoint;

    @Test
    void serves(EcsSimulator given) {
      simulator = given;
      SimulatorServer server = given.startHttp(0);
      endpoint = server.endpoint();
      given.time().follow(1);
    }
  }

  @SimulatedEcs
  @Execution(ExecutionMode.CONCURRENT)
  static class Parallel {
    @RepeatedTest(20)
    void runs(EcsSimulator simulator, EcsClient ecs) {
      ecs.createCluster();
      assertThat(ecs.listClusters().clusterArns()).hasSize(1);
      SEEN.add(simulator);
    }
  }

  @SimulatedEcs
  static class BeforeAllTests {
    @BeforeAll
    static void take(EcsSimulator simulator) {}

    @Test
    void runs() {}
  }

  @SimulatedEcs(throttling = "sometimes")
  static class WrongSettings {
    @Test
    void runs() {}
  }
}
