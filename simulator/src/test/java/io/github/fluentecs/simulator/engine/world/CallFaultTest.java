package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.Injection;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

class CallFaultTest {
  private static final DescribeClustersRequest DESCRIBE = DescribeClustersRequest.builder().build();
  private static final RunTaskRequest RUN =
      RunTaskRequest.builder().taskDefinition("worker").build();

  private final Ecs ecs = new Ecs();

  @Test
  void throttling_nextTwoCallsOfOneOperation_refusesThoseOnly() {
    Injection injection = ecs.faults().inject(Fault.throttling().on("RunTask"), When.next(2));

    assertThat(answered(DESCRIBE)).isTrue();
    assertThat(ecs.refused(RUN)).isEqualTo(throttled());
    assertThat(ecs.refused(RUN)).isEqualTo(throttled());
    assertThat(ecs.refused(RUN).code()).isEqualTo("ClientException");
    assertThat(injection.hits()).isEqualTo(2);
    assertThat(injection.isActive()).isFalse();
    assertThat(ecs.faults().active()).isEmpty();
  }

  @Test
  void find_byItsId_isTheFaultUntilItIsRemoved() {
    Injection first = ecs.faults().inject(Fault.throttling(), When.next(1));
    Injection second = ecs.faults().inject(Fault.serverError());
    ecs.refused(DESCRIBE);

    assertThat(List.of(first.id(), second.id())).containsExactly(1L, 2L);
    assertThat(ecs.faults().find(1)).map(Injection::hits).contains(1);
    ecs.faults().find(1).orElseThrow().remove();
    assertThat(ecs.faults().find(1)).isEmpty();
    assertThat(ecs.faults().find(2)).map(Injection::fault).contains(Fault.serverError());
    assertThat(ecs.faults().inject(Fault.unavailable()).id()).isEqualTo(3);
  }

  private static ServiceError throttled() {
    return new ServiceError("ThrottlingException", 400, "Rate exceeded");
  }

  @Test
  void disguisedThrottling_anyCall_isAnInvalidParameterThatSpeaksOfRates() {
    ecs.faults().inject(Fault.disguisedThrottling());

    ServiceError error = ecs.refused(DESCRIBE);

    assertThat(error.code()).isEqualTo("InvalidParameterException");
    assertThat(error.message()).contains("Rate exceeded (ErrorCode: Throttling)");
  }

  @Test
  void serverError_andUnavailable_haveTheirStatus() {
    ecs.faults().inject(Fault.serverError(), When.next(1));
    ecs.faults().inject(Fault.unavailable(), When.next(1));

    assertThat(ecs.refused(DESCRIBE).httpStatus()).isEqualTo(500);
    assertThat(ecs.refused(DESCRIBE).httpStatus()).isEqualTo(503);
    assertThat(answered(DESCRIBE)).isTrue();
  }

