package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.SecretReference;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Secrets over the JSON protocol of Secrets Manager. */
class SecretsManagerSecretsTest {
  private static final String ARN =
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";
  private static final Answer<Set<String>> THERE = Answer.found(Set.of());

  private List<Sent> sent = List.of();

  private Answer<Set<String>> ask(Reply reply, String reference) {
    try (StubAws aws = StubAws.answering(reply);
        SecretsManagerClient client = aws.client(SecretsManagerClient.builder())) {
      Answer<Set<String>> answer =
          SecretsManagerSecrets.using(client).keys(SecretReference.parse(reference).orElseThrow());
      sent = aws.sent();
      return answer;
    }
  }

  private static Reply described(String more) {
    return Reply.ok(
        """
        {"ARN": "%s", "Name": "db", "VersionIdsToStages": {"v2": ["AWSCURRENT"],
         "v1": ["AWSPREVIOUS"]}%s}"""
            .formatted(ARN, more));
  }

  private static Reply value(String json) {
    return Reply.ok(
        "{\"ARN\": \"%s\", \"Name\": \"db\", \"SecretString\": \"%s\"}"
            .formatted(ARN, json.replace("\"", "\\\"")));
  }

  @Test
  void keys_wholeValue_isFoundWithoutReadingIt() {
    assertThat(ask(described(""), ARN)).isEqualTo(THERE);
    assertThat(sent).extracting(Sent::operation).containsExactly("DescribeSecret");
    assertThat(sent.get(0).body()).contains(ARN);
  }

  @Test
  void keys_versions_mustBeThere() {
    assertThat(ask(described(""), ARN + "::AWSPREVIOUS:")).isEqualTo(THERE);
    assertThat(ask(described(""), ARN + ":::v1")).isEqualTo(THERE);
    assertThat(ask(described(""), ARN + "::AWSPENDING:")).isEqualTo(Answer.absent());
    assertThat(ask(described(""), ARN + "::AWSCURRENT:v1")).isEqualTo(Answer.absent());
    assertThat(ask(described(""), ARN + ":::v9")).isEqualTo(Answer.absent());
  }

  @Test
  void keys_markedForDeletion_isAbsent() {
    assertThat(ask(described(", \"DeletedDate\": 1700000000"), ARN)).isEqualTo(Answer.absent());
    assertThat(
            ask(Reply.error("InvalidRequestException", "marked for deletion"), ARN + ":password::"))
        .isEqualTo(Answer.absent());
  }

  @Test
  void keys_jsonKey_isReadFromTheValue() {
    Answer<Set<String>> answer =
        ask(value("{\"user\": \"u\", \"password\": \"hunter2\"}"), ARN + ":password:AWSCURRENT:");

    assertThat(answer).isEqualTo(Answer.found(Set.of("user", "password")));
    assertThat(answer.toString()).doesNotContain("hunter2");
    assertThat(sent).extracting(Sent::operation).containsExactly("GetSecretValue");
    assertThat(sent.get(0).body()).contains("\"VersionStage\":\"AWSCURRENT\"");
  }

  @Test
  void keys_valueWithoutJson_hasNone() {
    assertThat(ask(value("hunter2"), ARN + ":password::")).isEqualTo(THERE);
    assertThat(ask(value("[1]"), ARN + ":password::")).isEqualTo(THERE);
  }

  @Test
  void keys_notThere_isAbsent() {
    assertThat(ask(Reply.error("ResourceNotFoundException", "can't find it"), ARN))
        .isEqualTo(Answer.absent());
  }

  @Test
  void keys_keyOfKmsDenied_isDenied() {
    assertThat(
            ask(
                Reply.error("AccessDeniedException", "Access to KMS is not allowed"),
                ARN + ":password::"))
        .isEqualTo(Answer.denied("Access to KMS is not allowed"));
  }

  @Test
  void keys_otherRegion_isUnknown() {
    assertThat(ask(described(""), ARN.replace("eu-west-1", "us-east-1")))
        .isEqualTo(Answer.unknown("it is in us-east-1, and the client asks eu-west-1"));
  }
}
