package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.ServiceConnectAccessLogConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;

/** The check of the logs of Service Connect's proxy. Values of options are not repeated. */
final class ServiceConnectLogRules {
  private static final String LOG = "logConfiguration";
  private static final String ACCESS = "accessLogConfiguration";
  private static final String SETTINGS = "containerConfigurations";
  private static final String OPTIONS = LOG + ".options";
  private static final String SECRETS = LOG + ".secretOptions[]";
  private static final String SOURCE = "LogConfiguration members";
  private static final String ABOUT_ACCESS = "ServiceConnectAccessLogConfiguration members";
  private static final Set<String> ON_FARGATE = Set.of("awslogs", "splunk", "awsfirelens");

  private static final Set<String> DRIVERS =
      Set.of(
          "awslogs", "splunk", "awsfirelens", "fluentd", "gelf", "json-file", "journald", "syslog");

  private static final Constraint DRIVER =
      Constraint.hard(
          "SC-1", LOG + ".logDriver", "a value (required)", "Name the log driver.", SOURCE);

  private static final Constraint KNOWN_DRIVER =
      Constraint.soft(
          "SC-4",
          LOG + ".logDriver",
          "awslogs, splunk, awsfirelens, fluentd, gelf, json-file, journald or syslog; on Fargate"
              + " one of the first three",
          "Use one of these log drivers.",
          SOURCE);

  private static final Constraint REGION =
      Constraint.hard(
          "SC-4",
          OPTIONS,
          "an awslogs-region with the log driver awslogs",
          "Say which Region takes the log.",
          SOURCE);

  private static final Constraint GROUP =
      Constraint.soft(
          "SC-4",
          OPTIONS,
          "an awslogs-group with the log driver awslogs",
          "Name the log group.",
          SOURCE);

  private static final Constraint PREFIX =
      Constraint.advice(
          "SC-4",
          OPTIONS,
          "an awslogs-stream-prefix with the log driver awslogs on Fargate",
          "Choose a prefix for the log streams.",
          SOURCE + "; no refusal was seen");

  private static final Constraint ONE_PATTERN =
      Constraint.advice(
          "SC-4",
          OPTIONS,
          "an awslogs-datetime-format or an awslogs-multiline-pattern, not both",
          "Leave one of them out.",
          SOURCE + ": the pattern is ignored beside the format");

  private static final Constraint MODE =
      Constraint.soft(
          "SC-4", OPTIONS, "the mode blocking or non-blocking", "Use one of the two.", SOURCE);

  private static final Constraint SECRET_NAME =
      Constraint.hard("SC-1", SECRETS + ".name", "a value (required)", "Set it.", "Secret members");

  private static final Constraint SECRET_SOURCE =
      Constraint.hard(
          "SC-1", SECRETS + ".valueFrom", "a value (required)", "Set it.", "Secret members");

  private static final Constraint ACCESS_NEEDS_LOG =
      Constraint.hard(
          "SC-5",
          ACCESS,
          "access logs only beside a logConfiguration",
          "Say where the log goes too.",
          ABOUT_ACCESS);

  private static final Constraint FORMAT =
      Constraint.hard(
          "SC-1", ACCESS + ".format", "a value (required)", "Say TEXT or JSON.", ABOUT_ACCESS);

  private static final Constraint KNOWN_FORMAT =
      Constraint.soft(
          "SC-5", ACCESS + ".format", "TEXT or JSON", "Use one of the two.", ABOUT_ACCESS);

  private static final Constraint PARAMETERS =
      Constraint.soft(
          "SC-5",
          ACCESS + ".includeQueryParameters",
          "ENABLED or DISABLED",
          "Use one of the two.",
          ABOUT_ACCESS);

  private static final Constraint LEVEL_ONCE =
      Constraint.soft(
          "SC-7",
          SETTINGS,
          "each setting of the proxy once",
          "Keep one log level.",
          "ServiceConnectConfiguration, containerConfigurations");

