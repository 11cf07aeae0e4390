#!/usr/bin/env bash
# Starts a Docker daemon where none answers, and leaves its pid for stop-docker.sh. For machines without an init system,
# such as CI's; needs root and the packages docker.io and iptables.
set -euo pipefail

pid_file=/run/sipas-dockerd.pid
log=/var/log/sipas-dockerd.log

if docker version > /dev/null 2>&1; then
	echo "Docker answers already"
	exit
fi
rm -f "$pid_file"
setsid nohup dockerd --pidfile "$pid_file" > "$log" 2>&1 &
for _ in $(seq 60); do
	if docker version > /dev/null 2>&1; then
		echo "Docker started, its log is $log"
		exit
	fi
	kill -0 $! 2> /dev/null || break
	sleep 0.5
done
echo "Docker did not start; the end of $log:" >&2
tail -n 20 "$log" >&2
exit 1
