package io.github.fluentecs.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTextTest {
  @Property
  void parse_textOfAFault_givesTheFault(
      @ForAll("faults") Fault fault, @ForAll("limits") When when) {
    FaultText read = FaultText.parse(fault + " " + when);

    assertThat(read.fault()).isEqualTo(fault);
    assertThat(read.limits()).isEqualTo(when);
  }

  @Provide
  Arbitrary<Fault> faults() {
    return Arbitraries.oneOf(calls(), tasks(), capacity(), instances(), words().map(Fault::alarm));
  }

  private static Arbitrary<Fault> calls() {
    Arbitrary<CallFault> all =
        Arbitraries.oneOf(
            Arbitraries.of(
                Fault.throttling(),
                Fault.disguisedThrottling(),
                Fault.serverError(),
                Fault.unavailable(),
                Fault.resetBeforeEffect(),
                Fault.resetAfterEffect()),
            Combinators.combine(words(), Arbitraries.integers().between(400, 599), words())
                .as(Fault::error),
            Arbitraries.of(Fault.omittedFailures()),
            words().map(Fault::listedFailure),
            words().map(word -> Fault.listedFailure(word).resource(word)),
            spans().map(Fault::latency),
            spans().map(Fault::invisible));
    return all.flatMap(
        fault -> Arbitraries.of(fault, fault.on("RunTask"), fault.on("StopTask", "RunTask")));
  }

  private static Arbitrary<Fault> tasks() {
    return Combinators.combine(timed(), untimed(), names(), spans(), words())
        .flatAs(
            (timed, untimed, name, span, word) ->
                Arbitraries.of(
                    timed,
                    timed.family(name).after(span),
                    timed.container(name).task("arn:aws:ecs:eu-west-1:1:task/a/b"),
                    Fault.missingExitCode().reason(word).after(span),
                    untimed.taskDefinition(name + ":7").image("repo/" + name),
                    untimed.service(name).cluster("arn:aws:ecs:eu-west-1:1:cluster/" + name),
                    Fault.injectedAgent().reason(word).group(name)));
  }

  private static Arbitrary<TaskFault> timed() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 255).map(Fault::containerExit),
        Arbitraries.of(
            Fault.missingExitCode(), Fault.failingHealthChecks(), Fault.spotInterruption()));
  }

  private static Arbitrary<TaskFault> untimed() {
    return Arbitraries.of(
        Fault.imagePullFailure(),
        Fault.environmentFileFailure(),
        Fault.injectedAgent(),
        Fault.interfaceTimeout(),
        Fault.ignoredStopSignal());
  }

  private static Arbitrary<Fault> capacity() {
    CapacityFault all = Fault.capacityShortage();
    return Combinators.combine(names(), words())
        .flatAs(
            (name, word) ->
                Arbitraries.of(all, all.provider(name).zone("us-east-1a"), all.reason(word)));
  }

  private static Arbitrary<Fault> instances() {
    return words()
        .flatMap(
            word ->
                Arbitraries.of(
                    Fault.instanceLost(word),
                    Fault.agentLost(word),
                    Fault.instanceImpaired(word),
                    Fault.registrationFailure(),
                    Fault.agentDownloadFailure(word),
                    Fault.agentUpdateFailure(word)));
  }

  @Provide
  Arbitrary<When> limits() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99).injectNull(0.3),
            Arbitraries.doubles().between(0.001, 1).ofScale(3),
            spans().injectNull(0.3))
        .as(When::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abc_-").ofMinLength(1).ofMaxLength(8);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("abc \"\\=,:/_-")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(word -> !word.isBlank());
  }

  private static Arbitrary<Duration> spans() {
    return Arbitraries.longs().between(1, 10_000_000).map(Duration::ofMillis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throtling | unknown fault throtling; known: agent-download-failure, agent-lost",
        "throttling times=many | times is a whole number, not many",
        "throttling lasting=5m | lasting is a duration such as PT30S, not 5m",
        "throttling family=web | unknown: family; known here: lasting, operation, probability, times",
        "throttling times | expected name=value but found: times",
        "throttling times=1 times=2 | times is given twice",
        "latency | delay=… is missing",
        "container-exit code=256 | exitCode is 0 to 255, not 256",
        "throttling probability=0 | probability is above 0 and at most 1, not 0.0",
      })
  void parse_wrongText_saysWhatIsKnown(String text, String message) {
    assertThatThrownBy(() -> FaultText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void toString_faultWithWords_isItsTextForm() {
    assertThat(Fault.containerExit(1).after(Duration.ofSeconds(10)).family("web"))
        .hasToString("container-exit code=1 after=PT10S family=web");
    assertThat(Fault.error("AccessDeniedException", 400, "not \"you\"").on("RunTask"))
        .hasToString(
            "error code=AccessDeniedException status=400 message=\"not \\\"you\\\"\""
                + " operation=RunTask");
    assertThat(When.next(3).lasting(Duration.ofMinutes(5))).hasToString("times=3 lasting=PT5M");
  }
}
