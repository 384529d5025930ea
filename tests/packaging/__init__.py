"""What the files around the code promise: locks, targets, set-up, settings, notices."""
