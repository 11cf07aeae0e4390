"""Programs that run for the rehearsal, and end with it."""

import socket
import subprocess
import time


class Processes:
    def __init__(self, folder):
        self.folder = folder
        self.running = {}

    def start(self, name, command, environment):
        """Starts a program; what it says goes to a file."""
        with open(self.log(name), "ab") as log:
            self.running[name] = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT,
                                                  cwd=self.folder)

    def log(self, name):
        return self.folder / f"{name}.log"

    def stop(self, name):
        process = self.running.pop(name)
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def stop_all(self):
        for name in reversed(list(self.running)):
            self.stop(name)

    def wait_until(self, name, what, within, ready):
        """Waits until something is so, for as long as the program runs."""
        deadline = time.monotonic() + within
        while not ready():
            process = self.running[name]
            if process.poll() is not None:
                raise SystemExit(f"{name} has ended ({process.returncode}), see {self.log(name)}")
            if time.monotonic() > deadline:
                raise SystemExit(f"{name} is not {what} after {within} s, see {self.log(name)}")
            time.sleep(0.5)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port):
    try:
        with socket.create_connection(("127.0.0.1", port), 1):
            return True
    except OSError:
        return False
