"""Starts a command and prints its exit status, CPU and wall seconds, and KiB at its peak.

    python -I -S launch.py STDOUT STDERR COMMAND...

A process of its own, and a small one: the system lets the peak of a new process begin at
the size of the one that starts it.
"""

import os
import sys
import time


def main() -> None:
    """Print the report; the command's own output goes to the two files."""
    stdout, stderr, *command = sys.argv[1:]
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, stdout, flags, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, stderr, flags, 0o600),
    ]
    started = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - started
    peak = usage.ru_maxrss
    if sys.platform == "darwin":  # bytes there, KiB elsewhere
        peak //= 1024
    cpu = usage.ru_utime + usage.ru_stime
    print(os.waitstatus_to_exitcode(status), cpu, wall, peak)


if __name__ == "__main__":
    main()
