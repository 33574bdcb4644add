#!/bin/sh
# In a CodeBuild job the tool runs on the image's own .NET, which the buildspec asks for: the package has no executable of its own.
exec dotnet "$(dirname "$0")/platform.dll" "$@"
