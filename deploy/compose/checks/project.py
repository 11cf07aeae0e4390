"""A copy of what compose needs, under a name of its own, with free ports."""

import hashlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

PATIENCE = 420
# Everything is started four times on few processors: what is compiled well is not worth its while.
JAVA_OPTIONS = {name: options + " -XX:TieredStopAtLevel=1" for name, options in {
    "KAFKA": "-Xms512m -Xmx512m", "INTAKE": "-Xmx512m", "SCORING": "-Xmx768m -XX:+UseParallelGC", "RANKING": "-Xmx1g"}.items()}


class Project:
    def __init__(self, root, compose):
        self.root = root
        self.command = compose.split()
        # The same each time, so that the next one removes what a killed one left.
        self.name = "sipas-check-" + hashlib.sha256(str(root).encode()).hexdigest()[:8]
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sipas-compose-"))
        self.home = self.folder / "compose"
        self.ports = {name: free_port() for name in ("INTAKE", "RANKING", "PROMETHEUS", "GRAFANA")}
        # Grafana has no stand-in.
        self.environment = os.environ | {f"{name}_PORT": str(port) for name, port in self.ports.items()} | {
            f"{name}_JAVA_OPTIONS": options for name, options in JAVA_OPTIONS.items()} | {
            "COMPOSE_PROJECT_NAME": self.name, "COMPOSE_PROFILES": ""}

    def __enter__(self):
        deploy = self.root / "deploy"
        shutil.copytree(deploy / "compose", self.home, ignore=shutil.ignore_patterns("secrets", "checks"))
        shutil.copytree(deploy / "monitoring", self.folder / "monitoring", ignore=shutil.ignore_patterns("secrets"))
        shutil.copytree(deploy / "kubernetes/base/kafka", self.folder / "kubernetes/base/kafka")
        # As git has them; a temporary folder is closed to others.
        self.folder.chmod(0o755)
        self.remove()
        return self

    def __exit__(self, *_):
        self.remove()
        self.forget_secrets()
        shutil.rmtree(self.folder, ignore_errors=True)

    def remove(self):
        self.run("down", "--volumes", "--remove-orphans", "--timeout", "5", check=False)

    def image(self, name):
        return f"{os.environ.get('SIPAS_IMAGES', 'sipas')}/{name}:{os.environ.get('SIPAS_VERSION', '1.0.0-SNAPSHOT')}"

    def run(self, *arguments, check=True):
        """What compose says; if it fails, that is the end, unless it need not succeed."""
        done = subprocess.run([*self.command, *arguments], cwd=self.home, env=self.environment, text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if check and done.returncode != 0:
            raise SystemExit(f"compose {' '.join(arguments)}:\n{done.stdout[-6000:]}\n{self.tails()}")
        return done.stdout

    def up(self):
        """Starts everything, and waits until all that has a health check is healthy."""
        self.run("up", "--detach")
        self.until_healthy()

    def until_healthy(self):
        deadline = time.monotonic() + PATIENCE
        while True:
            states = {name: container["State"] for name, container in self.containers().items()}
            waiting = [name for name, state in states.items()
                       if state["Status"] != "running" or state.get("Health", {}).get("Status", "healthy") != "healthy"]
            if not waiting:
                return
            if time.monotonic() > deadline:
                raise SystemExit(f"not healthy after {PATIENCE} s: {', '.join(waiting)}\n{self.tails()}")
            time.sleep(1)

    def command_of(self, script, *arguments):
        """Runs one of the scripts beside compose.yaml, which has to succeed; what it says on standard output."""
        done = self.script(script, *arguments)
        if done.returncode != 0:
            raise SystemExit(f"{script}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}\n{self.tails()}")
        return done.stdout

    def script(self, name, *arguments):
        return subprocess.run([self.home / name, *map(str, arguments)], cwd=self.home,
                              env=self.environment | {"COMPOSE": " ".join(self.command)}, text=True, check=False,
                              capture_output=True)

    def forget_secrets(self):
        """What is in there is others'."""
        subprocess.run(["docker", "run", "--rm", "--user", "0:0", "--network", "none", "--entrypoint", "rm", "--volume",
                        f"{self.folder}:/folder", self.image("setup"), "-rf", "/folder/compose/secrets"], check=False,
                       capture_output=True)

    def tails(self):
        return self.run("logs", "--no-color", "--tail", "15", check=False)

    def containers(self):
        """What Docker knows of each container that keeps running, by service."""
        names = [name for name in self.run("config", "--services").split() if not name.endswith(("prepare", "-setup"))]
        found = {}
        for name in names:
            identity = self.run("ps", "--all", "--quiet", name).strip()
            if not identity:
                raise SystemExit(f"there is no container of {name}\n{self.tails()}")
            found[name] = json.loads(subprocess.run(["docker", "inspect", identity], check=True, capture_output=True,
                                                    text=True).stdout)[0]
        return found

    def not_there(self):
        """What containers are given that is not there, Grafana's included, which has none here."""
        config = json.loads(self.run("--profile", "grafana", "config", "--format", "json"))
        for name, service in config["services"].items():
            for volume in service.get("volumes", ()):
                source = pathlib.Path(volume["source"])
                if volume["type"] == "bind" and not source.exists() and self.home / "secrets" not in (source, *source.parents):
                    yield f"{name} is given {source}, which is not there"

    def address(self, name):
        return f"http://127.0.0.1:{self.ports[name]}"

    def secrets(self):
        """All secrets, by file: the check is root, or asks a container that is."""
        read = subprocess.run(["docker", "run", "--rm", "--user", "0:0", "--network", "none", "--entrypoint", "sh", "--volume",
                               f"{self.home}/secrets:/secrets:ro", self.image("setup"), "-c",
                               "cd /secrets && for one in */*; do printf '%s\\t%s\\n' \"$one\" \"$(cat \"$one\")\"; done"],
                              check=True, capture_output=True, text=True).stdout
        return dict(line.split("\t", 1) for line in read.splitlines())

    def java(self, network, program, *arguments):
        """Runs a program of checks/ in a network, as whoever the arguments say, with all secrets of the installation."""
        classes = self.folder / "classes"
        libraries = self.root / "deploy/setup/target/lib/*"
        javac = pathlib.Path(os.environ.get("JAVA_HOME", "/usr")) / "bin/javac"
        subprocess.run([javac, "-d", classes, "-cp", libraries, self.root / f"deploy/compose/checks/{program}.java"], check=True)
        classes.chmod(0o755)
        done = subprocess.run(["docker", "run", "--rm", "--network", f"{self.name}_{network}", "--read-only", "--tmpfs", "/tmp:exec",
                               "--entrypoint", "java", "--volume", f"{classes}:/classes:ro", "--volume",
                               f"{self.home}/secrets:/secrets:ro", self.image("setup"), "-XX:TieredStopAtLevel=1", "-cp",
                               "/opt/sipas/lib/*:/classes", program, *arguments], check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{program}: {done.stdout}{done.stderr}")
        return done.stdout.splitlines()


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]
