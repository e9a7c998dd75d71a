package io.github.fluentecs.workflows.lease;

import static io.github.fluentecs.workflows.lease.Lease.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.lease.PlayedAgent.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ProtectedTask;
import software.amazon.awssdk.services.ecs.model.Resource;

class LeaseTest {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();
  private final Failing failing = new Failing();
  private final EcsClient client =
      simulator.client(b -> b.overrideConfiguration(c -> c.addExecutionInterceptor(failing)));
  private final Waiters waiters =
      Waiters.using(
          Ecs.using(client),
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, this::advance))
              .build());
  private final List<LeaseState> states = new CopyOnWriteArrayList<>();

  /**
   * While the test looks, time stands still, which a lease would let go on by itself. What is due
   * may still happen then.
   */
  private volatile CountDownLatch looking = new CountDownLatch(0);

  private final String task;

  LeaseTest() {
    ecs.createCluster(r -> r.clusterName("prod"));
    ecs.registerContainerInstance(
        r -> r.cluster("prod").totalResources(number("CPU"), number("MEMORY")));
    for (String image : List.of("worker:1", "worker:2")) {
      ecs.registerTaskDefinition(
          r ->
              r.family("worker")
                  .containerDefinitions(
                      ContainerDefinition.builder().name("app").image(image).memory(64).build()));
    }
    ecs.createService(
        r ->
            r.cluster("prod")
                .serviceName("worker")
                .taskDefinition("worker:1")
                .desiredCount(1)
                .deploymentConfiguration(d -> d.minimumHealthyPercent(100).maximumPercent(200)));
    simulator.time().runUntilQuiescent();
    task = ecs.listTasks(r -> r.cluster("prod").serviceName("worker")).taskArns().get(0);
  }

  private static Resource number(String name) {
    return Resource.builder().name(name).type("INTEGER").integerValue(65_536).build();
  }

  @AfterEach
  void close() {
    waiters.close();
    client.close();
    ecs.close();
    simulator.close();
  }

  /** Fails the calls for protection while it is switched on, and counts them. */
  private static final class Failing implements ExecutionInterceptor {
    private final AtomicBoolean isOn = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if ("UpdateTaskProtection"
          .equals(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
        calls.incrementAndGet();
        if (isOn.get()) {
          throw SdkClientException.create("no network");
        }
      }
    }
  }

  private LeaseBuilder half(String arn) {
    return lease(TaskRef.of(ClusterRef.of("prod"), arn))
        .renewing(HALF_AN_HOUR)
        .onChange(states::add);
  }

  private boolean isProtected() {
    return ecs.getTaskProtection(r -> r.cluster("prod").tasks(task)).protectedTasks().stream()
        .anyMatch(ProtectedTask::protectionEnabled);
  }

  private void work(Duration time) {
    looking.countDown();
    waiters.await(Waits.delay(time).map(this::look)).get();
  }

  private Duration look(Duration over) {
    looking = new CountDownLatch(1);
    return over;
  }

  /** Goes on also after a moment: a test that closes its lease looks no more. */
  private void advance(Duration time) {
    try {
      var unused = looking.await(500, TimeUnit.MILLISECONDS);
      simulator.time().advance(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void lease_work_isProtectedUntilTheEndAndReleasedThen() {
    try (Lease lease = half(task).open(waiters)) {
      assertThat(lease.held()).isTrue();
      assertThat(isProtected()).isTrue();
      work(Duration.ofHours(5));
      assertThat(lease.held()).isTrue();
      assertThat(isProtected()).isTrue();
    }
    assertThat(isProtected()).isFalse();
    assertThat(failing.calls.get()).isBetween(states.size(), states.size() + 1);
    assertThat(states).as("in five hours, or a moment more").hasSizeGreaterThanOrEqualTo(31);
    Instant first = ((LeaseState.Held) states.get(0)).until();
    for (int renewal = 1; renewal < states.size() - 1; renewal++) {
      assertThat(states.get(renewal))
          .as("every ten minutes")
          .isEqualTo(new LeaseState.Held(first.plus(Duration.ofMinutes(10L * renewal))));
    }
    assertThat(states.get(states.size() - 1)).isEqualTo(new LeaseState.Released(Optional.empty()));
  }

  @Test
  void lease_deploymentMeanwhile_leavesTheTaskUntilTheEnd() {
    try (Lease lease = half(task).open(waiters)) {
      ecs.updateService(r -> r.cluster("prod").service("worker").taskDefinition("worker:2"));
      work(Duration.ofMinutes(9));
      assertThat(lease.held()).isTrue();
      assertThat(status()).isEqualTo("RUNNING");
    }
    work(Duration.ofMinutes(5));
    assertThat(status()).isEqualTo("STOPPED");
  }

  private String status() {
    return ecs.describeTasks(r -> r.cluster("prod").tasks(task)).tasks().get(0).lastStatus();
  }

  @Test
  void lease_deploymentWaitsForTheTask_isBlockedAndThenNotHeld() {
    try (Lease lease = half(task).open(waiters)) {
      ecs.updateService(r -> r.cluster("prod").service("worker").taskDefinition("worker:2"));
      work(Duration.ofMinutes(12));
      await().until(() -> lease.state() instanceof LeaseState.Blocked);
      assertThat(((LeaseState.Blocked) lease.state()).why()).startsWith("DEPLOYMENT_BLOCKED");
      assertThat(lease.held()).isTrue();
      work(Duration.ofMinutes(19));
      await().until(() -> !lease.held());
    }
  }

  @Test
  void lease_standaloneTask_isLostForGood() {
    String standalone =
        ecs.runTask(r -> r.cluster("prod").taskDefinition("worker")).tasks().get(0).taskArn();

    try (Lease lease = half(standalone).open(waiters)) {
      assertThat(lease.held()).isFalse();
      assertThat(lease.state())
          .isInstanceOfSatisfying(
              LeaseState.Lost.class,
              lost -> {
                assertThat(lost.isFinal()).isTrue();
                assertThat(lost.why()).contains("TASK_NOT_VALID");
              });
      work(Duration.ofHours(5));
      assertThat(failing.calls.get()).isEqualTo(1);
    }
  }

  @Test
  void lease_renewalsFail_areTriedUntilItExpiresAndThenHeldAgain() {
    Instant begun = simulator.time().now();
    try (Lease lease = half(task).open(waiters)) {
      failing.isOn.set(true);
      work(Duration.ofMinutes(29));
      await().until(() -> lease.state() instanceof LeaseState.Unrenewed);
      assertThat(lease.state())
          .isEqualTo(
              new LeaseState.Unrenewed(
                  begun.plus(HALF_AN_HOUR), ((LeaseState.Unrenewed) lease.state()).why()));
      assertThat(lease.held()).isTrue();
      work(Duration.ofMinutes(2));
      await().until(() -> !lease.held());
      assertThat(isProtected()).isFalse();
      failing.isOn.set(false);
      work(Duration.ofMinutes(1));
      await().until(lease::held);
      assertThat(isProtected()).isTrue();
    }
    assertThat(states.stream().map(each -> each.getClass().getSimpleName()).distinct().toList())
        .containsExactly("Held", "Unrenewed", "Lost", "Released");
  }

  @Test
  void lease_ecsDoesNotAnswerAtTheStart_isHeldAsSoonAsItDoes() {
    failing.isOn.set(true);
    try (Lease lease = half(task).open(waiters)) {
      assertThat(lease.held()).isFalse();
      failing.isOn.set(false);
      work(Duration.ofMinutes(1));
      await().until(lease::held);
    }
  }

  @Test
  void close_releaseFails_tellsThatTheTimeMustRunOut() {
    Lease lease = half(task).open(waiters);
    failing.isOn.set(true);

    lease.close();

    assertThat(((LeaseState.Released) lease.state()).why()).isPresent();
    assertThat(isProtected()).isTrue();
  }

  @Test
  void close_interruptedThread_releasesAndStaysInterrupted() {
    Lease lease = half(task).open(waiters);
    Thread.currentThread().interrupt();

    lease.close();
    lease.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(isProtected()).isFalse();
    assertThat(failing.calls.get()).isEqualTo(2);
  }

  @Test
  void lease_waitersClosed_isLost() {
    Lease lease = half(task).open(waiters);

    waiters.close();

    assertThat(lease.state()).isInstanceOf(LeaseState.Lost.class);
    lease.close();
  }

  @Test
  void lease_listenerFails_goesOn() {
    try (Lease lease =
        half(task)
            .onChange(
                state -> {
                  throw new AssertionError("bad listener");
                })
            .open(waiters)) {
      work(Duration.ofHours(1));
      assertThat(lease.held()).isTrue();
    }
    assertThat(isProtected()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT59S", "PT90S", "PT48H1M", "-PT5M"})
  void renewing_otherTime_isRefused(String time) {
    assertThatThrownBy(() -> half(task).renewing(Duration.parse(time)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 2880");
  }

  @Test
  void lease_byTheAgent_asksItAlone() {
    String granted = "{\"protection\":{\"ProtectionEnabled\":true}}";
    try (PlayedAgent agent = new PlayedAgent(call -> new Answer(200, granted))) {
      AgentProtection protection =
          AgentProtection.agentProtection(Map.of("ECS_AGENT_URI", agent.uri())::get).get();
      try (Lease lease =
          lease(protection).renewing(HALF_AN_HOUR).onChange(states::add).open(waiters)) {
        work(Duration.ofMinutes(15));
        assertThat(lease.held()).isTrue();
        agent.answer(
            call ->
                new Answer(
                    200, "{\"failure\":{\"Detail\":null,\"Reason\":\"DEPLOYMENT_BLOCKED\"}}"));
        work(Duration.ofMinutes(10));
        await().until(() -> lease.state() instanceof LeaseState.Blocked);
        agent.answer(call -> new Answer(200, granted));
      }
      assertThat(agent.calls().get(0)).endsWith("\"ExpiresInMinutes\":30}");
      assertThat(agent.calls().get(agent.calls().size() - 1))
          .endsWith("{\"ProtectionEnabled\":false}");
    }
    assertThat(failing.calls.get()).isZero();
  }
}
