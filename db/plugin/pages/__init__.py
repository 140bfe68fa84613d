"""The pages of the plugin: one file a page."""
