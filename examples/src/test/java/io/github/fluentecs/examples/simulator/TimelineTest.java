package io.github.fluentecs.examples.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import io.github.fluentecs.simulator.event.Timeline;
import io.github.fluentecs.simulator.fault.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The picture of a rollout that is rolled back, and the one that the documentation shows. */
class TimelineTest {
  private static final Path PICTURE = Path.of("../docs/pictures/rollout.svg");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @AfterEach
  void close() {
    simulator.close();
  }

  @SuppressWarnings("unchecked")
  private void register(String image) {
    ecs.registerTaskDefinition(
        r -> r.family("web").containerDefinitions(c -> c.name("app").image(image).memory(512)));
  }

  @SuppressWarnings("unchecked")
  private List<Event> rolledBack() {
    ecs.createCluster(r -> r.clusterName("prod"));
    ecs.registerContainerInstance(
        r ->
            r.cluster("prod")
                .totalResources(
                    cpu -> cpu.name("CPU").type("INTEGER").integerValue(4096),
                    memory -> memory.name("MEMORY").type("INTEGER").integerValue(8192)));
    register("shop:1");
    ecs.createService(
        r ->
            r.cluster("prod")
                .serviceName("web")
                .taskDefinition("web:1")
                .desiredCount(3)
                .deploymentConfiguration(
                    d -> d.deploymentCircuitBreaker(b -> b.enable(true).rollback(true))));
    simulator.time().advance(Duration.ofMinutes(2));
    register("shop:2");
    update("web:2");
    simulator.time().advance(Duration.ofMinutes(4));
    register("shpo:3");
    simulator.faults().inject(Fault.imagePullFailure().taskDefinition("web:3"));
    update("web:3");
    simulator.time().advance(Duration.ofMinutes(4));
    return simulator.events().all();
  }

  private void update(String taskDefinition) {
    ecs.updateService(r -> r.cluster("prod").service("web").taskDefinition(taskDefinition));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document svg, String element) {
    NodeList found = svg.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  /** What a service did. */
  private record Told(String text) implements Event {
    @Override
    public long sequence() {
      return 1;
    }

    @Override
    public Instant at() {
      return Instant.EPOCH;
    }

    @Override
    public Kind kind() {
      return Kind.SERVICE;
    }

    @Override
    public String resource() {
      return "arn:aws:ecs:us-east-1:123456789012:service/prod/web";
    }

    @Override
    public Optional<String> eventBridge() {
      return Optional.empty();
    }
  }

  @Test
  void toSvg_rolloutRolledBack_hasEachTaskWithItsStates() throws Exception {
    Document svg = parsed(Timeline.of(rolledBack()).toSvg());

    assertThat(texts(svg, "text"))
        .contains("COMPLETED", "FAILED", "0:00")
        .anyMatch(text -> text.contains("rolling back to deployment"))
        .filteredOn(text -> text.matches("[0-9a-f]{8}  web:[12]"))
        .hasSize(6);
    assertThat(texts(svg, "title"))
        .anyMatch(told -> told.matches("[0-9a-f]{8}  web:2 RUNNING from 2:\\d\\d"))
        .anyMatch(told -> told.matches("[0-9a-f]{8}  web:3 STOPPED from 6:\\d\\d"));
  }

  @Test
  void toSvg_eventsOfOneTask_hasThatTaskAlone() throws Exception {
    rolledBack();
    String task = ecs.listTasks(r -> r.cluster("prod")).taskArns().get(0);

    Document svg =
        parsed(
            Timeline.of(simulator.events().matching(EventFilter.changes().resource(task))).toSvg());

    assertThat(texts(svg, "text")).filteredOn(text -> text.contains("  web:")).hasSize(1);
  }

  @Test
  void toSvg_textsWithMarkup_areEscaped() throws Exception {
    Event odd = new Told("(service <a href='x'>&\"web\"\u0007) has started");

    Document svg = parsed(Timeline.of(List.of(odd)).toSvg());

    assertThat(texts(svg, "text")).anyMatch(text -> text.contains("<a href='x'>&\"web\""));
    assertThat(svg.getElementsByTagName("a").getLength()).isZero();
  }

  @Test
  void toSvg_noEvents_isAPicture() throws Exception {
    assertThat(texts(parsed(Timeline.of(List.of()).toSvg()), "text")).contains("failed");
  }

  /** To draw it again: {@code -Dtimeline.write=true}. */
  @Test
  void picture_ofTheDocumentation_isThatOfThisRollout() throws Exception {
    String svg = Timeline.of(rolledBack()).toSvg();
    if (Boolean.getBoolean("timeline.write")) {
      Files.writeString(PICTURE, svg);
    }

    assertThat(Files.readString(PICTURE)).isEqualTo(svg);
  }
}
