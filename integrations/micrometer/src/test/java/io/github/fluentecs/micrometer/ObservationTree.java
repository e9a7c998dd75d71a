package io.github.fluentecs.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import java.util.ArrayList;
import java.util.List;

/** The observations of waits and stages that have ended, by parent, in the order of beginnings. */
final class ObservationTree implements ObservationHandler<Observation.Context> {
  private final List<Observation.Context> begun = new ArrayList<>();
  private final List<Observation.Context> ended = new ArrayList<>();

  ObservationRegistry registry() {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(this);
    return registry;
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context.getName().startsWith("ecs.wait");
  }

  @Override
  public void onStart(Observation.Context context) {
    begun.add(context);
  }

  @Override
  public void onStop(Observation.Context context) {
    ended.add(context);
  }

  /** Returns a line each: the name of the span, outcome and cause, and whether it is an error. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    begun.stream()
        .filter(each -> each.getParentObservation() == null)
        .forEach(each -> add(lines, each, ""));
    return lines;
  }

  private void add(List<String> lines, Observation.Context context, String indent) {
    long ends = ended.stream().filter(each -> each == context).count();
    String error = context.getError() == null ? "" : " error";
    lines.add(
        indent
            + context.getContextualName()
            + ": "
            + (ends == 1 ? told(context) : ends + " ends")
            + error);
    begun.stream()
        .filter(each -> isChild(each, context))
        .forEach(each -> add(lines, each, indent + "  "));
  }

  private static String told(Observation.Context context) {
    String cause = value(context, EcsMeters.CAUSE);
    return value(context, EcsMeters.OUTCOME) + (cause.equals("none") ? "" : " " + cause);
  }

  private static String value(Observation.Context context, String key) {
    KeyValue found = context.getLowCardinalityKeyValue(key);
    return found == null ? "" : found.getValue();
  }

  private static boolean isChild(Observation.Context each, Observation.Context parent) {
    ObservationView around = each.getParentObservation();
    return around != null && around.getContextView() == parent;
  }
}
