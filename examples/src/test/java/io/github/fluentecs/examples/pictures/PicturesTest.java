package io.github.fluentecs.examples.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of the documentation are what the sources give, and stand where they belong. */
class PicturesTest {
  private static Map<String, String> drawn;

  @BeforeAll
  static void draw() throws Exception {
    drawn = Pictures.all();
  }

  /** To write them: {@code -Dpictures.write=true}. */
  @Test
  void pictures_areThoseOfTheSources() throws Exception {
    if (Boolean.getBoolean("pictures.write")) {
      Pictures.write(drawn);
    }
    for (Map.Entry<String, String> picture : drawn.entrySet()) {
      Path file = Pictures.FOLDER.resolve(picture.getKey());

      assertThat(Files.readString(file)).as(picture.getKey()).isEqualTo(picture.getValue());
    }
  }

  @Test
  void pictures_areXml() throws Exception {
    for (String svg : drawn.values()) {
      var parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

      assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "docs/waiters.md, pictures/task-states.svg",
    "docs/waiters.md, pictures/console.svg",
    "docs/deployments.md, pictures/deployment-states.svg",
    "CONTRIBUTING.md, docs/pictures/house.svg"
  })
  void picture_standsInItsPage(String page, String picture) throws Exception {
    assertThat(Files.readString(Path.of("..", page))).contains("](" + picture + ")");
  }

  @Test
  void states_ofAnEnum_haveTheirOrderAndComments() throws Exception {
    Map<String, String> states =
        StateTable.states(
            Path.of("../core/src/main/java/io/github/fluentecs/core/task/TaskStatus.java"));

    assertThat(states.keySet()).startsWith("PROVISIONING", "PENDING").endsWith("DELETED");
    assertThat(states).containsEntry("STOPPED", "Stopped; visible for about an hour.");
  }

  @Test
  void modules_ofTheBuild_needWhatTheirPomsSay() throws Exception {
    Modules modules = Modules.read();

    assertThat(modules.direct("fluent-ecs-dsl")).containsExactly("fluent-ecs-core");
    assertThat(modules.direct("fluent-ecs-simulator")).containsExactly(Modules.SDK);
    assertThat(modules.storey("fluent-ecs")).isEqualTo(4);
  }

  @Test
  void screen_goingBack_isDrawnAnew() {
    TerminalScreen screen = new TerminalScreen(10);
    screen.print("kept\nold\nold\n\u001b[2F\u001b[0J\u001b[32mnew\u001b[0m\n");

    assertThat(screen.lines())
        .extracting(line -> line.toString())
        .containsExactly("[Run[style=0, text=kept]]", "[Run[style=32, text=new]]");
  }
}
