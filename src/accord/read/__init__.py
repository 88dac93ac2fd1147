"""Turns files, folders and standard input into documents; what cannot be read is an answer, not a crash."""

from accord.read.options import ReadFailure, ReadOptions
from accord.read.reading import read

__all__ = ["ReadFailure", "ReadOptions", "read"]
