"""Before anything leaves: the preview, what it cites, and the second officer's word."""
