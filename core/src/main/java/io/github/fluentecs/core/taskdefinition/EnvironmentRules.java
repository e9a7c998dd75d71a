package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The check of a container's environment: secrets and environment files. */
final class EnvironmentRules {
  private static final String FILES = "environmentFiles";
  private static final String FILE_VALUE = FILES + "[].value";

  private static final Constraint SECRET =
      Constraint.hard(
          Containers.id("secrets"),
          "secrets[]",
          "a name and a place in each secret",
          "Give both.",
          "ContainerDefinition members");

  private static final Constraint SECRET_UNIQUE =
      ConstraintsOf.CONTAINER.soft(
          "secrets[].name",
          "unique",
          "a name that no other secret and no environment variable of the container has",
          "Leave one of them out.");

  private static final Constraint COUNT =
      ConstraintsOf.CONTAINER.hard(FILES, "", "at most 10 environment files", "Merge files.");

  private static final Constraint TYPE =
      ConstraintsOf.CONTAINER.hard(FILES + "[].type", "", "s3 (required)", "Say s3.");

  private static final Constraint FILE =
      ConstraintsOf.CONTAINER.hard(
          FILE_VALUE, "", "the ARN of an object in S3 (required)", "Give its whole ARN.");

  private static final Constraint EXTENSION =
      ConstraintsOf.CONTAINER.hard(
          FILE_VALUE, "extension", "a file whose name ends in .env", "Rename the file.");

  /** The constraints on the environment, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(SECRET, SECRET_UNIQUE, COUNT, TYPE, FILE, EXTENSION);

  private EnvironmentRules() {}

  static void check(ContainerDefinition container, Findings findings) {
    List<Secret> secrets = container.secrets();
    for (int i = 0; i < secrets.size(); i++) {
      complete(SECRET, secrets.get(i), i, findings);
      String name = secrets.get(i).name();
      if (isVariable(container.environment(), name) || isAmong(secrets, i, name)) {
        findings.broken(SECRET_UNIQUE, name, i);
      }
    }
    files(container.environmentFiles(), findings);
  }

  /** Demands a name and a place of a secret. */
  static void complete(Constraint constraint, Secret secret, int index, Findings findings) {
    boolean hasName = Texts.present(secret.name());
    if (!hasName || !Texts.present(secret.valueFrom())) {
      findings.broken(constraint, Given.words(hasName ? "no valueFrom" : "no name"), index);
    }
  }

  private static boolean isVariable(List<KeyValuePair> environment, @Nullable String name) {
    for (int i = 0; i < environment.size(); i++) {
      if (name != null && name.equals(environment.get(i).name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmong(List<Secret> secrets, int before, @Nullable String name) {
    for (int i = 0; i < before; i++) {
      if (name != null && name.equals(secrets.get(i).name())) {
        return true;
      }
    }
    return false;
  }

  private static void files(List<EnvironmentFile> files, Findings findings) {
    findings.size(COUNT, files, 0, 10);
    for (int i = 0; i < files.size(); i++) {
      String type = files.get(i).typeAsString();
      if (!"s3".equals(type)) {
        findings.broken(TYPE, type, i);
      }
      String value = files.get(i).value();
      if (value == null || !value.startsWith("arn:")) {
        findings.broken(FILE, value, i);
      }
      if (value != null && !value.endsWith(".env")) {
        findings.broken(EXTENSION, value, i);
      }
    }
  }
}
