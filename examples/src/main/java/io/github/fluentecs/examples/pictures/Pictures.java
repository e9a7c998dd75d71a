package io.github.fluentecs.examples.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Draws the pictures of the documentation, from the folder of this module. */
public final class Pictures {
  /** Where they are. */
  static final Path FOLDER = Path.of("../docs/pictures");

  private Pictures() {}

  /**
   * Writes all pictures.
   *
   * @param args none
   * @throws IOException if a source cannot be read, or a picture written
   */
  public static void main(String[] args) throws IOException {
    write(all());
  }

  static void write(Map<String, String> pictures) throws IOException {
    for (Map.Entry<String, String> picture : pictures.entrySet()) {
      Files.writeString(FOLDER.resolve(picture.getKey()), picture.getValue());
    }
  }

  /** The pictures by the names of their files. */
  static Map<String, String> all() throws IOException {
    return Map.of(
        "task-states.svg", TaskStates.draw(),
        "deployment-states.svg", DeploymentStates.draw(),
        "house.svg", HousePlan.draw(),
        "console.svg", ConsolePicture.draw());
  }
}
