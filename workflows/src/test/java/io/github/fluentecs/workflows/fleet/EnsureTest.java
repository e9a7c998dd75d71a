package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.workflows.fleet.Ensure.ensure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.KilledAtEveryStep;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderField;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

class EnsureTest {
  private static final String GROUP =
      "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/group";

  /** The four kinds; each desired with a tag, whose value is what may differ. */
  enum Kind {
    CLUSTER,
    PROVIDER,
    SERVICE,
    DEFINITION;

    String operation() {
      return switch (this) {
        case CLUSTER -> "CreateCluster";
        case PROVIDER -> "CreateCapacityProvider";
        case SERVICE -> "CreateService";
        case DEFINITION -> "RegisterTaskDefinition";
      };
    }

    /** Ensures it, with the tag. */
    Wait<Ensured<?>> words(String team) {
      Wait<? extends Ensured<?>> words =
          switch (this) {
            case CLUSTER -> ensure(CreateCluster.of(cluster(team)));
            case PROVIDER -> ensure(CreateCapacityProvider.of(provider(team)));
            case SERVICE -> ensure(CreateService.of(service(team)));
            case DEFINITION -> ensure(RegisterTaskDefinition.of(definition(team)));
          };
      return words.map(each -> (Ensured<?>) each);
    }

    /** Creates it by hand. */
    void create(EcsClient ecs, String team) {
      switch (this) {
        case CLUSTER -> ecs.createCluster(cluster(team));
        case PROVIDER -> ecs.createCapacityProvider(provider(team));
        case SERVICE -> ecs.createService(service(team));
        case DEFINITION -> ecs.registerTaskDefinition(definition(team));
      }
    }
  }

  private static Tag tag(String team) {
    return Tag.builder().key("team").value(team).build();
  }

  private static CreateClusterRequest cluster(String team) {
    return CreateClusterRequest.builder().clusterName("prod").tags(tag(team)).build();
  }

  private static CreateCapacityProviderRequest provider(String team) {
    return CreateCapacityProviderRequest.builder()
        .name("own")
        .tags(tag(team))
        .autoScalingGroupProvider(g -> g.autoScalingGroupArn(GROUP))
        .build();
  }

  private static CreateServiceRequest service(String team) {
    return CreateServiceRequest.builder()
        .cluster("home")
        .serviceName("web")
        .taskDefinition("app:1")
        .desiredCount(0)
        .tags(tag(team))
        .build();
  }

  private static RegisterTaskDefinitionRequest definition(String team) {
    return RegisterTaskDefinitionRequest.builder()
        .family("web")
        .tags(tag(team))
        .containerDefinitions(container())
        .build();
  }

  private static ContainerDefinition container() {
    return ContainerDefinition.builder().name("app").image("web").memory(64).build();
  }

  /** An account with a cluster and a task definition for the service. */
  private static final class Account implements AutoCloseable {
    private final Simulated client = new Simulated();

    Account() {
      ecs().createCluster(r -> r.clusterName("home"));
      ecs().registerTaskDefinition(r -> r.family("app").containerDefinitions(container()));
    }

    EcsClient ecs() {
      return client.ecs();
    }

    <T> Either<WaitFailure, T> await(Wait<T> wait, ExecutionInterceptor... interceptors) {
      return client.await(wait, interceptors);
    }