  private static final Constraint LEVEL =
      Constraint.soft(
          "SC-7",
          SETTINGS + "[].logLevel",
          "debug or info",
          "Use one of the two.",
          "ServiceConnectContainerConfiguration members");

  static final List<Constraint> CONSTRAINTS =
      List.of(
          DRIVER,
          KNOWN_DRIVER,
          REGION,
          GROUP,
          PREFIX,
          ONE_PATTERN,
          MODE,
          SECRET_NAME,
          SECRET_SOURCE,
          ACCESS_NEEDS_LOG,
          FORMAT,
          KNOWN_FORMAT,
          PARAMETERS,
          LEVEL_ONCE,
          LEVEL);

  private ServiceConnectLogRules() {}

  /** Reports at the place of the configuration of Service Connect. */
  static void check(ServiceConnectConfiguration configuration, boolean fargate, Findings findings) {
    LogConfiguration log = configuration.logConfiguration();
    if (log != null) {
      findings.require(DRIVER, log.logDriverAsString());
      findings.oneOf(KNOWN_DRIVER, log.logDriverAsString(), fargate ? ON_FARGATE : DRIVERS);
      if ("awslogs".equals(log.logDriverAsString())) {
        awslogs(log.options(), fargate, findings);
      }
      secrets(log.secretOptions(), findings);
    }
    access(configuration.accessLogConfiguration(), log != null, findings);
    proxy(SdkMembers.structures(configuration, SETTINGS), findings);
  }

  private static void proxy(List<SdkPojo> settings, Findings findings) {
    List<Optional<String>> levels =
        settings.stream().map(each -> SdkMembers.text(each, ProxyLogLevel.MEMBER)).toList();
    if (levels.stream().filter(Optional::isPresent).count() > 1) {
      findings.broken(LEVEL_ONCE, Given.count(levels.size(), "log levels"));
    }
    for (int i = 0; i < levels.size(); i++) {
      findings.oneOf(LEVEL, levels.get(i).orElse(null), Set.of("debug", "info"), i);
    }
  }

  private static void awslogs(Map<String, String> options, boolean fargate, Findings findings) {
    demand(REGION, options, "awslogs-region", findings);
    demand(GROUP, options, "awslogs-group", findings);
    if (fargate) {
      demand(PREFIX, options, "awslogs-stream-prefix", findings);
    }
    if (options.containsKey("awslogs-datetime-format")
        && options.containsKey("awslogs-multiline-pattern")) {
      findings.broken(ONE_PATTERN, Given.words("both"));
    }
    String mode = options.get("mode");
    if (mode != null && !mode.equals("blocking") && !mode.equals("non-blocking")) {
      findings.broken(MODE, Given.words("another mode"));
    }
  }

  private static void demand(
      Constraint constraint, Map<String, String> options, String option, Findings findings) {
    if (!Texts.present(options.get(option))) {
      findings.broken(constraint, Given.words("no " + option));
    }
  }

  private static void secrets(List<Secret> secrets, Findings findings) {
    for (int i = 0; i < secrets.size(); i++) {
      findings.require(SECRET_NAME, secrets.get(i).name(), i);
      findings.require(SECRET_SOURCE, secrets.get(i).valueFrom(), i);
    }
  }

  private static void access(
      @Nullable ServiceConnectAccessLogConfiguration access, boolean log, Findings findings) {
    if (access == null) {
      return;
    }
    if (!log) {
      findings.broken(ACCESS_NEEDS_LOG, Given.words("access logs alone"));
    }
    findings.require(FORMAT, access.formatAsString());
    findings.oneOf(KNOWN_FORMAT, access.formatAsString(), Set.of("TEXT", "JSON"));
    findings.oneOf(
        PARAMETERS, access.includeQueryParametersAsString(), Set.of("ENABLED", "DISABLED"));
  }
}