  @Test
  void latency_twoFaults_addUp() {
    ecs.faults().inject(Fault.latency(Duration.ofMillis(200)));
    ecs.faults().inject(Fault.latency(Duration.ofMillis(300)).on("DescribeClusters"));

    assertThat(ecs.reply("us-east-1", DESCRIBE).latency()).isEqualTo(Duration.ofMillis(500));
    assertThat(ecs.reply("us-east-1", RUN).latency()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void lasting_afterItsTime_isOver() {
    ecs.faults().inject(Fault.throttling(), When.during(Duration.ofSeconds(10)));

    ecs.advance(9);
    assertThat(answered(DESCRIBE)).isFalse();

    ecs.advance(1);
    assertThat(answered(DESCRIBE)).isTrue();
  }

  @Test
  void probability_manyCalls_strikesAboutItsShareAndTheSameInEveryRun() {
    long first = strikesOf(new Ecs(3));

    assertThat(first).isBetween(220L, 380L).isEqualTo(strikesOf(new Ecs(3)));
    assertThat(first).isNotEqualTo(strikesOf(new Ecs(4)));
  }

  private static long strikesOf(Ecs world) {
    world.faults().inject(Fault.throttling(), When.chance(0.3));
    return IntStream.range(0, 1000)
        .mapToObj(i -> world.reply("us-east-1", DESCRIBE))
        .filter(Reply.Failed.class::isInstance)
        .count();
  }

  @Test
  void reset_beforeEffect_startsNoTask() {
    readyToRun();
    ecs.faults().inject(Fault.resetBeforeEffect().on("RunTask"), When.next(1));

    assertThat(ecs.reply("us-east-1", RUN)).isInstanceOf(Reply.Reset.class);
    assertThat(ecs.taskArns()).isEmpty();
  }

  @Test
  void reset_afterEffect_startsTheTask() {
    readyToRun();
    ecs.faults().inject(Fault.resetAfterEffect().on("RunTask"), When.next(1));

    assertThat(ecs.reply("us-east-1", RUN)).isInstanceOf(Reply.Reset.class);
    assertThat(ecs.taskArns()).hasSize(1);
  }

  @Test
  void invisible_newTask_isMissingForAWhile() {
    readyToRun();
    ecs.faults().inject(Fault.invisible(Duration.ofSeconds(4)).on("RunTask"), When.next(1));
    String arn = ecs.run(request -> {}).tasks().get(0).taskArn();

    assertThat(ecs.tasks(arn).failures())
        .containsExactly(Failure.builder().arn(arn).reason("MISSING").build());
    assertThat(ecs.taskArns()).isEmpty();
    assertThat(ecs.refused(StopTaskRequest.builder().task(arn).build()).message())
        .isEqualTo("The referenced task was not found.");

    ecs.advance(4);
    assertThat(ecs.tasks(arn).failures()).isEmpty();
    assertThat(ecs.taskArns()).containsExactly(arn);
  }

  @Test
  void invisible_newCluster_isNotFoundByItsChildren() {
    ecs.faults().inject(Fault.invisible(Duration.ofSeconds(4)));
    ecs.reply("us-east-1", CreateClusterRequest.builder().clusterName("prod").build());
    DescribeClustersRequest describe = DescribeClustersRequest.builder().clusters("prod").build();

    assertThat(ecs.refused(ListTasksRequest.builder().cluster("prod").build()).code())
        .isEqualTo("ClusterNotFoundException");
    assertThat(ecs.call(DescribeClustersResponse.class, describe).failures()).hasSize(1);

    ecs.advance(4);
    assertThat(ecs.call(DescribeClustersResponse.class, describe).clusters()).hasSize(1);
  }

  @Test
  void remove_activeFault_endsIt() {
    Injection injection = ecs.faults().inject(Fault.serverError());
    injection.remove();

    assertThat(answered(DESCRIBE)).isTrue();
    assertThat(ecs.faults().active()).isEmpty();
  }

  @Test
  void clear_severalFaults_endsAll() {
    ecs.faults().inject("throttling operation=DescribeClusters");
    ecs.faults().inject("latency delay=PT1S");
    assertThat(ecs.faults().active()).hasSize(2);

    ecs.faults().clear();
    assertThat(answered(DESCRIBE)).isTrue();
  }

  @Test
  void inject_unknownOperation_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> ecs.faults().inject(Fault.throttling().on("RunTusk")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such operation: RunTusk; there are ")
        .hasMessageContaining("RunTask");
  }

  @Test
  void error_ofOnesOwn_isAnsweredAsGiven() {
    ecs.faults().inject(Fault.error("AccessDeniedException", 400, "no").on("CreateService"));

    assertThat(ecs.refused(CreateServiceRequest.builder().serviceName("web").build()))
        .isEqualTo(new ServiceError("AccessDeniedException", 400, "no"));
  }

  private void readyToRun() {
    ecs.worker();
    ecs.instance(2048, 4096);
  }

  private boolean answered(software.amazon.awssdk.services.ecs.model.EcsRequest request) {
    return ecs.reply("us-east-1", request) instanceof Reply.Answered;
  }
}
