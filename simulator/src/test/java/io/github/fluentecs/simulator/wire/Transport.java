package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.engine.Backend;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** The ways from a real client to a backend; every contract of the wire holds on all of them. */
enum Transport {
  IN_PROCESS {
    @Override
    Link open(Backend backend, Consumer<ClientOverrideConfiguration.Builder> settings) {
      EcsClient client =
          new Clients(new Protocol(backend)).sync(b -> b.overrideConfiguration(settings));
      return new SyncLink(client);
    }
  },
  IN_PROCESS_ASYNC {
    @Override
    Link open(Backend backend, Consumer<ClientOverrideConfiguration.Builder> settings) {
      EcsAsyncClient client =
          new Clients(new Protocol(backend)).async(b -> b.overrideConfiguration(settings));
      return new AsyncLink(client);
    }
  };

  /** Connects a new client; the link closes it. */
  abstract Link open(Backend backend, Consumer<ClientOverrideConfiguration.Builder> settings);

  Link open(Backend backend) {
    return open(backend, settings -> {});
  }

  /** A client of either kind. */
  interface Link extends AutoCloseable {
    EcsResponse call(EcsRequest request);

    @Override
    void close();
  }

  private record SyncLink(EcsClient client) implements Link {
    @Override
    public EcsResponse call(EcsRequest request) {
      return (EcsResponse) EcsOperations.invoke(EcsClient.class, client, request);
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private record AsyncLink(EcsAsyncClient client) implements Link {
    @Override
    public EcsResponse call(EcsRequest request) {
      try {
        return (EcsResponse)
            ((CompletableFuture<?>) EcsOperations.invoke(EcsAsyncClient.class, client, request))
                .join();
      } catch (CompletionException e) {
        throw (RuntimeException) e.getCause();
      }
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
