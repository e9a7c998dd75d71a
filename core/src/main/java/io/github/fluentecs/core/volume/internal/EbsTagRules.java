package io.github.fluentecs.core.volume.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.EBSTagSpecification;

/** The check of the tags that EBS volumes get. */
final class EbsTagRules {
  private static final String PLACE = "[].managedEBSVolume.tagSpecifications[]";
  private static final String SOURCE = "EBSTagSpecification members";
  private static final Set<String> RESERVED = Set.of("AmazonECSCreated", "AmazonECSManaged");

  private static final Constraint RESOURCE =
      Constraint.hard(
          "OV-8", PLACE + ".resourceType", "the resource type volume", "Say volume.", SOURCE);

  private static final Constraint KEY =
      Constraint.hard(
          "OV-8",
          PLACE + ".tags[].key",
          "other keys than AmazonECSCreated and AmazonECSManaged",
          "Leave the tag out: ECS sets it.",
          SOURCE);

  private static final Constraint SOURCE_OF_TAGS =
      Constraint.soft(
          "TG-6",
          PLACE + ".propagateTags",
          "TASK_DEFINITION, SERVICE or NONE",
          "Use one of the three.",
          SOURCE);

  private static final Constraint NO_SERVICE =
      Constraint.hard(
          "TG-6",
          PLACE + ".propagateTags",
          "SERVICE only for a volume of a service",
          "Say TASK_DEFINITION or NONE.",
          SOURCE);

  private EbsTagRules() {}

  static List<Constraint> ofServices() {
    return Constraints.all(
        List.of(RESOURCE, KEY, SOURCE_OF_TAGS), Constraint.at(PLACE, TagRules.constraints()));
  }

  static List<Constraint> ofTasks() {
    return Constraints.all(ofServices(), List.of(NO_SERVICE));
  }

  /** Reports at the place of the list of volumes. */
  static void check(
      List<EBSTagSpecification> specifications, boolean ofService, int position, Findings volumes) {
    for (int i = 0; i < specifications.size(); i++) {
      EBSTagSpecification each = specifications.get(i);
      String propagate = each.propagateTagsAsString();
      if (!"volume".equals(each.resourceTypeAsString())) {
        volumes.broken(RESOURCE, each.resourceTypeAsString(), position, i);
      }
      for (int tag = 0; tag < each.tags().size(); tag++) {
        String key = each.tags().get(tag).key();
        if (key != null && RESERVED.contains(key)) {
          volumes.broken(KEY, key, position, i, tag);
        }
      }
      volumes.oneOf(
          SOURCE_OF_TAGS, propagate, Set.of("TASK_DEFINITION", "SERVICE", "NONE"), position, i);
      if (!ofService && "SERVICE".equals(propagate)) {
        volumes.broken(NO_SERVICE, propagate, position, i);
      }
      TagRules.check(
          each.tags(),
          volumes.at("[" + position + "].managedEBSVolume").at("tagSpecifications", i));
    }
  }
}
