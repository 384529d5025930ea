"""The project's own test kit: a Telegram to drive the bot against, without a network."""
