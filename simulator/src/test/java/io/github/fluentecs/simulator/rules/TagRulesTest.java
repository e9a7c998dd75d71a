package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.model.Tag;

class TagRulesTest extends RuleTable {
  private static final Tag TAG = tag("k", "v");

  @Override
  Stream<Rule> rules() {
    return Stream.of(texts(), everywhere(), operations()).flatMap(rows -> rows);
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static List<Tag> tags(int count) {
    return many(count).stream().map(key -> tag(key, "")).toList();
  }

  private static Rule texts(String id, Tag inside, Tag outside, String word) {
    return new Rule(id, ecs -> put(ecs, inside), ecs -> put(ecs, outside), invalid(word));
  }

  private static void put(EcsClient ecs, Tag... tags) {
    ecs.tagResource(r -> r.resourceArn(PREFIX + "cluster/prod").tags(tags));
  }

  private static Stream<Rule> texts() {
    String key = "k".repeat(128);
    String value = "v".repeat(256);
    return Stream.of(
        new Rule(
            "TG-1",
            ecs -> put(ecs, tags(50).toArray(Tag[]::new)),
            ecs -> put(ecs, tags(51).toArray(Tag[]::new)),
            invalid("50 tags")),
        new Rule(
            "TG-2",
            ecs -> put(ecs, TAG, tag("K", "v")),
            ecs -> put(ecs, TAG, TAG),
            invalid("duplicate tag key")),
        texts("TG-3 key", tag(key, "v"), tag(key + "k", "v"), "key of tag"),
        texts("TG-3 key", tag("k", "v"), tag("", "v"), "key"),
        texts("TG-3 value", tag("k", value), tag("k", value + "v"), "value of tag"),
        texts("TG-3 value", Tag.builder().key("k").build(), tag("k", "?"), "value of tag"),
        texts("TG-4 key", tag("ä _.:/=+-@", "v"), tag("a,b", "v"), "key of tag"),
        texts("TG-4 value", tag("k", "ä _.:/=+-@"), tag("k", "a;b"), "value of tag"),
        texts("TG-5 key", tag("aws", "v"), tag("AWS:x", "v"), "aws:"),
        texts("TG-5 value", tag("k", "aws"), tag("k", "aws:x"), "aws:"));
  }

  /** Every request that brings tags is held to the same rules. */
  private Stream<Rule> everywhere() {
    Tag bad = tag("k", "aws:v");
    return Stream.of(
        new Rule(
            "TG-5 CreateCluster",
            ecs -> ecs.createCluster(r -> r.tags(TAG)),
            ecs -> ecs.createCluster(r -> r.tags(bad)),
            invalid("aws:")),
        new Rule(
            "TG-5 CreateService",
            ecs -> service(r -> r.tags(TAG)),
            ecs -> service(r -> r.tags(bad)),
            invalid("aws:")),
        new Rule(
            "TG-5 RunTask",
            ecs -> run(r -> r.tags(TAG)),
            ecs -> run(r -> r.tags(bad)),
            invalid("aws:")),
        new Rule("TG-5 CreateTaskSet", ecs -> taskSet(TAG), ecs -> taskSet(bad), invalid("aws:")),
        new Rule(
            "TG-5 RegisterContainerInstance",
            ecs -> ecs.registerContainerInstance(r -> r.tags(TAG)),
            ecs -> ecs.registerContainerInstance(r -> r.tags(bad)),
            invalid("aws:")),
        new Rule(
            "TG-5 CreateCapacityProvider",
            ecs -> provider(TAG),
            ecs -> provider(bad),
            invalid("aws:")),
        new Rule(
            "TG-5 RegisterTaskDefinition",
            ecs -> define("tagged", r -> r.tags(TAG)),
            ecs -> define("tagged", r -> r.tags(bad)),
            invalid("aws:")),
        new Rule(
            "TG-6",
            ecs -> run(r -> r.propagateTags("TASK_DEFINITION")),
            ecs -> run(r -> r.propagateTags("SERVICE")),
            invalid("propagateTags")));
  }

  private void taskSet(Tag tag) {
    service(r -> r.taskDefinition(null).deploymentController(c -> c.type("EXTERNAL")));
    ecs.createTaskSet(r -> r.cluster("default").service("web").taskDefinition("worker").tags(tag));
  }

  private void provider(Tag tag) {
    ecs.createCapacityProvider(
        r -> r.name("asg").autoScalingGroupProvider(g -> g.autoScalingGroupArn(GROUP)).tags(tag));
  }

  private Stream<Rule> operations() {
    return Stream.of(
        new Rule(
            "ID-5",
            ecs -> ecs.tagResource(r -> r.resourceArn(service(s -> {})).tags(TAG)),
            ecs -> {
              service(s -> {});
              ecs.tagResource(r -> r.resourceArn(PREFIX + "service/web").tags(TAG));
            },
            invalid("Long arn format")),
        new Rule(
            "TagResource", ecs -> put(ecs, TAG), ecs -> put(ecs), invalid("tags cannot be empty")),
        new Rule(
            "TagResource",
            ecs -> put(ecs, TAG),
            ecs -> ecs.tagResource(r -> r.tags(TAG)),
            invalid("resourceArn")),
        new Rule(
            "UntagResource", ecs -> untag(many(50)), ecs -> untag(many(51)), invalid("tagKeys")),
        new Rule(
            "UntagResource",
            ecs -> untag(List.of("k")),
            ecs -> untag(List.of("aws:k")),
            invalid("aws:")),
        new Rule(
            "ListTagsForResource",
            ecs -> ecs.listTagsForResource(r -> r.resourceArn(service(s -> {}))),
            ecs -> ecs.listTagsForResource(r -> r.resourceArn(PREFIX + "service/prod/web")),
            answer(ResourceNotFoundException.class, "service/prod/web")));
  }

  private void untag(List<String> keys) {
    ecs.untagResource(r -> r.resourceArn(PREFIX + "cluster/prod").tagKeys(keys));
  }
}
