package io.github.fluentecs.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.RunTask;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The rules for requests that the library did not build. */
class RuleBookTest {
  private static final RuleBook BOOK = RuleBook.standard();
  private static final RunTaskRequest LONG_STARTER =
      RunTaskRequest.builder().taskDefinition("web").startedBy(Repeat.letter(129)).build();

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
        .withMessage("ruleIds[0]");
  }

  @Test
  void relaxing_softRule_leavesItOutAndKeepsTheOriginal() {
    assertThat(BOOK.check(LONG_STARTER)).extracting(Violation::rule).containsExactly("NM-6");
    assertThat(BOOK.relaxing("NM-6").check(LONG_STARTER)).isEmpty();
    assertThat(BOOK.relaxing("NM-6").relaxing("CP-3").check(LONG_STARTER)).isEmpty();
    assertThat(BOOK.check(LONG_STARTER)).hasSize(1);
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
    StubEcs stub = StubEcs.answering(request -> Answer.ok("{\"tasks\":[],\"failures\":[]}"));
    RunTask command =
        RunTask.builder(ClusterRef.of("prod"), TaskDefinitionRef.of("web"))
            .startedBy(LONG_STARTER.startedBy())
            .build();

    assertThat(Ecs.using(stub.client()).withRules(BOOK.relaxing("NM-6")).execute(command).isRight())
        .isTrue();
    assertThat(
            EcsAsync.using(stub.asyncClient())
                .withRules(BOOK.relaxing("NM-6"))
                .execute(command)
                .join()
                .isRight())
        .isTrue();
    assertThat(stub.sent()).hasSize(2);
  }

  @Test
  void leavingOut_hardRule_sendsTheRequest() {
    RunTaskRequest eleven = RunTaskRequest.builder().taskDefinition("web").count(11).build();
    StubEcs stub = StubEcs.answering(request -> Answer.ok("{\"tasks\":[],\"failures\":[]}"));
    RunTask command =
        RunTask.builder(ClusterRef.of("prod"), TaskDefinitionRef.of("web")).count(11).build();

    assertThat(BOOK.leavingOut("RunTask/count").check(eleven)).isEmpty();
    assertThat(BOOK.check(eleven)).hasSize(1);
    assertThat(
            Ecs.using(stub.client())
                .withRules(BOOK.leavingOut("RunTask/count"))
                .execute(command)
                .isRight())
        .isTrue();
    assertThat(stub.sent()).hasSize(1);
  }

  @Test
  void leavingOut_unknownRule_throwsAndNamesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOOK.leavingOut("XX-1"))
        .withMessage("no rule has the id 'XX-1'");
  }

  @Test
  void relaxing_idWithSoftAndHardRules_keepsTheHardOne() {
    RunTaskRequest request =
        RunTaskRequest.builder()
            .taskDefinition("web")
            .clientToken("a blank" + Repeat.letter(64))
            .build();

    assertThat(BOOK.check(request))
        .extracting(Violation::level)
        .containsExactly(Level.SOFT, Level.HARD);
    assertThat(BOOK.relaxing("NM-7").check(request))
        .extracting(Violation::level)
        .containsExactly(Level.HARD);
    assertThat(BOOK.leavingOut("NM-7").check(request)).isEmpty();
  }

  static Stream<Constraint> constraints() {
    return Actions.all().stream().flatMap(action -> action.constraints().stream());
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void constraints_each_tellsWhatIsAllowedWhatToDoAndWhereItIsFrom(Constraint constraint) {
    assertThat(constraint.path()).isNotBlank();
    assertThat(constraint.allowed()).isNotBlank().doesNotEndWith(".");
    assertThat(constraint.remedy()).isNotBlank().endsWith(".");
    assertThat(constraint.source()).isNotBlank();
  }
}
