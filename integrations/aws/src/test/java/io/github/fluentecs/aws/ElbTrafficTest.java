package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;

/** Weights of listener rules over the query protocol. */
class ElbTrafficTest {
  private static final String NS =
      "xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\"";
  private static final String WEIGHTED =
      """
      <member><Type>authenticate-oidc</Type><Order>1</Order><AuthenticateOidcConfig>
      <ClientId>c</ClientId></AuthenticateOidcConfig></member>
      <member><Type>forward</Type><Order>2</Order><ForwardConfig><TargetGroups>
      <member><TargetGroupArn>arn:blue</TargetGroupArn><Weight>90</Weight></member>
      <member><TargetGroupArn>arn:green</TargetGroupArn><Weight>10</Weight></member>
      </TargetGroups><TargetGroupStickinessConfig><Enabled>true</Enabled>
      <DurationSeconds>60</DurationSeconds></TargetGroupStickinessConfig></ForwardConfig></member>""";

  private static Reply answer(String operation, String result) {
    return Reply.ok(
        "<%1$sResponse %2$s><%1$sResult>%3$s</%1$sResult></%1$sResponse>"
            .formatted(operation, NS, result));
  }

  private static StubAws service(String actions) {
    return StubAws.answering(
        call ->
            switch (call.operation()) {
              case "DescribeRules" ->
                  answer(
                      "DescribeRules",
                      "<Rules><member><Actions>" + actions + "</Actions></member></Rules>");
              case "DescribeListeners" ->
                  answer(
                      "DescribeListeners",
                      "<Listeners><member><DefaultActions>"
                          + actions
                          + "</DefaultActions></member></Listeners>");
              case "DescribeTargetGroupAttributes" ->
                  answer(
                      "DescribeTargetGroupAttributes",
                      "<Attributes><member><Key>deregistration_delay.timeout_seconds</Key>"
                          + "<Value>30</Value></member></Attributes>");
              default -> answer(call.operation(), "");
            });
  }

  private static ElasticLoadBalancingV2Client client(StubAws aws) {
    return aws.client(ElasticLoadBalancingV2Client.builder());
  }

  private static ElbTraffic rule(ElasticLoadBalancingV2Client client) {
    return ElbTraffic.ofRule(client, "arn:rule", "arn:blue", "arn:green");
  }

  @Test
  void weights_ofARule_areRead() {
    try (StubAws aws = service(WEIGHTED);
        ElasticLoadBalancingV2Client client = client(aws)) {
      assertThat(rule(client).weights()).isEqualTo(Map.of("arn:blue", 90, "arn:green", 10));
    }
  }

  @Test
  void weights_oneTargetGroup_hasAll() {
    String actions =
        "<member><Type>forward</Type><TargetGroupArn>arn:blue</TargetGroupArn></member>";
    try (StubAws aws = service(actions);
        ElasticLoadBalancingV2Client client = client(aws)) {
      assertThat(rule(client).weights()).isEqualTo(Map.of("arn:blue", 1));
    }
  }

  @Test
  void weights_otherTargetGroups_throw() {
    String actions =
        "<member><Type>forward</Type><TargetGroupArn>arn:red</TargetGroupArn></member>";
    try (StubAws aws = service(actions);
        ElasticLoadBalancingV2Client client = client(aws)) {
      assertThatThrownBy(() -> rule(client).weights())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("arn:rule forwards to other target groups too");
    }
  }

  @Test
  void shift_ofARule_keepsOtherActionsAndStickiness() {
    try (StubAws aws = service(WEIGHTED);
        ElasticLoadBalancingV2Client client = client(aws)) {
      rule(client).shift(Map.of("arn:blue", 50, "arn:green", 50));

      Sent modified = aws.sent().get(1);
      assertThat(modified.operation()).isEqualTo("ModifyRule");
      assertThat(modified.body())
          .contains("RuleArn=arn:rule")
          .contains("Actions.member.1.AuthenticateOidcConfig.UseExistingClientSecret=true")
          .contains("Actions.member.2.ForwardConfig.TargetGroups.member.1.Weight=50")
          .contains("Actions.member.2.ForwardConfig.TargetGroups.member.2.Weight=50")
          .contains("TargetGroupStickinessConfig.Enabled=true");
    }
  }

  @Test
  void shift_ofAListener_modifiesIt() {
    try (StubAws aws = service(WEIGHTED);
        ElasticLoadBalancingV2Client client = client(aws)) {
      ElbTraffic.ofListener(client, "arn:listener", "arn:blue", "arn:green")
          .shift(Map.of("arn:green", 100));

      assertThat(aws.sent().get(1).body())
          .contains("Action=ModifyListener", "ListenerArn=arn:listener")
          .contains("DefaultActions.member.2.ForwardConfig.TargetGroups.member.1.Weight=0");
    }
  }

  @Test
  void deregistrationDelay_isReadFromTheAttributes() {
    try (StubAws aws = service(WEIGHTED);
        ElasticLoadBalancingV2Client client = client(aws)) {
      assertThat(rule(client).deregistrationDelay("arn:blue")).isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void shift_denied_throws() {
    try (StubAws aws = StubAws.answering(Reply.xmlError(403, "AccessDenied", "no"));
        ElasticLoadBalancingV2Client client = client(aws)) {
      assertThatThrownBy(() -> rule(client).shift(Map.of("arn:green", 100)))
          .isInstanceOf(ElasticLoadBalancingV2Exception.class);
    }
  }
}
