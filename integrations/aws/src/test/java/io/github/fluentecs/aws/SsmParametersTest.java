package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.workflows.verify.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Parameters over the JSON protocol of SSM. */
class SsmParametersTest {
  private static final String ARN = "arn:aws:ssm:eu-west-1:123456789012:parameter";
  private static final Answer<String> TEXT = Answer.found("String");

  private List<Sent> sent = List.of();

  private Map<String, Answer<String>> ask(Function<Sent, Reply> script, List<String> references) {
    try (StubAws aws = StubAws.answering(script);
        SsmClient client = aws.client(SsmClient.builder())) {
      Map<String, Answer<String>> answers = SsmParameters.using(client).types(references);
      sent = aws.sent();
      return answers;
    }
  }

  private static String parameter(String name) {
    return """
        {"Name": "%s", "ARN": "%s/%s", "Type": "String", "Value": "hunter2", "Version": 1}"""
        .formatted(name, ARN, name.replaceFirst("^/", ""));
  }

  private static Reply reply(String found, String invalid) {
    return Reply.ok("{\"Parameters\": [" + found + "], \"InvalidParameters\": [" + invalid + "]}");
  }

  @Test
  void types_invalidParameters_areAbsentThoughTheCallSucceeds() {
    Map<String, Answer<String>> answers =
        ask(call -> reply(parameter("/prod/a"), "\"/prod/b\""), List.of("/prod/a", "/prod/b"));

    assertThat(answers).containsEntry("/prod/a", TEXT).containsEntry("/prod/b", Answer.absent());
    assertThat(answers.toString()).doesNotContain("hunter2");
    assertThat(sent.get(0).body()).contains("\"WithDecryption\":false");
  }

  @Test
  void types_arnsAndVersions_areMatched() {
    String versioned =
        """
        {"Name": "b", "Selector": ":3", "Type": "String", "Value": "v", "ARN": "%s/b"}"""
            .formatted(ARN);

    assertThat(
            ask(
                call -> reply(parameter("/prod/a") + "," + versioned, ""),
                List.of(ARN + "/prod/a", "b:3")))
        .containsEntry(ARN + "/prod/a", TEXT)
        .containsEntry("b:3", TEXT);
  }

  @Test
  void types_elevenParameters_takeTwoCalls() {
    List<String> names = IntStream.range(0, 11).mapToObj(i -> "p" + i).toList();

    assertThat(
            ask(
                call ->
                    reply(
                        String.join(
                            ",",
                            names.stream()
                                .filter(name -> call.body().contains("\"" + name + "\""))
                                .map(SsmParametersTest::parameter)
                                .toList()),
                        ""),
                names))
        .hasSize(11)
        .allSatisfy((name, answer) -> assertThat(answer).isEqualTo(TEXT));
    assertThat(sent).hasSize(2);
  }

  @Test
  void types_oneIsDenied_othersAreFound() {
    Map<String, Answer<String>> answers =
        ask(
            call ->
                call.body().contains("secret")
                    ? Reply.error("AccessDeniedException", "no right to secret")
                    : reply(parameter("a"), ""),
            List.of("a", "secret"));

    assertThat(answers)
        .containsEntry("a", TEXT)
        .containsEntry("secret", Answer.denied("no right to secret"));
  }

  @Test
  void types_otherRegion_isUnknownAndNotAsked() {
    String arn = "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a";

    assertThat(ask(call -> reply("", ""), List.of(arn)))
        .containsEntry(arn, Answer.unknown("it is in cn-north-1, and the client asks eu-west-1"));
    assertThat(sent).isEmpty();
  }

  @Test
  void types_throttled_isUnknown() {
    assertThat(ask(call -> Reply.error("ThrottlingException", "slow"), List.of("a", "b")))
        .containsEntry("a", Answer.unknown("the service throttles: ThrottlingException"));
    assertThat(sent).hasSize(1);
  }
}
