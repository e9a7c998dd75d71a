package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsRequest;

/** The rules of the operations that describe, list and delete daemon task definitions. */
final class DaemonTaskDefinitionRules {
  private static final String DEFINITION = "daemonTaskDefinition";

  private static final Constraint DESCRIBED =
      Constraint.required("DescribeDaemonTaskDefinition", DEFINITION);

  private static final Constraint DELETED =
      Constraint.required("DeleteDaemonTaskDefinition", DEFINITION);

  private static final Constraint REVISION =
      Constraint.hard(
          "DeleteDaemonTaskDefinition/daemonTaskDefinition/revision",
          DEFINITION,
          "family:revision or a full ARN",
          "Name the revision.",
          "DeleteDaemonTaskDefinition request, daemonTaskDefinition");

  private static final Constraint PAGE = Paging.maxResults("ListDaemonTaskDefinitions", 100);

  private DaemonTaskDefinitionRules() {}

  static List<Constraint> ofDescribeDaemonTaskDefinition() {
    return List.of(DESCRIBED, References.FORM.at(DEFINITION));
  }

  static void describeDaemonTaskDefinition(
      DescribeDaemonTaskDefinitionRequest request, Findings findings) {
    required(DESCRIBED, request.daemonTaskDefinition(), findings);
  }

  static List<Constraint> ofDeleteDaemonTaskDefinition() {
    return List.of(DELETED, References.FORM.at(DEFINITION), REVISION);
  }

  static void deleteDaemonTaskDefinition(
      DeleteDaemonTaskDefinitionRequest request, Findings findings) {
    String reference = request.daemonTaskDefinition();
    required(DELETED, reference, findings);
    if (Texts.present(reference) && !References.hasRevision(reference)) {
      findings.broken(REVISION, reference);
    }
  }

  private static void required(
      Constraint constraint, @Nullable String reference, Findings findings) {
    findings.require(constraint, reference);
    if (Texts.present(reference)) {
      References.form(DEFINITION, reference, findings);
    }
  }

  static List<Constraint> ofListDaemonTaskDefinitions() {
    return List.of(PAGE);
  }

  static void listDaemonTaskDefinitions(
      ListDaemonTaskDefinitionsRequest request, Findings findings) {
    findings.range(PAGE, request.maxResults(), 1, 100);
  }
}
