package io.github.fluentecs.examples.pictures;

import io.github.fluentecs.examples.pictures.Drawing.Box;
import io.github.fluentecs.examples.pictures.StateTable.Move;
import io.github.fluentecs.waiters.service.LifecycleStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;

/** The states of a deployment, three views of it: its service's, ECS's own, and its stages. */
final class DeploymentStates {
  private static final Path STATUS =
      Path.of("../simulator/src/main/java/io/github/fluentecs/simulator/engine/status");
  private static final Path STAGES =
      Path.of("../waiters/src/main/java/io/github/fluentecs/waiters/service/LifecycleStage.java");
  private static final Pattern STAGE =
      Pattern.compile("/\\*\\* (.*?) \\*/\\s+public static final LifecycleStage (\\w+)");

  /** Columns and rows of the picture. */
  private static final Map<String, int[]> ROLLOUT =
      Map.of(
          "FAILED", new int[] {0, 0},
          "IN_PROGRESS", new int[] {1, 0},
          "COMPLETED", new int[] {2, 0});

  private static final Map<String, int[]> SERVICE_DEPLOYMENT =
      Map.of(
          "STOP_REQUESTED", new int[] {0, 0},
          "STOPPED", new int[] {1, 0},
          "PENDING", new int[] {0, 1},
          "IN_PROGRESS", new int[] {1, 1},
          "SUCCESSFUL", new int[] {2, 1},
          "ROLLBACK_REQUESTED", new int[] {0, 2},
          "ROLLBACK_IN_PROGRESS", new int[] {1, 2},
          "ROLLBACK_SUCCESSFUL", new int[] {2, 2},
          "ROLLBACK_FAILED", new int[] {1, 3});

  private final Drawing drawing = new Drawing();

  private DeploymentStates() {}

  static String draw() throws IOException {
    return new DeploymentStates().drawn();
  }

  private String drawn() throws IOException {
    double y = 30;
    y = title(y, "rolloutState of a deployment in its service");
    y = machine(y, "RolloutState.java", ROLLOUT);
    y = title(y + 26, "status of the service deployment");
    y = machine(y, "ServiceDeploymentState.java", SERVICE_DEPLOYMENT);
    y = title(y + 26, "lifecycleStage of a service deployment: BLUE_GREEN, LINEAR and CANARY");
    return drawing.finish(920, stages(y) + 20);
  }

  private double title(double y, String title) {
    drawing.text(30, y, "start", "head", title);
    return y + 22;
  }

  private double machine(double top, String source, Map<String, int[]> places) throws IOException {
    Map<String, String> states = StateTable.states(STATUS.resolve(source));
    for (String state : states.keySet()) {
      drawing.box(place(top, places, state), colour(state), state, List.of());
    }
    List<Move> moves = StateTable.moves(STATUS.resolve(source));
    for (Move move : moves) {
      boolean isThereAndBack =
          moves.stream().anyMatch(it -> it.from().equals(move.to()) && it.to().equals(move.from()));
      drawing.arrow(
          place(top, places, move.from()),
          place(top, places, move.to()),
          isThereAndBack ? 9 : 0,
          move.label());
    }
    return top + rows(places) * 94 - 40;
  }

  private static int rows(Map<String, int[]> places) {
    return 1 + places.values().stream().map(at -> at[1]).max(Comparator.naturalOrder()).orElse(0);
  }

  private static Box place(double top, Map<String, int[]> places, String state) {
    int[] at = places.get(state);
    if (at == null) {
      throw new IllegalStateException(state + " has no place in the picture");
    }
    return new Box(30 + at[0] * 330, top + at[1] * 94, 190, 40);
  }

  /** One below the other, in the order of the source; hooks pause a deployment at some. */
  private double stages(double top) throws IOException {
    List<String> hooks =
        DeploymentLifecycleHookStage.knownValues().stream().map(Object::toString).toList();
    double y = top;
    Box before = null;
    for (MatchResult found : STAGE.matcher(Files.readString(STAGES)).results().toList()) {
      String stage = new LifecycleStage(found.group(2)).text();
      Box box = new Box(30, y, 260, 26);
      drawing.box(box, hooks.contains(stage) ? "#fdf0d0" : "#e7ebf0", stage, List.of());
      drawing.text(310, y + 17, "start", "small", found.group(1));
      if (before != null) {
        drawing.arrow(before, box, "");
      }
      before = box;
      y += 42;
    }
    drawing.text(30, y + 4, "start", "small", "Yellow: stages that can have lifecycle hooks.");
    return y + 4;
  }

  private static String colour(String state) {
    return switch (state) {
      case "COMPLETED", "SUCCESSFUL" -> "#d6efdf";
      case "FAILED", "ROLLBACK_FAILED" -> "#f7d9d6";
      case "IN_PROGRESS", "PENDING" -> "#d8e7fa";
      default -> "#e7ebf0";
    };
  }
}
