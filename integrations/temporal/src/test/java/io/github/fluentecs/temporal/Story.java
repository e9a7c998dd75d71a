package io.github.fluentecs.temporal;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.temporal.Deaths.Moment;
import io.temporal.common.WorkflowExecutionHistory;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A workflow, the simulator that it begins with, and how it has to end. */
interface Story {
  /** Returns the simulator, in the state in which the workflow begins. */
  EcsSimulator simulator();

  /** Returns the class of the workflow. */
  Class<?> code();

  /** Returns what the workflow is told. */
  default Object[] arguments() {
    return new Object[0];
  }

  /** Returns the activities of its own. */
  default List<Object> activities() {
    return List.of();
  }

  /** Lets time go by in the simulator, and in what there is around it. */
  default void advance(Duration time) {
    simulator().time().advance(time);
  }

  /** Checks how it ended, and what it did to the simulator. */
  void check(World world, String end);

  /** Runs a story; returns its history. */
  static WorkflowExecutionHistory played(Story story, boolean isSticky) {
    try (World world = new World(story.simulator(), story::advance, isSticky)) {
      world.start(story.code(), calls -> calls, story.activities().toArray());
      String type = story.code().getInterfaces()[0].getSimpleName();
      story.check(world, world.run(type, story.arguments()));
      return world.temporal.getWorkflowClient().fetchHistory(type);
    }
  }

  /** Returns whether a worker died in a story. */
  private static boolean dies(Story story, Moment moment, int call) {
    Deaths[] deaths = new Deaths[1];
    try (World world = new World(story.simulator(), story::advance, false)) {
      world.start(
          story.code(),
          calls -> deaths[0] = new Deaths(calls, moment, call, world::killWorker),
          story.activities().toArray());
      story.check(
          world, world.run(story.code().getInterfaces()[0].getSimpleName(), story.arguments()));
      return deaths[0].isOver();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("a worker died at call " + call + ", " + moment + ": " + e, e);
    }
  }

  /** Runs a story again and again, with the death of a worker at some of its calls. */
  static int killed(Supplier<Story> stories, Moment moment, int first, int step) {
    int deaths = 0;
    for (int call = first; dies(stories.get(), moment, call); call += step) {
      deaths++;
    }
    return deaths;
  }
}
