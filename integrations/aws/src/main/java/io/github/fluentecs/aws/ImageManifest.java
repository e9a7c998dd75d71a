package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.ImagePlatform;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What manifests of images say of platforms. */
final class ImageManifest {
  private static final String UNKNOWN = "unknown";

  private final JsonNode root;

  private ImageManifest(JsonNode root) {
    this.root = root;
  }

  static ImageManifest read(String json) {
    return new ImageManifest(JsonNode.parser().parse(json));
  }

  /** The platforms of an index; attestations beside the images have none. */
  Set<ImagePlatform> platforms() {
    Set<ImagePlatform> platforms = new HashSet<>();
    for (JsonNode manifest : items(root.field("manifests").orElse(null))) {
      manifest.field("platform").flatMap(ImageManifest::platform).ifPresent(platforms::add);
    }
    return platforms;
  }

  /** The digest of the configuration, which says the platform of an image without an index. */
  Optional<String> configuration() {
    return root.field("config").flatMap(config -> text(config, "digest"));
  }

  /** The platform that a configuration, or an entry of an index, has. */
  static Optional<ImagePlatform> platform(JsonNode node) {
    return text(node, "os")
        .flatMap(os -> text(node, "architecture").map(cpu -> new ImagePlatform(os, cpu)))
        .filter(platform -> !platform.os().equals(UNKNOWN));
  }

  private static Optional<String> text(JsonNode node, String member) {
    return node.field(member).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static List<JsonNode> items(@Nullable JsonNode node) {
    return node == null || !node.isArray() ? List.of() : node.asArray();
  }
}
