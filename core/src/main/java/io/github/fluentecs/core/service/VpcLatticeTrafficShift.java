package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What a deployment that shifts traffic changes in VPC Lattice. Immutable and thread-safe.
 *
 * @param alternateTargetGroupArn the ARN of the target group that traffic is shifted to and from
 * @param productionListenerRule the ARN of the rule, or of the listener, of production traffic
 * @param testListenerRule the ARN of the rule, or of the listener, of test traffic
 */
public record VpcLatticeTrafficShift(
    Optional<String> alternateTargetGroupArn,
    Optional<String> productionListenerRule,
    Optional<String> testListenerRule) {
  private static final String ALTERNATE = "alternateTargetGroupArn";
  private static final String PRODUCTION = "productionListenerRule";
  private static final String TEST = "testListenerRule";

  /**
   * Checks that no value is null.
   *
   * @param alternateTargetGroupArn the ARN of the other target group
   * @param productionListenerRule the ARN of the rule of production traffic
   * @param testListenerRule the ARN of the rule of test traffic
   */
  public VpcLatticeTrafficShift {
    Objects.requireNonNull(alternateTargetGroupArn, ALTERNATE);
    Objects.requireNonNull(productionListenerRule, PRODUCTION);
    Objects.requireNonNull(testListenerRule, TEST);
  }

  /**
   * Shifts production traffic to another target group.
   *
   * @param alternateTargetGroupArn the ARN of the other target group
   * @param productionListenerRule the ARN of the rule, or of the listener, of production traffic
   * @return the settings
   */
  public static VpcLatticeTrafficShift of(
      String alternateTargetGroupArn, String productionListenerRule) {
    Objects.requireNonNull(productionListenerRule, "productionListenerRule");
    Objects.requireNonNull(alternateTargetGroupArn, "alternateTargetGroupArn");
    return new VpcLatticeTrafficShift(
        Optional.of(alternateTargetGroupArn),
        Optional.of(productionListenerRule),
        Optional.empty());
  }

  static VpcLatticeTrafficShift of(SdkPojo sdk) {
    return new VpcLatticeTrafficShift(
        SdkMembers.text(sdk, ALTERNATE),
        SdkMembers.text(sdk, PRODUCTION),
        SdkMembers.text(sdk, TEST));
  }

  /**
   * Returns a copy that shifts test traffic first.
   *
   * @param testListenerRule the ARN of the rule, or of the listener, of test traffic
   * @return a copy
   */
  public VpcLatticeTrafficShift testRule(String testListenerRule) {
    Objects.requireNonNull(testListenerRule, "testListenerRule");
    return new VpcLatticeTrafficShift(
        alternateTargetGroupArn, productionListenerRule, Optional.of(testListenerRule));
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    alternateTargetGroupArn.ifPresent(arn -> members.put(ALTERNATE, arn));
    productionListenerRule.ifPresent(rule -> members.put(PRODUCTION, rule));
    testListenerRule.ifPresent(rule -> members.put(TEST, rule));
    return members;
  }
}
