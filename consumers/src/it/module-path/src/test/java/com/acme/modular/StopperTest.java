package com.acme.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Waiters;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Runs on the module path, with a client that makes a connection. */
class StopperTest {
  @Test
  void modules_ofTheLibrary_areNamed() {
    assertEquals("com.acme.modular", Stopper.class.getModule().getName());
    assertEquals("io.github.fluentecs.core", Ecs.class.getModule().getName());
    assertEquals("io.github.fluentecs.waiters", Waiters.class.getModule().getName());
    assertTrue(
        ModuleLayer.boot().findModule("io.github.fluentecs").isPresent(), "the module of both");
  }

  @Test
  void stop_nobodyListens_isUnreachable() {
    try (EcsClient client =
        EcsClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .endpointOverride(java.net.URI.create("http://localhost:1"))
            .build()) {
      EcsFailure failure = new Stopper(client).stop("prod", "0123456789abcdef").getLeft();

      assertInstanceOf(EcsFailure.Unreachable.class, failure, failure.message());
    }
  }
}
