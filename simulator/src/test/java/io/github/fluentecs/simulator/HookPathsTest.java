package io.github.fluentecs.simulator;

import static io.github.fluentecs.simulator.ShiftStage.BLUE;
import static io.github.fluentecs.simulator.ShiftStage.FUNCTION;
import static io.github.fluentecs.simulator.ShiftStage.GREEN;
import static io.github.fluentecs.simulator.ShiftStage.RULE;
import static io.github.fluentecs.simulator.ShiftStage.lambda;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction.ROLLBACK;

import io.github.fluentecs.simulator.http.RawClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** The functions of hooks, and the weights, over HTTP. */
class HookPathsTest {
  private final ShiftStage web =
      new ShiftStage(
          configuration -> {
            ShiftStage.blueGreen(configuration);
            configuration.lifecycleHooks(lambda(ROLLBACK, "POST_PRODUCTION_TRAFFIC_SHIFT"));
          });
  private final SimulatorServer server = web.stage().simulator().startHttp(0);

  @AfterEach
  void close() {
    web.stage().simulator().close();
  }

  private RawClient.Answer send(String method, String path, String body) throws IOException {
    try (RawClient client = new RawClient(server.endpoint().getPort())) {
      String request =
          "%s /_simulator/%s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(method, path, body.length(), body);
      return client.say(request).hear();
    }
  }

  @Test
  void hooks_answerOfAFunction_isWhatDeploymentsGet() throws IOException {
    String answer = "{\"function\":\"" + FUNCTION + "\",\"hookStatus\":\"FAILED\"}";
    assertThat(send("POST", "hooks", answer).status()).isEqualTo(200);
    web.deploy();
    web.stage().settle();
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);

    assertThat(send("DELETE", "hooks", "").status()).isEqualTo(200);
    web.deploy();
    web.stage().settle();
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
  }

  @Test
  void hooks_whatCannotBeRead_isToldAndChangesNothing() throws IOException {
    for (String wrong :
        new String[] {
          "{\"hookStatus\":\"FAILED\"}",
          "{\"function\":\"f\",\"hookStatus\":\"MAYBE\"}",
          "{\"function\":\"f\",\"hookStatus\":\"IN_PROGRESS\",\"callBackDelay\":0}",
          "{\"function\":\"f\",\"hookStatus\":\"IN_PROGRESS\",\"callBackDelay\":\"soon\"}"
        }) {
      assertThat(send("POST", "hooks", wrong).status()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void traffic_inTheMiddleOfADeployment_hasTheWeightsOfBothTargetGroups() throws IOException {
    web.deploy();
    web.reach("BAKE_TIME");

    assertThat(send("GET", "traffic", "").body())
        .contains("\"" + RULE + "\":{\"" + BLUE + "\":0.0,\"" + GREEN + "\":100.0}");
  }
}
