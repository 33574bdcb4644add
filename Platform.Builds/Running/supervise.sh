# Runs a command in this process group and ends the whole group with it, or when standard input closes: then the service
# that started it is gone, or wants it gone. The command's exit code is left in a file, as nothing outlives the group.
#   setsid sh supervise.sh <file for the exit code> <command> [argument…]
exit_file=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
command=$!
(read -r _ <&3; kill -KILL 0) >/dev/null 2>&1 &
wait "$command"
echo $? >"$exit_file"
kill -KILL 0