    /** How many there are of each kind, and the tag of the newest. */
    Map<Kind, List<String>> teams() {
      return Map.of(
          Kind.CLUSTER,
          ecs()
              .describeClusters(r -> r.clusters("prod").includeWithStrings("TAGS"))
              .clusters()
              .stream()
              .map(each -> each.tags().get(0).value())
              .toList(),
          Kind.PROVIDER,
          ecs()
              .describeCapacityProviders(r -> r.include(CapacityProviderField.TAGS))
              .capacityProviders()
              .stream()
              .filter(each -> each.name().equals("own"))
              .map(each -> each.tags().get(0).value())
              .toList(),
          Kind.SERVICE,
          ecs()
              .describeServices(r -> r.cluster("home").services("web").includeWithStrings("TAGS"))
              .services()
              .stream()
              .map(each -> each.tags().get(0).value())
              .toList(),
          Kind.DEFINITION,
          ecs().listTaskDefinitions(r -> r.familyPrefix("web")).taskDefinitionArns().stream()
              .map(
                  arn ->
                      ecs()
                          .describeTaskDefinition(
                              r -> r.taskDefinition(arn).include(TaskDefinitionField.TAGS))
                          .tags()
                          .get(0)
                          .value())
              .toList());
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private final Account account = new Account();

  @AfterEach
  void close() {
    account.close();
  }

  private Ensured<?> ensured(Kind kind, ExecutionInterceptor... interceptors) {
    return account.await(kind.words("a"), interceptors).get();
  }

  @ParameterizedTest
  @EnumSource
  void ensure_absent_createsItOnce(Kind kind) {
    assertThat(ensured(kind).isCreated()).isTrue();
    assertThat(account.teams().get(kind)).containsExactly("a");
  }

  @ParameterizedTest
  @EnumSource
  void ensure_fits_adoptsIt(Kind kind) {
    kind.create(account.ecs(), "a");

    Ensured<?> ensured = ensured(kind);

    assertThat(ensured.isCreated()).isFalse();
    assertThat(ensured.unseen()).isEmpty();
    assertThat(account.teams().get(kind)).containsExactly("a");
  }

  @ParameterizedTest
  @EnumSource
  void ensure_differs_tellsThePathAndChangesNothing(Kind kind) {
    kind.create(account.ecs(), "b");

    WaitFailure failure = account.await(kind.words("a")).getLeft();

    Differs differs = (Differs) ((WaitFailure.Impossible) failure).blocker();
    assertThat(differs.diff().differences())
        .singleElement()
        .hasToString("tags[team].value: \"b\" -> \"a\"");
    assertThat(differs.message()).contains("is there and differs", "tags[team].value");
    assertThat(account.teams().get(kind)).containsExactly("b");
  }

  @ParameterizedTest
  @EnumSource
  void ensure_answerOfTheCreationIsLost_isNoFailure(Kind kind) {
    Ensured<?> ensured = ensured(kind, new Losing(kind.operation()));

    assertThat(ensured.isCreated()).isTrue();
    assertThat(account.teams().get(kind)).containsExactly("a");
  }

  @ParameterizedTest
  @EnumSource
  void ensure_anotherProcessCreatesItBetweenLookAndCall_isMetWithThat(Kind kind) {
    Ensured<?> ensured =
        ensured(kind, new Before(kind.operation(), () -> kind.create(account.ecs(), "a")));

    assertThat(account.teams().get(kind)).allMatch("a"::equals);
    if (kind == Kind.DEFINITION) {
      assertThat(account.teams().get(kind)).hasSize(2);
      assertThat(ensured.value().toString()).contains("/web:1 ");
    } else {
      assertThat(account.teams().get(kind)).hasSize(1);
    }
    assertThat(ensured.isCreated()).isEqualTo(kind == Kind.CLUSTER);
  }

  @ParameterizedTest
  @EnumSource
  void ensure_anotherProcessCreatesAnotherBetweenLookAndCall_tellsWhatDiffers(Kind kind) {
    Either<WaitFailure, Ensured<?>> end =
        account.await(
            kind.words("a"), new Before(kind.operation(), () -> kind.create(account.ecs(), "b")));

    if (kind == Kind.DEFINITION) {
      assertThat(account.teams().get(kind)).containsExactly("b", "a");
    } else {
      assertThat(((WaitFailure.Impossible) end.getLeft()).blocker()).isInstanceOf(Differs.class);
      assertThat(account.teams().get(kind)).containsExactly("b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ensure_killedAtEveryCall_createsOneByTheSameWords(Kind kind) {
    int deaths = KilledAtEveryStep.run((Supplier<Dying>) () -> new Dying(kind));

    assertThat(deaths).isGreaterThanOrEqualTo(4);
  }

  /** A process that dies while it ensures something. */
  private record Dying(Kind kind, Account account)
      implements KilledAtEveryStep.Scenario<Ensured<?>> {
    Dying(Kind kind) {
      this(kind, new Account());
    }

    @Override
    public EcsSimulator simulator() {
      return account.client.simulator();
    }

    @Override
    public Wait<Ensured<?>> words() {
      return kind.words("a");
    }

    @Override
    public void check(Either<WaitFailure, Ensured<?>> end) {
      try (account) {
        assertThat(end.isRight()).as(end::toString).isTrue();
        assertThat(account.teams().get(kind)).containsExactly("a");
      }
    }
  }

  /** The first answer of an operation is lost. */
  private static final class Losing implements ExecutionInterceptor {
    private final String operation;
    private final AtomicBoolean isLost = new AtomicBoolean();

    Losing(String operation) {
      this.operation = operation;
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes with) {
      if (isOf(operation, with) && isLost.compareAndSet(false, true)) {
        throw SdkClientException.create("no answer");
      }
    }
  }

  /** Something happens before the first call of an operation. */
  private static final class Before implements ExecutionInterceptor {
    private final String operation;
    private final Runnable other;
    private final AtomicBoolean isDone = new AtomicBoolean();

    Before(String operation, Runnable other) {
      this.operation = operation;
      this.other = other;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes with) {
      if (isOf(operation, with) && isDone.compareAndSet(false, true)) {
        other.run();
      }
    }
  }

  private static boolean isOf(String operation, ExecutionAttributes attributes) {
    return operation.equals(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }
}
