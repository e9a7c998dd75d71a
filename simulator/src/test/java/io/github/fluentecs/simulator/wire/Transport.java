package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.engine.call.Backend;
import io.github.fluentecs.simulator.http.HttpHandler;
import io.github.fluentecs.simulator.http.HttpLimits;
import io.github.fluentecs.simulator.http.HttpListener;
import io.github.fluentecs.simulator.http.HttpReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsBaseClientBuilder;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** The ways from a real client to a backend; every contract of the wire holds on all of them. */
enum Transport {
  IN_PROCESS {
    @Override
    Link open(Backend backend, Consumer<ClientOverrideConfiguration.Builder> settings) {
      return new SyncLink(within(backend).sync(b -> b.overrideConfiguration(settings)));
    }
  },
  IN_PROCESS_ASYNC {
    @Override
    Link open(Backend backend, Consumer<ClientOverrideConfiguration.Builder> settings) {
      return new AsyncLink(within(backend).async(b -> b.overrideConfiguration(settings)));
    }
  },
  HTTP {
    @Override
    Link open(Backend backend, Consumer<ClientOverrideConfiguration.Builder> settings) {
      HttpListener server = serve(backend);
      return new SyncLink(to(server, EcsClient.builder(), settings)).andThenClose(server);
    }
  },
  HTTP_ASYNC {
    @Override
    Link open(Backend backend, Consumer<ClientOverrideConfiguration.Builder> settings) {
      HttpListener server = serve(backend);
      return new AsyncLink(to(server, EcsAsyncClient.builder(), settings)).andThenClose(server);
    }
  };

  private static final StaticCredentialsProvider ANY_KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("ANY", "keys"));

  private static Clients within(Backend backend) {
    return new Clients(new Protocol(backend, null), null);
  }

  private static <B extends EcsBaseClientBuilder<B, C>, C> C to(
      HttpListener server, B client, Consumer<ClientOverrideConfiguration.Builder> settings) {
    return client
        .region(Region.US_EAST_1)
        .credentialsProvider(ANY_KEYS)
        .endpointOverride(endpoint(server))
        .overrideConfiguration(settings)
        .build();
  }

  private static HttpListener serve(Backend backend) {
    HttpHandler handler =
        new EcsHttpHandler(
            new Protocol(backend, null),
            request -> HttpReply.text(404, "nothing here"),
            "123456789012",
            "http",
            Set.of());
    try {
      return HttpListener.open(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          handler,
          HttpLimits.withBody(EcsHttpHandler.MAX_BODY, 1L << 30));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI endpoint(HttpListener server) {
    return URI.create("http://127.0.0.1:" + server.address().getPort());
  }

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

    default Link andThenClose(HttpListener server) {
      Link link = this;
      return new Link() {
        @Override
        public EcsResponse call(EcsRequest request) {
          return link.call(request);
        }

        @Override
        public void close() {
          server.close();
          // Netty takes two seconds of silence before it closes.
          new Thread(link::close).start();
        }
      };
    }
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
