package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.DeleteCluster;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.cluster.ClusterWaits;
import java.time.Duration;
import java.util.List;

/** The steps of a tear-down: each reads what is there, and ends that. */
record TearDownRun(TearDownReads reads) {
  /** A machine may register, or a daemon get a new one, while the rest goes: then look again. */
  private static final int ROUNDS = 10;

  private static final Duration PAUSE = Duration.ofSeconds(15);

  Wait<TornDown> run() {
    return round(Done.NOTHING, ROUNDS);
  }

  private Wait<TornDown> round(Done before, int rounds) {
    return reads
        .cluster()
        .then(
            found -> found.isEmpty() ? met(tornDown(before)) : ended(before, found.get(), rounds));
  }

  private TornDown tornDown(Done done) {
    return new TornDown(reads.ref(), done.deleted(), done.kept());
  }

  private Wait<TornDown> ended(Done before, Cluster cluster, int rounds) {
    Endings endings = new Endings(cluster);
    return met(before)
        .then(
            done ->
                all(done, TearDownReads.services(cluster).map(endings::ofTaskSets))
                    .ofKind("task sets"))
        .then(
            done ->
                all(done, TearDownReads.services(cluster).map(endings::ofServices))
                    .ofKind("services"))
        .then(
            done ->
                all(done, endings.ofTasks(task -> !TearDownReads.isOf("daemon", task)))
                    .ofKind("tasks"))
        .then(
            done ->
                all(done, TearDownReads.daemons(cluster).map(endings::ofDaemons)).ofKind("daemons"))
        .then(done -> all(done, endings.ofTasks(task -> true)).ofKind("tasks of daemons"))
        .then(
            done ->
                all(done, TearDownReads.instances(cluster).map(endings::ofInstances))
                    .ofKind("instances"))
        .then(
            done ->
                all(done, TearDownReads.managed(cluster).map(endings::ofManaged))
                    .ofKind("managed providers"))
        .then(done -> new GroupProviders(reads).ended(done))
        .then(done -> deleted(done, cluster, rounds));
  }

  private Wait<Done> all(Done done, Wait<List<Ending>> found) {
    return found.then(
        endings ->
            Ending.left(endings)
                .then(
                    left -> {
                      Done now = done.plus(refs(endings, left));
                      return left.isEmpty() ? met(now) : failed(now, left);
                    }));
  }

  static List<ResourceRef> refs(List<Ending> endings, List<NotDeleted> left) {
    List<ResourceRef> remaining = left.stream().map(NotDeleted::resource).toList();
    return endings.stream().map(Ending::ref).filter(each -> !remaining.contains(each)).toList();
  }

  private <T> Wait<T> failed(Done done, List<NotDeleted> left) {
    return Waits.impossible(new NotTornDown(reads.ref(), done.deleted(), left));
  }

  private Wait<TornDown> deleted(Done done, Cluster cluster, int rounds) {
    return Tries.ending(DeleteCluster.builder(cluster.ref()).build())
        .then(sent -> ClusterWaits.clusterInactive(cluster.ref()))
        .map(gone -> tornDown(done.plus(List.of(cluster.ref()))))
        .orElse(
            failure ->
                Tries.isConflict(failure) && rounds > 1
                    ? Waits.delay(PAUSE).then(time -> round(done, rounds - 1))
                    : refused(done, cluster, failure));
  }

  private Wait<TornDown> refused(Done done, Cluster cluster, WaitFailure failure) {
    return failed(done, List.of(new NotDeleted(cluster.ref(), Tries.why(failure))));
  }
}
