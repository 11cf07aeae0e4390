#!/usr/bin/env bash
# Ends the Docker daemon that start-docker.sh started, and no other.
set -euo pipefail

pid_file=/run/sipas-dockerd.pid

[ -f "$pid_file" ] || exit 0
pid=$(cat "$pid_file")
if [ "$(cat "/proc/$pid/comm" 2> /dev/null)" = dockerd ]; then
	kill "$pid"
	timeout 30 tail --pid="$pid" -f /dev/null
fi
rm -f "$pid_file"
