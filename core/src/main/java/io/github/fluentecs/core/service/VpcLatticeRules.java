package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.VpcLatticeConfiguration;

/** The check of the member {@code vpcLatticeConfigurations}. */
final class VpcLatticeRules {
  private static final String MEMBER = "vpcLatticeConfigurations";
  private static final Constraint ROLE = required("roleArn");
  private static final Constraint GROUP = required("targetGroupArn");
  private static final Constraint PORT = required("portName");

  static final List<Constraint> CONSTRAINTS = List.of(ROLE, GROUP, PORT);

  private VpcLatticeRules() {}

  private static Constraint required(String member) {
    return Constraint.hard(
        "VL-1",
        MEMBER + "[]." + member,
        "a value (required)",
        "Set " + member + ".",
        "VpcLatticeConfiguration members");
  }

  static void check(List<VpcLatticeConfiguration> configurations, Findings findings) {
    for (int i = 0; i < configurations.size(); i++) {
      findings.require(ROLE, configurations.get(i).roleArn(), i);
      findings.require(GROUP, configurations.get(i).targetGroupArn(), i);
      findings.require(PORT, configurations.get(i).portName(), i);
    }
  }
}
