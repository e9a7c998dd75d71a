package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.engine.scheduler.FleetLaunchSpecs;
import io.github.fluentecs.simulator.engine.scheduler.RollingBounds;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import io.github.fluentecs.simulator.engine.view.ServiceView;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** What holds in every world after every step, whatever is asked of it and whatever goes wrong. */
class InvariantsTest {
  private static final List<Step.Kind> OFTEN =
      List.of(
          Step.Kind.REGISTER,
          Step.Kind.CREATE,
          Step.Kind.SCALE,
          Step.Kind.DEPLOY,
          Step.Kind.FAULT,
          Step.Kind.ADVANCE,
          Step.Kind.ADVANCE,
          Step.Kind.ADVANCE);

  @Property(tries = 120)
  void story_any_keepsTheBooksAndComesToRest(@ForAll("stories") List<Step> story) {
    play(story);
  }

  @Property(tries = 1_000)
  @Tag("campaign")
  void campaign_story_any_keepsTheBooksAndComesToRest(@ForAll("sagas") List<Step> story) {
    play(story);
  }

  @Example
  void story_daemonsThatStayBesideReplicasOnDrainingInstances_keepsTheBooks() {
    play(
        List.of(
            new Step(Step.Kind.CREATE, 2, 0),
            new Step(Step.Kind.CREATE, 7, 15),
            new Step(Step.Kind.ADVANCE, 5, 0),
            new Step(Step.Kind.UPDATE_STATE, 0, 0),
            new Step(Step.Kind.UPDATE_STATE, 1, 0),
            new Step(Step.Kind.ADVANCE, 5, 0),
            new Step(Step.Kind.REGISTER, 2, 2),
            new Step(Step.Kind.ADVANCE, 5, 0)));
  }

  @Property(tries = 40)
  void story_sameSeed_leavesTheSameLog(@ForAll("stories") List<Step> story, @ForAll long seed) {
    assertThat(log(story, seed)).isEqualTo(log(story, seed));
  }

  @Property(tries = 1_000)
  @Tag("campaign")
  void campaign_story_sameSeed_leavesTheSameLog(
      @ForAll("sagas") List<Step> story, @ForAll long seed) {
    assertThat(log(story, seed)).isEqualTo(log(story, seed));
  }

  private static String log(List<Step> story, long seed) {
    Player player = new Player(seed);
    story.forEach(player::play);
    Engines.time(player.engine()).advance(Duration.ofHours(2));
    return Engines.events(player.engine()).toString()
        + String.join("\n", Engines.events(player.engine()).eventBridge());
  }

  private static void play(List<Step> story) {
    Player player = new Player(7);
    Auditor auditor = Auditor.of(player);
    for (Step step : story) {
      player.play(step);
      auditor.check();
    }
    recovers(player, auditor);
    ends(player, auditor);
  }

  /** Once nothing goes wrong any more and there is room, services have what they are to have. */
  private static void recovers(Player player, Auditor auditor) {
    Engines.faults(player.engine()).clear();
    Engines.time(player.engine()).advance(Duration.ofSeconds(10)); // until nothing new is unseen
    player.makeRoom();
    Engines.time(player.engine()).advance(Duration.ofHours(12));
    auditor.check();
    player.services().stream()
        .filter(LiveService::isActive)
        .forEach(service -> steady(player, service));
  }

  private static void steady(Player player, LiveService service) {
    for (LiveTaskSet taskSet : service.taskSets().values()) {
      full(player, taskSet.fleet(), taskSet.computedDesiredCount());
    }
    if (service.controller() == DeploymentControllerType.ECS && !isHeld(service)) {
      boolean isFull =
          full(player, service.deployments().primary().fleet(), service.desiredCount());
      assertThat(!isFull || service.deployments().listed().size() == 1)
          .as("one deployment of %s", service.arn())
          .isTrue();
    }
  }

  /** A fleet has as many tasks as it is to have, or there is no room for one more. */
  private static boolean full(Player player, Fleet fleet, int desired) {
    int running = fleet.tasks().tally().wantedRunning();
    if (running < desired && fleet.blueprint().strategy().isEmpty()) {
      assertThat(room(player, fleet))
          .as("room for more than %s in %s; %s", running, fleet.id(), events(fleet.service()))
          .isEmpty();
    } else {
      assertThat(running)
          .as("running in %s; %s", fleet.id(), events(fleet.service()))
          .isEqualTo(desired);
    }
    return running == desired;
  }

  /** Where another task of the fleet could go. */
  private static List<LiveInstance> room(Player player, Fleet fleet) {
    return fleet.service().cluster().instances().values().stream()
        .filter(instance -> !fleet.service().isDaemon() || !hosts(instance, fleet.service()))
        .filter(
            instance ->
                player
                        .region()
                        .placements()
                        .on(List.of(instance))
                        .choose(FleetLaunchSpecs.of(fleet))
                        .place()
                    != null)
        .toList();
  }

  private static boolean hosts(LiveInstance instance, LiveService service) {
    return instance.tasks().alive().stream().anyMatch(task -> task.service() == service);
  }

  private static List<String> events(LiveService service) {
    return ServiceView.of(service, true).events().stream()
        .map(event -> event.createdAt() + " " + event.message())
        .limit(5)
        .toList();
  }

  /** The rollout failed for good, or the percentages leave no room to move. */
  private static boolean isHeld(LiveService service) {
    return service.deployments().primary().isIn(RolloutState.FAILED)
        || RollingBounds.of(
                service.desiredCount(),
                service.template().deploymentConfiguration(),
                service.isDaemon())
            .areStuck();
  }

  /** Once everything is stopped and deleted, nothing is left. */
  private static void ends(Player player, Auditor auditor) {
    for (LiveService service : player.services()) {
      if (service.isActive()) {
        player
            .ecs()
            .deleteService(
                request ->
                    request.cluster(service.cluster().name()).service(service.name()).force(true));
      }
    }
    for (LiveTask task : player.tasks()) {
      player.ecs().stopTask(request -> request.cluster(task.cluster().name()).task(task.arn()));
    }
    Engines.time(player.engine()).runUntilQuiescent();
    auditor.check();
    assertThat(player.tasks()).allMatch(task -> task.status().isOver());
    assertThat(player.services()).noneMatch(service -> service.status() == ServiceStatus.DRAINING);
    Engines.time(player.engine()).advance(Duration.ofHours(2));
    auditor.check();
    assertThat(player.tasks()).isEmpty();
    assertThat(player.services()).isEmpty();
  }

  @Provide
  Arbitrary<List<Step>> stories() {
    return steps().list().ofMinSize(15).ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Step>> sagas() {
    return steps().list().ofMinSize(40).ofMaxSize(120);
  }

  private static Arbitrary<Step> steps() {
    Arbitrary<Step.Kind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(Step.Kind.class)), Tuple.of(1, Arbitraries.of(OFTEN)));
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 99).withoutEdgeCases();
    return Combinators.combine(kinds, numbers, numbers).as(Step::new);
  }
}
