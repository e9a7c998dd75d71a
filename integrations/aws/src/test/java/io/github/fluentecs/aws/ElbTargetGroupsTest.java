package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.TargetGroupFacts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Target groups over the query protocol of Elastic Load Balancing. */
class ElbTargetGroupsTest {
  private static final String ARN =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1";

  private static Answer<TargetGroupFacts> ask(Reply reply) {
    try (StubAws aws = StubAws.answering(reply);
        ElasticLoadBalancingV2Client client = aws.client(ElasticLoadBalancingV2Client.builder())) {
      Answer<TargetGroupFacts> answer = ElbTargetGroups.using(client).targetGroup(ARN);
      assertThat(aws.sent().get(0).body())
          .contains("Action=DescribeTargetGroups", "TargetGroupArns.member.1=" + ARN);
      return answer;
    }
  }

  private static Reply group(String members) {
    return Reply.ok(
        """
        <DescribeTargetGroupsResponse
            xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/">
        <DescribeTargetGroupsResult><TargetGroups><member>
        <TargetGroupArn>%s</TargetGroupArn><Protocol>HTTP</Protocol><Port>80</Port>
        <VpcId>vpc-1</VpcId>%s
        </member></TargetGroups></DescribeTargetGroupsResult></DescribeTargetGroupsResponse>"""
            .formatted(ARN, members));
  }

  @Test
  void targetGroup_behindALoadBalancer_isFound() {
    assertThat(
            ask(
                group(
                    "<TargetType>ip</TargetType><LoadBalancerArns><member>arn:lb</member>"
                        + "</LoadBalancerArns>")))
        .isEqualTo(Answer.found(new TargetGroupFacts("ip", "HTTP", Optional.of("vpc-1"), true)));
  }

  @Test
  void targetGroup_ofInstancesBehindNone_isFound() {
    assertThat(ask(group("<TargetType>instance</TargetType><LoadBalancerArns/>")))
        .isEqualTo(
            Answer.found(new TargetGroupFacts("instance", "HTTP", Optional.of("vpc-1"), false)));
  }

  @Test
  void targetGroup_notThere_isAbsent() {
    assertThat(ask(Reply.xmlError(400, "TargetGroupNotFound", "not found")))
        .isEqualTo(Answer.absent());
  }

  @Test
  void targetGroup_denied_isDenied() {
    assertThat(ask(Reply.xmlError(403, "AccessDenied", "not authorized")))
        .isEqualTo(Answer.denied("not authorized"));
  }

  @Test
  void targetGroup_noAnswer_isUnknown() {
    assertThat(ask(Reply.xmlError(500, "InternalFailure", "oops")))
        .isEqualTo(Answer.unknown("the call failed: InternalFailure"));
  }
}
