"""Steps of a script: each is one line of the table that the script prints, and none ends the script."""

import contextlib
import sys
import time


class Steps:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.begun = time.monotonic()

    @contextlib.contextmanager
    def step(self, name):
        """Passes unless its body raises; what was raised is what differs."""
        try:
            yield
        except Exception as problem:  # every problem of a foreign client is a result
            text = str(problem) if isinstance(problem, AssertionError) else repr(problem)
            self._line("WRONG", name + ": " + "\n        ".join(text.splitlines()))
            self.failed += 1
        else:
            self._line("ok", name)
            self.passed += 1

    def note(self, text):
        self._line("", text)

    def _line(self, verdict, text):
        print(f"{verdict:<5} {time.monotonic() - self.begun:6.1f} s  {text}", flush=True)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed or not self.passed else 0)


def equal(what, expected, actual):
    if expected != actual:
        raise AssertionError(f"{what}: expected {expected!r} but was {actual!r}")


def holds(what, condition, seen=""):
    if not condition:
        raise AssertionError(f"{what}, but was {seen!r}" if seen != "" else what)


def none_of(what, problems):
    if problems:
        raise AssertionError(what + "".join("\n" + problem for problem in problems))
