"""Runs the AWS CLI of this Python: each command in a process of its own, which starts with the CLI loaded."""

import gc
import json
import os
import sys
import tempfile

import awscli
import awscli.clidriver

from simulator import ENDPOINT, REGION

awscli.clidriver.create_clidriver()  # loads most of it
gc.freeze()  # a child would copy all that its collector touches


def aws(*arguments):
    """Exit status, standard output and standard error."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            _main("--endpoint-url", ENDPOINT, "--region", REGION, "--output", "json", "ecs", *arguments)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        err.seek(0)
        return status, out.read().decode(), err.read().decode().strip()


def _main(*arguments):
    status = 250
    try:
        sys.argv = ["aws", *arguments]
        status = awscli.clidriver.main()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


class Unknown(Exception):
    """A command or an option that this version of the CLI does not have."""


def answer(*arguments):
    status, out, err = aws(*arguments)
    if status == 252:
        raise Unknown(err.splitlines()[-1])
    if status != 0:
        raise AssertionError(f"aws ecs {' '.join(arguments)} ended with {status}: {err}")
    return json.loads(out) if out.strip() else {}
