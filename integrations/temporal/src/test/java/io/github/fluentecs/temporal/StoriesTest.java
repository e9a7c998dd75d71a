package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.temporal.Deaths.Moment;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole workflows, whose workers die. */
class StoriesTest {
  static Stream<Named<Supplier<Story>>> stories() {
    return Stream.of(
        Named.of("release", ReleaseStory::new),
        Named.of("rollout", () -> new RolloutStory(0.001)),
        Named.of("refused rollout", () -> new RolloutStory(0.1)),
        Named.of("job", JobStory::new),
        Named.of("rotation", RotationStory::new));
  }

  static Stream<Arguments> deaths() {
    return stories()
        .flatMap(
            story ->
                Stream.of(Moment.BEFORE_IT_IS_SENT, Moment.AFTER_ITS_EFFECT)
                    .map(moment -> Arguments.of(story, moment)));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void await_workflowKeptInMemory_endsOnce(Supplier<Story> story) {
    assertThat(Story.played(story.get(), true).getEvents()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void await_replayedAtEachTask_endsOnce(Supplier<Story> story) {
    assertThat(Story.played(story.get(), false).getEvents()).isNotEmpty();
  }

  @Test
  void await_workerDiesAtSomeCalls_endsOnce() {
    assertThat(Story.killed(ReleaseStory::new, Moment.AFTER_ITS_EFFECT, 5, 4)).isEqualTo(4);
    assertThat(Story.killed(JobStory::new, Moment.AFTER_ITS_EFFECT, 2, 6)).isGreaterThan(1);
    assertThat(Story.killed(JobStory::new, Moment.BEFORE_IT_IS_SENT, 2, 9)).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("deaths")
  @Tag("campaign")
  void campaign_workerDiesAtEachCall_endsOnce(Supplier<Story> story, Moment moment) {
    assertThat(Story.killed(story, moment, 1, 1)).isGreaterThan(10);
  }
}
