package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.value.NotInSdkException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the SDK on the class path cannot carry is told, and nothing is sent. */
class SdkGapContractTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final String SHAPE =
      "software/amazon/awssdk/services/ecs/model/ShapeConfiguration";

  private final StubEcs stub = StubEcs.answering(request -> Answer.ok("{}"));

  /** A command that finds a gap when its request is made, as an attribute does on an old SDK. */
  private static DescribeTasks missing(Throwable gap) {
    return DescribeTasks.builder(PROD, List.of("a1"))
        .customize(request -> SdkGapContractTest.<RuntimeException>sneak(gap))
        .build();
  }

  @SuppressWarnings("unchecked") // lets an Error or an exception pass as what it is
  private static <E extends Throwable> void sneak(Throwable gap) throws E {
    throw (E) gap;
  }

  private static NotInSdkException gap() {
    return new NotInSdkException("DescribeTasksRequest.shape", "2.99.0");
  }

  private EcsFailure failure(Interpreter interpreter, EcsCommand<?> command) {
    EcsFailure failure = interpreter.over(stub, () -> "token").execute(command).getLeft();
    assertThat(stub.sent()).isEmpty();
    return failure;
  }

  @ParameterizedTest
  @EnumSource
  void execute_memberThatTheSdkLacks_isUnsupported(Interpreter interpreter) {
    EcsFailure failure = failure(interpreter, missing(gap()));

    assertThat(failure).isInstanceOf(EcsFailure.Unsupported.class);
    assertThat(failure.retryable()).isFalse();
    assertThat(failure.operation()).isEqualTo("DescribeTasks");
    assertThat(failure.message()).contains("does not have DescribeTasksRequest.shape");
    assertThat(failure.remedy()).isEqualTo("Take version 2.99.0 of the AWS SDK, or a newer one.");
  }

  @ParameterizedTest
  @EnumSource
  void execute_batchesOfWhatTheSdkLacks_areUnsupported(Interpreter interpreter) {
    assertThat(failure(interpreter, missing(gap()).inBatches()))
        .isInstanceOf(EcsFailure.Unsupported.class);
  }

  @ParameterizedTest
  @EnumSource
  void execute_typeThatTheSdkLacks_isUnsupported(Interpreter interpreter) {
    NoClassDefFoundError error = new NoClassDefFoundError(SHAPE);

    EcsFailure failure = failure(interpreter, missing(error));

    assertThat(failure).isInstanceOf(EcsFailure.Unsupported.class);
    assertThat(failure.message()).contains("does not have ShapeConfiguration");
    assertThat(failure.remedy()).contains("2.57.8");
  }

  @Test
  void execute_errorThatHasNothingToDoWithTheSdk_isThrown() {
    NoClassDefFoundError error = new NoClassDefFoundError("com/acme/Shape");

    assertThatExceptionOfType(NoClassDefFoundError.class)
        .isThrownBy(() -> Ecs.using(stub.client()).execute(missing(error)))
        .isSameAs(error);
  }

  @Test
  void violations_memberThatTheSdkLacks_isOneViolation() {
    List<Violation> violations = missing(gap()).violations();

    assertThat(violations)
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("DescribeTasks/sdk");
              assertThat(violation.path()).isEqualTo("DescribeTasksRequest.shape");
              assertThat(violation.remedy()).contains("2.99.0");
            });
    assertThat(missing(gap()).inBatches().violations()).isEqualTo(violations);
    assertThat(missing(gap()).advice()).isEmpty();
  }

  @Test
  void violations_typeThatTheSdkLacks_isOneViolation() {
    DescribeTasks command = missing(new NoClassDefFoundError(SHAPE));

    assertThat(command.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.path()).isEqualTo("ShapeConfiguration"));
    assertThat(command.inBatches().violations()).isEqualTo(command.violations());
    assertThatExceptionOfType(NotInSdkException.class)
        .isThrownBy(command::describe)
        .withMessageContaining("ShapeConfiguration");
  }

  @Test
  void toSdk_memberThatTheSdkLacks_throws() {
    assertThatExceptionOfType(NotInSdkException.class)
        .isThrownBy(() -> missing(gap()).toSdk())
        .withMessageContaining("DescribeTasksRequest.shape");
    assertThatExceptionOfType(NotInSdkException.class).isThrownBy(() -> missing(gap()).describe());
  }
}
