package io.github.fluentecs.simulator.engine.state;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Something that carries tags. */
public interface Tagged {
  List<Tag> tags();

  /** Replaces all of its tags. */
  void tag(List<Tag> tags);
}
