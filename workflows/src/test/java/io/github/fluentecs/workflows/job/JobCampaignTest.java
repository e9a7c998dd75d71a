package io.github.fluentecs.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.Setup;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many jobs under all that goes wrong, each told by what the simulator has seen of its tasks. */
class JobCampaignTest {
  /** Jobs in one world, each with a key and a family of its own. */
  private static final int A_WORLD = 50;

  private static Map<Trouble, Integer> run(int jobs) {
    Map<Trouble, Integer> struck = new EnumMap<>(Trouble.class);
    int pieces = 0;
    for (int from = 0; from < jobs; from += A_WORLD) {
      Setup setup = Setup.ofDefaults().seed(from).eventCapacity(200_000);
      try (JobWorld world = new JobWorld(setup)) {
        for (long seed = from; seed < Math.min(jobs, from + A_WORLD); seed++) {
          pieces += new TroubledJob(world, seed, struck).run();
        }
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("world " + from + ": " + e.getMessage(), e);
      }
    }
    System.out.println(
        jobs + " jobs of " + pieces + " pieces, none lost, none doubled; struck: " + struck);
    return struck;
  }

  @Test
  void build_troubledJobs_noPieceIsLostOrDoubled() {
    assertThat(run(300)).containsKeys(Trouble.values());
  }

  @Test
  @Tag("campaign")
  void build_twentyThousandTroubledJobs_noPieceIsLostOrDoubled() {
    assertThat(run(20_000))
        .containsKeys(Trouble.values())
        .allSatisfy(
            (trouble, times) -> assertThat(times).as(trouble.name()).isGreaterThanOrEqualTo(1000));
  }
}
