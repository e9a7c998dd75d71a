package io.github.fluentecs.spring;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ThrottleCategory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What the page docs/spring.md shows of properties and beans. */
class SpringPageTest {
  private static final Path PROPERTIES = Path.of("src/test/resources/page.properties");

  @Test
  void properties_ofThePage_areAllThereAre() throws IOException {
    String shown = Files.readString(PROPERTIES);
    Properties read = new Properties();
    read.load(Files.newBufferedReader(PROPERTIES));
    Map<String, String> pairs =
        read.stringPropertyNames().stream().collect(toMap(name -> name, read::getProperty));

    FluentEcsProperties bound =
        new Binder(new MapConfigurationPropertySource(pairs))
            .bind("fluent-ecs", FluentEcsProperties.class)
            .get();

    assertThat(bound)
        .hasNoNullFieldsOrProperties()
        .isEqualTo(
            new FluentEcsProperties(
                "eu-central-1",
                URI.create("http://localhost:3270"),
                new FluentEcsProperties.Health("prod"),
                new FluentEcsProperties.Waiting(Map.of(ThrottleCategory.SERVICE_READ, 5.0))));
    assertThat(Files.readString(Path.of("../../docs/spring.md"))).contains(shown);
  }

  @Test
  void client_ofTheApplication_isTheOneThatIsUsed() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(FluentEcsAutoConfiguration.class))
        .withUserConfiguration(OwnClient.class)
        .run(
            context -> {
              assertThat(context).hasSingleBean(Ecs.class).hasSingleBean(EcsClient.class);
              assertThat(
                      context
                          .getBean(EcsClient.class)
                          .serviceClientConfiguration()
                          .overrideConfiguration()
                          .apiCallTimeout())
                  .contains(Duration.ofSeconds(20));
            });
  }

  @Configuration
  static class OwnClient {
    @Bean
    EcsClient ecsClient() {
      return EcsClient.builder()
          .region(Region.EU_CENTRAL_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .overrideConfiguration(sdk -> sdk.apiCallTimeout(Duration.ofSeconds(20)))
          .build();
    }
  }
}
