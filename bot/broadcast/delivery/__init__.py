"""The ledger and whoever works it off: paced, claimed, and never knowingly twice."""
