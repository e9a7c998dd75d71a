package io.github.fluentecs.examples.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.examples.mistakes.MistakesPage.Mistake;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The mistakes of a first week, and that the page tells what is seen of them. */
class MistakesTest {
  static final List<CompilerMistakes.Wrong> WRONG = CompilerMistakes.ALL;

  /** Where the SDK would find a Region and credentials on the machine of a developer. */
  private static final Map<String, String> NOTHING =
      Map.of(
          "aws.disableEc2Metadata", "true",
          "aws.configFile", "/nonexistent/config",
          "aws.sharedCredentialsFile", "/nonexistent/credentials");

  @BeforeEach
  void hide() {
    NOTHING.forEach(System::setProperty);
  }

  @AfterEach
  void reset() {
    NOTHING.keySet().forEach(System::clearProperty);
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void mistake_doesNotCompile(CompilerMistakes.Wrong wrong) {
    assertThat(Snippet.errorsOf(wrong.code())).contains(wrong.culprit());
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void rightWay_compiles(CompilerMistakes.Wrong wrong) {
    assertThat(Snippet.errorsOf(wrong.instead())).isEmpty();
  }

  /** To write it: {@code -Dmistakes.write=true}. */
  @Test
  void page_isWhatIsSeen() throws Exception {
    String page = MistakesPage.text();
    if (Boolean.getBoolean("mistakes.write")) {
      Files.writeString(MistakesPage.PATH, page);
    }

    assertThat(Files.readString(MistakesPage.PATH)).isEqualTo(page);
  }

  /** Fields and methods that are no mistakes are named in the table before them. */
  @Test
  void page_namesOfTheSources_areExplained() throws Exception {
    String head = MistakesPage.text().split("\n## ", 2)[0];
    for (Class<? extends Mistakes> group : MistakesPage.GROUPS) {
      List<String> mistakes = MistakesPage.of(group).stream().map(Mistake::method).toList();
      Stream.of(group, Mistakes.class)
          .flatMap(type -> Stream.of(type.getDeclaredFields(), type.getDeclaredMethods()))
          .flatMap(Stream::of)
          .filter(member -> !member.isSynthetic() && !mistakes.contains(member.getName()))
          .filter(member -> !member.getName().equals("close"))
          .forEach(member -> assertThat(head).containsPattern("`" + member.getName() + "\\W"));
    }
  }

  @Test
  void mistakes_areFiftyAndEachIsNamedOnce() throws Exception {
    List<String> titles = new ArrayList<>();
    for (Class<? extends Mistakes> group : MistakesPage.GROUPS) {
      MistakesPage.of(group).forEach(mistake -> titles.add(mistake.title()));
    }

    assertThat(titles).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
  }
}
