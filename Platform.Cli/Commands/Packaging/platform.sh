#!/bin/sh
# In a CodeBuild job the tool runs on the image's own .NET: the package has no executable of its own.
exec dotnet "$(dirname "$0")/platform.dll" "$@"
