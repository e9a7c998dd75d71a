package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.wire.Hole;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;

/** A null among the items of a list, which builders of the SDK take, is a violation. */
class HolesTest {
  static Stream<Arguments> holes() {
    return Samples.all().stream()
        .map(Operation::toSdk)
        .flatMap(
            request -> Hole.in(request).map(hole -> Arguments.of(hole.path(), hole.request())));
  }

  @ParameterizedTest
  @MethodSource("holes")
  void check_nullInAnyList_throwsNothingAndIsToldIfAnything(String path, EcsRequest request) {
    assertThat(RuleBook.standard().check(request))
        .allSatisfy(
            violation -> {
              assertThat(violation.path()).isEqualTo(path);
              assertThat(violation.given()).isEqualTo("nothing");
              assertThat(violation.rule()).isEqualTo(violation.operation() + "/null");
            });
  }

  @Test
  void check_nullAmongIds_namesThePlace() {
    UpdateTaskProtectionRequest request =
        UpdateTaskProtectionRequest.builder()
            .cluster("prod")
            .tasks("1a", null)
            .protectionEnabled(true)
            .build();

    assertThat(RuleBook.standard().check(request))
        .extracting(Violation::message)
        .containsExactly(
            "tasks[1]: given nothing; allowed lists without null items. Remove the null."
                + " [UpdateTaskProtection/null]");
  }

  @Test
  void execute_nullByCustomize_isRefusedAndNotSent() {
    StubEcs stub = StubEcs.answering(request -> Answer.ok("{}"));
    RunTask command =
        RunTask.builder(ClusterRef.of("prod"), TaskDefinitionRef.of("web"))
            .customize(request -> request.tags(Collections.singletonList((Tag) null)))
            .build();

    assertThat(Ecs.using(stub.client()).execute(command).getLeft())
        .isInstanceOfSatisfying(
            EcsFailure.InvalidRequest.class,
            failure ->
                assertThat(failure.violations())
                    .extracting(Violation::path)
                    .isEqualTo(List.of("tags[0]")));
    assertThat(stub.sent()).isEmpty();
  }
}
