package io.github.fluentecs.simulator.event;

import io.github.fluentecs.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What events tell of deployments and tasks, as rows of spans of time. */
final class TimelineRows {
  private static final String NO_DEPLOYMENT = "";

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Row> tasks = new LinkedHashMap<>();
  private final List<Note> notes = new ArrayList<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /** A state from one time on, until the next. */
  record State(Instant from, String name, boolean failed) {}

  /** What happened at a time. */
  record Note(Instant at, String text) {}

  /** The states of one task or deployment, in their order. */
  record Row(String label, List<State> states) {
    void change(Instant at, String name, boolean failed) {
      State before = states.isEmpty() ? null : states.get(states.size() - 1);
      if (before == null || !before.name().equals(name)) {
        states.add(new State(at, name, failed));
      }
    }
  }

  /** A deployment and the tasks that it started; without a deployment, the other tasks. */
  record Group(Row deployment, List<Row> tasks) {}

  private TimelineRows() {}

  static TimelineRows of(List<Event> events) {
    TimelineRows rows = new TimelineRows();
    events.forEach(rows::add);
    return rows;
  }

  List<Group> groups() {
    return groups.values().stream()
        .filter(group -> !group.tasks().isEmpty() || !group.deployment().states().isEmpty())
        .toList();
  }

  List<Note> notes() {
    return notes;
  }

  Instant first() {
    return first.isAfter(last) ? Instant.EPOCH : first;
  }

  Instant last() {
    return first.isAfter(last) ? Instant.EPOCH : last;
  }

  private void add(Event event) {
    boolean drawn =
        switch (event.kind()) {
          case TASK -> detail(event).map(detail -> task(event, detail)).isPresent();
          case DEPLOYMENT -> detail(event).map(detail -> deployment(event, detail)).isPresent();
          case SERVICE -> note(event, event.text(), event.text().startsWith("("));
          case CALL -> note(event, event.resource() + ": " + event.text(), true);
          case FAULT -> note(event, event.text(), event.text().startsWith("injected"));
          default -> false;
        };
    if (drawn) {
      first = event.at().isBefore(first) ? event.at() : first;
      last = event.at().isAfter(last) ? event.at() : last;
    }
  }

  private boolean note(Event event, String text, boolean told) {
    if (told) {
      notes.add(new Note(event.at(), text));
    }
    return told;
  }

  private static Optional<JsonNode> detail(Event event) {
    return event
        .eventBridge()
        .flatMap(text -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
        .flatMap(json -> json.field("detail"));
  }

  private Row task(Event event, JsonNode detail) {
    String definition = lastPart(text(detail, "taskDefinitionArn"));
    String id = lastPart(event.resource());
    Row row =
        tasks.computeIfAbsent(
            event.resource(),
            arn -> {
              Row made = new Row(shortId(id) + "  " + definition, new ArrayList<>());
              group(text(detail, "startedBy")).tasks().add(made);
              return made;
            });
    String code = text(detail, "stopCode");
    boolean failed = code.equals("TaskFailedToStart") || code.equals("EssentialContainerExited");
    row.change(event.at(), text(detail, "lastStatus"), failed);
    return row;
  }

  private Row deployment(Event event, JsonNode detail) {
    String name = text(detail, "eventName").replace("SERVICE_DEPLOYMENT_", "");
    Row row = group(text(detail, "deploymentId")).deployment();
    row.change(event.at(), name, name.equals("FAILED"));
    return row;
  }

  private Group group(String startedBy) {
    String deployment = startedBy.startsWith("ecs-svc/") ? startedBy : NO_DEPLOYMENT;
    return groups.computeIfAbsent(
        deployment,
        id ->
            new Group(
                new Row(id.isEmpty() ? "no deployment" : id, new ArrayList<>()),
                new ArrayList<>()));
  }

  private static String text(JsonNode detail, String member) {
    return detail.field(member).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
  }

  private static String lastPart(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  static String shortId(String id) {
    return id.length() == 32 ? id.substring(0, 8) : id;
  }
}
