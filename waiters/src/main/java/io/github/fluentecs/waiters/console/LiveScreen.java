package io.github.fluentecs.waiters.console;

import io.github.fluentecs.waiters.Progress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the waits that go on in place; those that have ended stay above. Not thread-safe. */
final class LiveScreen implements Screen {
  private static final String ESCAPE = "\u001b[";

  /** What fits on any screen; lines that have left it could not be renewed. */
  private static final int LINES = 23;

  private final Appendable out;
  private final int columns;
  private final boolean inColour;
  private final Map<Block.Key, Block> blocks = new LinkedHashMap<>();
  private int drawn;

  LiveScreen(Appendable out, int columns, boolean inColour) {
    this.out = out;
    this.columns = columns;
    this.inColour = inColour;
  }

  @Override
  public void show(Progress progress) throws IOException {
    Block.Key key = Block.Key.of(progress);
    Block block = blocks.computeIfAbsent(key, first -> new Block(progress));
    block.add(progress);
    StringBuilder text = new StringBuilder(erased());
    if (block.isOver()) {
      blocks.remove(key);
      block.lines(inColour).forEach(line -> text.append(painted(line)).append('\n'));
    }
    List<String> lines =
        blocks.values().stream()
            .flatMap(open -> open.lines(inColour).stream())
            .map(line -> Words.cut(line, columns - 1))
            .limit(LINES)
            .toList();
    lines.forEach(line -> text.append(painted(line)).append('\n'));
    drawn = lines.size();
    Screen.print(out, text);
  }

  private String painted(String line) {
    return inColour ? Paint.coloured(line) : line;
  }

  /** Goes back to the first line that was drawn, and clears from there. */
  private String erased() {
    return drawn == 0 ? "" : ESCAPE + drawn + "F" + ESCAPE + "0J";
  }
}
