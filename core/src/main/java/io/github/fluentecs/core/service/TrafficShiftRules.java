package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CanaryConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LinearConfiguration;

/** Rules on deployments that shift traffic: BLUE_GREEN, LINEAR and CANARY. */
final class TrafficShiftRules {
  private static final String ID = "DC-7";
  private static final String LINEAR = DeploymentRules.MEMBER + ".linearConfiguration";
  private static final String CANARY = DeploymentRules.MEMBER + ".canaryConfiguration";

  private static final Constraint BAKE =
      soft(
          "bakeTimeInMinutes with the strategy BLUE_GREEN",
          "Say how long both revisions run.",
          "DeploymentConfiguration, bakeTimeInMinutes");

  private static final Constraint LINEAR_ONLY =
      soft(
          "a linearConfiguration with the strategy LINEAR only",
          "Use LINEAR, or leave it out.",
          "DeploymentConfiguration, linearConfiguration");

  private static final Constraint CANARY_ONLY =
      soft(
          "a canaryConfiguration with the strategy CANARY only",
          "Use CANARY, or leave it out.",
          "DeploymentConfiguration, canaryConfiguration");

  private static final Constraint STEP =
      soft("3.0 to 100.0 percent in tenths", "Choose such a step.", "LinearConfiguration members");

  private static final Constraint STEP_BAKE =
      soft("0 to 1440 minutes", "Wait for a day at most.", "LinearConfiguration members");

  private static final Constraint SHARE =
      soft("0.1 to 100.0 percent in tenths", "Choose such a part.", "CanaryConfiguration members");

  private static final Constraint SHARE_BAKE =
      soft("0 to 1440 minutes", "Wait for a day at most.", "CanaryConfiguration members");

  private TrafficShiftRules() {}

  private static Constraint soft(String allowed, String remedy, String source) {
    return Constraint.soft(ID, allowed, remedy, source);
  }

  /** What an absent strategy means: ROLLING for a new service, null where it stays as it is. */
  static <Q> List<Rule<Q>> on(
      Function<? super Q, ? extends @Nullable DeploymentConfiguration> configuration,
      @Nullable String absent) {
    return List.of(
        Rule.of(
            BAKE,
            DeploymentRules.MEMBER + ".bakeTimeInMinutes",
            (request, findings) -> {
              DeploymentConfiguration given = configuration.apply(request);
              if ("BLUE_GREEN".equals(strategy(given, absent))
                  && given != null
                  && given.bakeTimeInMinutes() == null) {
                findings.broken(null);
              }
            }),
        Rule.of(
            LINEAR_ONLY,
            LINEAR,
            (request, findings) -> {
              DeploymentConfiguration given = configuration.apply(request);
              only("LINEAR", strategy(given, absent), linear(given), findings);
            }),
        Rule.of(
            CANARY_ONLY,
            CANARY,
            (request, findings) -> {
              DeploymentConfiguration given = configuration.apply(request);
              only("CANARY", strategy(given, absent), canary(given), findings);
            }),
        Rule.<Q, Double>value(
            STEP,
            LINEAR + ".stepPercent",
            q -> read(linear(configuration.apply(q)), LinearConfiguration::stepPercent),
            percent -> tenths(percent, 3)),
        Rule.<Q, Integer>value(
            STEP_BAKE,
            LINEAR + ".stepBakeTimeInMinutes",
            q -> read(linear(configuration.apply(q)), LinearConfiguration::stepBakeTimeInMinutes),
            Texts.range(0, 1440)),
        Rule.<Q, Double>value(
            SHARE,
            CANARY + ".canaryPercent",
            q -> read(canary(configuration.apply(q)), CanaryConfiguration::canaryPercent),
            percent -> tenths(percent, 0.1)),
        Rule.<Q, Integer>value(
            SHARE_BAKE,
            CANARY + ".canaryBakeTimeInMinutes",
            q -> read(canary(configuration.apply(q)), CanaryConfiguration::canaryBakeTimeInMinutes),
            Texts.range(0, 1440)));
  }

  private static void only(
      String strategy, @Nullable String given, @Nullable Object part, Findings findings) {
    if (part != null && given != null && !given.equals(strategy)) {
      findings.broken(Given.words("one with " + given));
    }
  }

  private static @Nullable String strategy(
      @Nullable DeploymentConfiguration configuration, @Nullable String absent) {
    String given = configuration == null ? null : configuration.strategyAsString();
    return given == null ? absent : given;
  }

  private static @Nullable LinearConfiguration linear(@Nullable DeploymentConfiguration given) {
    return given == null ? null : given.linearConfiguration();
  }

  private static @Nullable CanaryConfiguration canary(@Nullable DeploymentConfiguration given) {
    return given == null ? null : given.canaryConfiguration();
  }

  private static <S, V> @Nullable V read(
      @Nullable S structure, Function<? super S, ? extends @Nullable V> member) {
    return structure == null ? null : member.apply(structure);
  }

  /** Exact: the shortest decimal that prints like the number has at most one place. */
  private static boolean tenths(double percent, double least) {
    return percent >= least
        && percent <= 100
        && BigDecimal.valueOf(percent).stripTrailingZeros().scale() <= 1;
  }
}
