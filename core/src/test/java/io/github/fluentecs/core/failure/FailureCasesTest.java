package io.github.fluentecs.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fold reaches the function of each case, and no other. */
class FailureCasesTest {
  private static final FailedCall CALL =
      FailedCall.builder().operation("RunTask").message("m").remedy("r").retryable(true).build();

  static Stream<EcsFailure> failures() {
    return Stream.of(
        new EcsFailure.InvalidRequest(CALL, List.of()),
        new EcsFailure.NotFound(CALL),
        new EcsFailure.Conflict(CALL, List.of()),
        new EcsFailure.InProgress(CALL),
        new EcsFailure.AccessDenied(CALL, "ecs:RunTask"),
        new EcsFailure.Throttled(CALL),
        new EcsFailure.LimitExceeded(CALL),
        new EcsFailure.Placement(CALL, List.of(), List.of()),
        new EcsFailure.Incomplete(CALL, List.of(), List.of()),
        new EcsFailure.Unsupported(CALL),
        new EcsFailure.ServiceFault(CALL),
        new EcsFailure.Misconfigured(CALL),
        new EcsFailure.Unreachable(CALL),
        new EcsFailure.Unknown(CALL));
  }

  @Test
  void failures_ofThisTest_areAllThatThereAre() {
    Set<String> permitted = new TreeSet<>();
    for (Class<?> type : EcsFailure.class.getPermittedSubclasses()) {
      permitted.add(type.getSimpleName());
    }

    assertThat(failures().map(failure -> failure.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(permitted);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void fold_everyCase_callsItsOwnFunction(EcsFailure failure) {
    String name = failure.getClass().getSimpleName();
    String own = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    InvocationHandler nameOfTheCase = (proxy, method, arguments) -> method.getName();
    @SuppressWarnings("unchecked") // a proxy of the interface
    FailureCases<String> cases =
        (FailureCases<String>)
            Proxy.newProxyInstance(
                FailureCases.class.getClassLoader(),
                new Class<?>[] {FailureCases.class},
                nameOfTheCase);

    assertThat(failure.<String>fold(cases)).isEqualTo(own);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void fold_someCases_fallsBackToOtherwise(EcsFailure failure) {
    SomeFailureCases<EcsFailure> otherwise = other -> other;

    assertThat(failure.<EcsFailure>fold(otherwise)).isSameAs(failure);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void message_everyCase_tellsOperationWhatAndRemedy(EcsFailure failure) {
    assertThat(failure.message()).isEqualTo("RunTask: m r");
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.toException().failure()).isSameAs(failure);
    assertThat(failure.toException()).hasNoCause();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void withCall_everyCase_isTheSameCaseOfTheOtherCall(EcsFailure failure) {
    FailedCall other =
        FailedCall.builder().operation("RunTask").message("n").remedy("s").retryable(false).build();

    EcsFailure copy = failure.withCall(other);

    assertThat(copy).hasSameClassAs(failure);
    assertThat(copy.call()).isSameAs(other);
    assertThat(copy.withCall(CALL)).isEqualTo(failure);
  }
}
