# Runs one command in a process group of its own, and ends the whole group when the host ends.
#   sh supervisor.sh <grace in tenths of a second> <command> [argument ...]
# stdin is a pipe from the host: a line names a signal for the group, and the pipe's end, which is the host's, ends the
# group: TERM, then KILL after the grace. The first line on stdout is the command's process id.

grace=$1
shift
trap '' HUP INT QUIT TERM # Ctrl+C in a terminal reaches this shell too, but the order of stopping is the host's
exec 3<&0

# setsid makes the group where it exists. Elsewhere (macOS) the job control of bash does; dash's would need a terminal.
if command -v setsid >/dev/null 2>&1; then own_group=setsid; else set -m; own_group=; fi
(
    trap - HUP INT QUIT TERM
    exec $own_group sh -c 'echo "$$"; exec "$@"' sh "$@"
) </dev/null 3<&- &
group=$!
exec 2>/dev/null

signal() { kill -s "$1" -- "-$group" || kill -s "$1" "$group"; }

end() {
    signal TERM
    while [ "$grace" -gt 0 ] && signal 0; do
        sleep 0.1
        grace=$((grace - 1))
    done
    signal KILL
}

{
    while read -r name; do signal "$name"; done
    end
} <&3 >/dev/null &
watcher=$!
exec 3<&-

wait "$group"
code=$?
grace=10 # what the command left behind in its group gets one second
end
kill -s KILL "$watcher"
exit "$code"
