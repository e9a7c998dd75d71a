package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.daemon.CreateDaemon;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.ListServiceDeployments;
import io.github.fluentecs.core.service.ListServices;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskset.UpdateTaskSet;
import io.github.fluentecs.core.value.Percent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FromJsonTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "` `       | given nothing; allowed an object, {...}.",
        "[{}]      | given a list; allowed an object, {...}.",
        "null      | given null; allowed an object, {...}.",
        "\"a\"     | given a text; allowed an object, {...}.",
        "12        | given the number 12; allowed an object, {...}.",
        "{},{}     | given more than one value; allowed one object.",
        "{}]       | given more than one value; allowed one object.",
        "{} {}     | not readable as JSON at line 1, column 4.",
        "{\"a\" 1} | not readable as JSON at line 1, column 6.",
        "{\"a\": 1 | not readable as JSON at its end.",
        "task: a1  | not readable as JSON at line 1, column 1.",
      })
  void fromJson_otherThanOneObject_saysWhatAndWhere(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StopTask.fromJson(json))
        .withMessage("json: " + message);
  }

  @Test
  void fromJson_brokenJson_isNotRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StopTask.fromJson("{\"task\": \"a1\",\n \"reason\": hunter2}"))
        .withMessage("json: not readable as JSON at line 2, column 12.")
        .withNoCause();
  }

  @Test
  void fromJson_null_isNamed() {
    assertThatNullPointerException().isThrownBy(() -> StopTask.fromJson(null)).withMessage("json");
  }

  @Test
  void fromJson_valuesOfAnotherKind_areAllNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DescribeServices.fromJson(
                    """
                    {"cluster": {}, "services": ["web", null, 3, {}, []], "include": "TAGS"}
                    """))
        .withMessage(
            "json: cluster is an object and must be a text; services[1] is null and must be a text;"
                + " services[3] is an object and must be a text; services[4] is a list and must be"
                + " a text; include is a text and must be a list.");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"5\"', is a text and must be a number.",
    "true, is true and must be a number.",
    "5.5, is 5.5 and must be a whole number in range.",
    "99999999999, is 99999999999 and must be a whole number in range."
  })
  void fromJson_noWholeNumber_isNamed(String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListServices.fromJson("{\"maxResults\": " + value + "}"))
        .withMessage("json: maxResults " + message);
  }

  @Test
  void fromJson_numberTooLargeForTheModel_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UpdateTaskSet.fromJson("{\"scale\": {\"value\": 1e400}}"))
        .withMessage("json: scale.value is 1e400 and must be a number in range.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1767225600",
        "1767225600.0",
        "\"2026-01-01T00:00:00Z\"",
        "\"2026-01-01T01:00:00+01:00\""
      })
  void fromJson_time_isSecondsOrText(String value) {
    assertThat(ListServiceDeployments.fromJson(createdAfter(value)).createdAfter())
        .contains(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2026-01-01\"', '''2026-01-01'''",
    "'\"\"', ''''''",
    "true, true",
    "99999999999999999999, the number 99999999999999999999"
  })
  void fromJson_noTime_isNamed(String value, String given) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListServiceDeployments.fromJson(createdAfter(value)))
        .withMessage(
            "json: createdAt.after is "
                + given
                + " and must be a time, as 2026-01-31T12:00:00Z or in seconds since 1970.");
  }

  private static String createdAfter(String value) {
    return "{\"service\": \"web\", \"createdAt\": {\"after\": " + value + "}}";
  }

  @Test
  void fromJson_maskedSecret_isRefusedByItsPath() {
    ListServices page = ListServices.fromJson("{\"nextToken\": \"secret\"}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListServices.fromJson(page.describe().json()))
        .withMessage(
            "json: nextToken is masked and must be the secret, as describe().withSecrets() writes"
                + " it.");
    assertThat(ListServices.fromJson(page.describe().withSecrets().json())).isEqualTo(page);
  }

  @Test
  void fromJson_nullMembers_areAbsent() {
    StopTask stop = StopTask.fromJson("{\"task\": \"a1\", \"reason\": null, \"resaon\": null}");

    assertThat(stop.reason()).isEmpty();
    assertThat(stop.advice()).isEmpty();
  }

  @Test
  void fromJson_valueOutsideAnEnum_isSentAsItIs() {
    assertThat(ListServices.fromJson("{\"launchType\": \"NEWER\"}").toSdk().launchTypeAsString())
        .isEqualTo("NEWER");
  }

  @Test
  void advice_unknownMembersAtAnyDepth_haveTheirPathAndTheNameThatWasMeant() {
    RegisterTaskDefinition web =
        RegisterTaskDefinition.fromJson(
            """
            {"Family": "web", "containerDefinitions": [{"name": "app", "enviroment": [{}],
              "portMappings": [{"containerPort": 80}, {"hostport": 1}], "xyz": 1}]}
            """);

    assertThat(web.advice())
        .filteredOn(advice -> advice.rule().equals("LossyCopy/json"))
        .extracting(Violation::path, Violation::given)
        .containsExactly(
            tuple("Family", "an unknown member, close to family"),
            tuple("containerDefinitions[0].enviroment", "an unknown member, close to environment"),
            tuple(
                "containerDefinitions[0].portMappings[1].hostport",
                "an unknown member, close to hostPort"),
            tuple("containerDefinitions[0].xyz", "an unknown member"));
  }

  @Test
  void execute_unknownMember_isToldToTheListenerAndNotSent() {
    StubEcs stub = StubEcs.answering(request -> Answer.ok("{\"task\": {}}"));
    List<Violation> told = new ArrayList<>();
    StopTask stop = StopTask.fromJson("{\"cluster\": \"prod\", \"task\": \"a1\", \"why\": \"x\"}");

    assertThat(Ecs.using(stub.client()).onAdvice(told::add).execute(stop).isRight()).isTrue();
    assertThat(told)
        .extracting(Violation::message)
        .contains(
            "why: given an unknown member; allowed the members of the request. Correct its name,"
                + " or remove it: it is not sent. [LossyCopy/json]");
    assertThat(stub.sent().get(0).body().asObject()).containsOnlyKeys("cluster", "task");
  }

  @Test
  void leavingOut_unknownMembers_areNotTold() {
    StopTask stop = StopTask.fromJson("{\"cluster\": \"prod\", \"task\": \"a1\", \"why\": \"x\"}");

    assertThat(RuleBook.standard().advice(stop.toSdk())).hasSize(1);
    assertThat(RuleBook.standard().leavingOut("LossyCopy/json").advice(stop.toSdk())).isEmpty();
  }

  @Test
  void toSdk_attributeThatIsSetAfterReading_isSent() {
    StopTask read = StopTask.fromJson("{\"task\": \"a1\"}");
    StopTask changed = read.toBuilder().task(TaskRef.of(ClusterRef.of("prod"), "b2")).build();

    assertThat(read.customizations()).hasToString("[keeps [cluster]]");
    assertThat(read.toSdk().cluster()).isNull();
    assertThat(changed.toSdk().cluster()).isEqualTo("prod");
    assertThat(changed.toSdk().task()).isEqualTo("b2");
  }

  @Test
  void toSdk_partThatIsSetAfterReading_keepsWhatAttributesCannotCarry() {
    CreateDaemon read =
        CreateDaemon.fromJson(
            "{\"deploymentConfiguration\": {\"alarms\": {\"alarmNames\": [\"a\"]}}}");
    CreateDaemon changed =
        read.toBuilder()
            .deploymentConfiguration(
                read.deploymentConfiguration().orElseThrow().toBuilder()
                    .drainPercent(Percent.of(50))
                    .build())
            .build();

    assertThat(changed.toSdk().deploymentConfiguration().drainPercent()).isEqualTo(50);
    assertThat(changed.toSdk().deploymentConfiguration().alarms())
        .isEqualTo(read.toSdk().deploymentConfiguration().alarms());
    assertThat(read.toSdk().deploymentConfiguration().alarms().enable()).isNull();
  }
}
