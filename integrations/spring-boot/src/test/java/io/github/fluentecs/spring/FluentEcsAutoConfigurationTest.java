package io.github.fluentecs.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.dsl.EcsDsl;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import io.github.fluentecs.waiters.Waiters;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

class FluentEcsAutoConfigurationTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  FluentEcsAutoConfiguration.class, ActuatorHealthAutoConfiguration.class))
          .withPropertyValues("fluent-ecs.region=eu-central-1")
          .withBean(AwsCredentialsProvider.class, AnonymousCredentialsProvider::create);

  private static ApplicationContextRunner on(
      ApplicationContextRunner application, EcsSimulator simulator) {
    return application.withBean("simulated", EcsClient.class, simulator::client);
  }

  @Test
  void beans_ofTheApplication_areUsed() {
    try (EcsSimulator simulator = EcsSimulator.create()) {
      EcsClient client = simulator.client();
      application
          .withBean(EcsClient.class, () -> client)
          .run(
              context -> {
                var created =
                    context.getBean(Ecs.class).execute(EcsDsl.cluster("prod").create().build());

                assertThat(created.isRight()).isTrue();
                assertThat(context.getBean(EcsClient.class)).isSameAs(client);
                assertThat(client.listClusters().clusterArns()).hasSize(1);
              });
    }
  }

  @Test
  void client_ofProperties_callsTheEndpoint() {
    try (EcsSimulator simulator = EcsSimulator.create();
        SimulatorServer server = simulator.startHttp(0)) {
      application
          .withPropertyValues("fluent-ecs.endpoint=" + server.endpoint())
          .withAllowBeanDefinitionOverriding(true)
          .withBean(
              AwsCredentialsProvider.class,
              () -> StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
          .run(
              context -> {
                context.getBean(Ecs.class).execute(EcsDsl.cluster("prod").create().build());

                assertThat(
                        context
                            .getBean(Ecs.class)
                            .execute(EcsDsl.cluster("prod").get())
                            .get()
                            .sdk()
                            .clusterArn())
                    .contains(":eu-central-1:");
              });
    }
  }

  @Test
  void asyncBeans_untilTheyAreUsed_areNotMade() {
    application.run(
        context -> {
          var made = context.getBeanFactory();

          assertThat(made.containsSingleton("ecsAsyncClient")).isFalse();
          assertThat(context.getBean(EcsAsync.class)).isNotNull();
          assertThat(made.containsSingleton("ecsAsyncClient")).isTrue();
          assertThat(context.getBean(EcsAsyncClient.class)).isNotNull();
        });
  }

  @Test
  void budgets_inProperties_areThoseOfTheWaits() {
    application
        .withPropertyValues("fluent-ecs.waiters.budgets.cluster-resource-read=2.5")
        .run(
            context ->
                assertThat(
                        context
                            .getBean(io.github.fluentecs.waiters.WaiterSettings.class)
                            .budgets()
                            .values())
                    .containsExactly(2.5));
  }

  @Test
  void health_clusterThatIsActive_isUp() {
    try (EcsSimulator simulator = EcsSimulator.create()) {
      simulator.client().createCluster(request -> request.clusterName("prod"));
      on(application, simulator)
          .withPropertyValues("fluent-ecs.health.cluster=prod")
          .run(
              context -> {
                var health = context.getBean(HealthIndicator.class).health();

                assertThat(health.getStatus()).isEqualTo(Status.UP);
                assertThat(health.getDetails()).containsEntry("status", "ACTIVE");
              });
    }
  }

  @Test
  void health_clusterThatIsNotThere_isDownAndSaysWhy() {
    try (EcsSimulator simulator = EcsSimulator.create()) {
      on(application, simulator)
          .withPropertyValues("fluent-ecs.health.cluster=prod")
          .run(
              context -> {
                var health = context.getBean(HealthIndicator.class).health();

                assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                assertThat(health.getDetails().get("failure").toString()).contains("prod");
              });
    }
  }

  @Test
  void health_withoutCluster_isUpWhenEcsAnswers() {
    try (EcsSimulator simulator = EcsSimulator.create()) {
      on(application, simulator)
          .run(
              context ->
                  assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                      .isEqualTo(Status.UP));
    }
  }

  @Test
  void health_thatIsTurnedOff_isNotThere() {
    application
        .withPropertyValues("management.health.ecs.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void close_context_endsWaitsBeforeTheClient() {
    application.run(
        context -> {
          Waiters waiters = context.getBean(Waiters.class);
          context.close();

          assertThat(
                  waiters
                      .await(
                          io.github.fluentecs.waiters.service.ServiceWaits.serviceStable(
                              EcsDsl.cluster("prod").service("web")))
                      .getLeft()
                      .message())
              .containsIgnoringCase("closed");
        });
  }
}
