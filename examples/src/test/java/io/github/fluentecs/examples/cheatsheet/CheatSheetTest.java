package io.github.fluentecs.examples.cheatsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ContainerInstanceScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.dsl.TaskDefinitionScope;
import io.github.fluentecs.dsl.TaskScope;
import io.github.fluentecs.dsl.TaskSetScope;
import io.github.fluentecs.examples.cheatsheet.CheatSheet.Line;
import io.github.fluentecs.examples.cheatsheet.CheatSheetPage.Group;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cheat sheet is right, and has every verb of the central nouns. */
class CheatSheetTest {
  /** Nouns behind a cluster that have groups of their own or pages of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("createExpressService", "daemon", "listDaemons", "registerContainerInstance");

  @Test
  void lines_everyCommand_breaksNoRule() throws Exception {
    for (Group group : CheatSheetPage.groups()) {
      assertThat(group.commands()).as(group.title()).hasSameSizeAs(group.lines());
      for (Line line : group.commands()) {
        assertThat(line.command().violations()).as(line.what()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ClusterScope.class,
        ServiceScope.class,
        TaskScope.class,
        TaskSetScope.class,
        TaskDefinitionScope.class,
        ContainerInstanceScope.class
      })
  void page_everyVerb_isThere(Class<?> scope) throws Exception {
    String page = CheatSheetPage.text();
    for (Method verb : scope.getDeclaredMethods()) {
      String name = verb.getName();
      if (Modifier.isPublic(verb.getModifiers())
          && !verb.isSynthetic()
          && !ELSEWHERE.contains(name)
          && !name.equals("describe")
          && !name.equals("containerInstances")) {
        assertThat(page).contains("." + name + "(");
      }
    }
  }

  /** To write it: {@code -Dcheatsheet.write=true}. */
  @Test
  void page_isThatOfTheLines() throws Exception {
    String page = CheatSheetPage.text();
    if (Boolean.getBoolean("cheatsheet.write")) {
      Files.writeString(CheatSheetPage.PATH, page);
    }

    assertThat(Files.readString(CheatSheetPage.PATH)).isEqualTo(page);
  }
}
