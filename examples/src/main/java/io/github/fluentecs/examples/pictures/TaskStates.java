package io.github.fluentecs.examples.pictures;

import io.github.fluentecs.examples.pictures.Drawing.Box;
import io.github.fluentecs.examples.pictures.StateTable.Move;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The states of a task: there and back in two rows, as the simulator's table leads. */
final class TaskStates {
  private static final Path STATES =
      Path.of("../core/src/main/java/io/github/fluentecs/core/task/TaskStatus.java");
  private static final Path MOVES =
      Path.of(
          "../simulator/src/main/java/io/github/fluentecs/simulator/engine/status/TaskTransitions.java");
  private static final int IN_A_ROW = 4;
  private static final double WIDTH = 196;
  private static final double HEIGHT = 64;

  private TaskStates() {}

  static String draw() throws IOException {
    Map<String, String> states = StateTable.states(STATES);
    List<String> order = new ArrayList<>(states.keySet());
    Drawing drawing = new Drawing();
    states.forEach(
        (state, told) ->
            drawing.box(
                place(order.indexOf(state)), colour(state), state, Drawing.wrapped(told, 30)));
    List<String> lost = new ArrayList<>();
    for (Move move : StateTable.moves(MOVES)) {
      if (move.name().equals("LOSE")) {
        lost.add(move.from());
      } else {
        arrow(drawing, order.indexOf(move.from()), order.indexOf(move.to()));
      }
    }
    drawing.text(
        270,
        56 + 2.5 * HEIGHT + 132 + 4,
        "start",
        "small",
        "When its container instance is gone, a task is STOPPED at once, from all "
            + lost.size()
            + " states before.");
    return drawing.finish(IN_A_ROW * (WIDTH + 44) + 16, 56 + 3 * HEIGHT + 132 + 30);
  }

  /** To the right as it starts, and back to the left as it ends. */
  private static Box place(int index) {
    int row = index / IN_A_ROW;
    int column = row % 2 == 0 ? index % IN_A_ROW : IN_A_ROW - 1 - index % IN_A_ROW;
    if (row == 2) {
      column = 0;
    }
    return new Box(30 + column * (WIDTH + 44), 56 + row * (HEIGHT + 66), WIDTH, HEIGHT);
  }

  /** Over a state that lies between in the same row; straight everywhere else. */
  private static void arrow(Drawing drawing, int from, int to) {
    int row = from / IN_A_ROW;
    boolean passes = row == to / IN_A_ROW && Math.abs(to - from) > 1;
    if (passes) {
      drawing.arch(place(from), place(to), row == 0 ? 44 : -44, "");
    } else {
      drawing.arrow(place(from), place(to), "");
    }
  }

  private static String colour(String state) {
    return switch (state) {
      case "PROVISIONING", "PENDING", "ACTIVATING" -> "#fdf0d0";
      case "RUNNING" -> "#d6efdf";
      default -> "#e7ebf0";
    };
  }
}
