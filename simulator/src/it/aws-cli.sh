#!/bin/sh
# Drives the runnable jar with the AWS CLI of Debian's package awscli, which is installed where it is
# missing, and checks what it answers. Takes the jar's path; by default the one that this module built.
set -eu

here=$(cd "$(dirname "$0")/../.." && pwd)
jar=${1:-$(ls "$here"/target/fluent-ecs-simulator-*-standalone.jar)}
aws=${AWS:-/usr/bin/aws}
work=$(mktemp -d)
server=
failed=0

leave() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap leave EXIT

if [ ! -x "$aws" ] || ! command -v curl >/dev/null; then
  (apt-get update && apt-get install -y --no-install-recommends awscli curl) >"$work/apt" 2>&1 ||
    { cat "$work/apt"; exit 1; }
fi
"$aws" --version

export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=keys AWS_DEFAULT_REGION=eu-west-1
export AWS_MAX_ATTEMPTS=1 AWS_PAGER= AWS_CONFIG_FILE="$work/none" AWS_SHARED_CREDENTIALS_FILE="$work/none"
export AWS_EC2_METADATA_DISABLED=true

# Minutes pass in seconds, so that the CLI's own pauses decide how long this takes.
: >"$work/out"
java -jar "$jar" --port 0 --speed 30 --seed 7 >"$work/out" 2>"$work/err" &
server=$!
endpoint=
for _ in $(seq 100); do
  endpoint=$(sed -n 's/.*answers at //p' "$work/out")
  [ -z "$endpoint" ] || break
  sleep 0.1
done
[ -n "$endpoint" ] || { cat "$work/err"; echo "The simulator did not start"; exit 1; }
cat "$work/out"

ecs() { "$aws" --endpoint-url "$endpoint" --output text ecs "$@"; }
admin() { curl -sS -X "$1" "$endpoint/_simulator/$2" -d "${3:-}"; }

# expect <what> <expected> <actual>
expect() {
  if [ "$2" = "$3" ]; then
    echo "ok    $1: $3"
  else
    echo "WRONG $1: expected <$2> but got <$3>"
    failed=1
  fi
}

# refused <what> <code> <part of the message> <arguments of ecs>
refused() {
  what=$1 code=$2 words=$3
  shift 3
  if answer=$(ecs "$@" 2>&1); then
    expect "$what" "$code" "success: $answer"
  else
    case $answer in
      *"($code)"*"$words"*) echo "ok    $what: $(echo "$answer" | tr -d '\n')" ;;
      *) expect "$what" "$code … $words" "$answer" ;;
    esac
  fi
}

expect health '{"status":"UP"' "$(admin GET health | cut -d, -f1)"

account=arn:aws:ecs:eu-west-1:123456789012
expect create-cluster "$account:cluster/prod	ACTIVE" \
  "$(ecs create-cluster --cluster-name prod --query '[cluster.clusterArn, cluster.status]')"

for family in web worker; do
  expect "register-task-definition $family" "$account:task-definition/$family:1" \
    "$(ecs register-task-definition --family "$family" --network-mode awsvpc --cpu 256 --memory 512 \
      --requires-compatibilities FARGATE --container-definitions "[{\"name\":\"main\",\"image\":\"$family\"}]" \
      --query taskDefinition.taskDefinitionArn)"
done

network='awsvpcConfiguration={subnets=[subnet-1],securityGroups=[sg-1]}'
expect 'a worker ends with code 3' 200 "$(curl -s -o /dev/null -w '%{http_code}' \
  "$endpoint/_simulator/faults" -d '{"fault":"container-exit code=3 after=PT90S family=worker"}')"
tasks=$(ecs run-task --cluster prod --task-definition worker --count 2 --launch-type FARGATE \
  --network-configuration "$network" --query 'tasks[].taskArn')
expect 'run-task, tasks started' 2 "$(echo "$tasks" | wc -w)"
# shellcheck disable=SC2086 # one argument for each task
{
  expect 'describe-tasks, desired' 'RUNNING	RUNNING' \
    "$(ecs describe-tasks --cluster prod --tasks $tasks --query 'tasks[].desiredStatus')"
  ecs wait tasks-stopped --cluster prod --tasks $tasks
  expect 'after wait tasks-stopped, status' 'STOPPED	STOPPED' \
    "$(ecs describe-tasks --cluster prod --tasks $tasks --query 'tasks[].lastStatus')"
  expect 'after wait tasks-stopped, stop code' 'EssentialContainerExited	EssentialContainerExited' \
    "$(ecs describe-tasks --cluster prod --tasks $tasks --query 'tasks[].stopCode')"
  expect 'after wait tasks-stopped, exit codes' '3	3' \
    "$(ecs describe-tasks --cluster prod --tasks $tasks --query 'tasks[].containers[0].exitCode')"
}

expect create-service "$account:service/prod/web" \
  "$(ecs create-service --cluster prod --service-name web --task-definition web --desired-count 3 \
    --launch-type FARGATE --network-configuration "$network" --query service.serviceArn)"
ecs wait services-stable --cluster prod --services web
expect 'after wait services-stable' 'ACTIVE	3' \
  "$(ecs describe-services --cluster prod --services web --query \
    '[services[0].status, services[0].runningCount]')"
# The wait counts tasks only: the rollout may come to its end a little later.
admin POST advance '{"by": "PT1M"}' >/dev/null
expect 'a minute later' COMPLETED \
  "$(ecs describe-services --cluster prod --services web \
    --query 'services[0].deployments[0].rolloutState')"
expect 'list-tasks in pages of one' 3 \
  "$(ecs list-tasks --cluster prod --service-name web --page-size 1 --query 'taskArns' | wc -w)"
expect 'update-service' 1 \
  "$(ecs update-service --cluster prod --service web --desired-count 1 --query service.desiredCount)"
ecs wait services-stable --cluster prod --services web
expect 'after wait services-stable' 1 \
  "$(ecs describe-services --cluster prod --services web --query 'services[0].runningCount')"

refused 'delete-cluster with a service' ClusterContainsServicesException '' delete-cluster --cluster prod
refused 'unknown cluster' ClusterNotFoundException 'Cluster not found.' list-tasks --cluster nowhere
refused 'unknown service' ServiceNotFoundException 'Service not found.' \
  update-service --cluster prod --service nothing --desired-count 1
refused 'too many tasks' InvalidParameterException '' \
  run-task --cluster prod --task-definition web --count 11
refused 'unknown task definition' ClientException 'TaskDefinition not found.' \
  run-task --cluster prod --task-definition nothing
refused 'no operation of the simulator' UnsupportedFeatureException 'is not simulated' discover-poll-endpoint
expect 'unknown task' MISSING \
  "$(ecs describe-tasks --cluster prod --tasks 0123456789abcdef0123456789abcdef --query 'failures[].reason')"
admin POST faults '{"fault":"throttling operation=ListClusters times=1"}' >"$work/fault"
refused throttling ThrottlingException 'Rate exceeded' list-clusters

expect delete-service DRAINING \
  "$(ecs delete-service --cluster prod --service web --force --query service.status)"
ecs wait services-inactive --cluster prod --services web
admin POST advance '{"by":"rest"}' >"$work/rest"
expect delete-cluster INACTIVE "$(ecs delete-cluster --cluster prod --query cluster.status)"

kill "$server"
status=0
wait "$server" || status=$?
server=
expect 'exit status after SIGTERM' 143 "$status"
expect 'last words' 'The ECS simulator stopped' "$(tail -n 1 "$work/out")"
expect 'nothing on standard error' '' "$(cat "$work/err")"
exit "$failed"
