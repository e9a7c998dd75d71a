package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The check of where a container's log goes. */
final class LoggingRules {
  private static final String LOGS = "logConfiguration";
  private static final String DRIVER = LOGS + ".logDriver";
  private static final String OPTIONS = LOGS + ".options";
  private static final String PATTERN = "awslogs-multiline-pattern";
  private static final Set<String> ON_FARGATE = Set.of("awslogs", "splunk", "awsfirelens");
  private static final Set<String> DRIVERS =
      Set.of(
          "json-file", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk", "awsfirelens");

  private static final Constraint GIVEN = ConstraintsOf.CONTAINER.required(LOGS);

  private static final Constraint KNOWN =
      ConstraintsOf.CONTAINER.advice(
          DRIVER,
          "known",
          "awslogs, awsfirelens, splunk, fluentd, gelf, journald, json-file or syslog",
          "Choose one of these drivers; others need an agent of your own.");

  private static final Constraint FARGATE =
      Constraint.soft(
          Containers.id(DRIVER),
          DRIVER,
          "awslogs, splunk or awsfirelens on Fargate",
          "Choose one of these drivers.",
          "LogConfiguration members, logDriver");

  private static final Constraint GROUP =
      ConstraintsOf.CONTAINER.soft(
          OPTIONS,
          "awslogs",
          "awslogs-group and awslogs-region with the driver awslogs",
          "Name the log group and its Region.");

  private static final Constraint PREFIX =
      ConstraintsOf.CONTAINER.hard(
          OPTIONS,
          "awslogs-stream-prefix",
          "awslogs-stream-prefix with the driver awslogs on Fargate",
          "Choose a prefix of the log streams.");

  private static final Constraint MULTILINE =
      ConstraintsOf.CONTAINER.advice(
          OPTIONS,
          "multiline",
          "awslogs-datetime-format or " + PATTERN + ", not both",
          "Leave one out; the pattern is ignored.");

  private static final Constraint MODE =
      ConstraintsOf.CONTAINER.advice(
          OPTIONS, "mode", "non-blocking or blocking as mode", "Choose one of the two.");

  private static final Constraint SPLUNK =
      ConstraintsOf.CONTAINER.advice(
          OPTIONS,
          "splunk",
          "splunk-token and splunk-url with the driver splunk",
          "Give both, as options or as secrets.");

  private static final Constraint SECRET =
      ConstraintsOf.CONTAINER.hard(
          LOGS + ".secretOptions[]", "", "a name and a place in each secret", "Give both.");

  /** The constraints on logs, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(GIVEN, KNOWN, FARGATE, GROUP, PREFIX, MULTILINE, MODE, SPLUNK, SECRET);

  private LoggingRules() {}

  /**
   * Checks where the log of a container goes.
   *
   * @param container the container
   * @param fargate whether the task definition is for Fargate
   * @param findings those of the container
   */
  static void check(ContainerDefinition container, boolean fargate, Findings findings) {
    LogConfiguration logs = container.logConfiguration();
    if (logs == null) {
      return;
    }
    String driver = logs.logDriverAsString();
    if (!Texts.present(driver)) {
      findings.broken(GIVEN, Given.words("no logDriver"));
    } else if (fargate) {
      Values.oneOf(FARGATE, driver, ON_FARGATE, findings);
    } else {
      Values.oneOf(KNOWN, driver, DRIVERS, findings);
    }
    if (is(LogDriver.AWSLOGS, logs)) {
      toCloudWatch(logs.options(), fargate, findings);
    }
    if (is(LogDriver.SPLUNK, logs) && !(has(logs, "splunk-token") && has(logs, "splunk-url"))) {
      findings.broken(SPLUNK, Given.words("options " + logs.options().keySet()));
    }
    Values.oneOf(MODE, logs.options().get("mode"), Set.of("blocking", "non-blocking"), findings);
    List<Secret> secrets = logs.secretOptions();
    for (int i = 0; i < secrets.size(); i++) {
      EnvironmentRules.complete(SECRET, secrets.get(i), i, findings);
    }
  }

  private static void toCloudWatch(
      Map<String, String> options, boolean fargate, Findings findings) {
    Given given = Given.words("options " + options.keySet());
    if (!options.containsKey("awslogs-group") || !options.containsKey("awslogs-region")) {
      findings.broken(GROUP, given);
    }
    if (fargate && !options.containsKey("awslogs-stream-prefix")) {
      findings.broken(PREFIX, given);
    }
    if (options.containsKey("awslogs-datetime-format") && options.containsKey(PATTERN)) {
      findings.broken(MULTILINE, given);
    }
  }

  private static boolean has(LogConfiguration logs, String option) {
    return logs.options().containsKey(option)
        || logs.secretOptions().stream().anyMatch(secret -> option.equals(secret.name()));
  }

  static boolean is(LogDriver driver, LogConfiguration logs) {
    return driver.toString().equals(logs.logDriverAsString());
  }
}
