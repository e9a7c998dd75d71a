package io.github.fluentecs.simulator.engine.id;

import software.amazon.awssdk.regions.PartitionMetadata;

/** Writes the ARNs of one account in one Region, in the long format. */
public record Arns(String account, String region, String partition) {
  /** The name of the cluster that a call means when it names none. */
  public static final String DEFAULT_CLUSTER = "default";

  /** Of an account in a Region; the SDK knows the partition of every Region. */
  public static Arns of(String account, String region) {
    var known = software.amazon.awssdk.regions.Region.of(region);
    return new Arns(account, region, PartitionMetadata.of(known).id());
  }

  public String cluster(String name) {
    return arn("cluster/" + name);
  }

  public String capacityProvider(String name) {
    return arn("capacity-provider/" + name);
  }

  public String service(String cluster, String name) {
    return arn("service/" + cluster + "/" + name);
  }

  public String gateway(String name, String id) {
    return arn("gateway/" + name + "/" + id);
  }

  /** Of a route of the gateway with the ARN. */
  public static String gatewayRoute(String gateway, String id) {
    return gateway.replace(":gateway/", ":gateway-route/") + "/" + id;
  }

  public String taskSet(String cluster, String service, String id) {
    return arn("task-set/" + cluster + "/" + service + "/" + id);
  }

  public String serviceDeployment(String cluster, String service, String id) {
    return arn("service-deployment/" + cluster + "/" + service + "/" + id);
  }

  public String serviceRevision(String cluster, String service, String number) {
    return arn("service-revision/" + cluster + "/" + service + "/" + number);
  }

  public String task(String cluster, String id) {
    return arn("task/" + cluster + "/" + id);
  }

  public String container(String cluster, String task, String id) {
    return arn("container/" + cluster + "/" + task + "/" + id);
  }

  public String containerInstance(String cluster, String id) {
    return arn("container-instance/" + cluster + "/" + id);
  }

  public String taskDefinition(String family, int revision) {
    return arn("task-definition/" + family + ":" + revision);
  }

  public String daemon(String cluster, String name) {
    return arn("daemon/" + cluster + "/" + name);
  }

  public String daemonDeployment(String cluster, String daemon, String id) {
    return arn("daemon-deployment/" + cluster + "/" + daemon + "/" + id);
  }

  public String daemonRevision(String cluster, String daemon, String number) {
    return arn("daemon-revision/" + cluster + "/" + daemon + "/" + number);
  }

  public String daemonTaskDefinition(String family, int revision) {
    return arn("daemon-task-definition/" + family + ":" + revision);
  }

  /** Of a security group of EC2, by its id. */
  public String securityGroup(String id) {
    return "arn:" + partition + ":ec2:" + region + ":" + account + ":security-group/" + id;
  }

  /** What every ARN of this account and Region begins with. */
  public String prefix() {
    return "arn:" + partition + ":ecs:" + region + ":" + account + ":";
  }

  /** The service principal of ECS, as a role: {@code registeredBy} and {@code createdBy}. */
  public String root() {
    return "arn:" + partition + ":iam::" + account + ":root";
  }

  /** Who makes every call: there is one user. */
  public String caller() {
    return "arn:" + partition + ":iam::" + account + ":user/simulator";
  }

  /** The role that ECS uses where a service names none. */
  public String serviceLinkedRole() {
    return "arn:"
        + partition
        + ":iam::"
        + account
        + ":role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS";
  }

  private String arn(String resource) {
    return prefix() + resource;
  }

  /**
   * Whether a reference means what has this ARN: by its name or id, by the ARN, or by the short ARN
   * that older accounts have, without the cluster.
   */
  public static boolean matches(String reference, String arn) {
    String name = lastPart(arn);
    return reference.equals(name)
        || reference.equals(arn)
        || reference.equals(arn.substring(0, arn.indexOf('/') + 1) + name);
  }

  /** What stands behind the last slash: the name or id in a reference of any format. */
  public static String lastPart(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
