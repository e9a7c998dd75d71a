package io.github.fluentecs.core.placement;

import static io.github.fluentecs.core.placement.ClusterQuery.agentConnected;
import static io.github.fluentecs.core.placement.ClusterQuery.agentDisconnected;
import static io.github.fluentecs.core.placement.ClusterQuery.agentVersion;
import static io.github.fluentecs.core.placement.ClusterQuery.attribute;
import static io.github.fluentecs.core.placement.ClusterQuery.ec2InstanceId;
import static io.github.fluentecs.core.placement.ClusterQuery.registeredAt;
import static io.github.fluentecs.core.placement.ClusterQuery.runningTasksCount;
import static io.github.fluentecs.core.placement.ClusterQuery.taskGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.task.RunTask;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterQueryTest {
  private static final ClusterQuery T3 = attribute("ecs.instance-type").matches("t3.*");
  private static final ClusterQuery A = attribute("a").exists();
  private static final ClusterQuery B = attribute("b").exists();
  private static final ClusterQuery C = attribute("c").exists();

  /** The examples of the developer guide, and each operator once. */
  static Stream<Arguments> statements() {
    Instant june = Instant.parse("2018-06-18T22:28:28.9Z");
    return Stream.of(
        Arguments.of(
            attribute("ecs.instance-type").equalTo("t2.small"),
            "attribute:ecs.instance-type == t2.small"),
        Arguments.of(
            attribute("ecs.availability-zone").oneOf("us-east-1a", "us-east-1b"),
            "attribute:ecs.availability-zone in [us-east-1a, us-east-1b]"),
        Arguments.of(
            attribute("ecs.instance-type")
                .matches("g2.*")
                .and(attribute("ecs.availability-zone").notEqualTo("us-east-1d")),
            "attribute:ecs.instance-type =~ g2.* and attribute:ecs.availability-zone != us-east-1d"),
        Arguments.of(taskGroup().equalTo("service:production"), "task:group == service:production"),
        Arguments.of(taskGroup().equalTo("database").not(), "not(task:group == database)"),
        Arguments.of(runningTasksCount().equalTo(1), "runningTasksCount == 1"),
        Arguments.of(agentVersion().lessThan("1.14.5"), "agentVersion < 1.14.5"),
        Arguments.of(registeredAt().greaterThan(june), "registeredAt > 2018-06-18T22:28:28Z"),
        Arguments.of(ec2InstanceId().noneOf("i-abcd1234"), "ec2InstanceId !in [i-abcd1234]"),
        Arguments.of(agentConnected(), "agentConnected == true"),
        Arguments.of(agentDisconnected(), "agentConnected == false"),
        Arguments.of(attribute("stack").doesNotMatch("p.*"), "attribute:stack !~ p.*"),
        Arguments.of(attribute("stack").doesNotExist(), "attribute:stack !exists"),
        Arguments.of(runningTasksCount().atLeast(2), "runningTasksCount >= 2"),
        Arguments.of(runningTasksCount().atMost(2), "runningTasksCount <= 2"),
        Arguments.of(A.or(B).and(C), "(" + A + " or " + B + ") and " + C),
        Arguments.of(A.and(B).or(C), "(" + A + " and " + B + ") or " + C),
        Arguments.of(A.and(B).and(C), A + " and " + B + " and " + C),
        Arguments.of(A.or(B).not().or(C), "not(" + A + " or " + B + ") or " + C));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void expression_eachStatement_printsAsDocumented(ClusterQuery query, String expression) {
    assertThat(query.expression()).isEqualTo(expression);
    assertThat(query).hasToString(expression);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "t3\\.micro;t3\\.micro",
        "C:\\data;C:\\data",
        "my value;'my value'",
        "(t3|m5).*;'(t3|m5).*'",
        "a,b;'a,b'",
        "it's;\"it's\"",
        "a b\\c;'a b\\c'",
        "say \"hi\";'say \"hi\"'",
        "(t3|m5)\\.x;'(t3|m5)\\.x'",
        "``;''",
        "And;'And'",
        "größe;'größe'",
        "a);'a)'"
      })
  void equalTo_moreThanAWord_isQuoted(String value, String printed) {
    assertThat(attribute("a").equalTo(value).expression()).isEqualTo("attribute:a == " + printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a'b", "größe"})
  void attribute_nameThatNoneCanHave_isRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> attribute(name));
  }

  @Test
  void equalTo_bothKindsOfQuotes_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> taskGroup().equalTo("'\""));
  }

  @Test
  void and_eitherNesting_isTheSameStatement() {
    assertThat(A.and(B.and(C))).isEqualTo(A.and(B).and(C)).hasSameHashCodeAs(A.and(B).and(C));
    assertThat(A.and(B)).isNotEqualTo(B.and(A));
  }

  @Test
  void misuse_namesTheParameter() {
    assertThatIllegalArgumentException().isThrownBy(() -> attribute("a").oneOf());
    assertThatNullPointerException().isThrownBy(() -> A.and(null)).withMessage("other");
    assertThatNullPointerException().isThrownBy(() -> agentVersion().atMost(null));
  }

  @Test
  void memberOf_query_sendsItsExpression() {
    assertThat(PlacementConstraint.memberOf(T3).toSdk().expression()).isEqualTo(T3.expression());
  }

  @Test
  void filter_query_sendsItsExpression() {
    assertThat(
            ListContainerInstances.builder(ClusterRef.of("prod"))
                .filter(T3)
                .build()
                .toSdk()
                .filter())
        .isEqualTo(T3.expression());
  }

  @Test
  void memberOf_expressionOver2000Characters_breaksARule() {
    ClusterQuery fits = A;
    while (fits.and(B).expression().length() <= 2000) {
      fits = fits.and(B);
    }

    assertThat(run(fits).violations()).isEmpty();
    assertThat(run(fits.and(B)).violations()).extracting(Violation::rule).containsExactly("PL-2");
  }

  private static RunTask run(ClusterQuery query) {
    return RunTask.builder(ClusterRef.of("prod"), TaskDefinitionRef.of("worker"))
        .placementConstraint(PlacementConstraint.memberOf(query))
        .build();
  }
}
