package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.http.RawClient;
import io.github.fluentecs.simulator.http.RawClient.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of other services at the same endpoint, as clients send them. */
class OtherServicesTest {
  private static final String FORM =
      "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n";
  private static final String WHO = "Action=GetCallerIdentity&Version=2011-06-15";

  private final SimulatorServer server =
      EcsSimulator.create(Setup.ofDefaults().account("999988887777")).startHttp(0);

  @AfterEach
  void close() {
    server.close();
  }

  private static String signed(String region, String service) {
    return "Authorization: AWS4-HMAC-SHA256 Credential=AKID/20260101/%s/%s/aws4_request, \r\n"
        .formatted(region, service);
  }

  private RawClient client() throws IOException {
    return new RawClient(server.endpoint().getPort());
  }

  private Answer post(String fields, String body) throws IOException {
    try (RawClient client = client()) {
      return client.post(fields, body);
    }
  }

  @ParameterizedTest
  @CsvSource({"us-east-1, aws", "cn-north-1, aws-cn"})
  void sts_getCallerIdentity_tellsTheAccount(String region, String partition) throws IOException {
    Answer answer = post(FORM + signed(region, "sts"), WHO);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.head()).contains("Content-Type: text/xml");
    assertThat(answer.body().replaceAll(">\\s+<", "><"))
        .startsWith(
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                + "<GetCallerIdentityResult><Arn>arn:"
                + partition
                + ":iam::999988887777:user/simulator</Arn><UserId>")
        .contains("<Account>999988887777</Account></GetCallerIdentityResult>")
        .contains("<ResponseMetadata><RequestId>");
  }

  @Test
  void sts_behindThePath_tellsTheAccountToo() throws IOException {
    try (RawClient client = client()) {
      Answer answer =
          client
              .say(
                  "GET /?"
                      + WHO
                      + " HTTP/1.1\r\nHost: localhost\r\n"
                      + signed("us-east-1", "sts")
                      + "\r\n")
              .hear();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("<Account>999988887777</Account>");
    }
  }

  @Test
  void sts_unsignedCall_isRefusedByItsName() throws IOException {
    Answer answer = post(FORM, "Action=AssumeRoleWithWebIdentity&Version=2011-06-15");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<ErrorResponse><Error><Type>Sender</Type><Code>UnsupportedOperation</Code>")
        .contains("This call is for the service sts (AssumeRoleWithWebIdentity); only ECS is");
  }

  @ParameterizedTest
  @CsvSource({
    "elasticloadbalancing, Action=DescribeTargetHealth&Version=2015-12-01, DescribeTargetHealth,"
        + " <ErrorResponse><Error><Type>Sender</Type><Code>UnsupportedOperation</Code>",
    "ec2, Action=DescribeSubnets&Version=2016-11-15, DescribeSubnets,"
        + " <Response><Errors><Error><Code>UnsupportedOperation</Code>",
  })
  void queryService_isRefusedInXmlByItsName(
      String service, String body, String action, String start) throws IOException {
    Answer answer = post(FORM + signed("us-east-1", service), body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith(start)
        .contains("for the service " + service + " (" + action + "); only ECS is simulated here");
  }

  @Test
  void jsonService_isRefusedInJsonByItsName() throws IOException {
    Answer answer =
        post(
            "Content-Type: application/x-amz-json-1.1\r\n"
                + "X-Amz-Target: AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken\r\n"
                + signed("us-east-1", "ecr"),
            "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.head()).contains("x-amzn-ErrorType: UnsupportedOperation");
    assertThat(answer.body())
        .isEqualTo(
            "{\"__type\":\"UnsupportedOperation\",\"message\":\"This call is for the service ecr"
                + " (GetAuthorizationToken); only ECS is simulated here, and GetCallerIdentity of"
                + " STS.\"}");
  }

  @Test
  void s3_isRefusedAsS3Refuses() throws IOException {
    assertThat(post(signed("us-east-1", "s3"), "").body())
        .startsWith(
            "<Error><Code>UnsupportedOperation</Code><Message>This call is for the service");
  }

  @ParameterizedTest
  @CsvSource({"ecs, {}", "ecr, {}", "sts, " + WHO})
  void answer_everyOne_hasADate(String service, String body) throws IOException {
    assertThat(post(signed("us-east-1", service), body).head())
        .containsPattern("Date: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]{8} GMT");
  }
}
