package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.TaskRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The rules for requests that the library did not build. */
class RuleBookTest {
  private static final RuleBook BOOK = RuleBook.standard();
  private static final StopTaskRequest LONG_REASON =
      StopTaskRequest.builder().task("a1").reason(Repeat.letter(256)).build();

  @Test
  void check_rawRequest_tellsEveryBrokenRule() {
    RunTaskRequest request =
        RunTaskRequest.builder()
            .count(11)
            .tags(Tag.builder().key("aws:x").value("y").build())
            .build();

    List<Violation> violations = BOOK.check(request);

    assertThat(violations)
        .extracting(Violation::path)
        .containsExactlyInAnyOrder("taskDefinition", "count", "tags[0].key");
    assertThat(violations).extracting(Violation::operation).containsOnly("RunTask");
    assertThat(BOOK.validate(request).getError()).containsExactlyElementsOf(violations);
  }

  @Test
  void check_allowedRequest_isValid() {
    RunTaskRequest request = RunTaskRequest.builder().taskDefinition("web").build();

    assertThat(BOOK.check(request)).isEmpty();
    assertThat(BOOK.validate(request).get()).isSameAs(request);
  }

  @Test
  void check_operationWithoutRules_passes() {
    assertThat(BOOK.check(ListAccountSettingsRequest.builder().build())).isEmpty();
  }

  @Test
  void check_null_throwsAndNamesIt() {
    assertThatNullPointerException().isThrownBy(() -> BOOK.check(null)).withMessage("request");
    assertThatNullPointerException()
        .isThrownBy(() -> BOOK.relaxing((String) null))
        .withMessage("ruleId");
  }

  @Test
  void relaxing_softRule_leavesItOutAndKeepsTheOriginal() {
    assertThat(BOOK.check(LONG_REASON)).extracting(Violation::rule).containsExactly("NM-8");
    assertThat(BOOK.relaxing("NM-8").check(LONG_REASON)).isEmpty();
    assertThat(BOOK.relaxing("NM-8").relaxing("CP-3").check(LONG_REASON)).isEmpty();
    assertThat(BOOK.check(LONG_REASON)).hasSize(1);
  }

  @Test
  void relaxing_hardOrUnknownRule_throwsAndNamesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOOK.relaxing("CP-6"))
        .withMessage("only SOFT rules can be relaxed: 'CP-6'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOOK.relaxing("XX-1"))
        .withMessage("no rule has the id 'XX-1'");
  }

  @Test
  void execute_relaxed_isSent() {
    StubEcs stub = StubEcs.answering(request -> Answer.ok("{\"task\":{}}"));
    StopTask command =
        StopTask.builder(TaskRef.of(ClusterRef.of("prod"), "a1"))
            .reason(LONG_REASON.reason())
            .build();

    assertThat(Ecs.using(stub.client()).relaxing("NM-8").execute(command).isRight()).isTrue();
    assertThat(
            EcsAsync.using(stub.asyncClient()).relaxing("NM-8").execute(command).join().isRight())
        .isTrue();
    assertThat(stub.sent()).hasSize(2);
  }

  static Stream<Rule<?>> rules() {
    return Actions.all().stream().flatMap(action -> action.rules().list().stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rules_each_tellsWhatIsAllowedWhatToDoAndWhereItIsFrom(Rule<?> rule) {
    assertThat(rule.path()).isNotBlank();
    assertThat(rule.constraint().allowed()).isNotBlank().doesNotEndWith(".");
    assertThat(rule.constraint().remedy()).isNotBlank().endsWith(".");
    assertThat(rule.constraint().source()).isNotBlank();
    assertThat(rule.constraint().level()).isIn(Level.HARD, Level.SOFT);
  }
}
