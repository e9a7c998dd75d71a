package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.RoleTrust;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;

/** Roles over IAM's query protocol. */
class IamRolesTest {
  private static final String TASKS = "ecs-tasks.amazonaws.com";
  private static final String ARN = "arn:aws-us-gov:iam::123456789012:role/apps/web";

  private static Answer<RoleTrust> ask(Reply reply, String role) {
    try (StubAws aws = StubAws.answering(reply);
        IamClient client = aws.client(IamClient.builder())) {
      Answer<RoleTrust> answer = IamRoles.using(client).role(role);
      assertThat(aws.sent())
          .singleElement()
          .extracting(StubAws.Sent::operation)
          .isEqualTo("GetRole");
      return answer;
    }
  }

  private static Reply role(String policy) {
    return Reply.ok(
        """
        <GetRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetRoleResult><Role>
        <Path>/apps/</Path><RoleName>web</RoleName><RoleId>AROA1</RoleId><Arn>%s</Arn>
        <CreateDate>2026-01-01T00:00:00Z</CreateDate>
        <AssumeRolePolicyDocument>%s</AssumeRolePolicyDocument>
        </Role></GetRoleResult></GetRoleResponse>"""
            .formatted(ARN, URLEncoder.encode(policy, StandardCharsets.UTF_8).replace("+", "%20")));
  }

  private static Answer<RoleTrust> trust(String policy) {
    return ask(role(policy), ARN);
  }

  private static Answer<RoleTrust> found(Set<String> services, Set<String> conditional) {
    return Answer.found(new RoleTrust(services, conditional));
  }

  @Test
  void role_trustOfOneService_isFound() {
    assertThat(
            trust(
                """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
                 "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}}"""))
        .isEqualTo(found(Set.of(TASKS), Set.of()));
  }

  @Test
  void role_trustInArrays_isFound() {
    assertThat(
            trust(
                """
                {"Statement": [{"Effect": "Allow", "Action": ["sts:TagSession", "sts:Assume*"],
                 "Principal": {"AWS": "*", "Service": ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"]}}]}"""))
        .isEqualTo(found(Set.of(TASKS, "ec2.amazonaws.com"), Set.of()));
  }

  @Test
  void role_trustUnderConditions_isFoundAsSuch() {
    assertThat(
            trust(
                """
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                 "Principal": {"Service": ["ecs-tasks.amazonaws.com"]},
                 "Condition": {"StringEquals": {"aws:SourceAccount": "123456789012"}}}]}"""))
        .isEqualTo(found(Set.of(), Set.of(TASKS)));
  }

  @Test
  void role_deniedService_isNotTrusted() {
    String allow =
        """
        {"Effect": "Allow", "Action": "sts:AssumeRole",
         "Principal": {"Service": ["ecs-tasks.amazonaws.com", "ec2.amazonaws.com"]}}""";
    String deny =
        """
        {"Effect": "Deny", "Action": "*", "Principal": {"Service": "ecs-tasks.amazonaws.com"}%s}""";

    assertThat(trust("{\"Statement\": [" + allow + "," + deny.formatted("") + "]}"))
        .isEqualTo(found(Set.of("ec2.amazonaws.com"), Set.of()));
    assertThat(
            trust(
                "{\"Statement\": ["
                    + deny.formatted(", \"Condition\": {\"Bool\": {\"x\": \"true\"}}")
                    + ","
                    + allow
                    + "]}"))
        .isEqualTo(found(Set.of("ec2.amazonaws.com"), Set.of(TASKS)));
  }

  @Test
  void role_otherAction_isNotTrusted() {
    assertThat(
            trust(
                """
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithSAML",
                 "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}"""))
        .isEqualTo(found(Set.of(), Set.of()));
  }

  @Test
  void role_ofOtherPath_isAbsent() {
    assertThat(ask(role("{}"), "arn:aws-us-gov:iam::123456789012:role/web"))
        .isEqualTo(Answer.absent());
  }

  @Test
  void role_noSuchEntity_isAbsent() {
    Reply reply = Reply.xmlError(404, "NoSuchEntity", "The role with name web cannot be found.");

    assertThat(ask(reply, "web")).isEqualTo(Answer.absent());
  }

  @Test
  void role_accessDenied_isDenied() {
    Reply reply = Reply.xmlError(403, "AccessDenied", "not authorized to perform: iam:GetRole");

    assertThat(ask(reply, "web"))
        .isEqualTo(Answer.denied("not authorized to perform: iam:GetRole"));
  }

  @Test
  void role_throttled_isUnknown() {
    assertThat(ask(Reply.xmlError(400, "Throttling", "Rate exceeded"), "web"))
        .isEqualTo(Answer.unknown("the service throttles: Throttling"));
  }
}
