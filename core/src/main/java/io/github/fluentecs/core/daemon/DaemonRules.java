package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsRequest;

/** The rules of the operations that delete, describe and list daemons and their deployments. */
final class DaemonRules {
  static final Ids DEPLOYMENTS =
      Ids.readArns("DescribeDaemonDeployments", "daemonDeploymentArns", 20);

  static final Ids REVISIONS = Ids.readArns("DescribeDaemonRevisions", "daemonRevisionArns", 20);

  private static final String DAEMON = "daemonArn";
  private static final String CLUSTER = "clusterArn";
  private static final String PROVIDERS = "capacityProviderArns";
  private static final Constraint DESCRIBED = References.arn("DescribeDaemon", DAEMON);
  private static final Constraint DELETED = References.arn("DeleteDaemon", DAEMON);
  private static final Constraint LISTED = References.arn("ListDaemonDeployments", DAEMON);
  private static final Constraint DEPLOYMENTS_PAGE =
      Paging.maxResults("ListDaemonDeployments", 100);
  private static final Constraint PAGE = Paging.maxResults("ListDaemons", 100);

  private DaemonRules() {}

  static List<Constraint> ofDescribeDaemon() {
    return List.of(DESCRIBED);
  }

  static void describeDaemon(DescribeDaemonRequest request, Findings findings) {
    References.requireArn(DESCRIBED, request.daemonArn(), findings);
  }

  static List<Constraint> ofDeleteDaemon() {
    return List.of(DELETED);
  }

  static void deleteDaemon(DeleteDaemonRequest request, Findings findings) {
    References.requireArn(DELETED, request.daemonArn(), findings);
  }

  static List<Constraint> ofListDaemons() {
    return List.of(References.FORM.at(CLUSTER), References.FORM.at(PROVIDERS + "[]"), PAGE);
  }

  static void listDaemons(ListDaemonsRequest request, Findings findings) {
    References.form(CLUSTER, request.clusterArn(), findings);
    forms(request.capacityProviderArns(), findings);
    findings.range(PAGE, request.maxResults(), 1, 100);
  }

  private static void forms(List<String> providers, Findings findings) {
    for (int i = 0; i < providers.size(); i++) {
      References.form(PROVIDERS + "[" + i + "]", providers.get(i), findings);
    }
  }

  static List<Constraint> ofListDaemonDeployments() {
    return List.of(LISTED, DEPLOYMENTS_PAGE);
  }

  static void listDaemonDeployments(ListDaemonDeploymentsRequest request, Findings findings) {
    References.requireArn(LISTED, request.daemonArn(), findings);
    findings.range(DEPLOYMENTS_PAGE, request.maxResults(), 1, 100);
  }

  static List<Constraint> ofDescribeDaemonDeployments() {
    return DEPLOYMENTS.constraints();
  }

  static void describeDaemonDeployments(
      DescribeDaemonDeploymentsRequest request, Findings findings) {
    DEPLOYMENTS.check(request.daemonDeploymentArns(), findings);
  }

  static List<Constraint> ofDescribeDaemonRevisions() {
    return REVISIONS.constraints();
  }

  static void describeDaemonRevisions(DescribeDaemonRevisionsRequest request, Findings findings) {
    REVISIONS.check(request.daemonRevisionArns(), findings);
  }
}
