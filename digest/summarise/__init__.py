"""The summarising room: a story becomes key points, each with its source sentence."""
