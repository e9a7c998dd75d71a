package io.github.fluentecs.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceSamples;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** What is created is what was desired, and each change is a difference. */
class ServiceDiffTest {
  private static final int SERVICES = 500;

  /** Members that say which item of a list is meant, or whose whole value is one. */
  private static final Set<String> NAMING =
      Set.of(
          "tags[].key",
          "loadBalancers[].containerName",
          "serviceRegistries[].registryArn",
          "capacityProviderStrategy[].capacityProvider",
          "serviceConnectConfiguration.services[].portName");

  /** What says whose service it is, and not what it is. */
  private static final Set<String> NAMES = Set.of("cluster", "serviceName", "clientToken");

  @Test
  void diff_servicesJustCreated_isEmptyAndEachChangeIsOneDifference() {
    GeneratedServices generator = new GeneratedServices(4711);
    int accepted = 0;
    int tries = 0;
    Set<String> changed = new TreeSet<>();
    while (accepted < SERVICES) {
      CreateServiceRequest request = generator.next();
      tries++;
      Optional<Service> service = created(request);
      if (service.isPresent()) {
        accepted++;
        assertThat(diff(request, service.get()).differences()).as("%s", request).isEmpty();
        assertThat(diff(generator.shuffled(request), service.get()).differences()).isEmpty();
        changes(request, service.get(), changed);
      }
    }

    assertThat(tries).as("most are accepted").isLessThan(3 * SERVICES);
    assertThat(changed).hasSizeGreaterThan(35);
  }

  private static void changes(CreateServiceRequest request, Service there, Set<String> changed) {
    for (OneChange<CreateServiceRequest> change : OneChange.all(request)) {
      if (!NAMES.contains(change.path())) {
        Diff diff = diff(change.request(), there);
        boolean isUnseen = diff.unseen().contains(change.path().split("[.\\[]", 2)[0]);
        int expected = isUnseen ? 0 : NAMING.contains(change.path()) ? 2 : 1;
        assertThat(diff.differences()).as("%s of %s", change.path(), request).hasSize(expected);
        changed.add(change.path());
      }
    }
  }

  @Test
  void diff_samplesOfEveryMember_areEmptyAndEachChangeIsADifference() {
    Set<String> changed = new TreeSet<>();
    for (Operation<?, ?, ?, ?, ?> sample : ServiceSamples.all()) {
      if (sample instanceof CreateService creation) {
        CreateServiceRequest request = creation.toSdk();
        Service there = echo(request);
        assertThat(diff(request, there).differences()).isEmpty();
        for (OneChange<CreateServiceRequest> change : OneChange.all(request)) {
          Diff diff = diff(change.request(), there);
          boolean isTold = !diff.isEmpty() || !diff.unseen().isEmpty();
          assertThat(isTold || NAMES.contains(change.path())).as(change.path()).isTrue();
          changed.add(change.path());
        }
      }
    }

    assertThat(changed).hasSizeGreaterThan(80);
  }

  /** A service that has what was asked for, and says nothing more. */
  private static Service echo(CreateServiceRequest request) {
    var service = software.amazon.awssdk.services.ecs.model.Service.builder();
    var primary = Deployment.builder().status("PRIMARY");
    for (SdkField<?> field : request.sdkFields()) {
      Object value = request.getValueForField(field.memberName(), Object.class).orElse(null);
      if (value != null) {
        set(service.sdkFields(), service, field, value);
        set(primary.sdkFields(), primary, field, value);
      }
    }
    return Service.of(service.roleArn(request.role()).deployments(primary.build()).build());
  }

  private static void set(
      List<SdkField<?>> fields, Object builder, SdkField<?> member, Object value) {
    fields.stream()
        .filter(field -> field.locationName().equals(member.locationName()))
        .forEach(field -> field.set(builder, value));
  }

  private static Diff diff(CreateServiceRequest desired, Service there) {
    return Diff.of(CreateService.of(desired), there);
  }

  private static Optional<Service> created(CreateServiceRequest request) {
    try (EcsSimulator simulator = EcsSimulator.create();
        EcsClient client = DiffWorld.client(simulator)) {
      client.createService(request);
      return Optional.of(described(client));
    } catch (EcsException refused) {
      return Optional.empty();
    }
  }

  private static Service described(EcsClient client) {
    return Service.of(
        client
            .describeServices(r -> r.cluster("prod").services("web").include(ServiceField.TAGS))
            .services()
            .get(0));
  }

  private static Diff ofUpdate(java.util.function.Consumer<UpdateServiceRequest.Builder> update) {
    try (EcsSimulator simulator = EcsSimulator.create();
        EcsClient client = DiffWorld.client(simulator)) {
      client.createService(
          r ->
              r.cluster("prod")
                  .serviceName("web")
                  .taskDefinition("bridged:1")
                  .desiredCount(1)
                  .deploymentConfiguration(d -> d.minimumHealthyPercent(50).bakeTimeInMinutes(5)));
      UpdateServiceRequest.Builder request =
          UpdateServiceRequest.builder().cluster("prod").service("web");
      update.accept(request);
      return Diff.of(UpdateService.of(request.build()), described(client));
    }
  }

  @Test
  void diff_updateThatSaysNothing_isEmptyAndDeploysNothing() {
    Diff diff = ofUpdate(update -> {});

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.deploys()).isFalse();
  }

  @Test
  void diff_updateOfTheCount_deploysNothing() {
    Diff diff = ofUpdate(update -> update.desiredCount(3));

    assertThat(diff).hasToString("desiredCount: 1 -> 3");
    assertThat(diff.deploys()).isFalse();
    assertThat(diff.without("desiredCount").isEmpty()).isTrue();
  }

  @Test
  void diff_updateOfTheDefinition_deploys() {
    Diff diff = ofUpdate(update -> update.taskDefinition("bridged:2"));

    assertThat(diff.differences()).extracting(Difference::path).containsExactly("taskDefinition");
    assertThat(diff.deploys()).isTrue();
  }

  @Test
  void diff_forcedUpdate_deploysWithoutADifference() {
    Diff diff = ofUpdate(update -> update.forceNewDeployment(true));

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.deploys()).isTrue();
  }

  @Test
  void diff_familyWithoutRevision_isUnseen() {
    Diff diff = ofUpdate(update -> update.taskDefinition("bridged"));

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.unseen()).containsExactly("taskDefinition");
    assertThat(diff).hasToString("taskDefinition: not shown, so not compared");
  }

  @Test
  void diff_partOfAConfiguration_tellsWhatIsSetBack() {
    Diff diff = ofUpdate(update -> update.deploymentConfiguration(d -> d.maximumPercent(150)));

    assertThat(diff.toString().lines())
        .containsExactly(
            "deploymentConfiguration.maximumPercent: 200 -> 150",
            "deploymentConfiguration.bakeTimeInMinutes: 5 -> 0");
    assertThat(diff.deploys()).isFalse();
  }

  @Test
  void diff_configurationEmptied_isADifference() {
    Diff diff = ofUpdate(update -> update.loadBalancers(List.of()));

    assertThat(diff.isEmpty()).isTrue();
  }
}
