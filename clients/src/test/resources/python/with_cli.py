"""The AWS CLI against a simulator at ECS_ENDPOINT: its documented examples, and deployments."""

import awscli

import cli_deployments
import cli_story
from cli_story import Story
from steps import Steps


def main():
    steps = Steps()
    steps.note(f"AWS CLI {awscli.__version__}")
    story = Story(steps)
    cli_story.judge(story)
    cli_deployments.judge(steps)
    steps.note("documented, not tried here: " + (", ".join(story.not_tried()) or "nothing"))
    steps.end()


main()
