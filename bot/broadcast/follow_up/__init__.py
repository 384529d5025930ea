"""What comes after: report, readers, reminder, correction, recall, withdrawal."""
