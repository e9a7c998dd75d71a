"""boto3 against a simulator at ECS_ENDPOINT."""

import boto3
import botocore

import boto3_deployments
import boto3_errors
import boto3_pages
import boto3_structures
import boto3_waiters
from answers import Answers
from boto3_world import client
from steps import Steps, none_of


def main():
    steps = Steps()
    steps.note(f"boto3 {boto3.__version__}, botocore {botocore.__version__}")
    ecs = client()
    answers = Answers(ecs)
    for part in (boto3_errors, boto3_waiters, boto3_pages, boto3_deployments, boto3_structures):
        part.judge(ecs, steps)
    for operation in sorted(answers.operations):
        with steps.step(f"answers of {operation} fit the model"):
            none_of("they do not", answers.problems.get(operation, {}))
    steps.note(f"{answers.count} answers; unknown to this model: {', '.join(sorted(answers.newer)) or 'nothing'}")
    steps.end()


main()
