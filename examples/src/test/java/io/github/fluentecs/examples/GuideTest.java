package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceStable;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Waiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of the pages of the guide does what the pages say, and their links lead to pages. */
class GuideTest {
  private final TestingPage testing = new TestingPage();

  @Test
  void firstSteps_runningService_readsChangesAndDeploys() {
    testing.world();
    FirstStepsPage steps = new FirstStepsPage(testing.ecs());
    try (Waiters waiters = testing.waits()) {
      assertThat(steps.read()).isEqualTo("3 of 3 tasks run");
      assertThat(steps.change()).isEqualTo(3);
      assertThat(steps.deploy(waiters)).contains("TaskDefinition not found", "web:2");
    }
  }

  @Test
  void failures_missingService_isTold() {
    testing.world();
    Ecs ecs = testing.ecs();
    FailuresPage failures = new FailuresPage(ecs);
    EcsFailure missing = ecs.execute(cluster("prod").service("wbe").get()).getLeft();
    try (Waiters waiters = testing.waits()) {
      assertThat(failures.look()).contains("MISSING", "wbe");
      assertThat(failures.orThrow().runningCount()).isEqualTo(3);
      assertThat(failures.kinds(missing)).isEqualTo("create it first");
      assertThat(failures.batch()).isZero();
      assertThat(
              failures.wait(
                  waiters, serviceStable(cluster("prod").service("web")).atMost(ofMinutes(1))))
          .isEqualTo("stable");
    }
  }

  @Test
  void testing_faultsAndPicture_work() throws IOException {
    testing.world();
    testing.faults();
    testing.picture();

    assertThat(Files.readString(Path.of("target/rollout.svg"))).startsWith("<svg");
    testing.quick();
    assertThat(testing.http()).startsWith("http://");
    try (EcsSimulator seeded = testing.seeds()) {
      assertThat(seeded.events().all()).isEmpty();
    }
  }

  @Test
  void links_ofTheGuide_leadSomewhere() throws IOException {
    Path docs = Path.of("../docs");
    for (String page :
        List.of(
            "README",
            "first-steps",
            "failures",
            "testing",
            "languages",
            "mistakes",
            "spring",
            "observing",
            "versions")) {
      List<String> links =
          Pattern.compile("\\]\\(([^)#]+)[^)]*\\)")
              .matcher(Files.readString(docs.resolve(page + ".md")))
              .results()
              .map((MatchResult found) -> found.group(1))
              .filter(link -> !link.startsWith("https://"))
              .toList();

      assertThat(links).as(page).allMatch(link -> Files.exists(docs.resolve(link)));
    }
  }
}
