package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;

class DeleteServiceTest {
  private final Ecs ecs = new Ecs();
  private final Web web = new Web(ecs);

  @BeforeEach
  void room() {
    ecs.worker();
    ecs.instance(65_536, 65_536);
  }

  @Test
  void deleteService_scaledAboveZero_isRefused() {
    web.createSteady(1, 100, 200);

    assertThat(ecs.refused(DeleteServiceRequest.builder().service("web").build()).message())
        .isEqualTo("The service cannot be stopped while it is scaled above 0.");
  }

  @Test
  void deleteService_zeroButAProtectedTaskRuns_isRefused() {
    web.createSteady(1, 100, 200);
    web.protect(ecs.taskArns().get(0));
    web.update(request -> request.desiredCount(0));

    ServiceError error = ecs.refused(DeleteServiceRequest.builder().service("web").build());

    assertThat(error.message())
        .isEqualTo("The service cannot be stopped while deployments are active.");
  }

  @Test
  void deleteService_force_drainsAndThenIsInactive() {
    web.createSteady(2, 100, 200);

    assertThat(web.delete(true).status()).isEqualTo("DRAINING");
    assertThat(listed()).isEmpty();
    assertThat(web.delete(false).status()).isIn("DRAINING", "INACTIVE");
    ecs.settle();

    assertThat(web.describe().status()).isEqualTo("INACTIVE");
    assertThat(ecs.taskArns()).isEmpty();
  }

  @Test
  void deleteService_withoutTasks_isInactiveAtOnce() {
    web.create(0, request -> {});

    assertThat(web.delete(false).status()).isEqualTo("INACTIVE");
  }

  @Test
  void deleteService_unknown_isRefused() {
    assertThat(ecs.refused(DeleteServiceRequest.builder().service("web").build()).code())
        .isEqualTo("ServiceNotFoundException");
  }

  @Test
  void inactive_afterAnHour_isPurged() {
    web.create(0, request -> {});
    web.delete(false);

    ecs.time().advance(Duration.ofMinutes(59));
    assertThat(web.describe().status()).isEqualTo("INACTIVE");
    ecs.time().advance(Duration.ofMinutes(1));

    assertThat(ecs.call(DescribeServicesResponse.class, Web.describeRequest()).failures())
        .extracting(Failure::reason)
        .containsExactly("MISSING");
  }

  @Test
  void name_whileDraining_isTaken() {
    web.createBehindTargetGroup(1);
    ecs.settle();
    web.delete(true);

    assertThat(web.describe().status()).isEqualTo("DRAINING");
    assertThat(ecs.refused(Web.request(1, request -> {})).message())
        .isEqualTo("Unable to Start a service that is still Draining.");
    ecs.settle();
    assertThat(web.describe().status()).isEqualTo("INACTIVE");
  }

  @Test
  void name_onceInactive_isFreeForANewService() {
    web.createSteady(1, 100, 200);
    String before = web.primary().id();
    web.delete(true);
    ecs.settle();

    web.create(2, request -> {});
    ecs.settle();

    assertThat(web.describe().status()).isEqualTo("ACTIVE");
    assertThat(web.describe().runningCount()).isEqualTo(2);
    assertThat(web.primary().id()).isNotEqualTo(before);
    ecs.time().advance(Duration.ofHours(2));
    assertThat(web.describe().status()).isEqualTo("ACTIVE");
  }

  @Test
  void updateService_notActive_isRefused() {
    web.create(0, request -> {});
    web.delete(false);

    assertThat(ecs.refused(Web.updateRequest(request -> request.desiredCount(1))).code())
        .isEqualTo("ServiceNotActiveException");
  }

  private List<String> listed() {
    return ecs.call(ListServicesResponse.class, ListServicesRequest.builder().build())
        .serviceArns();
  }
}
