package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.TokenCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonRequest;

/** The boundaries of the rules of the actions on daemons and daemon task definitions. */
public final class DaemonRuleCases {
  private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:";
  private static final String DAEMON = ARN + "daemon/prod/logs";
  private static final String DEFINITION = ARN + "daemon-task-definition/logs:1";
  private static final String PROVIDER = ARN + "capacity-provider/managed";

  private DaemonRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            DaemonTaskDefinitionRuleCases.all(),
            create(),
            change("CreateDaemon", DaemonRuleCases::creation),
            change("UpdateDaemon", DaemonRuleCases::change),
            arn("UpdateDaemon", daemon -> change(c -> c.daemon(daemon))),
            arn(
                "DescribeDaemon",
                daemon -> DescribeDaemonRequest.builder().daemonArn(daemon).build()),
            arn("DeleteDaemon", daemon -> DeleteDaemonRequest.builder().daemonArn(daemon).build()),
            arn(
                "ListDaemonDeployments",
                daemon -> ListDaemonDeploymentsRequest.builder().daemonArn(daemon).build()),
            PagingCases.maxResults(
                100,
                n ->
                    ListDaemonDeploymentsRequest.builder().daemonArn(DAEMON).maxResults(n).build()),
            PagingCases.maxResults(100, n -> ListDaemonsRequest.builder().maxResults(n).build()),
            list(),
            ids(
                "DescribeDaemonDeployments",
                "daemonDeploymentArns",
                arns ->
                    DescribeDaemonDeploymentsRequest.builder().daemonDeploymentArns(arns).build()),
            ids(
                "DescribeDaemonRevisions",
                "daemonRevisionArns",
                arns -> DescribeDaemonRevisionsRequest.builder().daemonRevisionArns(arns).build()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> arn(String operation, Function<String, EcsRequest> of) {
    String id = operation + "/daemonArn";
    return List.of(new RuleCase(id, "daemonArn", of.apply(DAEMON), of.apply("logs")));
  }

  private static List<RuleCase> ids(
      String operation, String member, Function<List<String>, EcsRequest> of) {
    String id = operation + "/" + member;
    List<String> most = Repeat.list(20, i -> ARN + "daemon-deployment/prod/logs/" + i);
    List<String> more = Repeat.list(21, i -> ARN + "daemon-deployment/prod/logs/" + i);
    return List.of(
        new RuleCase(id, member, of.apply(most), of.apply(more)),
        new RuleCase(id, member, of.apply(most), of.apply(List.of())),
        new RuleCase(id + "/arn", member + "[]", of.apply(most), of.apply(List.of("a"))));
  }

  private static List<RuleCase> list() {
    EcsRequest allowed =
        ListDaemonsRequest.builder().clusterArn("prod").capacityProviderArns("managed").build();
    return List.of(
        new RuleCase(
            "ID-4", "clusterArn", allowed, ListDaemonsRequest.builder().clusterArn("p d").build()),
        new RuleCase(
            "ID-4",
            "capacityProviderArns[]",
            allowed,
            ListDaemonsRequest.builder().capacityProviderArns("m d").build()));
  }

  /** What CreateDaemon and UpdateDaemon have in common. */
  private static final class Change {
    String daemon = DAEMON;
    String definition = DEFINITION;
    List<String> providers = List.of(PROVIDER);
    String propagateTags = "DAEMON";
    Double drainPercent = 25.0;
    Integer bakeTime = 5;

    Change daemon(String arn) {
      daemon = arn;
      return this;
    }

    Change definition(String reference) {
      definition = reference;
      return this;
    }

    Change providers(String... references) {
      providers = List.of(references);
      return this;
    }

    Change propagateTags(String value) {
      propagateTags = value;
      return this;
    }

    Change drainPercent(double percent) {
      drainPercent = percent;
      return this;
    }

    Change bakeTime(int minutes) {
      bakeTime = minutes;
      return this;
    }

    DaemonDeploymentConfiguration configuration() {
      return DaemonDeploymentConfiguration.builder()
          .drainPercent(drainPercent)
          .bakeTimeInMinutes(bakeTime)
          .build();
    }
  }

  private static EcsRequest change(UnaryOperator<Change> changed) {
    Change change = changed.apply(new Change());
    return UpdateDaemonRequest.builder()
        .daemonArn(change.daemon)
        .daemonTaskDefinitionArn(change.definition)
        .capacityProviderArns(change.providers)
        .deploymentConfiguration(change.configuration())
        .propagateTags(change.propagateTags)
        .build();
  }

  private static EcsRequest creation(UnaryOperator<Change> changed) {
    Change change = changed.apply(new Change());
    return daemon(
        r ->
            r.daemonTaskDefinitionArn(change.definition)
                .capacityProviderArns(change.providers)
                .deploymentConfiguration(change.configuration())
                .propagateTags(change.propagateTags));
  }

  private static EcsRequest daemon(UnaryOperator<CreateDaemonRequest.Builder> change) {
    return change
        .apply(
            CreateDaemonRequest.builder()
                .daemonName("logs")
                .clusterArn(ARN + "cluster/prod")
                .daemonTaskDefinitionArn(DEFINITION)
                .capacityProviderArns(PROVIDER))
        .build();
  }

  private static List<RuleCase> create() {
    EcsRequest allowed = daemon(r -> r);
    String id = "CreateDaemon/daemonName";
    return Stream.of(
            List.of(
                new RuleCase(id, "daemonName", allowed, daemon(r -> r.daemonName(""))),
                new RuleCase(id + "/name", "daemonName", allowed, daemon(r -> r.daemonName("l.s"))),
                new RuleCase("ID-4", "clusterArn", allowed, daemon(r -> r.clusterArn("p d"))),
                new RuleCase(
                    "CreateDaemon/clusterArn/arn",
                    "clusterArn",
                    allowed,
                    daemon(r -> r.clusterArn("prod")))),
            TokenCases.on(36, token -> daemon(r -> r.clientToken(token))),
            TagRuleCases.on(tags -> daemon(r -> r.tags(tags))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> change(
      String operation, Function<UnaryOperator<Change>, EcsRequest> of) {
    EcsRequest allowed = of.apply(c -> c);
    String definition = "daemonTaskDefinitionArn";
    String providers = "capacityProviderArns";
    String percent = "deploymentConfiguration.drainPercent";
    String minutes = "deploymentConfiguration.bakeTimeInMinutes";
    String id = operation + "/";
    return List.of(
        new RuleCase(id + definition, definition, allowed, of.apply(c -> c.definition(""))),
        new RuleCase("ID-4", definition, allowed, of.apply(c -> c.definition("lo gs:1"))),
        new RuleCase(
            id + definition + "/arn", definition, allowed, of.apply(c -> c.definition("logs:1"))),
        new RuleCase(id + providers, providers, allowed, of.apply(c -> c.providers())),
        new RuleCase("ID-4", providers + "[]", allowed, of.apply(c -> c.providers("m d"))),
        new RuleCase(
            id + providers + "/arn",
            providers + "[]",
            allowed,
            of.apply(c -> c.providers(PROVIDER, "managed"))),
        new RuleCase(
            id + providers + "/managed",
            providers + "[]",
            allowed,
            of.apply(c -> c.providers("FARGATE"))),
        new RuleCase(
            id + percent,
            percent,
            of.apply(c -> c.drainPercent(100)),
            of.apply(c -> c.drainPercent(100.1))),
        new RuleCase(
            id + percent,
            percent,
            of.apply(c -> c.drainPercent(0)),
            of.apply(c -> c.drainPercent(-0.1))),
        new RuleCase(
            id + percent + "/least",
            percent,
            of.apply(c -> c.drainPercent(1)),
            of.apply(c -> c.drainPercent(0.9))),
        new RuleCase(
            id + minutes,
            minutes,
            of.apply(c -> c.bakeTime(1440)),
            of.apply(c -> c.bakeTime(1441))),
        new RuleCase(
            id + minutes, minutes, of.apply(c -> c.bakeTime(0)), of.apply(c -> c.bakeTime(-1))),
        new RuleCase(
            id + "propagateTags",
            "propagateTags",
            allowed,
            of.apply(c -> c.propagateTags("SERVICE"))));
  }
}
