package io.github.fluentecs.workflows.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;

/** Whether secrets are there, with their keys, and parameters. */
final class SecretChecks {
  private final SecretValues source;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<Check> checks = new ArrayList<>();

  private SecretChecks(SecretValues source) {
    this.source = source;
  }

  static List<Check> of(
      RegisterTaskDefinitionRequest request, SecretValues secrets, Parameters parameters) {
    SecretChecks all = new SecretChecks(secrets);
    request.containerDefinitions().forEach(all::container);
    if (!all.parameters.isEmpty()) {
      all.checks.add(all.parameters(parameters));
    }
    return all.checks;
  }

  private void container(ContainerDefinition container) {
    String path = "containerDefinitions[" + container.name() + "]";
    container.secrets().forEach(each -> reference(path + ".secrets", each));
    if (container.logConfiguration() != null) {
      container
          .logConfiguration()
          .secretOptions()
          .forEach(each -> reference(path + ".logConfiguration.secretOptions", each));
    }
    if (container.repositoryCredentials() != null) {
      registry(
          path + ".repositoryCredentials.credentialsParameter",
          container.repositoryCredentials().credentialsParameter());
    }
    container
        .environmentFiles()
        .forEach(
            file ->
                checks.add(
                    Check.known(
                        new Finding.Skipped(
                            path + ".environmentFiles", "nobody asks Amazon S3 for files"))));
  }

  private void reference(String list, Secret secret) {
    String path = list + "[" + secret.name() + "].valueFrom";
    Optional<SecretReference> reference = SecretReference.parse(secret.valueFrom());
    if (reference.isPresent()) {
      secret(path, reference.get());
    } else {
      parameters.put(path, secret.valueFrom());
    }
  }

  private void secret(String path, SecretReference secret) {
    checks.add(
        new Check(
            "secret " + secret.arn(),
            List.of(path),
            () ->
                Answers.judge(
                    path,
                    source.keys(secret),
                    absent(path, secret),
                    keys -> List.of(judge(path, secret, keys)))));
  }

  /** The credentials of a registry have two keys, and their secret may be given by name. */
  private void registry(String path, String reference) {
    SecretReference secret =
        SecretReference.parse(reference)
            .orElseGet(
                () ->
                    new SecretReference(
                        reference, Optional.empty(), Optional.empty(), Optional.empty()));
    secret(path, secret.withKey("username"));
    secret(path, secret.withKey("password"));
  }

  private static Finding.Wrong absent(String path, SecretReference secret) {
    String version =
        secret.versionId().map(id -> " in version " + id).orElse("")
            + secret.versionStage().map(stage -> " at stage " + stage).orElse("");
    return new Finding.Wrong(
        path, "there is no secret " + secret.arn() + version, "create it, or name another");
  }

  private static Finding judge(String path, SecretReference secret, Set<String> keys) {
    if (secret.jsonKey().isEmpty()) {
      return new Finding.Ok(path, "the secret is there");
    }
    String key = secret.jsonKey().get();
    return keys.contains(key)
        ? new Finding.Ok(path, "the secret is there, with the JSON key " + key)
        : new Finding.Wrong(
            path,
            "the value of " + secret.arn() + " has no JSON key " + key,
            "add the key, or name one that is there");
  }

  private Check parameters(Parameters asked) {
    List<String> references = parameters.values().stream().distinct().toList();
    return new Check(
        "parameters " + String.join(", ", references),
        List.copyOf(parameters.keySet()),
        () -> {
          Map<String, Answer<String>> answers = asked.types(references);
          List<Finding> findings = new ArrayList<>();
          parameters.forEach(
              (path, reference) -> findings.addAll(parameter(path, reference, answers)));
          return findings;
        });
  }

  private static List<Finding> parameter(
      String path, String reference, Map<String, Answer<String>> answers) {
    Answer<String> answer =
        answers.getOrDefault(reference, Answer.unknown("there was no answer for it"));
    return Answers.judge(
        path,
        answer,
        new Finding.Wrong(path, "there is no parameter " + reference, "create it, or name another"),
        type -> List.of(new Finding.Ok(path, "the parameter is there, a " + type)));
  }
}
