"""One module per command of ``timeline``: read the options, call the stage, print, exit code."""
