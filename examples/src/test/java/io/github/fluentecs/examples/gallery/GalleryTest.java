package io.github.fluentecs.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.examples.gallery.GalleryPage.Job;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Each recipe does its job, as the SDK alone does it in more lines. */
class GalleryTest {
  static final List<Job> JOBS = GalleryPage.JOBS;

  @ParameterizedTest
  @FieldSource("JOBS")
  void recipe_sandbox_doesItsJob(Job job) {
    try (Sandbox sandbox = Sandbox.open()) {
      assertThat(sandbox.run(job.fluent())).contains(job.told());
    }
  }

  /** Whole jobs, for which the SDK alone has no short version to compare with. */
  @Test
  void workflow_sandbox_doesItsJob() {
    assertThat(told(CompareFirst::run)).contains("desiredCount", "enableExecuteCommand");
    assertThat(told(VerifyFirst::run)).contains("repo/web:2");
    assertThat(told(ShiftWeights::run)).contains("blue/1=0", "green/1=100");
    assertThat(told(RunToItsEnd::run)).isEqualTo("exit code 0");
    assertThat(told(TearDownCluster::run)).contains("delete service shop").endsWith("prod is gone");
    assertThat(told(EnsureService::run)).contains("desiredCount: 2 -> 3", "prod created: false");
    assertThat(told(KeepFromBeingStopped::run)).isEqualTo("still held after three hours: true");
    assertThat(told(RotateInstances::run)).isEqualTo("2 replaced");
    assertThat(told(UpdateAgents::run)).matches("NO_UPDATE_AVAILABLE .*, NO_UPDATE_AVAILABLE .*");
    assertThat(told(RunManyToTheirEnd::run)).isEqualTo("job nightly-42: 20 of 20 pieces done");
  }

  private static String told(Recipe recipe) {
    try (Sandbox sandbox = Sandbox.open()) {
      return sandbox.run(recipe);
    }
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void sdkAlone_sandbox_doesTheSame(Job job) {
    try (Sandbox sandbox = Sandbox.open();
        EcsClient ecs = sandbox.simulator().client()) {
      Runnable pause = () -> sandbox.simulator().time().advance(Duration.ofSeconds(1));

      assertThat(job.raw().apply(ecs, pause)).contains(job.told());
    }
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void recipe_isShorterThanTheSdkAlone(Job job) throws Exception {
    assertThat(GalleryPage.lines(job.withTheLibrary()))
        .isLessThan(GalleryPage.lines(job.withTheSdk()));
  }

  /** To write it: {@code -Dgallery.write=true}. */
  @Test
  void page_isThatOfTheSources() throws Exception {
    String page = GalleryPage.text();
    if (Boolean.getBoolean("gallery.write")) {
      Files.writeString(GalleryPage.PATH, page);
    }

    assertThat(Files.readString(GalleryPage.PATH)).isEqualTo(page);
  }
}
